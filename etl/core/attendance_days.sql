-- One row per member of staff and day.
-- What an office keeps by hand stands before what a machine exports, because
-- the office puts the machine right; of two lines of a kind the one delivered
-- last stands.
with said as (
    select
        *,
        concat_ws(
            ' ',
            result,
            in_1_result,
            out_1_result,
            in_2_result,
            out_2_result,
            case when is_some(absent_days) then '旷工' end
        ) as results,
        coalesce(approvals, '') as papers,
        concat_ws(' ', first_punch, last_punch) as punches,
        concat_ws(
            ' ',
            personal_leave,
            sick_leave,
            annual_leave,
            compensatory_leave,
            marriage_leave,
            maternity_leave,
            paternity_leave,
            travel_leave
        ) as leave,
        concat_ws(' ', trip, outing, field_punches) as out,
    from typed.attendance_exports
),

exported as (
    select
        staff_no,
        name,
        day,
        attendance_by_machine(
            results,
            papers,
            is_punched := regexp_matches(punches, '\d[:：]\d\d')
                or is_some(attended_days),
            has_leave := regexp_matches(results || papers, '假|调休')
                or is_some(leave),
            was_out := regexp_matches(
                results || papers, '外勤|出差|外出|公出'
            )
                or is_some(out),
            is_off := is_day_off(shift) or is_some(rest_days)
        ) as attendance,
        nullif(
            coalesce(late_minutes, 0) + coalesce(severe_late_minutes, 0), 0
        ) as late_minutes,
        load_id,
        row_no,
    from said
),

told as (
    select
        staff_of(staff_no, name) as staff_id,
        attendance,
        late_minutes,
        day,
        load_id,
        row_no,
        true as is_by_hand,
    from typed.attendance_days
    union all
    select
        staff_of(staff_no, name),
        attendance,
        late_minutes,
        day,
        load_id,
        row_no,
        false,
    from exported
),

trained as (
    select distinct staff_of(staff_no, name) as staff_id, day,
    from typed.training
),

standing as (
    select
        told.* replace (
            -- whoever sat in a training could not punch in
            case
                when told.attendance = 'absent' and trained.day is not null
                    then 'training'
                else told.attendance
            end as attendance
        ),
    from told
    left join trained using (staff_id, day)
    where staff_id is not null
    qualify row_number() over (
        partition by staff_id, day
        order by is_by_hand desc, load_id desc, row_no desc
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
    standing.attendance in ('present', 'late', 'field_duty')
        or (
            coalesce(reference.calendar.is_workday, false)
            and standing.attendance = 'absent'
        ) as is_due,
    standing.attendance in ('present', 'late', 'field_duty', 'training')
        as is_attended,
    standing.late_minutes,
    standing.day,
    standing.load_id,
    standing.row_no,
from standing
left join reference.calendar on reference.calendar.day = standing.day
