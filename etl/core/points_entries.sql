-- One row per points entry.
select
    load_id || '-' || row_no as entry_id,
    staff_of(staff_no, name) as staff_id,
    category,
    item,
    points,
    evidence is not null as has_evidence,
    entry_date,
    load_id,
    row_no,
from typed.points_entries
