-- One row per honour held.
select
    'honor-' || row_number() over (order by load_id, row_no) as honor_id,
    name,
    level,
    granted_by,
    granted_year,
    reassessment_date,
    load_id,
    row_no,
from typed.honors
