/*+++
title.zh = "低保人数占户籍人口"
title.en = "Share on the minimum allowance"
unit = "percent"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "月末低保人数"
numerator.en = "people on the minimum allowance at the month's end"
denominator.zh = "月末户籍人口"
denominator.en = "registered population at the month's end"
base_unit = "people"
dimensions = []
min_denominator = 100
sources = ["allowance_months", "residents"]
why.zh = "与街道、全区的占比对照，过高过低都要查原因。"
why.en = "Beside the share of the street and the district; far above or below has a reason to be found."
caution.zh = "只算低保，不含边缘和特困；户籍人口取居民台账月末数（含空挂户）。不能说明应保尽保。"
caution.en = "The minimum allowance alone. The registered population is that of the residents' register, those living elsewhere included. Says nothing about those entitled but not enrolled."
+++*/
with population as (
    select month_end, count(*) as registered
    from core.residents_monthly
    where residence_type in ('registered_resident', 'registered_absent')
    group by all
),

reported as (
    select
        *,
        last_day("month") as month_end,
    from core.allowance_months
    where allowance_kind = 'minimum'
)

select
    month_end as day,
    allowance_month_id as subject,
    people as numerator,
    0 as denominator,
    load_id, row_no
from reported
where month_end in (select month_end from population)
union all
select
    month_end as day,
    null as subject,
    0 as numerator,
    registered as denominator,
    null as load_id, null as row_no
from population
where month_end in (select month_end from reported)
