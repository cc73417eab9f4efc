/*+++
title.zh = "少儿抚养比"
title.en = "Child dependency ratio"
unit = "ratio_100"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "0至14岁常住人口"
numerator.en = "usual residents aged 0 to 14"
denominator.zh = "15至64岁常住人口"
denominator.en = "usual residents aged 15 to 64"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
sources = ["residents"]
why.zh = "每100名劳动年龄人口要抚养多少孩子，关系托幼和上学的需要。"
why.en = "How many children there are for every 100 people of working age; bears on nursery and school needs."
caution.zh = "是人数之比，不是占总人口的比例；劳动年龄按统计口径取15至64岁，与退休年龄无关。"
caution.en = "A ratio of two groups, not a share of everyone; working age is 15 to 64 by statistical convention, whatever the retirement age."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    (age <= 14)::integer as numerator,
    (age between 15 and 64)::integer as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
