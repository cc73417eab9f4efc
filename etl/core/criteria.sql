-- One row per criterion of a campaign, in the order of its list.
with numbered as (
    select
        criteria.*,
        rule_pieces(typed.criteria.rule) as pieces,
        core.campaigns.campaign_id,
        coalesce(typed.criteria.sharing, core.campaigns.sharing) as applied_sharing,
        row_number() over (
            partition by core.campaigns.campaign_id
            order by typed.criteria.load_id, typed.criteria.row_no
        ) as criterion_no,
    from typed.criteria
    inner join core.campaigns
        on folded(core.campaigns.name) = folded(typed.criteria.campaign)
)

select
    campaign_id || '-' || criterion_no as criterion_id,
    campaign_id,
    staff_of(owner, owner) as staff_id,
    area,
    criterion,
    "method",
    points,
    claimed_points,
    rule_kind(pieces) as rule_kind,
    case
        when rule_kind(pieces) = 'indicator'
            then code_of('bound_indicator', rule_subject(pieces))
    end as indicator_id,
    measured,
    rule_each(pieces) as points_each,
    coalesce(rule_number(rule_piece(pieces, 'cap')), if(rule_each(pieces) is null, null, points))
        as points_cap,
    coalesce(
        rule_asked(pieces), required_items, nullif(len(asked_for(evidence)), 0), 1
    )::integer as requirement_count,
    rule_veto_months(pieces) as veto_months,
    applied_sharing as sharing,
    effort_days,
    criterion_no::integer as criterion_no,
    coalesce(is_veto, false)
    or coalesce(list_contains(rule_kinds(pieces), 'veto'), false) as is_veto,
    due_date,
    load_id,
    row_no,
from numbered
