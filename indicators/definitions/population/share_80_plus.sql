/*+++
title.zh = "80岁及以上人口占比"
title.en = "Share aged 80 and over"
unit = "percent"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "月末年满80周岁的常住人口"
numerator.en = "usual residents aged 80 or over on that day"
denominator.zh = "月末常住人口"
denominator.en = "usual residents at the month's end"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
rest_is_sensitive = true
sources = ["residents"]
why.zh = "80岁及以上老人最需要上门照料和定期探视。"
why.en = "People of 80 and over need home care and regular visits most."
caution.zh = "分小区后人数少，一两人的变化就会明显改变占比。"
caution.en = "Within an estate the numbers are small: one or two people move the share visibly."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    (age >= 80)::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
