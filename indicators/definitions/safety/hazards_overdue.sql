/*+++
title.zh = "超期未整改隐患"
title.en = "Hazards past their day"
unit = "places"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过整改期限、还没有整改完成的隐患数"
numerator.en = "hazards not mended at the month's end though the day set is past"
dimensions = ["checked_place", "estate"]
sources = ["safety_checks"]
why.zh = "超期的要督办，改不了的要上报。"
why.en = "These have to be pressed for, or reported up."
caution.zh = "月末当天到期的不算超期；没写期限的不计。"
caution.en = "What is due on the month's last day is not past it yet; without a day set it is not seen."
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
        safety_checks.due_date < month_ends.month_end
        and month_ends.month_end
        < coalesce(safety_checks.mended_date, 'infinity'::date)
where safety_checks.hazards > 0
