-- One row per member of staff.
select
    upper(staff_no) as staff_id,
    post,
    "window",
    from_date as present_from,
    until_date as present_until,
    load_id,
    row_no,
from typed.staff
