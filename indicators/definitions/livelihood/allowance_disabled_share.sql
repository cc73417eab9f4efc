/*+++
title.zh = "救助对象中残疾人占比"
title.en = "With a disability card, share of people on an allowance"
unit = "percent"
kind = "ratio"
stock = true
sensitive = true
direction = "neutral"
numerator.zh = "月末在册人数中的残疾人"
numerator.en = "with a disability card among people on an allowance at the month's end"
denominator.zh = "月末在册人数"
denominator.en = "people on an allowance at the month's end"
base_unit = "people"
dimensions = ["allowance_kind"]
min_denominator = 10
sources = ["allowance_months"]
why.zh = "残疾人还可享两项补贴，要对照着查漏。"
why.en = "They may claim two further subsidies; compare so that nobody is missed."
caution.zh = "没填这一项的月报不计。人数少的分组不显示。"
caution.en = "Reports without this number are left out. Small groups are not shown."
+++*/
select
    last_day("month") as day,
    allowance_month_id as subject,
    allowance_kind,
    disabled as numerator,
    people as denominator,
    load_id, row_no
from core.allowance_months
where disabled is not null
