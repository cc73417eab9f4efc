/*+++
title.zh = "未整改隐患"
title.en = "Hazards not mended"
unit = "places"
kind = "stock"
direction = "lower"
numerator.zh = "月末已发现、还没有整改完成的隐患数"
numerator.en = "hazards found and not mended at the month's end"
dimensions = ["checked_place", "estate"]
sources = ["safety_checks"]
why.zh = "还有多少隐患挂着。"
why.en = "How many hazards are still there."
caution.zh = "一次检查的几处隐患，全部改完才销号。"
caution.en = "The hazards of one check are struck off once all of them are mended."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    safety_checks.check_id as subject,
    safety_checks.checked_place, safety_checks.estate,
    safety_checks.hazards as numerator,
    null::integer as denominator,
    safety_checks.load_id, safety_checks.row_no
from core.safety_checks
inner join month_ends
    on
        safety_checks.check_date <= month_ends.month_end
        and month_ends.month_end
        < coalesce(safety_checks.mended_date, 'infinity'::date)
where safety_checks.hazards > 0
