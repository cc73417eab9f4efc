/*+++
title.zh = "逾期未完工的改造项目"
title.en = "Projects of renovation overdue"
unit = "units"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过应完工日期、还没有完工的改造项目"
numerator.en = "projects not done at the month's end though the day they were due is past"
dimensions = ["renovation_kind", "estate"]
sources = ["renovations"]
why.zh = "逾期的要催，并向居民说明。"
why.en = "What is overdue has to be pressed for and explained to residents."
caution.zh = "月末当天到期的不算逾期；没写应完工日期的看不出。"
caution.en = "What is due on the month's last day is not overdue yet; without a day due nothing is."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    renovations.renovation_id as subject,
    renovations.renovation_kind, renovations.estate,
    1 as numerator,
    null::integer as denominator,
    renovations.load_id, renovations.row_no
from core.renovations
inner join month_ends
    on
        renovations.due_date < month_ends.month_end
        and month_ends.month_end
        < coalesce(renovations.done_date, 'infinity'::date)
