/*+++
title.zh = "小额贷款放款户数"
title.en = "Micro-loans granted"
unit = "households"
kind = "count"
direction = "higher"
numerator.zh = "期内放款的小额贷款，一笔一户"
numerator.en = "loans granted in the period, one household a loan"
dimensions = []
sources = ["micro_loans"]
why.zh = "帮创业的居民办成了几户贷款。"
why.en = "How many who start a business were helped to a loan."
caution.zh = "按放款日期归月；同一户贷两次计两次。"
caution.en = "By the day granted; a household with two loans counts twice."
+++*/
select
    granted_date as day,
    loan_id as subject,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.micro_loans
where
    granted_date is not null
