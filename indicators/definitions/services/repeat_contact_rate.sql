/*+++
title.zh = "30天内重复来办率"
title.en = "Repeat contacts within 30 days"
unit = "percent"
kind = "ratio"
direction = "lower"
numerator.zh = "同一居民30天内为同一事项又来的件数"
numerator.en = "records of a resident who had come for the same item within the 30 days before"
denominator.zh = "期内大厅和热线受理、已匹配到居民的件数"
denominator.en = "hall and hotline records matched to a resident"
base_unit = "records"
dimensions = ["platform", "window", "item", "channel", "estate"]
min_denominator = 30
sources = ["service_records"]
why.zh = "同一件事反复来，多半是材料没有一次告知或问题没有解决。"
why.en = "Coming back for the same thing usually means papers were not explained or the matter not solved."
caution.zh = "只看服务大厅和热线，养老、家政等本就经常性的服务不计；没有匹配到居民的件看不出是否重复；记录开始后的头30天没有可比，不计。"
caution.en = "Service hall and hotline only, since care and housekeeping come back by design. Records not matched to a resident are left out, and so are the first 30 days on record, which have nothing before them."
+++*/
with matched as (
    select
        *,
        received_date - lag(received_date) over (
            partition by resident_id, item
            order by received_date, received_hour, load_id, row_no
        ) as days_since_last
    from core.service_records
    where
        platform in ('service_hall', 'hotline')
        and resident_id is not null
),

recorded as (
    select min(received_date) as first_day
    from core.service_records
)

select
    matched.received_date as day,
    matched.record_id as subject,
    matched.platform, matched."window", matched.item,
    matched.channel, matched.estate,
    coalesce(matched.days_since_last <= 30, false)::integer as numerator,
    1 as denominator,
    matched.load_id, matched.row_no
from matched
inner join recorded on matched.received_date >= recorded.first_day + 30
