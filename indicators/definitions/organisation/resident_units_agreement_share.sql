/*+++
title.zh = "驻社区单位共建签约率"
title.en = "Resident units with an agreement"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "其中月末已签共建协议的单位数"
numerator.en = "of them those whose agreement was signed by the month's end"
denominator.zh = "月末在社区内的驻社区单位数"
denominator.en = "units in the community at the month's end"
base_unit = "units"
dimensions = ["unit_kind", "estate"]
min_denominator = 5
sources = ["resident_units"]
why.zh = "有协议才有责任清单，共建不靠临时打招呼。"
why.en = "With an agreement duties are written down, and nothing rests on a call at short notice."
caution.zh = "只看签没签，不看到期没到期；没写日期的按没有签算。"
caution.en = "Says whether one was signed, not whether it has run out; without a day there is none."
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
    coalesce(
        resident_units.agreement_date <= month_ends.month_end, false
    )::integer as numerator,
    1 as denominator,
    resident_units.load_id, resident_units.row_no
from core.resident_units
inner join month_ends
    on
        coalesce(resident_units.since_date, '-infinity'::date)
        <= month_ends.month_end
        and month_ends.month_end
        < coalesce(resident_units.until_date, 'infinity'::date)
