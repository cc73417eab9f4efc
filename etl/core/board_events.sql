-- One row per renewal, damage or repair of a publicity board.
select
    row_key({
        'ledger': 'board_events',
        'day': event_date,
        'no': folded(board_no),
        'event': board_event,
    }) as board_event_id,
    row_key({'ledger': 'boards', 'no': folded(board_no)}) as board_id,
    board_event,
    event_date,
    load_id,
    row_no,
from typed.board_events
qualify row_number() over (
    partition by board_event_id
    order by load_id desc, row_no desc
) = 1
