-- One row per household and day it was called on.
-- A household is that of the register with the number, else the door, else
-- the name of somebody that only one household of the estate has.
with listed as (
    select
        raw.listed.estate,
        raw.listed.door,
        build.listings.household_id,
        compact(raw.listed.household_no) as household_no,
        folded(raw.listed.name) as name,
        folded(raw.listed.relation) in ('户主', '本人', '本户') as is_head,
        case
            when raw.listed.room is not null then folded(concat_ws(
                '-', raw.listed.building, bare_door(raw.listed.unit),
                bare_door(raw.listed.room)
            ))
        end as place,
        case
            when raw.listed.room is not null then folded(concat_ws(
                '-', raw.listed.building, bare_door(raw.listed.room)
            ))
        end as near,
    from raw.listed
    inner join build.listings using (load_id, row_no)
    where raw.listed.estate is not null and raw.listed.door is not null
),

homes as (
    select estate, door, min(household_id) as household_id,
    from listed
    group by all
),

known_words as (
    select estate, door, 1 as kind, household_no as word from listed
    union all
    select estate, door, 2 as kind, place as word from listed
    union all
    select estate, door, 3 as kind, near as word from listed
    union all
    select estate, door, 4 as kind, name as word from listed where is_head
    union all
    select estate, door, 5 as kind, name as word from listed
),

known_doors as (
    select distinct estate, door, kind, word,
    from known_words
    where word is not null
),

visits as (
    select
        *,
        compact(household_no) as number_word,
        case
            when room is not null then folded(
                concat_ws('-', building, bare_door(unit), bare_door(room))
            )
        end as place_word,
        case
            when room is not null and unit is null
                then folded(concat_ws('-', building, bare_door(room)))
        end as near_word,
        case
            when household_no is null and room is null then folded(name)
        end as name_word,
    from typed.household_visits
),

said as (
    select load_id, row_no, estate, 1 as kind, number_word as word from visits
    union all
    select load_id, row_no, estate, 2 as kind, place_word as word from visits
    union all
    select load_id, row_no, estate, 3 as kind, near_word as word from visits
    union all
    select load_id, row_no, estate, 4 as kind, name_word as word from visits
    union all
    select load_id, row_no, estate, 5 as kind, name_word as word from visits
),

-- of each way to tell a household only one that leads to a single door counts
met as (
    select
        said.load_id,
        said.row_no,
        said.kind,
        min((known_doors.estate, known_doors.door)) as home,
    from said
    inner join known_doors
        on
            said.kind = known_doors.kind
            and said.word = known_doors.word
            and (said.estate is null or said.estate = known_doors.estate)
    group by all
    having count(distinct (known_doors.estate, known_doors.door)) = 1
),

nearest as (
    select load_id, row_no, arg_min(home, kind) as home,
    from met
    group by all
),

told as (
    select
        visits.load_id,
        visits.row_no,
        visits.visit_date,
        homes.household_id,
        coalesce(visits.estate, homes.estate) as estate,
        coalesce(
            visits.number_word, visits.place_word, folded(visits.name)
        ) as own_word,
    from visits
    left join nearest using (load_id, row_no)
    left join homes
        on
            nearest.home[1] = homes.estate
            and nearest.home[2] = homes.door
)

select
    row_key({
        'ledger': 'household_visits',
        'day': visit_date,
        'household': household_id,
        'estate': case when household_id is null then estate end,
        'word': case when household_id is null then own_word end,
    }) as visit_id,
    household_id,
    estate,
    visit_date,
    load_id,
    row_no,
from told
qualify row_number() over (
    partition by visit_id
    order by load_id desc, row_no desc
) = 1
