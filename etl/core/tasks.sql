-- One row per person and task; the line delivered last stands.
with given as (
    select *, staff_of(staff_no, name) as staff_id,
    from typed.tasks
    qualify row_number() over (
        partition by staff_id, folded(task), assigned_date
        order by load_id desc, row_no desc
    ) = 1
)

select
    load_id || '-' || row_no as task_id,
    staff_id,
    task as title,
    -- a day on which it was done says more than a state nobody has changed
    case
        when done_date is not null then 'done'
        else coalesce(status, 'open')
    end as status,
    assigned_date,
    due_date,
    done_date,
    load_id,
    row_no,
from given
where staff_id is not null
