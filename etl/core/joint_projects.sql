-- One row per joint project.
-- Units are named as in their list.
with known as (
    select list(unit_name) as units
    from (
        select distinct on (folded(unit_name)) unit_name
        from typed.resident_units
    )
)

select
    row_key({
        'ledger': 'joint_projects',
        'title': folded(projects.title),
        'begun': projects.begun_date,
    }) as project_id,
    projects.title,
    units_in(known.units, projects.unit_names) as unit_names,
    projects.estate,
    projects.spent,
    projects.begun_date,
    projects.due_date,
    projects.done_date,
    projects.load_id,
    projects.row_no,
from typed.joint_projects as projects
cross join known
qualify row_number() over (
    partition by project_id
    order by projects.load_id desc, projects.row_no desc
) = 1
