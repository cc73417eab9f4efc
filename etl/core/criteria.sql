-- One row per criterion of a campaign, in the order of its list.
with staff_words as (
    -- a member of staff is known by number, or by a name nobody else has
    select folded(staff_no) as word, upper(staff_no) as staff_id,
    from typed.staff
    union
    select folded(name), min(upper(staff_no)),
    from typed.staff
    group by folded(name)
    having count(*) = 1
),

numbered as (
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
    staff_words.staff_id,
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
left join staff_words on staff_words.word = folded(owner)
