/*+++
title.zh = "卫生整治参加人次"
title.en = "Taking part in clean-ups"
unit = "visits"
kind = "count"
direction = "higher"
numerator.zh = "期内各次卫生整治参加人数之和"
numerator.en = "people who took part, added up over the clean-ups of the period"
dimensions = ["estate"]
sources = ["sanitation_campaigns"]
why.zh = "居民发动起来没有。"
why.en = "Whether residents join in."
caution.zh = "同一个人参加几次算几次，人数多为估计。"
caution.en = "Who comes three times counts three times; the numbers are mostly estimates."
+++*/
select
    cleanup_date as day,
    cleanup_id as subject,
    estate,
    people as numerator,
    null::integer as denominator,
    load_id, row_no
from core.sanitation_campaigns
where cleanup_date is not null and people is not null
