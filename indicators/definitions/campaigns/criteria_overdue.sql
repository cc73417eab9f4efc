/*+++
title.zh = "逾期未完成的标准"
title.en = "Criteria overdue"
unit = "entries"
kind = "stock"
direction = "lower"
numerator.zh = "月末已过完成时限、仍没有有效佐证的标准条数"
numerator.en = "criteria past their date without valid evidence at the month's end"
dimensions = ["campaign_id", "area"]
sources = ["campaigns", "criteria", "evidence_items"]
why.zh = "任务分解到人之后，看谁的事拖了。"
why.en = "After the work is shared out, shows what has slipped."
caution.zh = "以有无有效佐证判断是否完成；没有完成时限的不计；时限恰为月末当天的不算逾期。"
caution.en = "Done means valid evidence exists; criteria without a date are not counted, and one due on the last day itself is not overdue."
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
    coalesce(
        evidenced.criterion_id is null
        and campaign_criteria.due_date < campaign_criteria.month_end,
        false
    )::integer as numerator,
    null::integer as denominator,
    campaign_criteria.load_id, campaign_criteria.row_no
from campaign_criteria
left join evidenced
    on
        campaign_criteria.month_end = evidenced.month_end
        and campaign_criteria.criterion_id = evidenced.criterion_id
