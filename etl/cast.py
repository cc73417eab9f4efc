"""From `staging.<source>` (text) to `typed.<source>` (values) and `raw.faults`."""

import duckdb

from etl import estate_names, garbled, remarks, repairs, supplied, words
from etl.insert import insert
from warehouse.contracts import Column, Source

MANY_ROWS = 500_000


def cast(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Make `typed.<source>` of the rows that break no rule that rejects, and note every fault."""
    supplied.dwellings(con, source)
    counted = ", ".join(f'count("{column.name}")' for column in source.columns)
    [(rows, *counts)] = con.execute(f"select count(*), {counted} from staging.{source.name}").fetchall()
    filled = {column.name: cells for column, cells in zip(source.columns, counts, strict=True)}
    values = _read(con, source, filled, rows > MANY_ROWS)
    _note_missing(con, source, [c for c in source.columns if c.required and filled[c.name] < rows])
    _note_shifted(con, source)
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
    if source.opens_series:
        _note_past(con, source)
    con.execute(
        f"delete from typed.{source.name} where (load_id, row_no) in "
        "(select (load_id, row_no) from raw.faults where is_row_rejected)"
    )


def nothing(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Make `typed.<source>` of a source that was not delivered: as `cast` makes it, without a row."""
    columns = [(column.name, words.TYPES.get(column.type, "varchar")) for column in source.columns]
    columns += [("resident_id", "varchar") for column in source.columns if column.type == "id_number"]
    columns = [("load_id", "integer"), ("row_no", "integer"), *columns]
    listed = ", ".join(f'"{name}" {kind}' for name, kind in columns)
    con.execute(f"create table typed.{source.name} ({listed})")


def _read(
    con: duckdb.DuckDBPyConnection, source: Source, filled: dict[str, int], is_long: bool
) -> dict[str, str]:
    """Judge the cells of every column; their values in the typed table, as SQL by the column's name."""
    columns = [c for c in source.columns if filled[c.name] or c.type == "id_number"]
    too_many = {c.name for c in columns if words.are_too_many(con, source, c, filled[c.name])}
    found = words.judge(con, source, columns, too_many)
    doubtful = garbled.columns(con, columns)
    found |= words.judge(con, source, [c for c in columns if c.name in doubtful], too_many, doubtful)
    for column in columns:
        name = column.name
        for supply in supplied.ways(column, found[name]):
            if supply(con, source, column):
                found |= words.judge(con, source, [column], too_many, doubtful)
        _note_faults(con, source, column, found[name])
        repairs.note(con, source, column, found[name].repairs)
        if column.type == "estate":
            estate_names.note(con, source, column)
        if column.type == "id_number":
            words.name_residents(con, column)
    _note_failed_formulas(con, source, [c.name for c in columns if found[c.name].has_failed])
    values = {c.name: _nothing(con, c) for c in source.columns if c not in columns}
    for column in columns:
        is_numbered = is_long and column.name not in too_many and words.number(con, source, column)
        values[column.name] = words.value_of(column, found[column.name], is_numbered)
    return values


def _nothing(con: duckdb.DuckDBPyConnection, column: Column) -> str:
    """A column in which no cell is filled: no text to be judged, whatever its rules."""
    kind = words.TYPES.get(column.type, "varchar")
    con.execute(f'create or replace table words."{column.name}" (cell varchar, value {kind})')
    return f"cast(null as {kind})"


def _note_faults(con: duckdb.DuckDBPyConnection, source: Source, column: Column, found: words.Found) -> None:
    if found.faults:
        con.execute(
            f"insert into raw.faults select load_id, row_no, rules.column_name, cell, fault, rules.is_row_rejected "
            f'from staging.{source.name} join words."{column.name}" on staging.{source.name}."{column.name}" = cell '
            f"join raw.rules on rules.source = ? and rules.column_name = ? and rules.rule = fault",
            [source.name, column.name],
        )


def _note_failed_formulas(con: duckdb.DuckDBPyConnection, source: Source, names: list[str]) -> None:
    """#REF! and the like, as exports hold them as text, told with the load. A workbook's reader has counted its own."""
    if not names:
        return
    cells = " + ".join(f'coalesce(is_failed_formula("{name}"), false)::integer' for name in names)
    found = con.execute(
        f"select load_id, any_value(rows_read), sum({cells}) as cells from staging.{source.name} "
        "join raw.loads using (load_id) where load_id not in "
        "(select load_id from raw.load_notes where rule = 'failed_formulas') group by load_id having cells > 0"
    ).fetchall()
    notes = [(load_id, remarks.failed_formulas(rows, cells)) for load_id, rows, cells in found]
    told = [
        (load_id, each.rule, each.rows, each.message["zh"], each.message["en"]) for load_id, each in notes
    ]
    insert(con, "raw.load_notes", told)


def _note_missing(con: duckdb.DuckDBPyConnection, source: Source, lacking: list[Column]) -> None:
    for column in lacking:
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


def _note_past(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """A slip of the year must not begin every series years too early.

    It is told by its own table: a tenth of its rows at most lie before two whole years or more without any. A table of
    nothing but old days is an old ledger and stays good; one of fewer than ten rows tells nothing.
    """
    con.execute(
        f"""
        insert into raw.faults
        with years as (
            select load_id, year("{source.dated_by}") as year, count(*) as rows
            from typed.{source.name} where "{source.dated_by}" is not null group by all
        ),
        steps as (
            select
                load_id, year, lead(year) over by_year - year as step,
                sum(rows) over by_year * 10 <= sum(rows) over (partition by load_id) as are_few,
            from years
            window by_year as (partition by load_id order by year)
        ),
        slips as (
            select load_id, max(year) as last_year from steps where step > 2 and are_few group by load_id
        )
        select load_id, row_no, ?, cast("{source.dated_by}" as varchar), 'past', true
        from typed.{source.name} join slips using (load_id)
        where year("{source.dated_by}") <= last_year
        """,
        [source.dated_by],
    )
