-- One row per street and check.
with numbered as (
    select
        *,
        row_number() over (
            partition by check_date, folded(street), estate, checked, passed
            order by load_id, row_no
        ) as copy_no,
    from typed.doorstep_checks
)

select
    row_key({
        'ledger': 'doorstep_checks',
        'day': check_date,
        'street': folded(street),
        'estate': estate,
        'checked': checked,
        'passed': passed,
        'copy': copy_no,
    }) as check_id,
    estate,
    units,
    signed,
    checked,
    passed,
    check_date,
    load_id,
    row_no,
from numbered
