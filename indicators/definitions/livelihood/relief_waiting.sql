/*+++
title.zh = "临时救助待办"
title.en = "Relief still awaited"
unit = "records"
kind = "stock"
sensitive = true
direction = "lower"
numerator.zh = "月末已申请、没有发放也没有不批或撤回的件数"
numerator.en = "applications neither paid nor refused or withdrawn at the month's end"
dimensions = ["estate"]
sources = ["relief_cases"]
why.zh = "还有多少人在等。"
why.en = "How many people are still waiting."
caution.zh = "批准了但没有发放的也算在等。不批、撤回没写日期的按申请当天算。"
caution.en = "Granted but not paid is still waiting. Refused or withdrawn without a day counts from the day of the application."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

closed as (
    select
        *,
        least(
            paid_date,
            case
                when decision in ('refused', 'withdrawn')
                    then coalesce(decision_date, applied_date)
            end
        ) as closed_date,
    from core.relief_cases
)

select
    month_ends.month_end as day,
    closed.relief_case_id as subject,
    closed.estate,
    1 as numerator,
    null::integer as denominator,
    closed.load_id, closed.row_no
from closed
inner join month_ends
    on
        closed.applied_date <= month_ends.month_end
        and month_ends.month_end
        < coalesce(closed.closed_date, 'infinity'::date)
