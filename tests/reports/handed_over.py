"""What is in a file handed over, whatever its kind: every text of it, and every number of its cells and charts."""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import unescape

from python_calamine import CalamineWorkbook

from reports import exports

MADE_AT = datetime(2026, 10, 8, 9, 30)
LIBRARY = re.compile(r"<script>.*?</script>", re.DOTALL)
FIGURES = re.compile(r'<script type="application/json" id="figures">(.*?)</script>', re.DOTALL)
RUNS = re.compile(r"</?(?:[aw]:(?!p\b)\w+|b|em|i|small|span)\b[^>]*>")  # a word may be split by these
TAG = re.compile(r"<[^>]*>")


def made(kind: str, deck, desk, maker: str = "") -> bytes:
    return exports.make(kind, deck, desk, maker or exports.makers(desk)[0], MADE_AT)


def of_slides(kind: str, deck, slides, desk) -> bytes:
    """A file of these slides and this desk, whatever a room may see."""
    said = exports.imprint(desk, "x", "", MADE_AT)
    return exports.KINDS[kind].build(deck, slides, desk, said, exports.quiet)


def lines(data: bytes) -> list[str]:
    """Texts in the order of the file, a cell or paragraph each."""
    return [line for text in _texts(data) for line in map(str.strip, text.split("\n")) if line]


def numbers(data: bytes) -> set[float]:
    """Numbers of cells, of charts' own copies, and of the figures of a page."""
    if not _is_zip(data):
        return set(_walk(_figures(data)))
    found = set()
    for name, part in _parts(data):
        if name.endswith(".xlsx"):
            found |= numbers(part)
        if "/charts/" in name:
            found |= {float(each) for each in re.findall(rb"<c:v>(-?[\d.]+)</c:v>", part)}
    cells = (cell for _, rows in _sheets(data) for row in rows for cell in row)
    return found | {float(cell) for cell in cells if isinstance(cell, float | int)}


def sheets(data: bytes) -> dict[str, list[list]]:
    """Rows of each sheet of a workbook."""
    return dict(_sheets(data))


def _texts(data: bytes) -> Iterator[str]:
    if not _is_zip(data):
        page = data.decode()
        yield json.dumps(_figures(data), ensure_ascii=False)
        yield _stripped(LIBRARY.sub("", FIGURES.sub("", page)))
        return
    for _, rows in _sheets(data):
        yield from ("\n".join(map(str, row)) for row in rows)
    for name, part in _parts(data):
        if name.endswith(".xlsx"):
            yield from _texts(part)
        elif name.endswith((".xml", ".rels")) and not name.startswith("xl/worksheets/"):
            yield _stripped(part.decode())
            yield "\n".join(re.findall(r'(?:descr|name|title)="([^"]*)"', part.decode()))


def _stripped(marked: str) -> str:
    return unescape(TAG.sub("\n", RUNS.sub("", marked)))


def _figures(page: bytes) -> list:
    return json.loads(FIGURES.search(page.decode())[1])


def _walk(value) -> Iterable[float]:
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _walk(inside) if key in ("data", "x", "y", "base") else ()
    elif isinstance(value, list):
        for each in value:
            yield from _walk(each)
    elif isinstance(value, float | int):
        yield float(value)


def _sheets(data: bytes) -> Iterator[tuple[str, list[list]]]:
    if "xl/workbook.xml" in dict(_parts(data)):
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            yield name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _is_zip(data: bytes) -> bool:
    return data.startswith(b"PK")
