/*+++
title.zh = "每千名常住人口月均服务件数"
title.en = "Records per 1,000 residents a month"
unit = "per_1000"
kind = "ratio"
direction = "neutral"
numerator.zh = "期内受理的服务件数"
numerator.en = "records received in the period"
denominator.zh = "期内各月末常住人口之和（人·月）"
denominator.en = "usual residents at each month's end, added up (person-months)"
dimensions = ["estate"]
min_denominator = 100
sources = ["service_records", "residents"]
why.zh = "人多的小区件数自然多，折到每千人才看得出哪里用得多、哪里用得少。"
why.en = "Bigger estates have more records; per 1,000 residents one sees who uses the services and who does not."
caution.zh = "按月平均，季度、年度与月份可直接比较；小区不明的件只计入全社区，分小区时偏低；外来办事的人也在分子里。"
caution.en = "A monthly average, so months, quarters and years compare. Records without an estate count for the whole community only, so estates read low; visitors from outside are in the numerator."
+++*/
with population as (
    select month_end, estate, count(*) as residents
    from core.residents_monthly
    where is_resident
    group by all
),

recorded as (
    select last_day(min(received_date)) as first_month_end
    from core.service_records
)

select
    received_date as day,
    record_id as subject,
    estate,
    1 as numerator,
    0 as denominator,
    load_id, row_no
from core.service_records
where last_day(received_date) in (select month_end from population)
union all
select
    population.month_end as day,
    null as subject,
    population.estate,
    0 as numerator,
    population.residents as denominator,
    null as load_id, null as row_no
from population
inner join recorded on population.month_end >= recorded.first_month_end
