-- One row per criterion and activity that would prove it.
-- Of several spellings of the same one the first stands.
select
    criterion_id,
    signs(activity) as activity_key,
    min_by(activity, position) as activity,
from (
    select
        core.criteria.criterion_id,
        unnest(several(activities)) as activity,
        generate_subscripts(several(activities), 1) as position,
    from typed.criteria
    inner join core.criteria using (load_id, row_no)
) as told
group by all
