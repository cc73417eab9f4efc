"""From `staging.<source>` (text) to `typed.<source>` (values) and `raw.faults`.

Each different text of a column is read and judged once, in a table of its own, however often it occurs. Where nearly
every text is another (case numbers), only those that are not read as they stand go there.
"""

import duckdb
import pyarrow as pa

from etl import identity, repairs, supplied
from warehouse.contracts import Column, Source

READ = {
    "text": "clean(cell)",
    "name": "name_of(cell)",
    "building": "building_of(cell)",
    "date": "parse_date(cell)",
    "time": "parse_time_hour(cell)",
    "integer": "cast(case when number % 1 = 0 then number end as integer)",
    "number": "number",
    "boolean": "parse_boolean(cell)",
    "estate": "estate_of(cell)",
    "phone": "phone(cell)",
    "id_number": "id_number(cell)",
}
TYPES = {"date": "date", "time": "integer", "integer": "integer", "number": "double", "boolean": "boolean"}
# a mobile number, or an ID number with a birth date in it; longer runs of digits are case numbers
PERSONAL_NUMBER = r"(^|\D)(1[3-9]\d{9}|\d{6}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx])(\D|$)"
# Letters, digits and signs of ASCII, too long for one of the words that stand for a missing value.
AS_IT_STANDS = (
    "regexp_full_match(cell, '[!-~]{5,}') "
    f"and (strlen(cell) < 11 or not regexp_matches(cell, '{PERSONAL_NUMBER}'))"
)
SAMPLE = 20_000


def cast(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Make `typed.<source>` of the rows that break no rule that rejects, and note every fault."""
    supplied.dwellings(con, source)
    for column in source.columns:
        _judge_cells(con, source, column)
        if column.type == "date" and supplied.years(con, source, column):
            _judge_cells(con, source, column)
        if column.codes == "sex" and supplied.sexes(con, source, column):
            _judge_cells(con, source, column)
        _note_faults(con, source, column)
        repairs.note(con, source, column)
        if column.type == "id_number":
            _name_residents(con, column)
    _note_shifted(con, source)
    values = {c.name: _value(con, c) for c in source.columns}
    selected = "".join(f', {values[c.name]} as "{c.name}"' for c in source.columns)
    selected += "".join(f', "{c.name}_read".resident_id' for c in source.columns if c.type == "id_number")
    joined = "".join(
        f' left join words."{c.name}" as "{c.name}_read" on staged."{c.name}" = "{c.name}_read".cell'
        for c in source.columns
        if "_read" in values[c.name] or c.type == "id_number"
    )
    con.execute(
        f"create table typed.{source.name} as select staged.load_id, staged.row_no{selected} "
        f"from staging.{source.name} as staged{joined}"
    )
    for rule in source.row_rules:
        con.execute(
            f"insert into raw.faults select load_id, row_no, '', null, ?, ? from typed.{source.name} "
            f"where not coalesce({rule.test}, true)",
            [rule.rule, rule.rejects_row],
        )
    if source.dated_by:
        _note_future(con, source)
    con.execute(
        f"delete from typed.{source.name} where (load_id, row_no) in "
        "(select (load_id, row_no) from raw.faults where is_row_rejected)"
    )


def nothing(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Make `typed.<source>` of a source that was not delivered: as `cast` makes it, without a row."""
    columns = [(column.name, TYPES.get(column.type, "varchar")) for column in source.columns]
    columns += [("resident_id", "varchar") for column in source.columns if column.type == "id_number"]
    columns = [("load_id", "integer"), ("row_no", "integer"), *columns]
    listed = ", ".join(f'"{name}" {kind}' for name, kind in columns)
    con.execute(f"create table typed.{source.name} ({listed})")


def _may_stand(column: Column) -> bool:
    return column.type in ("text", "name") and not column.constraints


def _value(con: duckdb.DuckDBPyConnection, column: Column) -> str:
    """A column of the typed table as SQL; the words are joined only where they say something new."""
    read, words = f'"{column.name}_read"', f'words."{column.name}"'
    if not _may_stand(column):
        return f"{read}.value"
    if con.execute(f"select 1 from {words} where value is distinct from cell limit 1").fetchall():
        return f'case when {read}.cell is null then staged."{column.name}" else {read}.value end'
    return f'staged."{column.name}"'


def _are_many(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> bool:
    """Most texts of the column are different, and too many to read each for nothing."""
    [(given, different)] = con.execute(
        f'select count(cell), count(distinct cell) from (select "{column.name}" as cell from staging.{source.name} '
        f"limit {SAMPLE})"
    ).fetchall()
    return given > SAMPLE / 2 and different > given / 2


def _judge_cells(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> None:
    """words.<column>(cell, value, fault, repair): every different text, what it is read as, and the rule it breaks
    or the repair it needed."""
    read = f"code_of('{column.codes}', cell)" if column.type == "code" else READ[column.type]
    missing = "clean(cell) is null"
    if column.type == "phone":
        missing += (
            " or regexp_full_match(compact(cell), '0+')"  # a nought in place of a number that is not known
        )
    fault_of_id = "id_fault(cell)" if column.type == "id_number" else "null"
    looked_at = f"not ({AS_IT_STANDS})" if _may_stand(column) and _are_many(con, source, column) else "true"
    cells = (
        f'(select distinct cell from (select "{column.name}" as cell from staging.{source.name}) '
        f"where cell is not null and {looked_at})"
    )
    if column.type in ("integer", "number"):
        cells = _numbers(con, cells)
    con.execute(f"""
        create or replace table words."{column.name}" as
        with readings as (
            select *, {read} as value, {missing} as is_missing, {fault_of_id} as fault_of_id
            from {cells}
        ),
        judged as (select *, {_fault(column)} as fault from readings)
        select
            cell, case when fault is null then value end as value, fault,
            case when fault is null and value is not null then {repairs.of(column)} end as repair,
        from judged
    """)


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


def _fault(column: Column) -> str:
    """The first rule a reading breaks, as SQL; null = none."""
    tests = []
    if column.type == "id_number":
        tests.append("when fault_of_id is not null then fault_of_id")
    if column.required:
        tests.append("when value is null and is_missing then 'required'")
    if column.codes == "sex":
        tests.append("when value is null and regexp_full_match(compact(cell), '[0129]') then 'sex_digit'")
    if column.type not in ("text", "name", "building", "id_number"):
        tests.append(f"when value is null and not is_missing then '{column.type}'")
    if column.type in ("text", "building") and not column.personal:
        tests.append(f"when regexp_matches(value, '{PERSONAL_NUMBER}') then 'personal'")
    for rule in column.constraints:
        test = rule.test.replace("{column}", "value")
        tests.append(f"when not coalesce({test}, true) then '{rule.rule}'")
    return f"case {' '.join(tests)} end" if tests else "cast(null as varchar)"


def _note_faults(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> None:
    if con.execute(f'select 1 from words."{column.name}" where fault is not null limit 1').fetchone():
        con.execute(
            f"insert into raw.faults select load_id, row_no, rules.column_name, cell, fault, rules.is_row_rejected "
            f'from staging.{source.name} join words."{column.name}" on staging.{source.name}."{column.name}" = cell '
            f"join raw.rules on rules.source = ? and rules.column_name = ? and rules.rule = fault",
            [source.name, column.name],
        )
    if column.required:
        con.execute(
            f"insert into raw.faults select load_id, row_no, ?, null, 'required', true "
            f'from staging.{source.name} where "{column.name}" is null',
            [column.name],
        )


def _note_shifted(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    con.execute(
        "insert into raw.faults select load_id, row_no, '', value, 'shifted', true from raw.shifted "
        "join raw.loads using (load_id) where loads.source = ?",
        [source.name],
    )


def _note_future(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """A slip of the year must not become the data date.

    On a computer whose clock stands behind, today is no measure: what nearly all rows reach stays good.
    """
    con.execute(
        f"insert into raw.faults select load_id, row_no, ?, cast(\"{source.dated_by}\" as varchar), 'future', true "
        f'from typed.{source.name} where "{source.dated_by}" > (select greatest(current_date, '
        f'quantile_disc("{source.dated_by}", 0.95) + 62) from typed.{source.name})',
        [source.dated_by],
    )


def _name_residents(con: duckdb.DuckDBPyConnection, column: Column) -> None:
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
