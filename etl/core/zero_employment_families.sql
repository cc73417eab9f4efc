-- One row per family and time it was found without work.
-- The clock runs a month from the day it was found.
with numbered as (
    select
        *,
        coalesce(estate, estate_of(address)) as place,
        row_number() over (
            partition by found_date, folded(head)
            order by load_id, row_no
        ) as occurrence,
    from typed.zero_employment_families
)

select
    row_key({
        'ledger': 'zero_employment_families',
        'day': found_date,
        'head': folded(head),
        'occurrence': occurrence,
    }) as family_id,
    place as estate,
    found_date,
    (found_date + interval 1 month)::date as due_date,
    placed_date,
    load_id,
    row_no,
from numbered
