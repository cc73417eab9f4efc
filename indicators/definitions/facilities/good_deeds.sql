/*+++
title.zh = "好人好事"
title.en = "Good deeds"
unit = "entries"
kind = "count"
direction = "neutral"
numerator.zh = "期内登记的好人好事"
numerator.en = "good deeds of the period on record"
dimensions = ["deed_kind", "estate"]
sources = ["good_deeds"]
why.zh = "宣传栏、推荐表彰都从这里选；哪个小区、哪一类少，是没有还是没人报。"
why.en = "The notice boards and commendations draw on them; where there are few, either nothing happened or nobody told."
caution.zh = "报上来的才算，多少取决于有没有人留心登记，不能用来给小区排名。"
caution.en = "Only what was told: it depends on who takes note, and ranks no estate."
+++*/
select
    deed_date as day,
    deed_id as subject,
    deed_kind, estate,
    1 as numerator,
    null::integer as denominator,
    load_id, row_no
from core.good_deeds
