-- One row per window, estate or task and spell for which somebody holds it.
-- Whoever is not in the sheet of duties holds what the staff list says, as
-- long as in post.
with sheet as (
    select
        staff_of(staff_no, name) as staff_id,
        "window",
        estates,
        tasks,
        duty_from,
        duty_until,
        load_id,
        row_no,
    from typed.duties
),

held as (
    select * from sheet
    where staff_id is not null
    union all by name
    select
        upper(staff_no) as staff_id,
        "window",
        estates,
        from_date as duty_from,
        until_date as duty_until,
        load_id,
        row_no,
    from typed.staff
    where upper(staff_no) not in (
        select staff_id from sheet where staff_id is not null
    )
),

parts as (
    select * replace (null as estates, null as tasks),
        null as estate, null as task,
    from held
    where "window" is not null
    union all
    select * replace (null as "window", null as tasks),
        unnest(spelled_estates(estates)), null,
    from held
    union all
    select * replace (null as "window", null as estates),
        null, unnest(several(tasks)),
    from held
)

select
    concat_ws('-', load_id, row_no, row_number() over (
        partition by load_id, row_no order by "window", estate, task
    )) as duty_id,
    staff_id,
    "window",
    estate_of(estate) as estate,
    task,
    duty_from,
    duty_until,
    load_id,
    row_no,
from parts
where "window" is not null or task is not null or estate_of(estate) is not null
