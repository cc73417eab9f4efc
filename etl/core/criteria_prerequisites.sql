-- One row per prerequisite of a criterion; those in a circle are left out.
-- A wording that stands twice in a campaign means its first criterion.
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
    criteria.criterion_id,
    before.criterion_id as prerequisite_id,
from reference.criteria_links
inner join criteria
    on criteria.campaign = criteria_links.campaign
    and criteria.criterion = criteria_links.criterion
inner join criteria as before
    on before.campaign = criteria_links.campaign
    and before.criterion = criteria_links.prerequisite
where not criteria_links.is_circular
