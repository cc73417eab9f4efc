-- One row per good deed.
with counted as (
    select
        *,
        row_number() over (
            partition by deed_date, deed_kind, estate, name, deed
            order by load_id, row_no
        ) as occurrence
    from typed.good_deeds
)

select
    row_key({
        'ledger': 'good_deeds',
        'day': deed_date,
        'kind': deed_kind,
        'estate': estate,
        'name': folded(name),
        'deed': folded(deed),
        'occurrence': occurrence,
    }) as deed_id,
    deed_kind,
    estate,
    commended_level,
    deed_date,
    commended_date,
    load_id,
    row_no,
from counted
