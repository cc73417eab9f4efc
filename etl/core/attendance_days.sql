-- One row per member of staff and day; the line delivered last stands.
with standing as (
    select *, staff_of(staff_no, name) as staff_id,
    from typed.attendance_days
    where staff_of(staff_no, name) is not null
    qualify row_number() over (
        partition by staff_of(staff_no, name), day
        order by load_id desc, row_no desc
    ) = 1
)

select
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
