-- One row per place and check; which shop or home it was is not kept.
with numbered as (
    select
        *,
        row_number() over (
            partition by
                check_date, checked_place, folded(place), estate, hazards
            order by load_id, row_no
        ) as copy_no,
    from typed.safety_checks
)

select
    row_key({
        'ledger': 'safety_checks',
        'day': check_date,
        'kind': checked_place,
        'place': folded(place),
        'estate': estate,
        'hazards': hazards,
        'copy': copy_no,
    }) as check_id,
    checked_place,
    estate,
    hazards,
    check_date,
    due_date,
    mended_date,
    load_id,
    row_no,
from numbered
