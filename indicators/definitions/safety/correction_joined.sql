/*+++
title.zh = "新接收矫正人数"
title.en = "People who joined correction"
unit = "people"
kind = "count"
sensitive = true
direction = "neutral"
numerator.zh = "期内接收的矫正对象人数"
numerator.en = "people who joined in the period"
dimensions = []
sources = ["correction_months"]
why.zh = "与解除人数对照，看底数为什么变。"
why.en = "Beside those whose term ended: why the number changes."
caution.zh = "只有月报的人数，本看板不收个人名单。"
caution.en = "Numbers from the monthly report; the dashboard holds no list of persons."
+++*/
select
    "month" as day,
    report_id as subject,
    joined as numerator,
    null::integer as denominator,
    load_id, row_no
from core.correction_months
where "month" is not null and joined is not null
