/*+++
title.zh = "救助对象中60岁及以上占比"
title.en = "Aged 60 and over, share of people on an allowance"
unit = "percent"
kind = "ratio"
stock = true
sensitive = true
direction = "neutral"
numerator.zh = "月末在册人数中的60岁及以上"
numerator.en = "aged 60 and over among people on an allowance at the month's end"
denominator.zh = "月末在册人数"
denominator.en = "people on an allowance at the month's end"
base_unit = "people"
dimensions = ["allowance_kind"]
min_denominator = 10
sources = ["allowance_months"]
why.zh = "老人多，救助就要和养老服务连起来。"
why.en = "Where many are old, allowances have to go with care."
caution.zh = "没填这一项的月报不计。人数少的分组不显示。"
caution.en = "Reports without this number are left out. Small groups are not shown."
+++*/
select
    last_day("month") as day,
    allowance_month_id as subject,
    allowance_kind,
    elderly as numerator,
    people as denominator,
    load_id, row_no
from core.allowance_months
where elderly is not null
