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
caution.zh = "一人多次只计一次，所以各平台、各月之和大于全年；年龄按受理当月及以前最近一个月末的周岁；小区为居民居住的小区；没有匹配到居民的件不计。"
caution.en = "Each person counts once, so platforms and months add to more than the year. Age is as of the latest month's end up to the month of the record; the estate is where the person lives. Records not matched to a resident are not seen."
+++*/
with elders as (
    select resident_id, month_end, estate
    from core.residents_monthly
    where
        is_resident
        and age >= 60
),

served as (
    select *, last_day(received_date) as received_month_end
    from core.service_records
    where resident_id is not null
)

select
    served.received_date as day,
    served.resident_id as subject,
    served.platform, elders.estate,
    1 as numerator,
    null::integer as denominator,
    served.load_id, served.row_no
from served
asof inner join elders
    on
        served.resident_id = elders.resident_id
        and served.received_month_end >= elders.month_end
