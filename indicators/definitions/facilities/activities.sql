/*+++
title.zh = "文体活动场次"
title.en = "Cultural and sports activities"
unit = "times"
kind = "count"
direction = "neutral"
numerator.zh = "期内举办的文体活动场次"
numerator.en = "activities held in the period"
dimensions = ["activity_kind", "organiser", "estate", "has_list"]
sources = ["activities", "activity_participants"]
why.zh = "办了多少、办在哪里、哪一类办得少，排下一季的活动要看。"
why.en = "What was put on, where, and which kinds are few, to plan the next season."
caution.zh = "以台账登记为准，没登记的不算；场次多不等于来的人多，要与参加人数一起看。"
caution.en = "As the ledger has them; what was not written down is not seen. Many activities are not many people: read with how many came."
+++*/
with listed as (
    select distinct occasion_id
    from core.activity_participants
    where occasion_id is not null
)

select
    activities.activity_date as day,
    activities.occasion_id as subject,
    activities.activity_kind, activities.organiser, activities.estate,
    listed.occasion_id is not null as has_list,
    1 as numerator,
    null::integer as denominator,
    activities.load_id, activities.row_no
from core.activities
left join listed on activities.occasion_id = listed.occasion_id
