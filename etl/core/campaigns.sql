-- One row per honour campaign.
select
    'campaign-' || row_number() over (order by load_id, row_no)
        as campaign_id,
    campaign as name,
    level,
    full_points,
    bar_points,
    area_bar_points,
    coalesce(point_unit, 'points') as point_unit,
    sharing,
    rank_quota,
    "rank",
    start_date,
    deadline,
    evidence_from,
    load_id,
    row_no,
from typed.campaigns
