/*+++
title.zh = "筹集资金"
title.en = "Funds raised"
unit = "yuan"
kind = "count"
direction = "higher"
numerator.zh = "期内收入的资金"
numerator.en = "money received in the period"
dimensions = ["fund_source", "fund_purpose"]
sources = ["funds"]
why.zh = "积极筹集资金，才有钱建设施。"
why.en = "Without money there are no facilities."
caution.zh = "按到账日期；只计记入资金收支台账的，社区日常工作经费不一定在内。"
caution.en = "By the day received. Only what is in the ledger: running costs need not be."
+++*/
select
    fund_date as day,
    fund_id as subject,
    fund_source, fund_purpose,
    amount_yuan as numerator,
    null::integer as denominator,
    load_id, row_no
from core.funds
where fund_flow = 'in'
