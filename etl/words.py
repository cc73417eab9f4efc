"""Each different text of a column, read and judged once, however often it occurs: words.<column>.

Where nearly every text is another (case numbers), only those that are not read as they stand go there.
"""

from collections.abc import Collection, Container, Iterable
from typing import NamedTuple

import duckdb
import pyarrow as pa

from etl import identity, repairs
from etl.garbled import IS_GARBLED
from warehouse.contracts import Column, Source
from warehouse.decided import ELSEWHERE

READ = {
    "text": "clean(cell)",
    "name": "name_of(cell)",
    "building": "building_of(cell)",
    "date": "parse_date(cell)",
    "time": "parse_time_hour(cell)",
    "integer": "try_cast(case when number % 1 = 0 then number end as integer)",
    "number": "number",
    "boolean": "parse_boolean(cell)",
    "estate": "estate_in(folded(cell))",  # may be elsewhere, which is no fault
    "phone": "phone(cell)",
    "id_number": "id_number(cell)",
}
TYPES = {"date": "date", "time": "integer", "integer": "integer", "number": "double", "boolean": "boolean"}
# a mobile number, or an ID number with a birth date in it; longer runs of digits are case numbers
PERSONAL_NUMBER = r"(^|\D)(1[3-9]\d{9}|\d{6}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx])(\D|$)"
# Letters, digits and signs of ASCII, too long for one of the words that stand for a missing value, and not #REF!.
AS_IT_STANDS = (
    "regexp_full_match(cell, '[!\"$-~][!-~]{4,}') "
    f"and (strlen(cell) < 11 or not regexp_matches(cell, '{PERSONAL_NUMBER}'))"
)
# As databases and date cells write a day: a column of nothing else asks no more of them.
PLAIN_DAY = (
    "cell like '____-__-__' and cell[:2] in ('18', '19', '20', '21') and try_cast(cell as date) is not null"
)
DITTOS = "('同上', '〃', '″', '同前', '\"', '″″', '〃〃')"  # say again what stands in the row above
STANDING = ("text", "name")  # whose cells may be read as they stand
SAMPLE = 20_000
FEW_WORDS = 60_000  # an enum of no more takes two bytes a row


class Found(NamedTuple):
    """What the texts of a column are: the rules they break, the repairs they needed, whether all are plain days,
    whether any is read as something else than it says (asked of words only), whether any is of a failed formula."""

    faults: set[str]
    repairs: set[str]
    is_plain: bool
    is_changed: bool
    has_failed: bool


def judge(
    con: duckdb.DuckDBPyConnection,
    source: Source,
    columns: Iterable[Column],
    too_many: Container[str],
    garbled: Container[str] = (),
) -> dict[str, Found]:
    """words.<column>(cell, value, fault, repair): every different text, what it is read as, and the rule it breaks
    or the repair it needed. By name: too_many: leave out what is read as it stands; garbled: some texts are.

    Columns that are read alike are judged by one statement: to get it ready takes longer than to read a few texts.
    """
    alike: dict[tuple, dict[int, Column]] = {}
    for place, column in enumerate(columns):
        alike.setdefault((column.type, column.codes), {})[place] = column
    found: dict[str, Found] = {}
    for (kind, _), places in alike.items():
        cells = " union all ".join(
            f"select {place} as place, * from ({_cells(source, column, column.name in too_many)})"
            for place, column in places.items()
        )
        if kind in ("integer", "number"):
            cells = _numbers(con, cells)
        plain: dict[int, Column] = {}
        if kind == "date":
            con.execute(f"create or replace table words.cells as {cells}")
            cells = "from words.cells"
            plain = {place: places[place] for place in _plain_days(con)}
        for group, is_plain in (
            (plain, True),
            ({each: places[each] for each in places if each not in plain}, False),
        ):
            if group:
                found |= _judge_alike(con, group, cells, is_plain, garbled)
    return found


def _cells(source: Source, column: Column, only_doubtful: bool) -> str:
    looked_at = f"not ({AS_IT_STANDS})" if only_doubtful else "true"
    return (
        f'select distinct cell from (select "{column.name}" as cell from staging.{source.name}) '
        f"where cell is not null and {looked_at}"
    )


def _judge_alike(
    con: duckdb.DuckDBPyConnection,
    columns: dict[int, Column],
    cells: str,
    is_plain: bool,
    garbled: Container[str],
) -> dict[str, Found]:
    """cells: SQL of the texts, each with the place of its column among them."""
    column = next(iter(columns.values()))  # what they are read as is said by any
    read, missing, fault_of_id = _reading(column, is_plain)
    repair = repairs.NONE if is_plain else repairs.of(column)
    con.execute(f"""
        create or replace table words.judged as
        with readings as (
            select *, {read} as value, {missing} as is_missing, {fault_of_id} as fault_of_id
            from ({cells})
            where place in ({_listed(columns)})
        ),
        judged as (select *, {_fault(columns, is_plain, garbled)} as fault from readings)
        select
            place, cell, case when fault is null then {_kept(column)} end as value, fault,
            case when fault is null and value is not null then {repair} end as repair,
        from judged
    """)
    for place, each in columns.items():
        con.execute(
            f'create or replace table words."{each.name}" as '
            f"select * exclude (place) from words.judged where place = {place}"
        )
    changed = "value is distinct from cell" if column.type in STANDING else "false"
    failed = "false" if is_plain else "is_failed_formula(cell)"
    kinds = con.execute(
        f"select distinct place, fault, repair, {changed}, {failed} from words.judged"
    ).fetchall()
    found: dict[str, Found] = {}
    for number, each in columns.items():
        of_it = [rest for place, *rest in kinds if place == number]
        found[each.name] = Found(
            {fault for fault, *_ in of_it} - {None},
            {repair for _, repair, *_ in of_it} - {None},
            is_plain,
            _may_stand(each) and any(is_changed for *_, is_changed, _ in of_it),
            any(is_failed for *_, is_failed in of_it),
        )
    return found


def _reading(column: Column, is_plain: bool) -> tuple[str, str, str]:
    """SQL over `cell`: its value, whether it says that nothing is known, what is wrong with it as an ID number."""
    if is_plain:
        return "cast(cell as date)", "false", "null"
    read = f"code_of('{column.codes}', cell)" if column.type == "code" else READ[column.type]
    missing = "clean(cell) is null"
    if column.type == "phone":
        missing += (
            " or regexp_full_match(compact(cell), '0+')"  # a nought in place of a number that is not known
        )
    return read, missing, "id_fault(cell)" if column.type == "id_number" else "null"


def _plain_days(con: duckdb.DuckDBPyConnection) -> list[int]:
    """Places of the columns in words.cells that hold nothing but plain days."""
    plain = con.execute(
        f"select place from words.cells group by place having bool_and({PLAIN_DAY})"
    ).fetchall()
    return [place for (place,) in plain]


def _kept(column: Column) -> str:
    return f"nullif(value, '{ELSEWHERE}')" if column.type == "estate" else "value"


def value_of(column: Column, found: Found, is_numbered: bool) -> str:
    """A column of the typed table as SQL over `staged` and, where they say something new, the words `<column>_read`."""
    read = f'"{column.name}_read"'
    if is_numbered or not _may_stand(column):
        return f"{read}.value"
    if found.is_changed:
        return f'case when {read}.cell is null then staged."{column.name}" else {read}.value end'
    return f'staged."{column.name}"'


def _may_stand(column: Column) -> bool:
    return column.type in STANDING and not column.constraints


def are_too_many(con: duckdb.DuckDBPyConnection, source: Source, column: Column, cells: int) -> bool:
    """Most texts of the column are different, too many to read each for nothing. cells: filled ones."""
    if not _may_stand(column) or cells <= SAMPLE / 2:
        return False
    [(given, different)] = con.execute(
        f'select count(cell), count(distinct cell) from (select "{column.name}" as cell from staging.{source.name} '
        f"limit {SAMPLE})"
    ).fetchall()
    return given > SAMPLE / 2 and different > given / 2


def number(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> bool:
    """Keep the texts that words.<column> are read as by number, as an enum: two bytes a row instead of a text.

    False: they are no texts, or too many.
    """
    if column.type in TYPES:
        return False
    names = ["value", *(["resident_id"] if column.type == "id_number" else [])]
    for name in names:
        values = f'select distinct {name} from words."{column.name}" where {name} is not null'
        [(different,)] = con.execute(f"select count(*) from ({values})").fetchall()
        if not 0 < different <= FEW_WORDS:
            return False
        kind = f'words."{source.name}_{column.name}_{name}"'
        con.execute(f"create type {kind} as enum ({values} order by all)")
        con.execute(f'alter table words."{column.name}" alter {name} set data type {kind}')
    return True


def _numbers(con: duckdb.DuckDBPyConnection, cells: str) -> str:
    """The cells with `number` and `number_repair`; those that are not plain digits are read as a clerk writes them."""
    con.execute(f"create or replace table words.cells as {cells}")
    plain = "select place, cell, parse_number(cell) as number, null as number_repair from words.cells"
    unread = "select list(distinct cell) from words.cells where parse_number(cell) is null and clean(cell) is not null"
    texts = con.execute(unread).fetchone()[0]
    if not texts:
        return plain
    con.execute("create or replace table words.numbers as from number_readings(?)", [texts])
    return (
        f"select place, cell, coalesce(plain.number, numbers.value) as number, numbers.repair as number_repair "
        f"from ({plain}) as plain left join words.numbers as numbers using (cell)"
    )


def _fault(columns: dict[int, Column], is_plain: bool, garbled: Container[str]) -> str:
    """The first rule a reading breaks, as SQL; null = none. columns: read alike, but of different rules."""
    column = next(iter(columns.values()))
    tests = [] if is_plain else [f"when cell in {DITTOS} then 'ditto'"]

    def ask(test: str, fault: str, places: Collection[int] = columns) -> None:
        if places:
            among = "" if len(places) == len(columns) else f"place in ({_listed(places)}) and "
            tests.append(f"when {among}{test} then {fault}")

    if not is_plain:
        if column.type == "id_number":
            ask("fault_of_id is not null", "fault_of_id")
        if column.type == "date":
            ask("value is null and regexp_full_match(cell, '[-./\\d]+\\?')", "'date_order'")
        spoilt = [place for place, each in columns.items() if each.name in garbled]
        ask(IS_GARBLED, "'garbled'", spoilt)
        required = [place for place, each in columns.items() if each.required]
        ask("value is null and is_missing", "'required'", required)
        if column.codes == "sex":
            ask("value is null and regexp_full_match(compact(cell), '[0129]')", "'sex_digit'")
        if column.type not in ("text", "name", "building", "id_number"):
            ask("value is null and not is_missing", f"'{column.type}'")
        if column.type in ("text", "building"):
            public = [place for place, each in columns.items() if not each.personal]
            ask(f"regexp_matches(value, '{PERSONAL_NUMBER}')", "'personal'", public)
    for (_, rule, test), places in sorted(_constrained(columns).items()):
        ask(f"not coalesce({test.replace('{column}', 'value')}, true)", f"'{rule}'", places)
    return f"case {' '.join(tests)} end" if tests else repairs.NONE


def _constrained(columns: dict[int, Column]) -> dict[tuple[int, str, str], list[int]]:
    """The place of each constraint among those of its column, its rule and its test: the columns it is asked of."""
    found: dict[tuple[int, str, str], list[int]] = {}
    for place, column in columns.items():
        for number, rule in enumerate(column.constraints):
            found.setdefault((number, rule.rule, rule.test), []).append(place)
    return found


def _listed(places: Iterable[int]) -> str:
    return ", ".join(map(str, places))


def name_residents(con: duckdb.DuckDBPyConnection, column: Column) -> None:
    """Column resident_id beside the numbers of words.<column>."""
    found = con.execute(
        f'select distinct value from words."{column.name}" where value is not null'
    ).fetchall()
    numbers = [number for (number,) in found]
    con.register(
        "hashed",
        pa.table({"number": pa.array(numbers, pa.string()), "resident_id": identity.resident_ids(numbers)}),
    )
    con.execute(
        f'create or replace table words."{column.name}" as select judged.*, hashed.resident_id '
        f'from words."{column.name}" as judged left join hashed on judged.value = hashed.number'
    )
    con.unregister("hashed")
