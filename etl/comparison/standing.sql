-- build.standing: one row per resident and month of a register: what it says.
-- In one estate the latest row stands; listed in two, where the person lives.
with latest as (
    select
        *,
        (has_died or has_left)
            and coalesce(least(death_date, moved_out_date), month_end)
                <= month_end as is_gone,
    from raw.listed
    where month_end is not null
    qualify row_number() over (
        partition by resident_id, month_end, estate
        order by load_id desc, row_no desc
    ) = 1
)

select *
from latest
qualify row_number() over (
    partition by resident_id, month_end
    order by is_gone, load_id desc, row_no desc
) = 1
