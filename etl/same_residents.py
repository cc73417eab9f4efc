"""Residents listed twice though a number is missing: the certain ones are merged, the likely ones listed.

A register of one household by its head and another by its members name the same household.
"""

import duckdb

from etl import likely_pairs, same_people
from warehouse.contracts import Source

# 3幢 and 3 are the same building, 501室 and 501 the same flat.
PART = "regexp_replace(folded({column}), '号楼|[幢栋座#室号]$|单元$', '')"
DOOR = "concat_ws('/', estate, {building}, {unit}, {room})".format(
    **{name: PART.format(column=name) for name in ("building", "unit", "room")}
)
PERSON = f"""
    load_id,
    row_no,
    number,
    written_number,
    nullif(folded(name), '') as name,
    strftime(coalesce(id_birth_date(number), birth_date), '%Y%m%d') as birth_date,
    coalesce(id_sex(number), nullif(sex, 'unknown')) as sex,
    case when room is not null then {DOOR} else folded(address) end as place,
    phone,
    name as written_name,
    coalesce(address, nullif(concat_ws(' ', estate, building, unit, room), '')) as home,
"""
# Rows turned away for their number alone; what their other cells were read as stands in words.<column>.
READ = ("name", "birth_date", "sex", "phone", "estate", "building", "unit", "room", "address")
NUMBERS_DIFFER = """
    select one.load_id, one.row_no, other.load_id, other.row_no, 'numbers_differ'
    from scratch.known_people as one
    join scratch.known_people as other using (name, birth_date, sex, place)
    where one.number < other.number
"""


def settle(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Merge rows without a number into the one person they agree with, and list likely pairs in raw.likely_same.

    raw.known_again: whom rows turned away for their number speak of, surely or likely. What people have decided about
    a pair goes first. Runs after `duplicates.merge` of the residents, on typed.residents, staging.residents and the
    words of its cast.
    """
    con.execute(f"create or replace table scratch.known_people as {_known(source)}")
    con.execute(f"create or replace table scratch.unknown_people as {_unknown(source)}")
    pairs = same_people.pairs("scratch.unknown_people", "scratch.known_people")
    con.execute(f"create or replace table scratch.same as {pairs} union all {NUMBERS_DIFFER}")
    likely_pairs.take_decisions(con)
    con.execute("""
        create or replace table scratch.found as
        select
            load_id, row_no,
            case when bool_or(answer = 'same') then 'decided_same' else 'same_person' end as rule,
        from scratch.decided
        join scratch.unknown_people using (load_id, row_no)
        where answer = 'same' or (answer is null and reason = 'same_person' and written_number is null)
        group by all
        having count(*) = 1 or bool_or(answer = 'same')
    """)
    con.execute("insert into raw.merged select load_id, row_no, rule from scratch.found")
    con.execute(f"""
        insert into raw.known_again
        select decided.load_id, decided.row_no, residents.resident_id
        from scratch.decided as decided
        semi join scratch.unknown_people using (load_id, row_no)
        join typed.{source.name} as residents
            on (decided.other_load_id, decided.other_row_no) = (residents.load_id, residents.row_no)
        where answer is distinct from 'different'
    """)
    con.execute(
        "delete from raw.faults where column_name = 'id_number' "
        "and (load_id, row_no) in (select (load_id, row_no) from scratch.found)"
    )
    likely_pairs.keep(con)
    for table in ("known_people", "unknown_people", "same", "decided", "found"):
        con.execute(f"drop table scratch.{table}")


def _known(source: Source) -> str:
    return (
        f"with people as (select *, id_number as number, id_number as written_number from typed.{source.name}) "
        f"select {PERSON} from people"
    )


def _unknown(source: Source) -> str:
    # of text, words need not hold what is read as it stands
    read = ", ".join(
        f'case when "{name}_read".cell is null then staged."{name}" else "{name}_read".value end as "{name}"'
        if source.column(name).type in ("text", "name", "building")
        else f'"{name}_read".value as "{name}"'
        for name in READ
    )
    joined = " ".join(
        f'left join words."{name}" as "{name}_read" on staged."{name}" = "{name}_read".cell' for name in READ
    )
    return f"""
        with turned_away as (
            select load_id, row_no
            from raw.faults
            join raw.loads using (load_id)
            where source = '{source.name}' and is_row_rejected
            group by all
            having bool_and(column_name = 'id_number')
        ),
        people as (
            select
                load_id, row_no, cast(null as varchar) as number,
                clean(staged.id_number) as written_number, {read},
            from staging.{source.name} as staged
            semi join turned_away using (load_id, row_no)
            {joined}
        )
        select {PERSON} from people
    """


def share_households(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Give rows without a household number the one of their flat, where all who name one there name the same.

    Runs before `duplicates.merge`: the row of the head in another list, which knows both, may not stand.
    """
    lacking = f"select 1 from typed.{source.name} where household_no is null and room is not null limit 1"
    if not con.execute(lacking).fetchone():
        return
    con.execute(f"""
        create or replace table scratch.found as
        with people as (
            select resident_id, household_no, case when room is not null then {DOOR} end as door
            from typed.{source.name}
        ),
        -- one list may know the flat of a person and another the household number
        linked as (
            select doors.door, numbers.household_no
            from people as doors
            join people as numbers on doors.resident_id = numbers.resident_id
            where doors.door is not null and numbers.household_no is not null
        )
        select door, min(household_no) as household_no
        from linked
        group by door
        having count(distinct household_no) = 1
    """)
    con.execute(
        f"update typed.{source.name} as residents set household_no = found.household_no from scratch.found as found "
        f"where residents.household_no is null and residents.room is not null and {DOOR} = found.door"
    )
