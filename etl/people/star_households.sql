-- One row per household put up for the stars of a year: who stands behind it.
select
    load_id || '-' || row_no as nomination_id,
    name,
    coalesce(
        address, nullif(concat_ws('-', estate, building, unit, room), '')
    ) as address,
from typed.star_households
