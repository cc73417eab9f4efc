-- One row per volunteer, day and activity.
-- A volunteer is known by ID number, or by a name and telephone that only one
-- resident has; one the register lacks by the own words of the row.
with residents_by_phone as (
    select folded(name) as name, phone, min(resident_id) as resident_id
    from typed.residents
    where name is not null and phone is not null
    group by folded(name), phone
    having count(*) = 1
),

given as (
    select
        served.*,
        coalesce(core.residents.resident_id, residents_by_phone.resident_id)
            as known_as
    from typed.volunteer_hours as served
    left join core.residents
        on served.resident_id = core.residents.resident_id
    left join residents_by_phone
        on
            served.resident_id is null
            and folded(served.name) = residents_by_phone.name
            and served.phone = residents_by_phone.phone
),

named as (
    select
        *,
        coalesce(
            known_as,
            'N' || coalesce(resident_id, row_key({
                'ledger': 'volunteers',
                'name': folded(name),
                'phone': phone,
            }))
        ) as volunteer_id
    from given
),

counted as (
    select
        *,
        row_number() over (
            partition by volunteer_id, volunteer_date, activity
            order by load_id, row_no
        ) as occurrence
    from named
)

select
    row_key({
        'ledger': 'volunteer_hours',
        'who': volunteer_id,
        'day': volunteer_date,
        'activity': folded(activity),
        'occurrence': occurrence,
    }) as service_id,
    volunteer_id,
    known_as as resident_id,
    estate,
    team,
    activity,
    service_hours,
    volunteer_date,
    load_id,
    row_no,
from counted
