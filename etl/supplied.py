"""What a cell does not say by itself: the year of a day, the meaning of a bare digit, the dwelling in an address.

Written into staging before the cell is judged again; the cells as delivered are kept in raw.doubts.
"""

from collections.abc import Callable

import duckdb

from etl import day_orders
from etl.words import DITTOS, Found
from warehouse.contracts import Column, Source

DWELLING = ("building", "unit", "room")
PLACES = ("address", "estate", "room")  # in which a whole dwelling may stand
MONTH = "month"  # the column of monthly reports; its days are the first of their months

Supply = Callable[[duckdb.DuckDBPyConnection, Source, Column], bool]


def ways(column: Column, found: Found) -> list[Supply]:
    """What is looked for in a column, one after the other; True: its cells are to be judged again."""
    wanted: list[Supply] = []
    if "ditto" in found.faults and column.type not in ("id_number", "name"):
        wanted.append(dittos)
    if column.type == "date" and not found.is_plain:
        wanted += [orders, years]
    if "sex_digit" in found.faults:
        wanted.append(sexes)
    return wanted


def dittos(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> bool:
    """同上 and 〃 say what stands in the row above, under the same header. True when any did.

    Below a row turned away as shifted they say nothing: what stands there under which heading is not known.
    """
    con.execute(f"""
        create or replace table words.supplied as
        with lines as (
            select load_id, row_no, "{column.name}" as cell, 0 as header from staging.{source.name}
            union all
            select load_id, row_no, null, 1 from raw.skipped join raw.loads as loads using (load_id)
            where reason = 'header' and loads.source = '{source.name}'
            union all
            select load_id, row_no, '', 0 from raw.shifted join raw.loads as loads using (load_id)
            where loads.source = '{source.name}'
        ),
        tables as (
            select *, sum(header) over (partition by load_id order by row_no) as table_no from lines
        ),
        filled as (
            select *, last_value(case when cell in {DITTOS} then null else coalesce(cell, '') end ignore nulls) over (
                partition by load_id, table_no order by row_no rows between unbounded preceding and current row
            ) as value
            from tables
        )
        select load_id, row_no, cell, value from filled where cell in {DITTOS} and clean(value) is not null
    """)
    return _doubt(con, source, column, "ditto")


def orders(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> bool:
    """Days with a year of two digits that stands last. True when any were read so, or are in doubt."""
    return day_orders.settle(con, source, column) and (_doubt(con, source, column, "day_order") or True)


def _doubt(con: duckdb.DuckDBPyConnection, source: Source, column: Column, rule: str) -> bool:
    """words.supplied into staging; the cells as delivered are kept."""
    con.execute(
        "insert into raw.doubts select load_id, row_no, ?, cell, ? from words.supplied", [column.name, rule]
    )
    return _write(con, source, column.name, rule)


def years(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> bool:
    """Days without a year get the year of their sheet, months too where the column says a month. True when any did."""
    words = f'words."{column.name}"'
    if not con.execute(f"select 1 from {words} where fault = 'date' limit 1").fetchone():
        return False
    day = "day_with_year(cell, cast(year as varchar))"
    if column.name == MONTH:
        day = f"coalesce({day}, month_with_year(cell, cast(year as varchar)))"
    con.execute(f"""
        create or replace table words.supplied as
        select load_id, row_no, cell, cast({day} as varchar) as value
        from staging.{source.name} as staged
        join {words} on staged."{column.name}" = cell and fault = 'date'
        join raw.loads using (load_id)
        where {day} is not null
    """)
    return _doubt(con, source, column, "year_supplied")


def sexes(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> bool:
    """A bare 0, 1, 2 or 9 for the sex, read by what digit 17 of the ID numbers of the same load says of it.

    Systems differ (GB/T 2261.1: 1 men, 2 women; others: 0 men, 1 women), so no digit means anything by itself.
    Two thirds decide; a digit of mixed sexes is "not stated", but for 1, which is a sex everywhere.
    """
    numbers = [each.name for each in source.columns if each.type == "id_number"]
    words = f'words."{column.name}"'
    if not numbers:
        return False
    con.execute(f"""
        create or replace table words.supplied as
        with digits as (
            select staged.load_id, row_no, {words}.cell, compact({words}.cell) as digit, id_sex(numbers.value) as known
            from staging.{source.name} as staged
            join {words} on staged."{column.name}" = {words}.cell and {words}.fault = 'sex_digit'
            left join words."{numbers[0]}" as numbers on staged."{numbers[0]}" = numbers.cell
        ),
        shares as (
            select load_id, digit, avg(cast(known = 'male' as integer)) as male from digits group by all
        ),
        meanings as (
            select
                load_id, digit,
                case
                    when digit = '9' then 'unknown'
                    when male >= 2 / 3 then 'male'
                    when male <= 1 / 3 then 'female'
                    when digit <> '1' and male is not null then 'unknown'
                end as value,
            from shares
        ),
        single as (
            select * from meanings
            qualify value = 'unknown' or count(*) over (partition by load_id, value) = 1
        )
        select load_id, row_no, cell, value from digits join single using (load_id, digit) where value is not null
    """)
    return _write(con, source, column.name, "sex_by_id")


def dwellings(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Building, entrance and flat out of one cell, where their own cells are empty: 3-2-501, 3幢2单元501室.

    Where such a cell says 同上 it is read as what stands above first.
    """
    names = {column.name for column in source.columns}
    if not names >= {*DWELLING, *PLACES}:
        return
    said = ", ".join(f"bool_or({name} in {DITTOS})" for name in PLACES)
    [has_dittos] = con.execute(f"select {said} from staging.{source.name}").fetchall()
    for name, has_ditto in zip(PLACES, has_dittos, strict=True):
        if has_ditto:  # what it says may be a dwelling
            dittos(con, source, source.column(name))
    con.execute(f"""
        create or replace table words.dwellings as
        with places as (
            select distinct unnest([room, address, estate]) as cell from staging.{source.name} where building is null
        ),
        found as (select cell, dwelling_in(cell) as dwelling from places where cell is not null)
        select cell, dwelling['building'] as building, dwelling['unit'] as unit, dwelling['room'] as room
        from found where dwelling['building'] <> ''
    """)
    if not con.execute("select 1 from words.dwellings limit 1").fetchone():
        return
    con.execute(f"""
        create or replace table words.supplied as
        select staged.load_id, staged.row_no, dwellings.* exclude (cell), dwellings.cell = staged.room as is_room
        from staging.{source.name} as staged
        join words.dwellings as dwellings
            on dwellings.cell in (staged.room, staged.address, staged.estate)
        where staged.building is null
        qualify row_number() over (
            partition by load_id, row_no
            order by coalesce(is_room, false) desc, dwellings.room <> '' desc, dwellings.cell
        ) = 1
    """)
    con.execute(f"""
        update staging.{source.name} as staged set
            building = supplied.building || '幢',
            unit = coalesce(staged.unit, nullif(supplied.unit, '') || '单元'),
            room = case
                when staged.room is null or is_room then coalesce(nullif(supplied.room, '') || '室', staged.room)
                else staged.room
            end
        from words.supplied as supplied
        where staged.load_id = supplied.load_id and staged.row_no = supplied.row_no
    """)
    _count(con, "building", "from_address")


def _write(con: duckdb.DuckDBPyConnection, source: Source, column: str, rule: str) -> bool:
    """words.supplied(load_id, row_no, value) into a column of staging. True when there was any."""
    con.execute(
        f'update staging.{source.name} as staged set "{column}" = supplied.value from words.supplied as supplied '
        "where staged.load_id = supplied.load_id and staged.row_no = supplied.row_no"
    )
    return _count(con, column, rule)


def _count(con: duckdb.DuckDBPyConnection, column: str, rule: str) -> bool:
    con.execute(
        "insert into raw.repairs select load_id, ?, ?, count(*) from words.supplied group by all",
        [column, rule],
    )
    return con.execute("select 1 from words.supplied limit 1").fetchone() is not None
