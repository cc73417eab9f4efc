"""Any spreadsheet as sheets of rows of text. What a file is, is told by its content; its suffix may be wrong."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from etl import html_tables, parquet, texts, workbooks
from etl.sheet import Range, Sheet, as_text
from etl.texts import encoding_of
from translations.say import say
from warehouse.contracts import ContractError

__all__ = ["SUFFIXES", "TEXTS", "Range", "Sheet", "as_text", "encoding_of", "sheets"]

WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et"}
TEXTS = {".csv", ".tsv"}
PAGES = {".html", ".htm"}
SUFFIXES = WORKBOOKS | TEXTS | PAGES | {".parquet"}
ARCHIVE, PARQUET = b"PK\x03\x04", b"PAR1"
# first bytes of what is often exported or saved in place of a spreadsheet
OTHER_KINDS = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"MIME-Version:": "MHT",
}


def sheets(path: Path) -> tuple[str, Iterator[Sheet]]:
    """sha256 of a file and its sheets. Raises ContractError with a sentence for a file that cannot be read."""
    if not path.stat().st_size:
        raise ContractError(say("the file is empty (0 bytes). Export it again."))
    with path.open("rb") as file:
        start = file.read(16)
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return digest, _sheets(path, start)


def _sheets(path: Path, start: bytes) -> Iterator[Sheet]:
    if start.startswith((ARCHIVE, workbooks.OLD_CONTAINER)):
        return workbooks.sheets(path)
    if start.startswith(PARQUET):
        return parquet.sheets(path)
    for beginning, kind in OTHER_KINDS.items():
        if start.startswith(beginning):
            raise ContractError(
                say(
                    "it is a {kind} file, not a spreadsheet. Export the data as .xlsx or .csv and put that here.",
                    kind=kind,
                )
            )
    head = texts.head_of(path, "latin-1").lower().replace("\0", "").lstrip("ÿþï»¿ \t\r\n")
    if head.startswith("<") and "<workbook" in head:
        raise ContractError(
            say("it is a spreadsheet written as XML (2003). Open it in Excel and save it as .xlsx.")
        )
    if path.suffix.lower() in PAGES or (head.startswith("<") and ("<table" in head or "<html" in head)):
        return html_tables.sheets(path)
    if path.suffix.lower() in WORKBOOKS and not _is_text(path):
        raise ContractError(workbooks.archives.broken(say("its content is no workbook")))
    return texts.sheets(path)


def _is_text(path: Path) -> bool:
    """Reports saved as text under the name .xls are common; noise under that name is a damaged workbook."""
    try:
        return bool(texts.encoding_of(path))
    except ContractError:
        return False
