-- One row per motion.
select
    row_key({
        'ledger': 'motions',
        'number': folded(motion_no),
        'raised': raised_date,
    }) as motion_id,
    motion_no,
    title,
    motion_kind,
    estate,
    raised_by,
    raised_date,
    discussed_date,
    decided_date,
    -- what was done was adopted, though nobody wrote it down
    coalesce(
        motion_result, case when done_date is not null then 'adopted' end
    ) as motion_result,
    due_date,
    done_date,
    load_id,
    row_no,
from typed.motions
qualify row_number() over (
    partition by motion_id
    order by load_id desc, row_no desc
) = 1
