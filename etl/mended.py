"""Rows of a returns workbook that came back mended: which row each answers, and what that closes.

A returns workbook (etl/returns.py) is read like any file of its source. Four columns at its end say where a row came
from; they are kept beside the load in `raw.origins`. A row that is kept closes the faults of the row it names, and of
the row which that one named; a row still faulty closes nothing. A named row that had been kept with an empty cell makes
way for the mended one. The same row mended twice counts once: the later load's stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import duckdb

from warehouse.contracts import Source

YEAR = "原表年份："
# where the rows of a load stood: its sheet, and which of several tables side by side, counted from the left
PLACE = """
    coalesce(sheet, '') || case row_number() over (partition by source, file, sheet order by load_id)
        when 1 then '' else '/' || row_number() over (partition by source, file, sheet order by load_id)
    end
"""
FILE, SHEET, ROW, CHECK = HEADINGS = ("原文件", "原工作表", "原行号", "原文件核对码")
ADVICE = "请改"
ADDED = (ADVICE, *HEADINGS)
ANSWERS = f"""
    create or replace table scratch.answers as
    with recursive placed as (select *, {PLACE} as place from raw.loads),
    named as (
        select
            origins.load_id, origins.row_no,
            originals.load_id as origin_load_id, origins.origin_row as origin_row_no,
        from raw.origins as origins
        join raw.loads as loads using (load_id)
        join placed as originals
            on originals.source = loads.source
            and originals.file = origins.origin_file
            and originals.place = origins.origin_sheet
            and starts_with(originals.sha256, origins.origin_check)
            and originals.load_id <> origins.load_id
        where loads.source = ?
    ),
    chain as (
        select * from named
        union
        select chain.load_id, chain.row_no, named.origin_load_id, named.origin_row_no
        from chain
        join named on named.load_id = chain.origin_load_id and named.row_no = chain.origin_row_no
    )
    -- two files that name each other answer nothing
    select chain.*
    from chain
    anti join chain as back
        on back.load_id = chain.origin_load_id and back.row_no = chain.origin_row_no
        and back.origin_load_id = chain.load_id and back.origin_row_no = chain.row_no
    where (origin_load_id, origin_row_no) in (select (load_id, row_no) from raw.faults)
"""


def places(head: Sequence[list[str]]) -> dict[str, int] | None:
    """Heading to position of the columns of origin; None for a sheet that is no returns workbook's."""
    for row in head:
        texts = [cell.strip() for cell in row]
        if FILE in texts and ROW in texts:
            return {heading: texts.index(heading) for heading in HEADINGS if heading in texts}
    return None


def origin_file(head: Sequence[list[str]]) -> str | None:
    """The first file named in a returns sheet, relative to the inbox; None for any other sheet."""
    found = places(head)
    if found is None:
        return None
    named = (_cell(row, found, FILE) for row in head)
    return next((text for text in named if text and text != FILE), None)


def lies_with(path: Path, file: str, origin: str) -> bool:
    """A workbook of that name lies in the folder of another source, too.

    file: where the workbook itself lies, relative to the inbox; origin: a source, or a file that lies with it.
    """
    inbox = path.parents[len(Path(file).parts) - 1]
    return (inbox / origin.split("/")[0] / path.name).exists()


def year(head: Sequence[list[str]]) -> int | None:
    """The year of the sheets that the rows of a returns sheet came from; None where they are of none."""
    said = next((cell for row in head for cell in row if YEAR in cell), "")
    digits = said.partition(YEAR)[2][:4]
    return int(digits) if digits.isdecimal() else None


def noted(rows: Iterable[list[str]], found: dict[str, int], origins: list[tuple]) -> Iterator[list[str]]:
    """The rows unchanged; (row_no, file, sheet, row, check) of each that names an origin goes to `origins`."""
    for number, row in enumerate(rows, 1):
        file, sheet, origin_row, check = (_cell(row, found, heading) for heading in HEADINGS)
        if file and origin_row.isdecimal() and len(origin_row) < 8:
            origins.append((number, file, sheet, int(origin_row), check))
        yield row


def close(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """raw.mended: the row that answers a faulty one. Rows of `typed.<source>` that it replaces count as merged.

    raw.resent: rows that were named by one which is faulty still. The fault stands there now.
    """
    returned = "select 1 from raw.origins join raw.loads using (load_id) where loads.source = ? limit 1"
    if not con.execute(returned, [source.name]).fetchone():
        return
    con.execute(ANSWERS, [source.name])
    con.execute("""
        insert into raw.resent
        select distinct origin_load_id, origin_row_no
        from scratch.answers
        where (load_id, row_no) in (select (load_id, row_no) from raw.faults)
    """)
    con.execute(
        "delete from scratch.answers "
        f"where (load_id, row_no) not in (select (load_id, row_no) from typed.{source.name})"
    )
    con.execute("""
        create or replace table scratch.standing as
        select
            origin_load_id as load_id, origin_row_no as row_no,
            load_id as mended_by_load_id, row_no as mended_by_row_no,
        from scratch.answers
        where (load_id, row_no) not in (select (origin_load_id, origin_row_no) from scratch.answers)
        qualify row_number() over (partition by origin_load_id, origin_row_no order by load_id desc, row_no desc) = 1
    """)
    con.execute("insert into raw.mended from scratch.standing")
    con.execute(f"""
        create or replace table scratch.found as
        with replaced as (
            select load_id, row_no from scratch.standing
            union
            select load_id, row_no from scratch.answers
            where (load_id, row_no) not in (select (mended_by_load_id, mended_by_row_no) from scratch.standing)
        )
        select load_id, row_no from replaced semi join typed.{source.name} using (load_id, row_no)
    """)
    con.execute("insert into raw.merged select load_id, row_no, 'mended' from scratch.found")
    con.execute(
        f"delete from typed.{source.name} where (load_id, row_no) in (select (load_id, row_no) from scratch.found)"
    )


def _cell(row: list[str], found: dict[str, int], heading: str) -> str:
    at = found.get(heading)
    return row[at].strip() if at is not None and at < len(row) else ""
