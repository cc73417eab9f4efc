/*+++
title.zh = "活动参加人次（台账所写）"
title.en = "Attendances at activities, as told"
unit = "visits"
kind = "count"
direction = "higher"
numerator.zh = "期内各场活动台账所写的参加人数之和"
numerator.en = "how many came to the activities of the period as the ledger tells, added up"
dimensions = ["activity_kind", "estate", "has_list"]
sources = ["activities", "activity_participants"]
why.zh = "多数活动没有签到，只有这个数；看规模和走势够用。"
why.en = "Most activities keep no list and have no other number; it serves for size and trend."
caution.zh = "是人次不是人数：一人来十次计十次。多为目测的约数（约50人按50），没写人数的活动不计。有名单的活动也按台账所写，名单上的人另见“参加活动的居民”，两个数不相加。"
caution.en = "Occasions, not people: who comes ten times is ten. Mostly estimates by eye (about 50 is 50); activities without a number are left out. Those with a list count as told too: the people on lists are another number, and the two are never added."
+++*/
with listed as (
    select distinct occasion_id
    from core.activity_participants
    where occasion_id is not null
)

select
    activities.activity_date as day,
    activities.occasion_id as subject,
    activities.activity_kind, activities.estate,
    listed.occasion_id is not null as has_list,
    activities.head_count as numerator,
    null::integer as denominator,
    activities.load_id, activities.row_no
from core.activities
left join listed on activities.occasion_id = listed.occasion_id
where activities.head_count is not null
