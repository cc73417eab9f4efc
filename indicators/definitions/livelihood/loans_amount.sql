/*+++
title.zh = "小额贷款放款金额"
title.en = "Micro-loans, amount"
unit = "yuan"
kind = "count"
direction = "higher"
numerator.zh = "期内放款的小额贷款金额之和"
numerator.en = "amount of the loans granted in the period"
dimensions = []
sources = ["micro_loans"]
why.zh = "扶持资金的规模。"
why.en = "The size of the support."
caution.zh = "没写金额的不计。"
caution.en = "Loans without an amount are left out."
+++*/
select
    granted_date as day,
    loan_id as subject,
    amount_yuan as numerator,
    null::integer as denominator,
    load_id, row_no
from core.micro_loans
where
    granted_date is not null
    and amount_yuan is not null
