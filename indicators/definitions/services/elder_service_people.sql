/*+++
title.zh = "服务60岁及以上居民数"
title.en = "Residents 60+ served"
unit = "people"
kind = "distinct"
direction = "higher"
numerator.zh = "期内至少有一件服务记录的60岁及以上居民，去重"
numerator.en = "different residents aged 60 and over with a service record in the period"
dimensions = ["platform", "estate"]
sources = ["service_records", "residents"]
why.zh = "服务了多少位老人，不是多少件。"
why.en = "How many old people were served, not how many records."
caution.zh = "一人多次只计一次，所以各平台、各月之和大于全年；年龄为受理当月月末的周岁；小区为居民居住的小区；没有匹配到居民的件不计。"
caution.en = "Each person counts once, so platforms and months add to more than the year. Age is as of the end of the month of the record; the estate is where the person lives. Records not matched to a resident are not seen."
+++*/
with elders as (
    select
        resident_id,
        min(month_end) as first_month_end,
        arg_max(estate, month_end) as estate
    from core.residents_monthly
    where
        is_resident
        and age >= 60
    group by all
)

select
    service_records.received_date as day,
    service_records.resident_id as subject,
    service_records.platform, elders.estate,
    1 as numerator,
    null::integer as denominator,
    service_records.load_id, service_records.row_no
from core.service_records
inner join elders
    on
        service_records.resident_id = elders.resident_id
        and elders.first_month_end <= last_day(service_records.received_date)
