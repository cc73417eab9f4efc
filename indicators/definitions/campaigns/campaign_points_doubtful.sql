/*+++
title.zh = "无佐证的自评分"
title.en = "Points claimed without evidence"
unit = "points"
kind = "stock"
direction = "lower"
numerator.zh = "月末没有有效佐证的标准的自评得分之和"
numerator.en = "claimed points of criteria without valid evidence at the month's end"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
why.zh = "最可能在验收时丢掉的分，补材料先补这些。"
why.en = "The points most likely to be lost: gather evidence for these first."
caution.zh = "佐证过期的也算没有；等于自评得分减去有佐证的自评分。各项创建的计分单位和满分不同（有的计分，有的计项），不同创建之间不能相加。"
caution.en = "Expired evidence counts as none; equals points claimed less points evidenced. Campaigns differ in unit and full marks (points or items): never add them across campaigns."
+++*/
with month_ends as (
    select distinct calendar.month_end
    from core.calendar
    inner join meta.builds
        on calendar.month_end between builds.first_date and builds.data_date
),

campaign_criteria as (
    select month_ends.month_end, criteria.*
    from core.criteria
    inner join core.campaigns
        on criteria.campaign_id = campaigns.campaign_id
    inner join month_ends
        on coalesce(campaigns.start_date, '-infinity'::date)
        <= month_ends.month_end
),

evidenced as (
    select distinct month_ends.month_end, evidence_items.criterion_id
    from core.evidence_items
    inner join month_ends
        on
            evidence_items.evidence_date <= month_ends.month_end
            and month_ends.month_end
            <= coalesce(evidence_items.expiry_date, 'infinity'::date)
)

select
    campaign_criteria.month_end as day,
    campaign_criteria.criterion_id as subject,
    campaign_criteria.campaign_id, campaign_criteria.area,
    if(
        evidenced.criterion_id is null,
        coalesce(campaign_criteria.claimed_points, 0), 0
    ) as numerator,
    null::integer as denominator,
    campaign_criteria.load_id, campaign_criteria.row_no
from campaign_criteria
left join evidenced
    on
        campaign_criteria.month_end = evidenced.month_end
        and campaign_criteria.criterion_id = evidenced.criterion_id
