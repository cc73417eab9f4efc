-- One row per business.
with numbered as (
    select
        *,
        row_number() over (
            partition by opened_date, folded(owner)
            order by load_id, row_no
        ) as occurrence,
    from typed.startups
)

select
    row_key({
        'ledger': 'startups',
        'day': opened_date,
        'owner': folded(owner),
        'occurrence': occurrence,
    }) as startup_id,
    business_kind,
    estate,
    jobs,
    is_supported,
    opened_date,
    closed_date,
    load_id,
    row_no,
from numbered
