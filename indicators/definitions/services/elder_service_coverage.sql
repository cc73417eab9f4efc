/*+++
title.zh = "老年人服务覆盖率（近12个月）"
title.en = "Residents 60+ served in the last 12 months"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "近12个月内至少有一件服务记录的60岁及以上常住人口"
numerator.en = "usual residents aged 60 and over with a service record in the 12 months up to that day"
denominator.zh = "月末60岁及以上常住人口"
denominator.en = "usual residents aged 60 and over at the month's end"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
sources = ["service_records", "residents"]
why.zh = "没有来过的老人往往最需要找上门，覆盖率说明服务有没有到人。"
why.en = "Those who never came are often the ones to look for; coverage tells whether service reaches people."
caution.zh = "一人只计一次；往回看满12个月，月、季、年都可直接比较，头11个月因记录不足不给数；没有匹配到居民的件不计，所以实际覆盖只会更高。"
caution.en = "Each person counts once. Always looks back twelve months, so month, quarter and year compare; the first eleven months of the records give no value. Records not matched to a resident are not seen, so true coverage can only be higher."
+++*/
with elders as (
    select *
    from core.residents_monthly
    where
        is_resident
        and age >= 60
),

served as (
    select
        resident_id,
        received_date as served_date
    from core.service_records
    where resident_id is not null
),

recorded as (
    select date_trunc('month', min(received_date))::date as first_month
    from core.service_records
)

select
    elders.month_end as day,
    elders.resident_id as subject,
    elders.estate, elders.sex,
    coalesce(
        served.served_date
        > last_day(elders.month_end - interval 12 months),
        false
    )::integer as numerator,
    1 as denominator,
    elders.load_id, elders.row_no
from elders
inner join recorded
    on elders.month_end > recorded.first_month + interval 11 months
asof left join served
    on
        elders.resident_id = served.resident_id
        and elders.month_end >= served.served_date
