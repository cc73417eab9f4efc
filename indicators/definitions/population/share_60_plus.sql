/*+++
title.zh = "60岁及以上人口占比"
title.en = "Share aged 60 and over"
unit = "percent"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "月末年满60周岁的常住人口"
numerator.en = "usual residents aged 60 or over on that day"
denominator.zh = "月末常住人口"
denominator.en = "usual residents at the month's end"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
rest_is_sensitive = true
sources = ["residents"]
why.zh = "60岁是享受老年优待和居家养老服务的起点，占比反映老龄化程度。"
why.en = "60 is where benefits for the old and home care begin; the share tells how far ageing has gone."
caution.zh = "分母为全部常住人口；户籍口径的占比会不同，对外引用时须注明口径。"
caution.en = "The base is all usual residents; on the registered population the share differs, so name the base when quoting it."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    (age >= 60)::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
