"""Text files as rows: their encoding, their separator, their records."""

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path

from etl.sheet import Sheet
from translations.say import say
from warehouse.contracts import ContractError

BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
BLOCK = 1 << 18  # larger blocks are mapped anew each time
HEAD = 8192
SEPARATORS = ",\t;|"
csv.field_size_limit(1 << 24)


def sheets(path: Path) -> Iterator[Sheet]:
    """The single sheet of a text file."""
    encoding = encoding_of(path)
    with path.open(encoding=encoding, newline="") as file:
        delimiter = delimiter_of(head_of(path, encoding))
        rows = _rows(csv.reader(file, delimiter=delimiter))
        yield Sheet(None, rows, encoding=encoding, delimiter=delimiter)


def _rows(reader) -> Iterator[list[str]]:
    try:
        yield from reader
    except (csv.Error, UnicodeError) as error:
        raise ContractError(
            say(
                "line {line} cannot be read: {error}. Export the file again.",
                line=reader.line_num + 1,
                error=error,
            )
        ) from None


def head_of(path: Path, encoding: str) -> str:
    """The first letters of a file; a letter cut in two at their end is left out."""
    with path.open("rb") as file:
        return codecs.getincrementaldecoder(encoding)("ignore").decode(file.read(HEAD))


def encoding_of(path: Path) -> str:
    """Byte order mark, else UTF-16 when every other byte is nought, else UTF-8 when every byte agrees, else GB18030.

    GB18030 holds every Chinese office export. Raises ContractError for what is no text.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
        for mark, encoding in BYTE_ORDER_MARKS.items():
            if head.startswith(mark):
                return encoding
        if b"\0" in head and (encoding := _unmarked_utf_16(head)):
            return encoding
        for encoding in ("utf-8", "gb18030"):
            file.seek(0)
            try:
                while block := file.read(BLOCK):
                    # no letter of either has a line end within
                    if "\0" in (block + file.readline()).decode(encoding):
                        raise ContractError(say("it is not a text file. Export it again as CSV."))
                return encoding
            except UnicodeDecodeError:
                continue
    raise ContractError(say("its letters are neither UTF-8 nor GB18030. Export it again as CSV (UTF-8)."))


def _unmarked_utf_16(head: bytes) -> str | None:
    """UTF-16 without its mark, told by the line ends and separators that only the right byte order has."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(head)
        except UnicodeDecodeError:
            continue
        has_lines = "\n" in text or "\r" in text
        if has_lines and "\0" not in text and any(mark in text for mark in SEPARATORS):
            return encoding
    return None


def delimiter_of(head: str) -> str:
    """The separator that stands in the most lines, then the most often: phones within a cell are joined by one too."""
    lines = head.splitlines()
    return max(SEPARATORS, key=lambda mark: (sum(mark in line for line in lines), head.count(mark)))
