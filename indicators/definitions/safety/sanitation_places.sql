/*+++
title.zh = "清理点位数"
title.en = "Places cleaned"
unit = "places"
kind = "count"
direction = "higher"
numerator.zh = "期内卫生整治清理的处数"
numerator.en = "places cleaned in the clean-ups of the period"
dimensions = ["estate"]
sources = ["sanitation_campaigns"]
why.zh = "整治做了多少实事。"
why.en = "How much was done."
caution.zh = "同一处清理几次算几次。"
caution.en = "A place cleaned twice counts twice."
+++*/
select
    cleanup_date as day,
    cleanup_id as subject,
    estate,
    places as numerator,
    null::integer as denominator,
    load_id, row_no
from core.sanitation_campaigns
where cleanup_date is not null and places is not null
