"""Sheets into `staging.<source>`, in bulk and in chunks: text as delivered, with the load and the row it came from."""

import itertools
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from etl import headers, rows
from etl.files import Layout
from etl.headers import Header
from etl.read import Sheet, sheets
from translations.say import say
from warehouse.contracts import ContractError, Source

CHUNK = 50_000


@dataclass
class Load:
    """One sheet of one file; the counts are filled in as the rows are read and judged."""

    load_id: int
    source: str
    file: str
    sheet: str | None
    sha256: str
    rows_read: int = 0
    rows_skipped: int = 0
    seconds: float = 0.0


def create_staging(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    columns = "".join(f', "{column.name}" varchar' for column in source.columns)
    con.execute(f"create table staging.{source.name} (load_id integer, row_no integer{columns})")


def load_file(
    con: duckdb.DuckDBPyConnection,
    source: Source,
    path: Path,
    inbox: Path,
    layout: Layout,
    load_ids: Iterator[int],
) -> list[Load]:
    """Load every sheet of a file that holds a table of the source. Raises ContractError when none of them does."""
    file = path.relative_to(inbox).as_posix()
    loads, incomplete = [], []
    try:
        digest, found = sheets(path)
        for sheet in found:
            started = time.perf_counter()
            load = Load(next(load_ids), source.name, file, sheet.name, digest)
            header, missing = _load_sheet(con, source, sheet, layout, load)
            load.seconds = time.perf_counter() - started
            loads.append(load)
            if header is None or missing:
                incomplete.append((sheet.name, header, missing))
        _refuse(source, loads, incomplete)
    except ContractError as error:
        raise ContractError(*(f"{file}: {problem}" for problem in error.problems)) from None
    return loads


def _refuse(
    source: Source, loads: list[Load], incomplete: list[tuple[str | None, Header | None, list[str]]]
) -> None:
    """A file must hold a table of its source; a sheet that is nearly one is a mistake, not a remark."""
    has_table = len(incomplete) < len(loads)
    nearly = [each for each in incomplete if each[1] and (len(each[1].columns) >= 4 or not has_table)]
    if nearly:
        raise ContractError(*(_missing_column(source, *each) for each in nearly))
    if not has_table:
        expected = ", ".join(column.headers[0] for column in source.columns if column.required)
        raise ContractError(
            say(
                "no header row of {title} was found in the first {rows} rows. Expected among its headings: {expected}.",
                title=title(source), rows=headers.SEARCHED_ROWS, expected=expected or source.columns[0].headers[0],
            )
        )  # fmt: skip


def _missing_column(source: Source, sheet: str | None, header: Header, missing: list[str]) -> str:
    wanted = "; ".join(" / ".join(source.column(name).headers[:4]) for name in missing)
    return say(
        "{sheet}the required column is missing: {wanted}. The header in row {row} reads: {header}.",
        sheet=say("sheet {name!r}: ", name=sheet) if sheet else "", wanted=wanted, row=header.last + 1,
        header=", ".join(text for text in header.texts if text),
    )  # fmt: skip


def title(source: Source) -> str:
    from translations.say import language

    return source.title[language()]


def _load_sheet(
    con: duckdb.DuckDBPyConnection, source: Source, sheet: Sheet, layout: Layout, load: Load
) -> tuple[Header | None, list[str]]:
    """Rows of a sheet into staging; the header found, or None, and the required columns it lacks."""
    stream = iter(sheet.rows)
    head = list(itertools.islice(stream, headers.SEARCHED_ROWS + headers.HEADER_ROWS))
    header = headers.find(head, sheet.merged, headers.spellings(source, layout.columns))
    is_table = header is not None and len(header.columns) >= min(2, len(source.columns))
    missing = header.missing(source, layout.constants) if is_table else []
    everything = itertools.chain(head, stream)
    if not is_table or missing:
        _skip_all(con, everything, load)
        return (header if is_table else None), missing
    required = [column.name for column in source.columns if column.required]
    judged = rows.split(everything, header, required)
    while chunk := list(itertools.islice(judged, CHUNK)):
        _insert(con, source, layout, header, load, chunk, sheet.is_text_file)
    return header, []


def _skip_all(con: duckdb.DuckDBPyConnection, everything: Iterable[list[str]], load: Load) -> None:
    """A sheet without a table of the source (注意事项) is skipped row by row, so that the sum still holds."""
    numbers = [number for number, _ in enumerate(everything, 1)]
    load.rows_read = load.rows_skipped = len(numbers)
    _append(con, "raw.skipped", load, numbers, {"reason": ["no_table"] * len(numbers)})


def _insert(
    con, source: Source, layout: Layout, header: Header, load: Load, chunk: list, is_text_file: bool
) -> None:
    load.rows_read += len(chunk)
    skipped = [(number, reason) for number, _, reason in chunk if reason]
    if skipped:
        load.rows_skipped += len(skipped)
        _append(
            con, "raw.skipped", load, [n for n, _ in skipped], {"reason": [reason for _, reason in skipped]}
        )
        chunk = [each for each in chunk if not each[2]]
    needed = [header.columns[c.name] for c in source.columns if c.required and c.name in header.columns]
    if shifted := [each for each in chunk if _shift(each[1], header.width, needed, is_text_file)]:
        cells = ["  |  ".join(row) for _, row, _ in shifted]
        more = [_shift(row, header.width, needed, is_text_file) for _, row, _ in shifted]
        _append(
            con, "raw.shifted", load, [number for number, _, _ in shifted], {"value": cells, "cells": more}
        )
        numbers = {number for number, _, _ in shifted}
        chunk = [each for each in chunk if each[0] not in numbers]
    width = max(header.columns.values(), default=0) + 1
    cells = [row if len(row) >= width else row + [""] * (width - len(row)) for _, row, _ in chunk]
    values = {name: [row[position] for row in cells] for name, position in header.columns.items()}
    constants = {name: [value] * len(chunk) for name, value in layout.constants.items() if name not in values}
    _append(con, f"staging.{source.name}", load, [number for number, _, _ in chunk], values | constants)


def _shift(row: list[str], width: int, needed: list[int], is_text_file: bool) -> int:
    """Cells a row has more (or, negative, fewer) than its header: a comma or line break inside a cell does that."""
    if len(row) > width:
        filled = [position for position, cell in enumerate(row[width:], 1) if cell.strip()]
        return filled[-1] if filled else 0
    if (
        is_text_file
        and len(row) < width
        and any(position >= len(row) or not row[position] for position in needed)
    ):
        return len(row) - width
    return 0


def _append(con, table: str, load: Load, numbers: list[int], columns: dict[str, list]) -> None:
    """Rows into a table by column name; blank cells become null."""
    arrays = {
        "load_id": pa.repeat(pa.scalar(load.load_id, pa.int32()), len(numbers)),
        "row_no": pa.array(numbers, pa.int32()),
        **{name: pa.array(values) for name, values in columns.items()},
    }
    con.register("chunk", pa.table(arrays))
    picked = ", ".join(
        f'nullif(trim("{n}"), \'\') as "{n}"' if v and isinstance(v[0], str) else f'"{n}"'
        for n, v in columns.items()
    )
    con.execute(
        f"insert into {table} by name select load_id, row_no{', ' + picked if picked else ''} from chunk"
    )
    con.unregister("chunk")


def note(con: duckdb.DuckDBPyConnection, loads: list[Load]) -> None:
    """The loads of one source into raw.loads."""
    if loads:
        con.executemany(
            "insert into raw.loads values (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    each.load_id,
                    each.source,
                    each.file,
                    each.sheet,
                    each.sha256,
                    each.rows_read,
                    each.rows_skipped,
                    each.seconds,
                )
                for each in loads
            ],
        )
