-- One row per lot of equipment or books. Lots that a list tells apart by neither
-- day nor room, such as the one in use and the one written off, are all lots.
with numbered as (
    select
        *,
        row_number() over (
            partition by
                load_id, folded(equipment), bought_date, folded(room)
            order by row_no
        ) as lot,
    from typed.equipment
)

select
    row_key({
        'ledger': 'equipment',
        'equipment': folded(equipment),
        'bought': bought_date,
        'room': folded(room),
        'lot': lot,
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
from numbered
qualify row_number() over (
    partition by equipment_id
    order by load_id desc, row_no desc
) = 1
