-- One row per joint meeting planned.
-- Units are named as in their list.
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

known as (
    select list(unit_name) as units
    from (
        select distinct on (folded(unit_name)) unit_name
        from typed.resident_units
    )
)

select
    row_key({
        'ledger': 'joint_meetings', 'planned': meetings.planned_date,
    }) as meeting_id,
    meetings.agenda,
    units_in(known.units, meetings.unit_names) as unit_names,
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
cross join known
left join came
    on meetings.load_id = came.load_id and meetings.row_no = came.row_no
qualify row_number() over (
    partition by meeting_id
    order by meetings.load_id desc, meetings.row_no desc
) = 1
