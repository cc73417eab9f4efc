/*+++
title.zh = "就业困难人员就业率"
title.en = "Hard to place in work"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末已就业的就业困难人员"
numerator.en = "people hard to place who are in work at the month's end"
denominator.zh = "月末登记的就业困难人员"
denominator.en = "people hard to place on the books at the month's end"
base_unit = "people"
dimensions = []
min_denominator = 10
sources = ["employment_months"]
why.zh = "大龄、残疾、长期失业等就业困难人员，要求就业率不低于95%。"
why.en = "Of people hard to place 95% are to be in work."
caution.zh = "公益性岗位、灵活就业都算就业；分母是登记的就业困难人员。"
caution.en = "Public posts and casual work count. Out of those on the books."
+++*/
select
    last_day("month") as day,
    employment_month_id as subject,
    least(hard_to_place_employed, hard_to_place) as numerator,
    hard_to_place as denominator,
    load_id, row_no
from core.employment_months
where hard_to_place_employed is not null and hard_to_place is not null
