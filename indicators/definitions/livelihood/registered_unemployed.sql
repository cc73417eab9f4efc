/*+++
title.zh = "登记失业人数"
title.en = "Registered unemployed"
unit = "people"
kind = "stock"
direction = "lower"
numerator.zh = "月末登记失业人数"
numerator.en = "registered unemployed at the month's end"
dimensions = []
sources = ["employment_months"]
why.zh = "要帮的人有多少。"
why.en = "How many are waiting for work."
caution.zh = "没有登记的失业人员不在其中。"
caution.en = "Who has not registered is not in it."
+++*/
select
    last_day("month") as day,
    employment_month_id as subject,
    registered_unemployed as numerator,
    null::integer as denominator,
    load_id, row_no
from core.employment_months
where registered_unemployed is not null
