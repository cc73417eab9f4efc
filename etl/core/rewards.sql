-- One row per person and reward or warning.
select
    load_id || '-' || row_no as reward_id,
    staff_of(staff_no, name) as staff_id,
    kind,
    reason,
    "level",
    granted_by,
    day,
    load_id,
    row_no,
from typed.rewards
where staff_of(staff_no, name) is not null
