/*+++
title.zh = "小额贷款带动就业"
title.en = "Jobs made by micro-loans"
unit = "people"
kind = "count"
direction = "higher"
numerator.zh = "期内放款的小额贷款带动就业人数之和"
numerator.en = "jobs made with the loans granted in the period"
dimensions = []
sources = ["micro_loans"]
why.zh = "一笔贷款带动几个人就业。"
why.en = "How many find work through a loan."
caution.zh = "放款时登记的人数；与创业带动就业有重复，两项不能相加。"
caution.en = "As registered with the loan; partly the same people as the jobs of start-ups, so the two do not add."
+++*/
select
    granted_date as day,
    loan_id as subject,
    jobs as numerator,
    null::integer as denominator,
    load_id, row_no
from core.micro_loans
where
    granted_date is not null
    and jobs is not null
