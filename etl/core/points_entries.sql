-- One row per points entry.
with entries as (
    select *, staff_of(staff_no, name) as staff_id,
    from typed.points_entries
),

-- of entries that say the same, each is one: an appeal strikes out one of them
numbered as (
    select
        *,
        row_number() over (
            partition by
                staff_id,
                entry_date,
                folded(item),
                points,
                folded(remarks)
            order by category, evidence, load_id, row_no
        ) as occurrence,
    from entries
)

select
    row_key({
        'ledger': 'points_entries',
        'staff_id': staff_id,
        'day': entry_date,
        'item': folded(item),
        'points': points,
        'remarks': folded(remarks),
        'occurrence': occurrence,
    }) as entry_id,
    staff_id,
    category,
    item,
    points,
    remark_key(remarks) as remark_key,
    evidence is not null as has_evidence,
    activity_key(coalesce(activity, item), entry_date) as activity_id,
    entry_date,
    load_id,
    row_no,
from numbered
