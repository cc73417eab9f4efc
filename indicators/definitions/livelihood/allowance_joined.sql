/*+++
title.zh = "救助对象新增人数"
title.en = "People who joined an allowance"
unit = "people"
kind = "count"
sensitive = true
direction = "neutral"
numerator.zh = "期内各月新增人数之和"
numerator.en = "people who joined in the months of the period"
dimensions = ["allowance_kind", "estate"]
sources = ["allowance_months"]
why.zh = "新增说明动态管理在做，也说明有家庭遇到了难处。"
why.en = "That people join shows that the register is kept up to date, and that families met hardship."
caution.zh = "同一人先退出后又新增的各计一次。人数少的分组不显示。"
caution.en = "Who left and joined again counts both times. Small groups are not shown."
+++*/
select
    last_day("month") as day,
    allowance_month_id as subject,
    allowance_kind, estate,
    people_joined as numerator,
    null::integer as denominator,
    load_id, row_no
from core.allowance_months
where people_joined is not null
