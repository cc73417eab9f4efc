/*+++
title.zh = "分年龄常住人口"
title.en = "Residents by age"
unit = "people"
kind = "stock"
direction = "neutral"
numerator.zh = "月末常住人口，按周岁五岁一组"
numerator.en = "usual residents by five-year age group"
dimensions = ["age_group", "sex", "estate"]
sources = ["residents"]
why.zh = "人口年龄结构决定要办养老、托幼还是就业服务，人口金字塔由此画出。"
why.en = "The age structure decides which services are needed; the population pyramid is drawn from it."
caution.zh = "年龄为月末当天的周岁；80岁及以上合为一组；身份证号无效者年龄按台账所填出生日期计算。"
caution.en = "Age is in full years at the month's end; 80 and over is one group. Where the ID number is not valid the register's birth date is used."
+++*/
select
    month_end as day,
    resident_id as subject,
    least(age // 5 * 5, 80) as age_group, sex, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.residents_monthly
where is_resident
