/*+++
title.zh = "救助对象中未成年人占比"
title.en = "Minors, share of people on an allowance"
unit = "percent"
kind = "ratio"
stock = true
sensitive = true
direction = "neutral"
numerator.zh = "月末在册人数中的未成年人"
numerator.en = "minors among people on an allowance at the month's end"
denominator.zh = "月末在册人数"
denominator.en = "people on an allowance at the month's end"
base_unit = "people"
dimensions = ["allowance_kind"]
min_denominator = 10
sources = ["allowance_months"]
why.zh = "未成年人背后是就学和监护，要另有一份关心。"
why.en = "Behind minors stand schooling and guardianship."
caution.zh = "没填这一项的月报不计。人数少的分组不显示。"
caution.en = "Reports without this number are left out. Small groups are not shown."
+++*/
select
    last_day("month") as day,
    allowance_month_id as subject,
    allowance_kind,
    minors as numerator,
    people as denominator,
    load_id, row_no
from core.allowance_months
where minors is not null
