/*+++
title.zh = "驻社区单位数"
title.en = "Resident units"
unit = "units"
kind = "stock"
direction = "neutral"
numerator.zh = "月末在社区内的驻社区单位数"
numerator.en = "units in the community at the month's end"
dimensions = ["unit_kind", "estate"]
sources = ["resident_units"]
why.zh = "共建的家底：社区里有多少单位可以依靠。"
why.en = "What there is to build on: the units the community can turn to."
caution.zh = "以名册为准；没写入驻日期的视为一直在，搬走而没写迁出日期的仍会计入。"
caution.en = "As listed; without a day of coming a unit counts as always here, one that left stays until the list says when."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    resident_units.unit_id as subject,
    resident_units.unit_kind, resident_units.estate,
    1 as numerator,
    null::integer as denominator,
    resident_units.load_id, resident_units.row_no
from core.resident_units
inner join month_ends
    on
        coalesce(resident_units.since_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(resident_units.until_date, 'infinity'::date)
