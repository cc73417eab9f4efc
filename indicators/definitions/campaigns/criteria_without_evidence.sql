/*+++
title.zh = "没有佐证的标准"
title.en = "Criteria without evidence"
unit = "entries"
kind = "stock"
direction = "lower"
numerator.zh = "月末没有有效佐证的测评标准条数"
numerator.en = "criteria without valid evidence at the month's end"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
why.zh = "还缺哪些材料，一条一条去补。"
why.en = "What is still missing, item by item."
caution.zh = "没有自评得分的标准也在其中；实地考察、问卷类标准本来就少有材料。"
caution.en = "Includes criteria for which no points are claimed; those judged on the spot or by survey seldom have papers."
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
    (evidenced.criterion_id is null)::integer as numerator,
    null::integer as denominator,
    campaign_criteria.load_id, campaign_criteria.row_no
from campaign_criteria
left join evidenced
    on
        campaign_criteria.month_end = evidenced.month_end
        and campaign_criteria.criterion_id = evidenced.criterion_id
