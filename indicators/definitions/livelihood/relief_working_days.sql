/*+++
title.zh = "临时救助申请到发放（中位数）"
title.en = "From application to payment of relief"
unit = "days"
kind = "quantile"
quantile = 0.5
direction = "lower"
numerator.zh = "期内发放的件从申请到发放的工作日数"
numerator.en = "workdays from application to payment; cases paid in the period"
base_unit = "records"
dimensions = ["hardship"]
min_denominator = 5
sources = ["relief_cases"]
why.zh = "救急难，钱早一天到就早一天解困。"
why.en = "Relief in an emergency is worth as much as it is early."
caution.zh = "只看已发放的，还在等的不在其中，要与待办件数一起看。周末、节假日不计。"
caution.en = "Paid cases only: those still waiting are not in it, so read it with their number. Days off do not count."
+++*/
select
    paid_date as day,
    relief_case_id as subject,
    hardship,
    working_days as numerator,
    null::integer as denominator,
    load_id, row_no
from core.relief_cases
where
    paid_date is not null
    and working_days is not null
