-- One row per event that costs points or closes a campaign for a time.
with criteria as (
    select
        folded(core.campaigns.name) as campaign,
        folded(core.criteria.criterion) as criterion,
        arg_min(core.criteria.criterion_id, core.criteria.criterion_no)
            as criterion_id,
    from core.criteria
    inner join core.campaigns
        on core.criteria.campaign_id = core.campaigns.campaign_id
    group by all
)

select
    typed.campaign_events.load_id || '-' || typed.campaign_events.row_no
        as event_id,
    criteria.criterion_id,
    typed.campaign_events.event,
    typed.campaign_events.event_date,
    typed.campaign_events.points,
    typed.campaign_events.load_id,
    typed.campaign_events.row_no,
from typed.campaign_events
left join criteria
    on criteria.campaign = folded(typed.campaign_events.campaign)
    and criteria.criterion = folded(typed.campaign_events.criterion)
