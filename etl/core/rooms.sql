-- One row per room.
select
    row_key({'ledger': 'rooms', 'room': folded(room)}) as room_id,
    room,
    room_kind,
    floor,
    area_m2,
    days_per_week,
    coalesce(
        serves_residents,
        coalesce(room_kind, 'other') not in ('office', 'meeting', 'storage')
    ) as serves_residents,
    in_use_from,
    in_use_until,
    load_id,
    row_no,
from typed.rooms
qualify row_number() over (
    partition by room_id
    order by load_id desc, row_no desc
) = 1
