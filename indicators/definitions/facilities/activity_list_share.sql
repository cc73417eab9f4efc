/*+++
title.zh = "有签到名单的活动占比"
title.en = "Activities with a list of names"
unit = "percent"
kind = "ratio"
direction = "higher"
numerator.zh = "期内交来签到名单的活动场次"
numerator.en = "activities of the period whose list of names came in"
denominator.zh = "期内举办的文体活动场次"
denominator.en = "activities held in the period"
base_unit = "times"
dimensions = ["activity_kind", "estate", "organiser"]
min_denominator = 5
sources = ["activities", "activity_participants"]
why.zh = "有名单才知道惠及了谁；这个占比说明“参加活动的居民”这个数能信几成。"
why.en = "Only a list tells who was reached: this share says how far the number of residents who took part can be trusted."
caution.zh = "以交来的名单为准，台账写“有签到表”而没交的不算。露天演出、巡展本来难签到，占比不必到100%，培训讲座应当都有。"
caution.en = "By the lists that came in, not by what the ledger says. Open-air performances and exhibitions can hardly keep one, so it need not be 100%; training should have one each time."
+++*/
with listed as (
    select distinct occasion_id
    from core.activity_participants
    where occasion_id is not null
)

select
    activities.activity_date as day,
    activities.occasion_id as subject,
    activities.activity_kind, activities.estate, activities.organiser,
    (listed.occasion_id is not null)::integer as numerator,
    1 as denominator,
    activities.load_id, activities.row_no
from core.activities
left join listed on activities.occasion_id = listed.occasion_id
