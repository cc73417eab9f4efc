/*+++
title.zh = "低保对象"
title.en = "People on minimum living allowance"
unit = "people"
kind = "stock"
sensitive = true
direction = "neutral"
numerator.zh = "月末常住人口中的低保对象"
numerator.en = "usual residents who receive the minimum living allowance"
dimensions = ["estate", "sex"]
sources = ["residents"]
why.zh = "救助、慰问和就业帮扶的对象底数。"
why.en = "The number of people whom relief, visits and job help are for."
caution.zh = "按台账标注统计，与民政系统当月发放人数可能有出入；不能说明应保尽保。人数少的分组不显示。"
caution.en = "Taken from the mark in the register, which may lag behind the civil affairs payroll; says nothing about those entitled but not enrolled. Small groups are not shown."
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
    and is_low_income
