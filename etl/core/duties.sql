-- One row per window, estate or task and spell for which somebody holds it;
-- told of again (with the day of the hand-over), the line delivered last
-- stands. Whoever is not in the sheet of duties holds what the staff list
-- says, as long as in post.
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
    select * exclude (estates, tasks), null as spelling, null as task,
    from held
    where "window" is not null
    union all
    select * exclude (estates, tasks) replace (null as "window"),
        unnest(spelled_estates(estates)), null,
    from held
    union all
    select * exclude (estates, tasks) replace (null as "window"),
        null, unnest(several(tasks)),
    from held
),

told as (
    select * exclude (spelling), estate_of(spelling) as estate,
    from parts
    where "window" is not null or task is not null or estate is not null
    qualify row_number() over (
        partition by staff_id, duty_from, "window", estate, folded(task)
        order by load_id desc, row_no desc
    ) = 1
)

select
    concat_ws('-', load_id, row_no, row_number() over (
        partition by load_id, row_no order by "window", estate, task
    )) as duty_id,
    staff_id,
    "window",
    estate,
    task,
    duty_from,
    duty_until,
    load_id,
    row_no,
from told
