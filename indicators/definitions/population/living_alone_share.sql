/*+++
title.zh = "独居老人占比"
title.en = "Share of older people living alone"
unit = "percent"
kind = "ratio"
stock = true
sensitive = true
direction = "neutral"
numerator.zh = "月末独居的60岁及以上常住人口"
numerator.en = "usual residents aged 60 and over who live alone"
denominator.zh = "60岁及以上常住人口"
denominator.en = "usual residents aged 60 and over"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
rest_is_sensitive = true
sources = ["residents"]
why.zh = "反映家庭照料的薄弱程度，便于各小区之间比较。"
why.en = "Shows where family care is thin, comparably between estates."
caution.zh = "按户编号推算，未入户核实；分母为60岁及以上常住人口，不是全体居民。"
caution.en = "Inferred from household numbers, not verified at the door; the base is residents of 60 and over, not everyone."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    lives_alone::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.residents_monthly
where
    is_resident
    and age >= 60
