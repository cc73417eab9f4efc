/*+++
title.zh = "迟到天数"
title.en = "Late days"
unit = "days"
kind = "count"
direction = "lower"
numerator.zh = "期内考勤为迟到或迟到分钟数大于0的天数（人·天）"
numerator.en = "days marked late or with minutes late (person-days)"
dimensions = ["staff_id"]
sources = ["attendance_days", "attendance_exports"]
why.zh = "反映窗口能否准时开门。"
why.en = "Whether windows open on time."
caution.zh = "不分迟到长短，早退也记在同一档；打卡机故障、早间走访未报备也会记成迟到。"
caution.en = "However long, one day counts once, and leaving early falls under the same mark; a broken clock or an unreported morning visit also shows as late."
+++*/
select
    day as day,
    staff_id as subject,
    staff_id,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.attendance_days
where attendance = 'late' or late_minutes > 0
