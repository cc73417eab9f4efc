-- One row per person and year; the line delivered last stands.
with given as (
    select *, staff_of(staff_no, name) as staff_id,
    from typed.duty_reports
    qualify row_number() over (
        partition by staff_id, report_year
        order by load_id desc, row_no desc
    ) = 1
)

select
    staff_id,
    grade,
    rating,
    report_year,
    covers_integrity,
    report_date,
    load_id,
    row_no,
from given
where staff_id is not null
