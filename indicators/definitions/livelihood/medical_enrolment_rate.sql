/*+++
title.zh = "医疗保险参保率"
title.en = "Medical insurance enrolment"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末本地和异地参加医疗保险的人数"
numerator.en = "people with medical insurance, here or elsewhere, at the month's end"
denominator.zh = "月末应参保人数"
denominator.en = "people who should be insured at the month's end"
base_unit = "people"
dimensions = []
min_denominator = 30
sources = ["insurance_months"]
why.zh = "居民的医疗有没有保障，是民生保障的底线。"
why.en = "Whether residents have medical insurance is the floor of the safety net."
caution.zh = "分母是应参保人数，在校学生、现役军人除外；异地参保的算参保。应参保人数由社区核定。"
caution.en = "Out of those who should be insured: without students and soldiers. Insured elsewhere counts. How many should be is the community's own count."
+++*/
select
    last_day("month") as day,
    insurance_month_id as subject,
    least(insured_here + coalesce(insured_elsewhere, 0), due) as numerator,
    due as denominator,
    load_id, row_no
from core.insurance_months
where insurance_kind = 'medical'
