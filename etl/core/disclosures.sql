-- One row per item and time it is due.
select
    row_key({
        'ledger': 'disclosures',
        'kind': disclosure_kind,
        'item': folded(item),
        'due': due_date,
    }) as disclosure_id,
    disclosure_kind,
    item,
    frequency,
    due_date,
    published_date,
    published_at,
    is_complete,
    feedback,
    answered,
    load_id,
    row_no,
from typed.disclosures
qualify row_number() over (
    partition by disclosure_id
    order by load_id desc, row_no desc
) = 1
