/*+++
title.zh = "自评得分"
title.en = "Points claimed"
unit = "points"
kind = "stock"
direction = "higher"
numerator.zh = "启动后各月末的自评得分之和"
numerator.en = "self-assessed points from the campaign's start on"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria"]
why.zh = "创建小组自己估的分，与达线分比较看差距。"
why.en = "What the team believes it will get, to set against the bar."
caution.zh = "是自己打的分，没有佐证的也在其中；取最新台账，过去月份按现值回推。各项创建的计分单位和满分不同（有的计分，有的计项），不同创建之间不能相加。"
caution.en = "Self-assessed, points without evidence included; taken from the latest list for all months. Campaigns differ in unit and full marks (points or items): never add them across campaigns."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
)

select
    month_ends.month_end as day,
    criteria.criterion_id as subject,
    criteria.campaign_id, criteria.area,
    coalesce(criteria.claimed_points, 0) as numerator,
    null::integer as denominator,
    criteria.load_id, criteria.row_no
from core.criteria
inner join core.campaigns
    on criteria.campaign_id = campaigns.campaign_id
inner join month_ends
    on coalesce(campaigns.start_date, '-infinity'::date)
    <= month_ends.month_end
