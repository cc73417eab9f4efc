/*+++
title.zh = "支出资金"
title.en = "Funds spent"
unit = "yuan"
kind = "count"
direction = "neutral"
numerator.zh = "期内支出的资金"
numerator.en = "money spent in the period"
dimensions = ["fund_source", "fund_purpose"]
sources = ["funds"]
why.zh = "钱用在哪里，居民最关心，也要公开。"
why.en = "What money is spent on is what residents ask about most, and has to be published."
caution.zh = "按支出日期，与收入不在同一期的很常见，收支不必相等。"
caution.en = "By the day spent, often not in the period it was received: the two need not be alike."
+++*/
select
    fund_date as day,
    fund_id as subject,
    fund_source, fund_purpose,
    amount_yuan as numerator,
    null::integer as denominator,
    load_id, row_no
from core.funds
where fund_flow = 'out'
