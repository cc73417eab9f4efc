-- One row per person and session; the line delivered last stands.
with attended as (
    select *, staff_of(staff_no, name) as staff_id,
    from typed.training
    qualify row_number() over (
        partition by staff_id, day, folded(topic)
        order by load_id desc, row_no desc
    ) = 1
)

select
    load_id || '-' || row_no as training_id,
    staff_id,
    topic,
    organiser,
    hours,
    day,
    load_id,
    row_no,
from attended
where staff_id is not null
