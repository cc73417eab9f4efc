/*+++
title.zh = "低保特困在册人数"
title.en = "People on an allowance"
unit = "people"
kind = "stock"
sensitive = true
direction = "neutral"
numerator.zh = "月末低保、低保边缘和特困在册人数"
numerator.en = "people on the minimum allowance, just above it, or destitute, at the month's end"
dimensions = ["allowance_kind", "estate"]
sources = ["allowance_months"]
why.zh = "救助保障覆盖到多少人，是这项工作的底数。"
why.en = "How many people the safety net holds: the base of this work."
caution.zh = "以月报填报的数为准；不能说明应保尽保：该享受而没有申请的人不在表里。"
caution.en = "As the monthly report says. It does not tell whether everyone entitled is covered: who never applied is in no report."
+++*/
select
    last_day("month") as day,
    allowance_month_id as subject,
    allowance_kind, estate,
    people as numerator,
    null::integer as denominator,
    load_id, row_no
from core.allowance_months
