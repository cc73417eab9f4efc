-- One row per publicity board.
select
    row_key({'ledger': 'boards', 'no': folded(board_no)}) as board_id,
    board_no,
    board_kind,
    estate,
    place,
    set_up_date,
    taken_down_date,
    load_id,
    row_no,
from typed.boards
qualify row_number() over (
    partition by board_id
    order by load_id desc, row_no desc
) = 1
