-- One row per rating given.
select
    concat_ws('-', load_id, row_no, staff_of(staff_no, name)) as rating_id,
    staff_of(staff_no, name) as staff_id,
    rater_group,
    rating,
    rated_date,
    load_id,
    row_no,
from typed.review_ratings
