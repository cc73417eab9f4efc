/*+++
title.zh = "15个月内须复评的荣誉"
title.en = "Honours due for re-assessment within 15 months"
unit = "entries"
kind = "stock"
direction = "lower"
numerator.zh = "月末起15个月内须复评、或复评日期已过的荣誉项数"
numerator.en = "honours to be re-assessed within 15 months, or whose date has passed"
dimensions = ["level"]
sources = ["honors"]
why.zh = "复评要提前一年备材料，提前提醒才来得及。"
why.en = "Preparing takes about a year; a reminder has to come early."
caution.zh = "没有复评日期的视为长期有效；过了日期而台账没有更新的继续提醒；已摘牌、有效期已满的不计。"
caution.en = "Honours without a date count as lasting; one whose date has passed keeps reminding until the list is updated. Lapsed ones are left out."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    honors.honor_id as subject,
    honors.level,
    coalesce(
        honors.reassessment_date
        <= month_ends.month_end + interval 15 months,
        false
    )::integer as numerator,
    null::integer as denominator,
    honors.load_id, honors.row_no
from core.honors
inner join month_ends
    on
        coalesce(honors.held_from, '-infinity'::date) <= month_ends.month_end
        and month_ends.month_end < coalesce(honors.held_until, 'infinity'::date)
