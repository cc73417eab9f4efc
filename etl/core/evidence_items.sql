-- One row per item of evidence.
-- A wording that stands twice in a campaign belongs to its first criterion.
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
    typed.evidence_items.load_id || '-' || typed.evidence_items.row_no
        as evidence_id,
    criteria.criterion_id,
    typed.evidence_items.title,
    requirements.requirement_no,
    typed.evidence_items.evidence_date,
    typed.evidence_items.expiry_date,
    typed.evidence_items.load_id,
    typed.evidence_items.row_no,
from typed.evidence_items
left join criteria
    on criteria.campaign = folded(typed.evidence_items.campaign)
    and criteria.criterion = folded(typed.evidence_items.criterion)
left join core.criteria_requirements as requirements
    on requirements.criterion_id = criteria.criterion_id
    and compact(typed.evidence_items.requirement) in (
        folded(requirements.requirement),
        requirements.requirement_no::varchar
    )
qualify row_number() over (
    partition by typed.evidence_items.load_id, typed.evidence_items.row_no
    order by requirements.requirement_no
) = 1
