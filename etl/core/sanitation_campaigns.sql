-- One row per clean-up of an estate.
with numbered as (
    select
        *,
        row_number() over (
            partition by cleanup_date, folded(subject), estate, people, places
            order by load_id, row_no
        ) as copy_no,
    from typed.sanitation_campaigns
)

select
    row_key({
        'ledger': 'sanitation_campaigns',
        'day': cleanup_date,
        'subject': folded(subject),
        'estate': estate,
        'people': people,
        'places': places,
        'copy': copy_no,
    }) as cleanup_id,
    estate,
    people,
    places,
    cleanup_date,
    load_id,
    row_no,
from numbered
