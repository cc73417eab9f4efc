/*+++
title.zh = "空巢老人占比"
title.en = "Share of older people in empty nests"
unit = "percent"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "月末空巢（含独居）的60岁及以上常住人口"
numerator.en = "usual residents aged 60 and over in empty nests, alone included"
denominator.zh = "60岁及以上常住人口"
denominator.en = "usual residents aged 60 and over"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
rest_is_sensitive = true
sources = ["residents"]
why.zh = "空巢占比越高，助餐、助医和紧急呼叫的需要越大。"
why.en = "The higher it is, the greater the need for meals, escorts to hospital and emergency calls."
caution.zh = "按户编号推算，未入户核实；含独居老人。"
caution.en = "Inferred from household numbers, not verified at the door; includes those living alone."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    is_empty_nest::integer as numerator,
    1 as denominator,
    load_id, row_no
from core.residents_monthly
where
    is_resident
    and age >= 60
