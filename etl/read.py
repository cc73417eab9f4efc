"""Any spreadsheet as sheets of rows of text. Nothing is interpreted here: a cell is what the clerk sees in it."""

import codecs
import csv
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

import python_calamine as calamine

from translations.say import say
from warehouse.contracts import ContractError

WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}
TEXTS = {".csv", ".tsv"}
BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
BLOCK = 1 << 20
csv.field_size_limit(1 << 24)

Range = tuple[tuple[int, int], tuple[int, int]]  # first and last (row, column), counted from 0


@dataclass(frozen=True)
class Sheet:
    """rows: lists of text in order, row 1 first; may be read once. merged: merged cells of a workbook."""

    name: str | None
    rows: Iterable[list[str]]
    merged: list[Range] = field(default_factory=list)
    encoding: str | None = None  # of a text file
    delimiter: str = ","

    @property
    def is_text_file(self) -> bool:
        return self.encoding is not None


def sheets(path: Path) -> tuple[str, Iterator[Sheet]]:
    """sha256 of a file and its sheets. Raises ContractError with a sentence for a file that cannot be read."""
    if not path.stat().st_size:
        raise ContractError(say("the file is empty (0 bytes). Export it again."))
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return digest, _workbook(path) if path.suffix.lower() in WORKBOOKS else _text(path)


def _workbook(path: Path) -> Iterator[Sheet]:
    try:
        workbook = calamine.load_workbook(str(path))
        for details in workbook.sheets_metadata:
            if details.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_name(details.name)
            merged = sheet.merged_cell_ranges or []
            cells = sheet.to_python(skip_empty_area=False)
            rows = [[cell if type(cell) is str else as_text(cell) for cell in row] for row in cells]
            yield Sheet(details.name, _filled_down(rows, merged), merged)
    except calamine.PasswordError:
        raise ContractError(
            say("the workbook is protected by a password. Save a copy without one and put that here.")
        ) from None
    except (calamine.CalamineError, OSError) as error:
        if path.suffix.lower() == ".xlsx" and path.read_bytes()[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
            # an encrypted .xlsx is wrapped in the old container format
            raise ContractError(
                say("the workbook is protected by a password. Save a copy without one and put that here.")
            ) from None
        raise ContractError(
            say(
                "it is not a workbook that can be opened ({error}). Open it in Excel and save it as .xlsx.",
                error=error,
            )
        ) from None


def _filled_down(rows: list[list[str]], merged: list[Range]) -> list[list[str]]:
    """A cell merged over several rows says the same in each of them (an address shared by a household)."""
    for (top, left), (bottom, _) in merged:
        for row in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[row]) and not rows[row][left]:
                rows[row][left] = rows[top][left]
    return rows


def as_text(cell: object) -> str:
    """A cell as text: whole numbers without '.0', days as 2026-09-30.

    A number of 16 digits or more has lost its end in Excel; it is written as Excel shows it (3.21203199003071E+17),
    so that it cannot pass for an ID number.
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, (int, float)):
        if abs(cell) >= 1e15:
            return f"{cell:.14E}"
        return str(int(cell)) if cell == int(cell) else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time(0) else cell.isoformat(" ", "seconds")
    if isinstance(cell, timedelta):
        minutes, seconds = divmod(round(cell.total_seconds()), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _text(path: Path) -> Iterator[Sheet]:
    encoding = encoding_of(path)
    with path.open(encoding=encoding, newline="") as file:
        head = file.read(8192)
        file.seek(0)
        delimiter = _delimiter(path, head)
        rows = _csv_rows(csv.reader(file, delimiter=delimiter))
        yield Sheet(None, rows, encoding=encoding, delimiter=delimiter)


def _csv_rows(reader) -> Iterator[list[str]]:
    try:
        yield from reader
    except (csv.Error, UnicodeDecodeError) as error:
        raise ContractError(
            say(
                "line {line} cannot be read: {error}. Export the file again.",
                line=reader.line_num + 1,
                error=error,
            )
        ) from None


def encoding_of(path: Path) -> str:
    """Byte order mark, else UTF-8 when every byte agrees, else GB18030, which holds every Chinese office export."""
    with path.open("rb") as file:
        head = file.read(4)
        for mark, encoding in BYTE_ORDER_MARKS.items():
            if head.startswith(mark):
                return encoding
        for encoding in ("utf-8", "gb18030"):
            file.seek(0)
            decoder = codecs.getincrementaldecoder(encoding)()
            try:
                while block := file.read(BLOCK):
                    if "\0" in decoder.decode(block):
                        raise ContractError(say("it is not a text file. Export it again as CSV."))
                decoder.decode(b"", final=True)
                return encoding
            except UnicodeDecodeError:
                continue
    raise ContractError(say("its letters are neither UTF-8 nor GB18030. Export it again as CSV (UTF-8)."))


def _delimiter(path: Path, head: str) -> str:
    if path.suffix.lower() == ".tsv":
        return "\t"
    return max(",\t;", key=head.count)
