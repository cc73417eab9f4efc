/*+++
title.zh = "出勤率"
title.en = "Attendance rate"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "应出勤的日子里出勤的天数（含公出）"
numerator.en = "days attended of those due, field duty included"
denominator.zh = "应出勤的天数"
denominator.en = "days due"
base_unit = "person_days"
dimensions = ["staff_id"]
min_denominator = 15
sources = ["attendance_days", "attendance_exports"]
why.zh = "三分三制考勤部分的依据。"
why.en = "The base of the attendance part of the staff score."
caution.zh = "应出勤＝工作日（含调休上班）减去已批准的请假和培训；公出算出勤，走访和外勤多的人不吃亏；迟到算出勤，另计迟到天数。"
caution.en = "Days due are workdays, make-up workdays included, less approved leave and training. Field duty counts as attended, so those out on visits do not lose; late days count as attended and are shown apart."
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
