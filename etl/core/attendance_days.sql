-- One row per member of staff and day; the line delivered last stands.
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

standing as (
    select attendance_days.*, staff_words.staff_id,
    from typed.attendance_days
    inner join staff_words
        on staff_words.word = folded(coalesce(staff_no, name))
    qualify row_number() over (
        partition by staff_id, day order by load_id desc, row_no desc
    ) = 1
)

select
    row_key({
        'ledger': 'attendance_days',
        'staff_id': standing.staff_id,
        'day': standing.day,
        'attendance': standing.attendance,
        'late_minutes': standing.late_minutes,
    }) as attendance_id,
    standing.staff_id,
    standing.attendance,
    -- at work on a day off means duty on that day: it was due
    standing.attendance in ('present', 'late', 'field_duty', 'training')
        or (
            coalesce(reference.calendar.is_workday, false)
            and standing.attendance not in ('leave', 'rest')
        ) as is_due,
    standing.attendance in ('present', 'late', 'field_duty', 'training')
        as is_attended,
    standing.late_minutes,
    standing.day,
    standing.load_id,
    standing.row_no,
from standing
left join reference.calendar on reference.calendar.day = standing.day
