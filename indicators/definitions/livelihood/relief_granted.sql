/*+++
title.zh = "临时救助批准件数"
title.en = "Relief granted"
unit = "records"
kind = "count"
sensitive = true
direction = "neutral"
numerator.zh = "期内审批同意的临时救助件数"
numerator.en = "applications for emergency relief granted in the period"
dimensions = ["hardship", "estate"]
sources = ["relief_cases"]
why.zh = "居民突遇困难，社区帮上了多少回。"
why.en = "How often residents in sudden need were helped."
caution.zh = "按审批日期归月，没写审批日期的按发放日期；同一户可以申请不止一次。件数少的分组不显示。"
caution.en = "By the day of the decision, or else of payment. A family may apply more than once. Small groups are not shown."
+++*/
select
    decision_date as day,
    relief_case_id as subject,
    hardship, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.relief_cases
where
    decision = 'granted'
    and decision_date is not null
