/*+++
title.zh = "80岁及以上人数"
title.en = "People aged 80 and over"
unit = "people"
kind = "stock"
direction = "neutral"
numerator.zh = "月末年满80周岁的常住人口"
numerator.en = "usual residents aged 80 or over at the month's end"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "高龄津贴和定期探视的对象总数。"
why.en = "The number of people due an old-age allowance and regular visits."
caution.zh = "与高龄津贴发放人数可能不一致：津贴按户籍，此处按常住。"
caution.en = "May differ from the allowance list, which goes by registration while this goes by residence."
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
    and age >= 80
