-- One row per check and matter.
select
    row_key({
        'ledger': 'supervision_checks',
        'item': folded(item),
        'day': check_date,
    }) as check_id,
    item,
    supervised_matter,
    supervised_by,
    check_date,
    problems,
    -- the day all were mended says how many, where nobody counted them
    coalesce(
        mended, case when mended_date is not null then problems end
    ) as mended,
    mended_date,
    load_id,
    row_no,
from typed.supervision_checks
qualify row_number() over (
    partition by check_id
    order by load_id desc, row_no desc
) = 1
