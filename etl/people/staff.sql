-- One row per member of staff: the name behind a staff_id.
select upper(staff_no) as staff_id, name,
from typed.staff
