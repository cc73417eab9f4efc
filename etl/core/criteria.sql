-- One row per criterion of a campaign, in the order of its list.
with numbered as (
    select
        criteria.*,
        core.campaigns.campaign_id,
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
    criterion_no::integer as criterion_no,
    coalesce(is_veto, false) as is_veto,
    due_date,
    load_id,
    row_no,
from numbered
