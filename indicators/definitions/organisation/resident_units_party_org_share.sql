/*+++
title.zh = "驻社区单位党组织覆盖率"
title.en = "Resident units with a Party organisation"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "其中有自己党组织的单位数"
numerator.en = "of them those with a Party organisation of their own"
denominator.zh = "月末在社区内的驻社区单位数"
denominator.en = "units in the community at the month's end"
base_unit = "units"
dimensions = ["unit_kind", "estate"]
min_denominator = 5
sources = ["resident_units"]
why.zh = "指导驻社区单位组建党组织，是大党建格局的基础。"
why.en = "Helping units to form their own is the base of the joint work."
caution.zh = "联合党支部不算自己的党组织，没写的按没有算。党组织何时建立名册不写，过去月份按现在的情况。"
caution.en = "A joint branch is not its own; not told counts as none. The list has no day of forming: past months go by what it says now."
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
    coalesce(resident_units.has_party_org, false)::integer as numerator,
    1 as denominator,
    resident_units.load_id, resident_units.row_no
from core.resident_units
inner join month_ends
    on
        coalesce(resident_units.since_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(resident_units.until_date, 'infinity'::date)
