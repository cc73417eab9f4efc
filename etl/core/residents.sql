-- One row per resident, those gone included.
-- A household is named after its smallest resident_id, so that no door number shows.
with register as (
    select
        residents.*,
        coalesce(household_no, nullif(
            concat_ws('-', building, bare_door(unit), bare_door(room)), ''
        )) as door,
        coalesce(id_birth_date(id_number), birth_date) as born,
    from typed.residents
),

moves as (
    select
        *,
        coalesce(is_dead, false) or death_date is not null as has_died,
        coalesce(is_moved_out, false) or moved_out_date is not null as has_left,
        case
            when moved_in_date is not null and moved_in_date > born
                then moved_in_date
            when born >= build.facts.first_date then born
            else moved_in_date
        end as arrived,
        least(death_date, moved_out_date) as departed,
        date_trunc('month', build.facts.data_date)::date as noticed,
    from register
    cross join build.facts
)

select
    resident_id,
    coalesce(id_sex(id_number), sex, 'unknown') as sex,
    estate,
    building,
    case
        when door is not null
            then 'H' || min(resident_id) over (partition by estate, door)
    end as household_id,
    residence_type,
    coalesce(
        residence_type in ('registered_resident', 'registered_elsewhere'), true
    ) as is_resident,
    coalesce(
        political_status in ('party_member', 'probationary'), false
    ) as is_party_member,
    coalesce(is_disabled, false) as is_disabled,
    coalesce(is_low_income, false) as is_low_income,
    education,
    case
        when arrived is null then 'unknown'
        when arrived = born then 'birth'
        else 'moved_in'
    end as arrival_reason,
    case
        when not has_died and not has_left then null
        when departed is null then 'unknown'
        when departed = death_date then 'death'
        else 'moved_out'
    end as departure_reason,
    arrived as present_from,
    -- gone on a day nobody wrote down: noticed in the latest month
    case when has_died or has_left then coalesce(departed, noticed) end
        as present_until,
    load_id,
    row_no,
from moves
