-- One row per lot of equipment or books.
select
    row_key({
        'ledger': 'equipment',
        'equipment': folded(equipment),
        'bought': bought_date,
        'room': folded(room),
    }) as equipment_id,
    equipment,
    equipment_kind,
    room,
    quantity,
    value_yuan,
    bought_date,
    retired_date,
    load_id,
    row_no,
from typed.equipment
qualify row_number() over (
    partition by equipment_id
    order by load_id desc, row_no desc
) = 1
