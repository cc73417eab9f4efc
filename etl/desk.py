"""The desk: the in-memory database where personal data is read and judged.

Only `core` and `meta` leave it for the warehouse; names, numbers and rejects for people.duckdb.
"""

import tomllib
from functools import cache
from pathlib import Path

import duckdb
import pyarrow as pa

from community import Community
from etl import estate_names, identity, repairs, star_lists

HERE = Path(__file__).parent
REFERENCE = HERE.parent / "data" / "reference"
# what is written there is looked at once, while one source is judged
SCRATCH = ("words", "scratch")
SCHEMAS = ("staging", "typed", "raw", "reference", "build", *SCRATCH)
# the files of macros; later ones use earlier ones
MACROS = (
    "macros", "dates", "numbers", "addresses", "roster", "attendance", "scoring", "evidence_numbers", "sharing",
    "stars",
)  # fmt: skip
# of data/reference, as schema `reference` holds them
LISTS = {
    "holidays": ("holidays.csv", {"day": "date", "holiday": "varchar", "is_workday": "boolean"}),
    "census": (
        "census_2020.csv",
        {
            "area": "varchar",
            "census_year": "bigint",
            "age_from": "bigint",
            "sex": "varchar",
            "people": "bigint",
        },
    ),
}
TABLES = (
    "raw.rules (source varchar, column_name varchar, rule varchar, is_row_rejected boolean, "
    "message_zh varchar, message_en varchar)",
    "raw.faults (load_id integer, row_no integer, column_name varchar, value varchar, rule varchar, "
    "is_row_rejected boolean)",
    "raw.shifted (load_id integer, row_no integer, value varchar, cells integer)",
    "raw.skipped (load_id integer, row_no integer, reason varchar)",
    "raw.repairs (load_id integer, column_name varchar, rule varchar, rows bigint)",
    "raw.repair_rules (rule varchar, message_zh varchar, message_en varchar)",
    "raw.doubts (load_id integer, row_no integer, column_name varchar, value varchar, rule varchar)",
    "raw.merged (load_id integer, row_no integer, rule varchar)",
    "raw.known_again (load_id integer, row_no integer, resident_id varchar)",
    "raw.likely_same (load_id integer, row_no integer, other_load_id integer, other_row_no integer, "
    "reason varchar, message_zh varchar, message_en varchar, pair varchar, answer varchar, agrees varchar[], "
    "differs varchar[])",
    "raw.likely_people (load_id integer, row_no integer, file varchar, sheet varchar, name varchar, "
    "id_number varchar, sex varchar, birth_date date, address varchar, phone varchar)",
    "raw.origins (load_id integer, row_no integer, origin_file varchar, origin_sheet varchar, origin_row integer, "
    "origin_check varchar)",
    "raw.mended (load_id integer, row_no integer, mended_by_load_id integer, mended_by_row_no integer)",
    "raw.resent (load_id integer, row_no integer)",
    "raw.decided_estates (source varchar, spelling varchar, estate varchar, rows bigint)",
    "raw.loads (load_id integer, source varchar, file varchar, sheet varchar, sha256 varchar, "
    "rows_read integer, rows_skipped integer, seconds double, year integer, month_end date)",
    "reference.staff_words (kind varchar, word varchar, staff_id varchar)",
    "reference.campaign_words (campaign varchar, deadline date)",
    "reference.criterion_words (campaign varchar, criterion varchar)",
    "reference.requirement_words (campaign varchar, criterion varchar, word varchar)",
    "reference.criteria_links (campaign varchar, criterion varchar, prerequisite varchar, is_circular boolean)",
    "raw.load_notes (load_id integer, rule varchar, rows integer, message_zh varchar, message_en varchar)",
)


def open_desk(temporary: Path, community: Community) -> duckdb.DuckDBPyConnection:
    """An empty desk with the macros and reference tables. What does not fit into memory goes to `temporary`."""
    temporary.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings = {
        "memory_limit": "1500MB", "temp_directory": str(temporary), "autoinstall_known_extensions": "false",
        "preserve_insertion_order": "false",
        # A build is hundreds of short statements: to share each out among threads costs more than it saves. Two of
        # our own threads work side by side instead.
        "threads": 1,
        "checkpoint_threshold": "1TB",  # never by itself: it would compress tables that are read only once more
    }  # fmt: skip
    con = duckdb.connect(":memory:", config=settings)
    con.execute("attach ':memory:' as desk (compress)")
    con.execute("use desk")
    for schema in SCHEMAS:
        con.execute(f"create schema if not exists {schema}")
    for table in TABLES:
        con.execute(f"create table {table}")
    repairs.fill_rules(con)
    _fill_reference(con, community)
    create_macros(con)
    return con


def create_macros(con: duckdb.DuckDBPyConnection) -> None:
    """Every macro that makes a value of a cell; they read the schema `reference`."""
    for name in MACROS:
        con.execute((HERE / f"{name}.sql").read_text(encoding="utf-8"))


def another(con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A second connection to the same desk, for a thread of its own."""
    cursor = con.cursor()
    cursor.execute("use desk")
    return cursor


def beside(con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """As `another`, with words and scratch tables of its own: what two threads judge must not meet there."""
    con.execute("attach ':memory:' as beside")
    for schema in SCRATCH:
        con.execute(f"create schema beside.{schema}")
    cursor = con.cursor()
    cursor.execute(f"set search_path = '{','.join(('desk.main', *(f'beside.{each}' for each in SCRATCH)))}'")
    return cursor


@cache
def codes() -> dict[str, dict[str, dict]]:
    """The closed lists of data/reference/codes.toml: list, code, its words and spellings."""
    return tomllib.loads((REFERENCE / "codes.toml").read_text(encoding="utf-8"))


def _fill_reference(con: duckdb.DuckDBPyConnection, community: Community) -> None:
    spellings = [
        {"list": name, "code": code, "spelling": spelling}
        for name, entries in codes().items()
        for code, words in entries.items()
        for spelling in dict.fromkeys((code, words["zh"], words["en"], *words["spellings"]))
    ]
    _create(con, "reference.codes", spellings)
    estates = [
        {"estate": estate.name["zh"], "estate_no": number, "households": estate.households}
        for number, estate in enumerate(community.estates, 1)
    ]
    con.execute("create table reference.estates (estate varchar, estate_no integer, households integer)")
    con.register("rows", pa.Table.from_pylist(estates))
    con.execute("insert into reference.estates by name select * from rows")
    con.unregister("rows")
    names = [
        {"spelling": spelling, "estate": estate.name["zh"]}
        for estate in community.estates
        for spelling in dict.fromkeys((estate.name["zh"], estate.name["en"], *estate.aliases))
    ]
    decided = estate_names.aliases(community)
    _create(con, "reference.estate_spellings", names + decided)
    two_texts = pa.schema([("spelling", pa.string()), ("estate", pa.string())])
    _create(con, "reference.decided_estates", decided, two_texts)
    star_lists.fill(con)
    _create(con, "reference.row_secret", [{"secret": identity.key().hex()}])
    for table, (file, columns) in LISTS.items():
        con.execute(
            f"create table reference.{table} as "
            f"from read_csv(?, header = true, auto_detect = false, columns = {columns})",
            [str(REFERENCE / file)],
        )


def fill_calendar(con: duckdb.DuckDBPyConnection) -> None:
    """reference.calendar: every day from the year before the records to the year after them."""
    con.execute("""
        create or replace table reference.calendar as
        with days as (
            select cast(unnest(generate_series(
                date_trunc('year', first_date) - interval 1 year,
                date_trunc('year', data_date) + interval 2 year - interval 1 day,
                interval 1 day
            )) as date) as day
            from build.facts
        ),
        judged as (
            select day, holiday, coalesce(is_workday, isodow(day) < 6) as is_workday,
            from days left join reference.holidays using (day)
        )
        select *, cast(sum(cast(is_workday as integer)) over (order by day) as integer) as workday_no from judged
    """)


def _create(
    con: duckdb.DuckDBPyConnection, table: str, rows: list[dict], schema: pa.Schema | None = None
) -> None:
    """schema: of a table that may have no rows."""
    con.register("rows", pa.Table.from_pylist(rows, schema))
    con.execute(f"create table {table} as select * from rows")
    con.unregister("rows")
