-- build.listings: one row per resident and time in which a register row holds.
-- The first holds from the beginning. Who stands by a row without a month has
-- one listing for all time.
with dated as (
    select entries.*,
    from build.entries as entries
    where
        is_read
        and resident_id in (
            select resident_id
            from typed.residents
            semi join build.standing using (load_id, row_no)
        )
),

undated as (
    select listed.* exclude (month_end), null::date as month_end,
    from raw.listed as listed
    semi join typed.residents using (load_id, row_no)
    anti join dated using (resident_id)
),

listings as (
    select * from dated
    union all by name
    select * from undated
)

select
    resident_id,
    estate,
    building,
    -- named after its smallest resident_id, so that no door number shows
    case
        when door is not null
            then 'H' || min(resident_id) over (partition by estate, door)
    end as household_id,
    residence_type,
    coalesce(
        political_status in ('party_member', 'probationary'), false
    ) as is_party_member,
    coalesce(is_disabled, false) as is_disabled,
    coalesce(is_low_income, false) as is_low_income,
    education,
    born,
    case
        when lag(load_id) over by_month is null then date '0001-01-01'
        else date_trunc('month', month_end)::date
    end as valid_from,
    coalesce(
        date_trunc('month', lead(month_end) over by_month)::date,
        date '9999-12-31'
    ) as valid_until,
    load_id,
    row_no,
from listings
window by_month as (partition by resident_id order by month_end)
