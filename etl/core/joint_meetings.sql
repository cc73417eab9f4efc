-- One row per joint meeting planned.
-- Units are named as in their list: in full, or by its last words where
-- no other unit ends so.
with sides as (
    select
        load_id,
        row_no,
        code_of('joint_party', side) as side,
    from (
        select load_id, row_no, unnest(several(parties)) as side
        from typed.joint_meetings
    )
),

came as (
    select
        load_id,
        row_no,
        bool_or(side = 'branch') as has_branch,
        bool_or(side = 'community') as has_community,
        bool_or(side = 'owners') as has_owners,
        bool_or(side = 'units') as has_units,
    from sides
    where side is not null
    group by all
),

words as (
    select load_id, row_no, unnest(several(unit_names)) as word
    from typed.joint_meetings
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
        'ledger': 'joint_meetings', 'planned': meetings.planned_date,
    }) as meeting_id,
    meetings.agenda,
    units_named.unit_names,
    meetings.units_invited,
    meetings.units_attended,
    came.has_branch,
    came.has_community,
    came.has_owners,
    came.has_units,
    meetings.planned_date,
    meetings.held_date,
    meetings.load_id,
    meetings.row_no,
from typed.joint_meetings as meetings
left join came
    on meetings.load_id = came.load_id and meetings.row_no = came.row_no
left join units_named
    on
        meetings.load_id = units_named.load_id
        and meetings.row_no = units_named.row_no
qualify row_number() over (
    partition by meeting_id
    order by meetings.load_id desc, meetings.row_no desc
) = 1
