-- One row per rating given.
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
    concat_ws('-', load_id, row_no, staff_words.staff_id) as rating_id,
    staff_words.staff_id,
    rater_group,
    rating,
    rated_date,
    load_id,
    row_no,
from typed.review_ratings
left join staff_words
    on staff_words.word = folded(coalesce(staff_no, name))
