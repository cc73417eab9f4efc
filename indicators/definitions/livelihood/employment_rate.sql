/*+++
title.zh = "就业率"
title.en = "Employment rate"
unit = "percent"
kind = "ratio"
stock = true
direction = "higher"
numerator.zh = "月末已就业人数"
numerator.en = "people employed at the month's end"
denominator.zh = "月末有劳动能力和就业愿望的人数"
denominator.en = "people able and willing to work at the month's end"
base_unit = "people"
dimensions = []
min_denominator = 30
sources = ["employment_months"]
why.zh = "充分就业社区的首要一条：有劳动能力和就业愿望的，就业率不低于95%。"
why.en = "The first demand on a community of full employment: 95% of those able and willing have work."
caution.zh = "只看劳动年龄内有劳动能力和就业愿望的人，不是全体居民；灵活就业算就业，以月报为准。"
caution.en = "Of working age, able and willing, not all residents. Casual work counts as work, as the report says."
+++*/
select
    last_day("month") as day,
    employment_month_id as subject,
    least(employed, able_and_willing) as numerator,
    able_and_willing as denominator,
    load_id, row_no
from core.employment_months
