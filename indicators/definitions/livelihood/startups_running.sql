/*+++
title.zh = "在营创业实体"
title.en = "Businesses running"
unit = "units"
kind = "stock"
direction = "higher"
numerator.zh = "月末在经营的创业实体"
numerator.en = "businesses that run at the month's end"
dimensions = ["business_kind", "estate"]
sources = ["startups"]
why.zh = "开得起来，还要开得下去。"
why.en = "To open is one thing, to last another."
caution.zh = "停业没有登记的仍算在经营。"
caution.en = "One that closed without being registered still counts."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    startups.startup_id as subject,
    startups.business_kind, startups.estate,
    1 as numerator,
    null::integer as denominator,
    startups.load_id, startups.row_no
from core.startups
inner join month_ends
    on
        startups.opened_date <= month_ends.month_end
        and month_ends.month_end
        < coalesce(startups.closed_date, 'infinity'::date)
