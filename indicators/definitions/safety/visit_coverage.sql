/*+++
title.zh = "入户走访覆盖率（近12个月）"
title.en = "Households called on in the last 12 months"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "近12个月内走访过至少一次的在册常住户"
numerator.en = "households of the register called on in the 12 months up to that day"
denominator.zh = "月末居民台账中有常住成员的户"
denominator.en = "households with a usual resident in the register at the month's end"
base_unit = "households"
dimensions = ["estate"]
min_denominator = 30
sources = ["household_visits", "residents"]
why.zh = "大走访要求户户走到；还没走到的户，往往正是该去的户。"
why.en = "Every household is to be called on; those not reached are often the ones that matter."
caution.zh = "一户只计一次，往回看满12个月，头11个月不给数。明细里认不出是哪一户的不计，所以实际覆盖只会更高，要与认不出户的比例一起看。"
caution.en = "A household counts once and the last twelve months are looked at; the first eleven give no value. Visits whose household cannot be told are not seen, so true coverage can only be higher: read it with their share."
+++*/
with visits as (
    select household_id, visit_date
    from core.household_visits
    where household_id is not null and visit_date is not null
),

recorded as (
    select date_trunc('month', min(visit_date))::date as first_month
    from visits
)

select
    households_monthly.month_end as day,
    households_monthly.household_id as subject,
    households_monthly.estate,
    coalesce(
        visits.visit_date
        > last_day(households_monthly.month_end - interval 12 months),
        false
    )::integer as numerator,
    1 as denominator,
    households_monthly.load_id, households_monthly.row_no
from core.households_monthly
inner join recorded
    on
        households_monthly.month_end
        > recorded.first_month + interval 11 months
asof left join visits
    on
        households_monthly.household_id = visits.household_id
        and households_monthly.month_end >= visits.visit_date
