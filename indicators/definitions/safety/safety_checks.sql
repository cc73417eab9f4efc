/*+++
title.zh = "安全检查次数"
title.en = "Safety checks"
unit = "times"
kind = "count"
direction = "higher"
numerator.zh = "期内检查的场所次数"
numerator.en = "places checked in the period, each check counted"
dimensions = ["checked_place", "estate"]
sources = ["safety_checks"]
why.zh = "查没查，查到哪些场所。"
why.en = "Whether places are looked at, and which."
caution.zh = "同一场所查几次算几次。"
caution.en = "A place checked three times counts three times."
+++*/
select
    check_date as day,
    check_id as subject,
    checked_place, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.safety_checks
where check_date is not null
