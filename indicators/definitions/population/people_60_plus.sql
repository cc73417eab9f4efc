/*+++
title.zh = "60岁及以上人数"
title.en = "People aged 60 and over"
unit = "people"
kind = "stock"
direction = "neutral"
numerator.zh = "月末年满60周岁的常住人口"
numerator.en = "usual residents aged 60 or over at the month's end"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "养老服务、优待办理和节日慰问的对象总数。"
why.en = "The number of people whom elder services, benefits and visits are for."
caution.zh = "以常住人口为准，空挂户和短期流动人口不计入。"
caution.en = "Counts usual residents: people registered here but living elsewhere and short stays are left out."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.residents_monthly
where
    is_resident
    and age >= 60
