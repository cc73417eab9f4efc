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
),

ratings as (
    select review_ratings.*, staff_words.staff_id,
    from typed.review_ratings
    left join staff_words
        on staff_words.word = folded(coalesce(staff_no, name))
),

-- raters are not named: of equal ratings each is one
numbered as (
    select
        *,
        row_number() over (
            partition by staff_id, rater_group, rating, rated_date
            order by load_id, row_no
        ) as occurrence,
    from ratings
)

select
    row_key({
        'ledger': 'review_ratings',
        'staff_id': staff_id,
        'day': rated_date,
        'rater_group': rater_group,
        'rating': rating,
        'occurrence': occurrence,
    }) as rating_id,
    staff_id,
    rater_group,
    rating,
    rated_date,
    load_id,
    row_no,
from numbered
