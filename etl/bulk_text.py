"""A very long text file straight into `staging.<source>` by DuckDB; Python sees only rows that may be no records.

It must end with the same rows as the ordinary reader. A file that is not plain is left to that one.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import duckdb

from etl import blocks, desk, plain_text
from etl.blocks import Block
from etl.finder import Finder
from etl.headers import Header
from etl.plain_text import Lines
from etl.read import Sheet
from etl.rows import BEGUN_BY_A_DIGIT, LAST_NAME
from etl.staging import Judged, Staging, Table

LONG = 8_000_000  # bytes; below this the ordinary reader is as quick
CHUNK = 50_000
DOUBTFUL_SHARE = 0.2  # with more rows to look at one by one the ordinary reader is quicker
# what Python takes for white space; DuckDB's \s is ASCII only
BLANK = (
    r"[\s\x{0b}\x{1c}-\x{1f}\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}]"
)


def is_long(path: Path, sheet: Sheet) -> bool:
    return sheet.encoding is not None and path.stat().st_size > LONG


def insert(
    staging: Staging,
    table: Table,
    path: Path,
    sheet: Sheet,
    head: list[list[str]],
    block: Block,
    finder: Finder,
) -> bool:
    """Load the rows of a long text file; head: its first rows. False: it is not plain, and nothing was loaded."""
    judged_head = _judged(head, block, finder)
    records = [row for _, row, reason in judged_head or () if reason is None]
    if not records:
        return False  # below the header so far: what the next rows are depends on those before them
    [(folder,)] = staging.con.execute("select current_setting('temp_directory')").fetchall()
    with plain_text.as_utf8(path, sheet.encoding, folder) as file:
        lines = plain_text.plain_lines(file, sheet.delimiter)
        if lines is None or not plain_text.is_read_line_by_line(file, sheet.delimiter, head):
            return False
        loaded = _insert_all(staging, table, file, sheet.delimiter, len(head), lines, block.header, finder)
        if loaded is None:
            return False
        plain, doubtful = loaded
        doubted = list(_apart(doubtful, plain_text.rows_at(file, sheet.delimiter, doubtful), records[0]))
    judged = _judged([*head, *(row for _, row in doubted)], block, finder)
    if judged is None:  # another table begins further down
        staging.con.execute(
            f"delete from staging.{staging.source.name} where load_id = ?", [table.load_id]
        ).fetchall()
        return False
    table.count_records(plain)
    table.insert(judged_head)
    reasons = zip(doubted, judged[len(head) :], strict=True)
    numbered = [(number, row, reason) for (number, row), (_, _, reason) in reasons if number]
    for first in range(0, len(numbered), CHUNK):
        table.insert(numbered[first : first + CHUNK])
    return True


def _judged(rows: list[list[str]], block: Block, finder: Finder) -> list[Judged] | None:
    """The rows under the header of a block; None when another header stands among them."""
    found: list[Judged] = []
    for header, chunk in blocks.chunks(rows, block, finder):
        if header is not block.header:
            return None
        found += chunk
    return found


def _apart(
    numbers: list[int], rows: Iterable[list[str]], record: list[str]
) -> Iterator[tuple[int | None, list[str]]]:
    """Rows with their numbers, a record without one between those that are no neighbours in the file."""
    before = None
    for number, row in zip(numbers, rows, strict=True):
        if before != number - 1:
            yield None, record
        yield number, row
        before = number


def _insert_all(
    staging: Staging, table: Table, file: Path, delimiter: str, skip: int, lines: Lines,
    header: Header, finder: Finder,
) -> tuple[int, list[int]] | None:  # fmt: skip
    """Rows after the head into staging: how many stay, and the numbers of those to be looked at one by one.

    None: no row went in.
    """
    names = [f"c{position}" for position in range(max(len(header.texts), header.width) + 1)]
    wanted = lines.count - lines.blank_at_end - skip
    target = f"staging.{staging.source.name}"
    con, load_id = staging.con, table.load_id
    cell = "nullif(trim(c{at}), '')" if lines.has_blanks_around else "c{at}"  # an empty cell is null already
    chosen = "".join(f', {cell.format(at=at)} as "{name}"' for name, at in header.columns.items())
    chosen += "".join(f', ? as "{name}"' for name in table.constants)
    is_plain = _is_plainly_a_record(staging, header, finder)
    # A doubtful row waits under its number made negative, until the next statement takes it out.
    query = f"""
        insert into {target} by name
        with lines as (
            select {skip} + row_number() over () as number, *
            from read_csv(
                ?, auto_detect = false, header = false, skip = {skip}, delim = ?, quote = '"', escape = '"',
                null_padding = true, columns = {{{", ".join(f"'{name}': 'varchar'" for name in names)}}}
            )
        )
        select
            ? as load_id,
            cast(case when {is_plain} then number else -number end as integer) as row_no
            {chosen}
        from lines
    """
    given = [str(file), delimiter, load_id, *table.constants.values()]
    with closing(desk.another(con)) as beside:  # closed before its commit, it leaves nothing behind
        beside.execute("begin")
        try:
            [(read,)] = beside.execute(query, given).fetchall()
        except duckdb.Error:  # quoted line breaks, more cells than headings
            return None
        found = beside.execute(
            f"delete from {target} where load_id = ? and row_no < 0 returning -row_no", [load_id]
        ).fetchall()
        if read != wanted or len(found) > max(CHUNK, read * DOUBTFUL_SHARE):
            return None
        beside.execute("commit")
    doubtful = sorted(number for (number,) in found) + list(range(skip + wanted + 1, lines.count + 1))
    return read - len(found), doubtful


def _is_plainly_a_record(staging: Staging, header: Header, finder: Finder) -> str:
    """SQL, false for every row that rows.Kinds would skip or Shifts would turn away; for some others, too."""
    columns, source = header.columns, staging.source
    required = sorted(columns[c.name] for c in source.columns if c.required and c.name in columns)
    if not required:
        return "false"
    day = columns.get(source.dated_by)
    begun = {
        day,
        *(
            columns[c.name]
            for c in source.columns
            if c.required and c.name in columns and c.type in BEGUN_BY_A_DIGIT
        ),
    } - {None}
    tests = [f"coalesce(c{at} between '0' and '9~', false)" for at in sorted(begun)]
    # The first sign is no white space: '、' is the sign after the full-width blank, beyond all others.
    tests += [
        f"coalesce(c{at} between '!' and '~' or c{at} >= '、', false)" for at in required if at not in begun
    ]
    names = {at for name, at in columns.items() if finder.types.get(name) == "name" and at <= LAST_NAME}
    tests += [f"not contains(coalesce(c{at}, ''), '计')" for at in sorted({0, 1} | names)]
    tests.append("not contains(coalesce(c0, ''), '例')")
    width = max(len(header.texts), header.width)
    if required[-1] < 2:  # a row of two cells may be a total or a note
        tests.append(f"coalesce({', '.join(f'c{at}' for at in range(2, width + 1))}) is not null")
    tests += [f"c{at} is null" for at in range(header.width, width + 1)]
    if day != required[0] or any(text[:1].isdigit() for text in finder.known):
        tests.append(_is_no_heading(f"c{required[0]}", finder.known))
    tests.append(
        f"length(c{required[0]}) < 30 and right(c{required[0]}, 1) not in ('*', ')', '）', ':', '：', ' ')"
    )
    return " and ".join(f"({test})" for test in tests)


def _is_no_heading(cell: str, headings: Iterable[str]) -> str:
    known = ", ".join(_quoted(text) for text in sorted(headings))
    return (
        f"{cell} not in ({known}) and "
        f"not (regexp_matches({cell}, '{BLANK}') and regexp_replace({cell}, '{BLANK}', '', 'g') in ({known}))"
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
