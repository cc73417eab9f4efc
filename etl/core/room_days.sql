-- One row per room and day.
-- What was entered was open, unless it says that it was not.
select
    row_key({
        'ledger': 'room_days',
        'day': open_date,
        'room': folded(room),
    }) as room_day_id,
    row_key({'ledger': 'rooms', 'room': folded(room)}) as room_id,
    room,
    hours,
    visitors,
    coalesce(opening = 'open', coalesce(hours, 1) > 0) as is_open,
    open_date,
    load_id,
    row_no,
from typed.room_days
qualify row_number() over (
    partition by room_day_id
    order by load_id desc, row_no desc
) = 1
