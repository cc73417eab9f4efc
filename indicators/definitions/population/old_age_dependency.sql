/*+++
title.zh = "老年抚养比"
title.en = "Old-age dependency ratio"
unit = "ratio_100"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "65岁及以上常住人口"
numerator.en = "usual residents aged 65 and over"
denominator.zh = "15至64岁常住人口"
denominator.en = "usual residents aged 15 to 64"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
sources = ["residents"]
why.zh = "每100名劳动年龄人口要赡养多少老人，反映家庭照料的压力。"
why.en = "How many old people there are for every 100 of working age: the load on families."
caution.zh = "是人数之比；65岁以上仍在工作、64岁以下已失能的人都未区分。"
caution.en = "A ratio of two groups; it does not know who still works or who needs care."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    (age >= 65)::integer as numerator,
    (age between 15 and 64)::integer as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
