-- One row per activity and person who signed for it.
-- A person is known by ID number, or by a name and telephone that only one
-- resident has; an activity by day and name, and by place where that was given.
with residents_by_phone as (
    select folded(name) as name, phone, min(resident_id) as resident_id
    from typed.residents
    where name is not null and phone is not null
    group by folded(name), phone
    having count(*) = 1
),

activities as (
    -- as core.activities has it
    select distinct
        row_key({
            'ledger': 'activities',
            'day': activity_date,
            'activity': folded(activity),
            'place': folded(place),
        }) as occasion_id,
        activity_date,
        folded(activity) as activity,
        folded(place) as place
    from typed.activities
),

signed as (
    select
        participants.*,
        coalesce(core.residents.resident_id, residents_by_phone.resident_id)
            as known_as,
        activities.occasion_id,
        -- several of that name on a day, and the list does not say which
        count(activities.occasion_id) over (
            partition by participants.load_id, participants.row_no
        ) as fitting
    from typed.activity_participants as participants
    left join core.residents
        on participants.resident_id = core.residents.resident_id
    left join residents_by_phone
        on
            participants.resident_id is null
            and folded(participants.name) = residents_by_phone.name
            and participants.phone = residents_by_phone.phone
    left join activities
        on
            participants.activity_date = activities.activity_date
            and folded(participants.activity) = activities.activity
            and coalesce(
                folded(participants.place) = activities.place, true
            )
)

select
    row_key({
        'ledger': 'activity_participants',
        'day': activity_date,
        'activity': folded(activity),
        'place': folded(place),
        'who': coalesce(
            resident_id, known_as, folded(concat(name, phone, estate))
        ),
    }) as participant_id,
    case when fitting = 1 then occasion_id end as occasion_id,
    known_as as resident_id,
    activity_date,
    load_id,
    row_no,
from signed
qualify row_number() over (
    partition by participant_id
    order by load_id desc, row_no desc
) = 1
