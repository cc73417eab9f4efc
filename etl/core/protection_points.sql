-- One row per point and fault; a point that never broke has one.
select
    row_key({
        'ledger': 'protection_points',
        'no': folded(point_no),
        'broken': broken_date,
    }) as fault_id,
    row_key({'ledger': 'protection_points', 'no': folded(point_no)})
        as point_id,
    protection_kind,
    estate,
    installed_date,
    broken_date,
    mended_date,
    removed_date,
    load_id,
    row_no,
from typed.protection_points
qualify row_number() over (
    partition by fault_id
    order by load_id desc, row_no desc
) = 1
