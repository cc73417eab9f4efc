/*+++
title.zh = "出勤率"
title.en = "Attendance rate"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "出勤的天数（含公出、培训）"
numerator.en = "days attended, field duty and training included"
denominator.zh = "应出勤的天数"
denominator.en = "days due"
dimensions = ["staff_id"]
min_denominator = 15
sources = ["attendance_days"]
why.zh = "三分三制考勤部分的依据。"
why.en = "The base of the attendance part of the staff score."
caution.zh = "应出勤＝工作日减去已批准的请假；公出、培训算出勤，走访和外勤多的人不吃亏；迟到算出勤，另计迟到天数。"
caution.en = "Days due are workdays less approved leave. Field duty and training count as attended, so those out on visits do not lose; late days count as attended and are shown apart."
+++*/
select
    day as day,
    staff_id as subject,
    staff_id,
    (is_due and is_attended)::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.attendance_days
where is_due
