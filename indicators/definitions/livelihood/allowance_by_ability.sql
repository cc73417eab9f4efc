/*+++
title.zh = "救助对象劳动能力构成"
title.en = "People on an allowance by ability to work"
unit = "people"
kind = "stock"
sensitive = true
direction = "neutral"
numerator.zh = "月末在册人数，按劳动能力"
numerator.en = "people at the month's end, by ability to work"
dimensions = ["work_ability", "allowance_kind", "estate"]
sources = ["allowance_months"]
why.zh = "有劳动能力的要帮就业，完全丧失的要保到位，分开看才知道该怎么帮。"
why.en = "Who can work needs work, who cannot needs care: seen apart one knows how to help."
caution.zh = "没填劳动能力的不计，合计可能少于在册人数。无劳动能力指未满18岁和60岁以上。"
caution.en = "Where the classes were not filled in people are left out, so the sum may be below that on the books. Without ability are minors and people over 60."
+++*/
with parts as (
    unpivot (
        select
            allowance_month_id, allowance_kind, estate, "month",
            able, partly_able, unable, without_ability as without,
            load_id, row_no,
        from core.allowance_months
    )
    on able, partly_able, unable, without
    into name work_ability value people
)

select
    last_day("month") as day,
    allowance_month_id || '-' || work_ability as subject,
    work_ability, allowance_kind, estate,
    people as numerator,
    null::integer as denominator,
    load_id, row_no
from parts
