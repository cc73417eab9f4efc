/*+++
title.zh = "空巢老人"
title.en = "Older people in empty nests"
unit = "people"
kind = "stock"
direction = "neutral"
numerator.zh = "月末60岁及以上、同户常住成员均满60岁的居民（含独居）"
numerator.en = "usual residents aged 60 or over in households where everyone is 60 or over, alone included"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "身边没有年轻家人照应，遇急遇病最需要社区上门。"
why.en = "Nobody young at home: in sudden need the community has to come."
caution.zh = "含独居老人，两项不能相加；子女住在同小区另一户的也算空巢。"
caution.en = "Includes those living alone, so do not add the two; people whose children live next door also count."
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
    and is_empty_nest
