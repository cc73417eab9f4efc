"""Each different text of a column, read and judged once, however often it occurs: words.<column>.

Where nearly every text is another (case numbers), only those that are not read as they stand go there.
"""

from typing import NamedTuple

import duckdb
import pyarrow as pa

from etl import identity, repairs
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
    column: Column,
    only_doubtful: bool = False,
    is_garbled: bool = False,
) -> Found:
    """words.<column>(cell, value, fault, repair): every different text, what it is read as, and the rule it breaks
    or the repair it needed. only_doubtful: leave out what is read as it stands; is_garbled: some texts are."""
    looked_at = f"not ({AS_IT_STANDS})" if only_doubtful else "true"
    cells = (
        f'(select distinct cell from (select "{column.name}" as cell from staging.{source.name}) '
        f"where cell is not null and {looked_at})"
    )
    if column.type in ("integer", "number"):
        cells = _numbers(con, cells)
    is_plain = False
    if column.type == "date":
        con.execute(f"create or replace table words.cells as from {cells}")
        cells = "words.cells"
        is_plain = _are_plain_days(con)
    read, missing, fault_of_id = _reading(column, is_plain)
    repair = repairs.NONE if is_plain else repairs.of(column)
    con.execute(f"""
        create or replace table words."{column.name}" as
        with readings as (
            select *, {read} as value, {missing} as is_missing, {fault_of_id} as fault_of_id
            from {cells}
        ),
        judged as (select *, {_fault(column, is_plain, is_garbled)} as fault from readings)
        select
            cell, case when fault is null then {_kept(column)} end as value, fault,
            case when fault is null and value is not null then {repair} end as repair,
        from judged
    """)
    changed = "value is distinct from cell" if _may_stand(column) else "false"
    failed = "false" if is_plain else "is_failed_formula(cell)"
    kinds = con.execute(
        f'select distinct fault, repair, {changed}, {failed} from words."{column.name}"'
    ).fetchall()
    return Found(
        {fault for fault, *_ in kinds} - {None},
        {repair for _, repair, *_ in kinds} - {None},
        is_plain,
        any(is_changed for *_, is_changed, _ in kinds),
        any(is_failed for *_, is_failed in kinds),
    )


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


def _are_plain_days(con: duckdb.DuckDBPyConnection) -> bool:
    return con.execute(f"select coalesce(bool_and({PLAIN_DAY}), false) from words.cells").fetchone()[0]


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
    return column.type in ("text", "name") and not column.constraints


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
    con.execute(f"create or replace table words.cells as from {cells}")
    plain = "select cell, parse_number(cell) as number, null as number_repair from words.cells"
    unread = "select list(cell) from words.cells where parse_number(cell) is null and clean(cell) is not null"
    texts = con.execute(unread).fetchone()[0]
    if not texts:
        return f"({plain})"
    con.execute("create or replace table words.numbers as from number_readings(?)", [texts])
    return (
        f"(select cell, coalesce(plain.number, numbers.value) as number, numbers.repair as number_repair "
        f"from ({plain}) as plain left join words.numbers as numbers using (cell))"
    )


def _fault(column: Column, is_plain: bool, is_garbled: bool) -> str:
    """The first rule a reading breaks, as SQL; null = none."""
    constraints = [
        f"when not coalesce({rule.test.replace('{column}', 'value')}, true) then '{rule.rule}'"
        for rule in column.constraints
    ]
    if is_plain:
        return f"case {' '.join(constraints)} end" if constraints else repairs.NONE
    tests = [f"when cell in {DITTOS} then 'ditto'"]
    if column.type == "id_number":
        tests.append("when fault_of_id is not null then fault_of_id")
    if column.type == "date":
        tests.append("when value is null and regexp_full_match(cell, '[-./\\d]+\\?') then 'date_order'")
    if is_garbled:
        tests.append("when is_garbled(cell) then 'garbled'")
    if column.required:
        tests.append("when value is null and is_missing then 'required'")
    if column.codes == "sex":
        tests.append("when value is null and regexp_full_match(compact(cell), '[0129]') then 'sex_digit'")
    if column.type not in ("text", "name", "building", "id_number"):
        tests.append(f"when value is null and not is_missing then '{column.type}'")
    if column.type in ("text", "building") and not column.personal:
        tests.append(f"when regexp_matches(value, '{PERSONAL_NUMBER}') then 'personal'")
    return f"case {' '.join(tests + constraints)} end"


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
