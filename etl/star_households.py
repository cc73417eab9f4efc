"""Rows of the selection of star households looked at as a whole: of which year, which household, with which stars.

A household is that of the register with the number, else the door, else the name of somebody that only one household
of the estate has; one the register lacks is known by its own words.
"""

import duckdb

from etl.sources.star_households import BY_STAR

PLACE = "folded(concat_ws('-', {table}building, bare_door({table}unit), bare_door({table}room)))"
NEAR = "folded(concat_ws('-', {table}building, bare_door({table}room)))"
DOORS = f"""
    create or replace table build.known_doors as
    with listed as (
        select
            estate, door, compact(household_no) as household_no, folded(name) as name,
            folded(relation) in ('户主', '本人', '本户') as is_head,
            case when room is not null then {PLACE.format(table="")} end as place,
            case when room is not null then {NEAR.format(table="")} end as near,
        from raw.listed
        where estate is not null and door is not null
    ),
    words as (
        select estate, door, 1 as kind, household_no as word from listed
        union all
        select estate, door, 2, place from listed
        union all
        select estate, door, 3, near from listed
        union all
        select estate, door, 4, name from listed where is_head
        union all
        select estate, door, 5, name from listed
    )
    select distinct estate, door, kind, word from words where word is not null
"""
READ = f"""
    create or replace table build.star_rows as
    with dated as (
        select
            rows.*,
            coalesce(
                rows.year, loads.year, year(nomination_date), year(result_date)
            )::integer as selection,
        from typed.star_households as rows
        join raw.loads as loads using (load_id)
    ),
    words as (
        select load_id, row_no, estate, 1 as kind, compact(household_no) as word from dated
        union all
        select load_id, row_no, estate, 2, {PLACE.format(table="")} from dated where room is not null
        union all
        select load_id, row_no, estate, 3, {NEAR.format(table="")} from dated
        where room is not null and unit is null
        union all
        select load_id, row_no, estate, unnest([4, 5]), folded(name) from dated
        where household_no is null and room is null
    ),
    -- of each way to tell a household only one that leads to a single door counts
    met as (
        select load_id, row_no, words.kind, min((doors.estate, doors.door)) as door
        from words
        join build.known_doors as doors
            on doors.kind = words.kind and doors.word = words.word
            and (words.estate is null or doors.estate = words.estate)
        group by all
        having count(distinct (doors.estate, doors.door)) = 1
    ),
    nearest as (
        select load_id, row_no, arg_min(door, kind) as door from met group by all
    )
    select
        dated.* exclude (year, selection, estate),
        selection as year,
        coalesce(dated.estate, nearest.door[1]) as estate,
        nearest.door[2] as door,
        coalesce(
            household_no, case when room is not null then {PLACE.format(table="dated.")} end, folded(name)
        ) as own_word,
    from dated
    left join nearest using (load_id, row_no)
"""
BY_COLUMN = ", ".join(f"case when {column.name} then '{column.headers[0]}' end" for column in BY_STAR)
STARS = f"""
    create or replace table build.star_words as
    with told as (
        select
            load_id, row_no, year,
            coalesce(star_number(stars), star_count) as stars_said,
            list_filter(list_value({BY_COLUMN or "null::varchar"}), lambda star: star is not null) as ticked,
            case when star_number(stars) is null then several(stars) end as named,
        from build.star_rows
    ),
    listed as (
        select
            load_id, row_no, year, stars_said,
            list_distinct(
                list_transform(list_concat(coalesce(named, []), ticked), lambda star: bare_star(star))
            ) as named,
        from told
    ),
    judged as (
        select
            listed.*,
            total,
            known,
            greatest(len(named), coalesce(stars_said, 0)) > total as is_too_many,
            list_filter(named, lambda star: list_contains(known, star)) as found,
            list_filter(named, lambda star: not list_contains(known, star)) as unknown,
        from listed
        left join (
            select year_from, year_until, total, list(bare_star(star)) as known from reference.stars group by all
        ) as lists on listed.year >= year_from and (year_until is null or listed.year < year_until)
    )
    select
        load_id, row_no, year, total, unknown, stars_said, len(named) as names, is_too_many,
        case
            when total is null or is_too_many then null
            -- a list that lacks stars cannot name those the number counts
            when names > 0 and stars_said between len(found) and len(found) + total - len(known) then stars_said
            when names > 0 then len(found)
            else stars_said
        end as star_count,
        case
            when total is null or is_too_many then null
            when names > 0 then found
            when stars_said = total then known
        end as stars,
    from judged
"""
FAULTS = (
    "select load_id, row_no, '', null, 'no_year', true from build.star_rows where year is null",
    "select load_id, row_no, '', null, 'unknown_household', false from build.star_rows "
    "where door is null and year is not null and exists (from build.known_doors)",
    "select load_id, row_no, '', null, 'head_differs', false from build.star_rows as star_rows "
    "where door is not null and name is not null and not exists (select 1 from build.known_doors as doors "
    "where doors.estate = star_rows.estate and doors.door = star_rows.door and kind = 5 and word = folded(name))",
    "select load_id, row_no, '', array_to_string(unknown, '、'), 'unknown_star', false from build.star_words "
    "where len(unknown) > 0 and not is_too_many",
    "select load_id, row_no, '', cast(greatest(names, coalesce(stars_said, 0)) as varchar), 'too_many_stars', false "
    "from build.star_words where is_too_many",
    "select load_id, row_no, '', cast(stars_said as varchar), 'stars_differ', false from build.star_words "
    "where names > 0 and stars_said <> star_count",
    "select load_id, row_no, '', cast(year as varchar), 'no_star_list', false from build.star_words "
    "where total is null and year is not null and (names > 0 or stars_said > 0)",
)
# What an earlier file says of the nomination stands until a later one says otherwise.
STANDING = """
    create or replace table build.star_standing as
    select
        load_id, row_no, year, estate, door, own_word,
        last_value(nomination_date ignore nulls) over so_far as nomination_date,
        last_value(result ignore nulls) over so_far as result,
        last_value(result_date ignore nulls) over so_far as result_date,
        last_value(revoked_date ignore nulls) over so_far as revoked_date,
        last_value(star_words.star_count ignore nulls) over so_far as star_count,
        last_value(star_words.stars ignore nulls) over so_far as stars,
        total,
        lead(load_id) over by_row as next_load_id,
    from build.star_rows as star_rows
    join build.star_words as star_words using (load_id, row_no, year)
    where year is not null
    window
        by_row as (
            partition by year, estate, door is null, coalesce(door, own_word) order by load_id, row_no
        ),
        so_far as (by_row rows between unbounded preceding and current row)
"""
SETTLED = (
    "insert into raw.faults select load_id, row_no, '', null, 'household_twice', false from build.star_standing "
    "where next_load_id = load_id",
    "insert into raw.faults select load_id, row_no, '', null, 'result_without_nomination', false "
    "from build.star_standing where next_load_id is null and result is not null and nomination_date is null",
    "insert into raw.merged select load_id, row_no, 'same_key' from build.star_standing where next_load_id is not null",
    "delete from build.star_standing where next_load_id is not null",
    "delete from typed.star_households "
    "where (load_id, row_no) not in (select (load_id, row_no) from build.star_standing)",
)


def settle(con: duckdb.DuckDBPyConnection) -> None:
    """build.star_standing: the one row of each household and year; the others of typed.star_households are merged.

    Runs when the residents are judged: raw.listed holds what their registers say.
    """
    for sql in (DOORS, READ, STARS):
        con.execute(sql)
    for fault in FAULTS:
        con.execute(f"insert into raw.faults {fault}")
    for sql in (STANDING, *SETTLED):
        con.execute(sql)
