-- build.entries: one row per resident and month of a register that lists them.
-- What one register leaves blank is as the registers before, else after, say.
with known_again as (
    select
        raw.known_again.resident_id,
        raw.loads.month_end,
        load_id,
        row_no,
        false as is_gone,
        false as is_read,
    from raw.known_again
    inner join raw.loads using (load_id)
    where date_trunc('month', raw.loads.month_end) <= current_date
    qualify row_number() over (
        partition by raw.known_again.resident_id, raw.loads.month_end
        order by load_id, row_no
    ) = 1
),

listed as (
    select *, true as is_read, from build.standing
    union all by name
    select *
    from known_again
    anti join build.standing using (resident_id, month_end)
),

-- a register that only says that somebody is gone does not move them
lived as (
    select *, case when not is_gone then estate end as home,
    from listed
),

placed as (
    select
        * replace (coalesce(
            last_value(home ignore nulls) over before,
            first_value(estate ignore nulls) over after
        ) as estate),
        estate as written_estate,
    from lived
    window
        before as (
            partition by resident_id order by month_end
            rows between unbounded preceding and current row
        ),
        after as (
            partition by resident_id order by month_end
            rows between current row and unbounded following
        )
)

select
    resident_id,
    month_end,
    estate,
    written_estate,
    coalesce(
        last_value(building ignore nulls) over before_here,
        first_value(building ignore nulls) over after_here
    ) as building,
    coalesce(
        last_value(door ignore nulls) over before_here,
        first_value(door ignore nulls) over after_here
    ) as door,
    coalesce(
        last_value(residence_type ignore nulls) over before,
        first_value(residence_type ignore nulls) over after
    ) as residence_type,
    coalesce(
        last_value(political_status ignore nulls) over before,
        first_value(political_status ignore nulls) over after
    ) as political_status,
    coalesce(
        last_value(education ignore nulls) over before,
        first_value(education ignore nulls) over after
    ) as education,
    coalesce(
        last_value(is_disabled ignore nulls) over before,
        first_value(is_disabled ignore nulls) over after
    ) as is_disabled,
    coalesce(
        last_value(is_low_income ignore nulls) over before,
        first_value(is_low_income ignore nulls) over after
    ) as is_low_income,
    born,
    moved_in_date,
    moved_out_date,
    death_date,
    has_died,
    has_left,
    is_gone,
    is_read,
    load_id,
    row_no,
from placed
window
    before as (
        partition by resident_id order by month_end
        rows between unbounded preceding and current row
    ),
    after as (
        partition by resident_id order by month_end
        rows between current row and unbounded following
    ),
    before_here as (
        partition by resident_id, estate order by month_end
        rows between unbounded preceding and current row
    ),
    after_here as (
        partition by resident_id, estate order by month_end
        rows between current row and unbounded following
    )
