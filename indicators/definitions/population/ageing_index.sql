/*+++
title.zh = "老化指数"
title.en = "Ageing index"
unit = "ratio_100"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "65岁及以上常住人口"
numerator.en = "usual residents aged 65 and over"
denominator.zh = "0至14岁常住人口"
denominator.en = "usual residents aged 0 to 14"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
sources = ["residents"]
why.zh = "超过100表示老人多于孩子，是服务重心由“小”转“老”的信号。"
why.en = "Above 100 there are more old people than children: a sign that services should shift."
caution.zh = "孩子人数少的小区，数值起伏很大。"
caution.en = "Swings widely in estates with few children."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    (age >= 65)::integer as numerator,
    (age <= 14)::integer as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
