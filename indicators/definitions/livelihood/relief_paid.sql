/*+++
title.zh = "临时救助发放金额"
title.en = "Relief paid"
unit = "yuan"
kind = "count"
direction = "neutral"
numerator.zh = "期内发放的临时救助金额之和"
numerator.en = "emergency relief paid in the period"
dimensions = []
sources = ["relief_cases"]
why.zh = "钱发了多少，要与财务公开的数对得上。"
why.en = "What was paid has to agree with the published accounts."
caution.zh = "按发放日期归月；没写金额的不计。金额不按小区和困难类型分：一件的金额会指向一户。"
caution.en = "By the day paid; cases without an amount are left out. Not split by estate or hardship: the amount of one case would point at a family."
+++*/
select
    paid_date as day,
    relief_case_id as subject,
    amount_yuan as numerator,
    null::integer as denominator,
    load_id, row_no
from core.relief_cases
where
    paid_date is not null
    and amount_yuan is not null
