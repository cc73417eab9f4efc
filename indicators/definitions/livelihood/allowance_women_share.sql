/*+++
title.zh = "救助对象中女性占比"
title.en = "Women, share of people on an allowance"
unit = "percent"
kind = "ratio"
stock = true
sensitive = true
direction = "neutral"
numerator.zh = "月末在册人数中的女性"
numerator.en = "women among people on an allowance at the month's end"
denominator.zh = "月末在册人数"
denominator.en = "people on an allowance at the month's end"
base_unit = "people"
dimensions = ["allowance_kind"]
min_denominator = 10
sources = ["allowance_months"]
why.zh = "妇女在救助对象里占多少，帮扶项目据此安排。"
why.en = "How many of them are women; help is planned by it."
caution.zh = "没填这一项的月报不计。人数少的分组不显示。"
caution.en = "Reports without this number are left out. Small groups are not shown."
+++*/
select
    last_day("month") as day,
    allowance_month_id as subject,
    allowance_kind,
    women as numerator,
    people as denominator,
    load_id, row_no
from core.allowance_months
where women is not null
