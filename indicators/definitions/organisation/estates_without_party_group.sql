/*+++
title.zh = "没有党小组的小区"
title.en = "Estates without a Party group"
unit = "units"
kind = "stock"
direction = "lower"
numerator.zh = "月末没有任何党小组覆盖的小区数"
numerator.en = "estates that no Party group covers at the month's end"
dimensions = ["estate"]
sources = ["party_groups"]
why.zh = "小区里没有党小组，居民的事就没有党员牵头。"
why.en = "Where an estate has no group nobody in the Party takes up what its residents need."
caution.zh = "以名册写的覆盖小区为准；按退休单位组建、没写小区的党小组不算覆盖。小区名录用现在的，过去月份也一样。"
caution.en = "By the estates the list names; a group of a unit's retired members that names none covers none. The estates are those of today, for past months too."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

covered as (
    select
        month_ends.month_end,
        unnest(string_split(party_groups.estates, '、')) as estate
    from core.party_groups
    inner join month_ends
        on
            coalesce(party_groups.told_from, '-infinity'::date)
            <= month_ends.month_end
            and month_ends.month_end
            < coalesce(party_groups.told_until, 'infinity'::date)
)

select
    month_ends.month_end as day,
    estates.estate as subject,
    estates.estate,
    1 as numerator,
    null::integer as denominator,
    null as load_id, null as row_no
from month_ends
cross join core.estates
anti join covered
    on
        month_ends.month_end = covered.month_end
        and estates.estate = covered.estate
