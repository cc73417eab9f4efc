/*+++
title.zh = "总抚养比"
title.en = "Total dependency ratio"
unit = "ratio_100"
kind = "ratio"
stock = true
direction = "neutral"
numerator.zh = "0至14岁与65岁及以上常住人口"
numerator.en = "usual residents aged 0 to 14 or 65 and over"
denominator.zh = "15至64岁常住人口"
denominator.en = "usual residents aged 15 to 64"
base_unit = "people"
dimensions = ["estate", "sex"]
min_denominator = 30
sources = ["residents"]
why.zh = "一老一小合起来的抚养负担。"
why.en = "The load of children and old people together."
caution.zh = "等于少儿抚养比与老年抚养比之和；总数不变时一老一小可能此消彼长，应分开看。"
caution.en = "The sum of the child and old-age ratios; it can stand still while one grows and the other falls, so look at both."
+++*/
select
    month_end as day,
    resident_id as subject,
    estate, sex,
    (age not between 15 and 64)::integer as numerator,
    (age between 15 and 64)::integer as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
