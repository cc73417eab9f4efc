-- One row per area of a campaign with a minimum of its own.
with bars as (
    select core.campaigns.campaign_id, unnest(area_bars(area_bars)) as bar,
    from typed.campaigns
    inner join core.campaigns using (load_id, row_no)
)

select campaign_id, bar.area as area, max(bar.bar_points) as bar_points,
from bars
group by all
