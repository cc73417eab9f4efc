/*+++
title.zh = "受表彰的好人好事"
title.en = "Good deeds commended"
unit = "entries"
kind = "count"
direction = "higher"
numerator.zh = "期内受到表彰的好人好事"
numerator.en = "good deeds commended in the period"
dimensions = ["deed_kind", "commended_level", "estate"]
sources = ["good_deeds"]
why.zh = "做了好事要有人夸：登记之后有没有表彰、到哪一级。"
why.en = "Who does good should hear of it: whether a deed on record was commended, and by whom."
caution.zh = "按表彰日期归月，事情可能在前几个月，不能与当月登记数相除。"
caution.en = "By the day of commendation; the deed may be of months before, so it is no share of those of the month."
+++*/
select
    commended_date as day,
    deed_id as subject,
    deed_kind, commended_level, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.good_deeds
where commended_date is not null
