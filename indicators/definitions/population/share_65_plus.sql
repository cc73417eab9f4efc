/*+++
title.zh = "65岁及以上人口占比"
title.en = "Share aged 65 and over"
unit = "percent"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "月末年满65周岁的常住人口"
numerator.en = "usual residents aged 65 or over on that day"
denominator.zh = "月末常住人口"
denominator.en = "usual residents at the month's end"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
rest_is_sensitive = true
sources = ["residents"]
why.zh = "国际上以65岁衡量老龄化，便于与全国、全省比较。"
why.en = "65 is the international yardstick, which allows comparison with the province and the country."
caution.zh = "分母为全部常住人口；“老龄化社会”等分级口径不一，不宜据此自行定级。"
caution.en = "The base is all usual residents; the names given to stages of ageing vary, so do not grade the community by this alone."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    (age >= 65)::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
