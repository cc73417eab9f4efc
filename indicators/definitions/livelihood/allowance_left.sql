/*+++
title.zh = "救助对象退出人数"
title.en = "People who left an allowance"
unit = "people"
kind = "count"
sensitive = true
direction = "neutral"
numerator.zh = "期内各月退出人数之和"
numerator.en = "people who left in the months of the period"
dimensions = ["allowance_kind", "estate"]
sources = ["allowance_months"]
why.zh = "有进有出才是动态管理；退出多少要与复核对得上。"
why.en = "A register that nobody leaves is not kept; who left has to match the reviews."
caution.zh = "同一人先退出后又新增的各计一次。人数少的分组不显示。"
caution.en = "Who left and joined again counts both times. Small groups are not shown."
+++*/
select
    last_day("month") as day,
    allowance_month_id as subject,
    allowance_kind, estate,
    people_left as numerator,
    null::integer as denominator,
    load_id, row_no
from core.allowance_months
where people_left is not null
