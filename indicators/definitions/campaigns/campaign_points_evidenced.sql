/*+++
title.zh = "有佐证的自评分"
title.en = "Points evidenced"
unit = "points"
kind = "stock"
direction = "higher"
numerator.zh = "月末至少有一份有效佐证的标准的自评得分之和"
numerator.en = "claimed points of criteria with at least one valid item of evidence at the month's end"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
why.zh = "验收看材料，没有佐证的分到不了手；这才是创建的真实进度。"
why.en = "Assessors look at papers: points without evidence will not be given, so this is the real progress."
caution.zh = "只看有没有有效佐证，不评判材料够不够；自评分取最新台账，过去月份没有留存，按现值回推。没有日期的佐证不计。各项创建的计分单位和满分不同（有的计分，有的计项），不同创建之间不能相加。"
caution.en = "Tells whether valid evidence exists, not whether it suffices. Claimed points are the latest list's, also for past months. Undated evidence is left out. Campaigns differ in unit and full marks (points or items): never add them across campaigns."
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
        evidenced.criterion_id is null, 0,
        coalesce(campaign_criteria.claimed_points, 0)
    ) as numerator,
    null::integer as denominator,
    campaign_criteria.load_id, campaign_criteria.row_no
from campaign_criteria
left join evidenced
    on
        campaign_criteria.month_end = evidenced.month_end
        and campaign_criteria.criterion_id = evidenced.criterion_id
