/*+++
title.zh = "发现隐患"
title.en = "Hazards found"
unit = "places"
kind = "count"
direction = "neutral"
numerator.zh = "期内检查发现的隐患数"
numerator.en = "hazards found at checks of the period"
dimensions = ["checked_place", "estate"]
sources = ["safety_checks"]
why.zh = "隐患集中在哪类场所、哪个小区。"
why.en = "Which kind of place and which estate has most of them."
caution.zh = "查得多、查得细，隐患就多；多不等于更危险。"
caution.en = "Who checks often and closely finds more: more is not more dangerous."
+++*/
select
    check_date as day,
    check_id as subject,
    checked_place, estate,
    hazards as numerator,
    null::integer as denominator,
    load_id, row_no
from core.safety_checks
where check_date is not null and hazards is not null
