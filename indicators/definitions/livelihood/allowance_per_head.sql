/*+++
title.zh = "人均月补助"
title.en = "Paid a head and month"
unit = "yuan"
kind = "ratio"
direction = "neutral"
numerator.zh = "期内各月发放金额之和"
numerator.en = "what was paid in the months of the period"
denominator.zh = "期内各月末在册人数之和（人·月）"
denominator.en = "people at the end of those months, added up (person-months)"
base_unit = "people"
dimensions = ["allowance_kind"]
min_denominator = 5
sources = ["allowance_months"]
why.zh = "标准调整、分类施保是否落到每个人身上，看人均。"
why.en = "Whether a raised standard reaches people shows in what each of them gets."
caution.zh = "总额除以人月数，不是各月人均再平均；不按月发放的类别不计。低保补的是差额，家庭收入变了人均也会变。"
caution.en = "Sum over person-months, no mean of means; kinds that are not paid monthly are left out. The minimum allowance fills a gap, so it moves with families' income too."
+++*/
select
    last_day("month") as day,
    allowance_month_id as subject,
    allowance_kind,
    amount_yuan as numerator,
    people as denominator,
    load_id, row_no
from core.allowance_months
where amount_yuan is not null and people > 0
