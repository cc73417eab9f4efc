-- One row per dispute; of whom is not kept.
with numbered as (
    select
        *,
        -- without a number two that say the same are two
        row_number() over (
            partition by
                found_date, folded(dispute_no), dispute_kind, estate,
                folded(parties)
            order by load_id, row_no
        ) as copy_no,
    from typed.disputes
)

select
    row_key({
        'ledger': 'disputes',
        'found': found_date,
        'no': folded(dispute_no),
        'kind': case when dispute_no is null then dispute_kind end,
        'estate': case when dispute_no is null then estate end,
        'parties': case when dispute_no is null then folded(parties) end,
        'copy': case when dispute_no is null then copy_no end,
    }) as dispute_id,
    dispute_kind,
    estate,
    found_by,
    people,
    dispute_result,
    found_date,
    due_date,
    mediated_date,
    -- where the day is not written, a result came with the mediation
    coalesce(
        settled_date,
        case when dispute_result is not null then mediated_date end
    ) as settled_date,
    load_id,
    row_no,
from numbered
