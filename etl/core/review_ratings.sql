-- One row per rating given.
with ratings as (
    select *, staff_of(staff_no, name) as staff_id,
    from typed.review_ratings
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
