-- One row per resident, those gone included.
with newest_days as (
    -- when a register without a month was written, as far as it shows
    select
        load_id,
        max(greatest(born, moved_in_date, moved_out_date, death_date)) filter (
            where greatest(born, moved_in_date, moved_out_date, death_date)
                <= current_date
        ) as newest_day,
    from raw.listed
    group by all
),

people as (
    select
        residents.resident_id,
        coalesce(id_sex(id_number), sex, 'unknown') as sex,
        case
            when presence.resident_id is null then residents.moved_in_date
            else presence.moved_in_date
        end as came_date,
        coalesce(residents.death_date, presence.death_date) as death_date,
        coalesce(residents.moved_out_date, presence.moved_out_date)
            as moved_out_date,
        coalesce(is_dead, false) or coalesce(presence.has_died, false)
            as is_said_dead,
        coalesce(is_moved_out, false) or coalesce(presence.has_left, false)
            as is_said_gone,
        case when is_newly_listed
            then date_trunc('month', arrival_month_end)::date
        end as first_seen,
        date_trunc('month', left_month_end)::date as missed,
        date_trunc('month', coalesce(
            gone_month_end, newest_day, build.facts.data_date
        ))::date as noticed,
        residents.load_id,
        residents.row_no,
    from typed.residents as residents
    cross join build.facts
    left join build.presence as presence
        on residents.resident_id = presence.resident_id
    left join newest_days on residents.load_id = newest_days.load_id
),

moves as (
    select
        people.*,
        listings.* exclude (resident_id, load_id, row_no),
        is_said_dead or death_date is not null as has_died,
        is_said_gone or moved_out_date is not null as has_left,
        case
            when came_date > born then came_date
            when born >= build.facts.first_date then born
            else came_date
        end as came,
        least(death_date, moved_out_date) as departed,
    from people
    cross join build.facts
    inner join build.listings as listings
        on people.resident_id = listings.resident_id
        and listings.valid_until = date '9999-12-31'
)

select
    moves.resident_id,
    sex,
    moves.estate,
    moves.building,
    moves.household_id,
    moves.residence_type,
    coalesce(
        moves.residence_type in ('registered_resident', 'registered_elsewhere'),
        true
    ) as is_resident,
    moves.is_party_member,
    moves.is_disabled,
    moves.is_low_income,
    moves.education,
    first_home.estate as estate_on_arrival,
    case
        when came is null and first_seen is null then 'unknown'
        when came is null then 'newly_listed'
        when came = moves.born then 'birth'
        else 'moved_in'
    end as arrival_reason,
    case
        when departed = death_date then 'death'
        when departed is not null then 'moved_out'
        when missed is null and (has_died or has_left) then 'unknown'
        when has_died then 'death'
        when has_left then 'moved_out'
        when missed is not null then 'no_longer_listed'
    end as departure_reason,
    -- the day of a birth is a birth date, which is no business of the warehouse
    case
        when came = moves.born then date_trunc('month', came)::date
        else coalesce(came, first_seen)
    end as present_from,
    -- on a day nobody wrote down: in the month of the register that says so
    coalesce(departed, missed, case when has_died or has_left then noticed end)
        as present_until,
    moves.load_id,
    moves.row_no,
from moves
inner join build.listings as first_home
    on moves.resident_id = first_home.resident_id
    and last_day(coalesce(came, first_seen, date '0001-01-01'))
        >= first_home.valid_from
    and last_day(coalesce(came, first_seen, date '0001-01-01'))
        < first_home.valid_until
