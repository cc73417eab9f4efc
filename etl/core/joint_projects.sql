-- One row per joint project.
-- Units are named as in their list: in full, or by its last words where
-- no other unit ends so.
with words as (
    select load_id, row_no, unnest(several(unit_names)) as word
    from typed.joint_projects
),

known as (
    select distinct on (folded(unit_name)) unit_name
    from typed.resident_units
),

named as (
    select
        words.load_id,
        words.row_no,
        coalesce(
            max(known.unit_name) filter (
                folded(known.unit_name) = folded(words.word)
            ),
            case when count(known.unit_name) = 1 then max(known.unit_name) end,
            words.word
        ) as unit_name,
    from words
    left join known
        on
            length(words.word) > 2
            and ends_with(folded(known.unit_name), folded(words.word))
    group by words.load_id, words.row_no, words.word
),

units_named as (
    select
        load_id,
        row_no,
        string_agg(distinct unit_name, '、' order by unit_name) as unit_names
    from named
    group by all
)

select
    row_key({
        'ledger': 'joint_projects',
        'title': folded(projects.title),
        'begun': projects.begun_date,
    }) as project_id,
    projects.title,
    units_named.unit_names,
    projects.estate,
    projects.spent,
    projects.begun_date,
    projects.due_date,
    projects.done_date,
    projects.load_id,
    projects.row_no,
from typed.joint_projects as projects
left join units_named
    on
        projects.load_id = units_named.load_id
        and projects.row_no = units_named.row_no
qualify row_number() over (
    partition by project_id
    order by projects.load_id desc, projects.row_no desc
) = 1
