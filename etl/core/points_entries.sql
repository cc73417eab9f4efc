-- One row per points entry.
with staff_words as (
    -- a member of staff is known by number, or by a name nobody else has
    select folded(staff_no) as word, upper(staff_no) as staff_id,
    from typed.staff
    union
    select folded(name), min(upper(staff_no)),
    from typed.staff
    group by folded(name)
    having count(*) = 1
)

select
    load_id || '-' || row_no as entry_id,
    staff_words.staff_id,
    category,
    item,
    points,
    evidence is not null as has_evidence,
    entry_date,
    load_id,
    row_no,
from typed.points_entries
left join staff_words
    on staff_words.word = folded(coalesce(staff_no, name))
