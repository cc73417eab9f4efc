"""Tables of a web page, which many office systems save under the name .xls. Spans are merged cells."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from etl import archives, mountains
from etl.sheet import Range, Sheet, Span, fill_down, in_use
from etl.texts import encoding_of
from translations.say import say
from warehouse.contracts import ContractError

MEGABYTES = 50  # the parser reads some 10 MB a second
WIDEST = 1000  # columns a cell may span, as in browsers
COLUMNS = 1 << 14  # of a sheet
SILENT = {"script", "style", "template"}


@dataclass
class _Cell:
    columns: int
    rows: int
    parts: list[str] = field(default_factory=list)

    def text(self) -> str:
        """As the page shows it: runs of blanks are one, only <br> breaks a line."""
        return "\n".join(" ".join(line.split()) for line in "".join(self.parts).split("\0")).strip()


@dataclass
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)
    cell: _Cell | None = None
    hidden_rows: int = 0
    hidden_columns: list[Span] = field(default_factory=list)
    columns: int = 0  # that have been described so far


class _Tables(HTMLParser):
    """Collects the tables in the order of their beginnings; a table inside a cell is one of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        elif tag == "table":
            self._open.append(_Table())
            self.tables.append(self._open[-1])
            mountains.refuse_many(len(self.tables))
        elif self._open and tag == "tr":
            self._open[-1].rows.append([])
            self._open[-1].cell = None
            self._open[-1].hidden_rows += _is_hidden(attrs)
        elif self._open and tag == "col":
            table = self._open[-1]
            first, table.columns = table.columns, table.columns + _span(dict(attrs).get("span"), WIDEST)
            table.hidden_columns += [(first, table.columns - 1)] if _is_hidden(attrs) else []
        elif self._open and tag in ("td", "th"):
            table, spans = self._open[-1], dict(attrs)
            if not table.rows:
                table.rows.append([])
            table.cell = _Cell(_span(spans.get("colspan"), WIDEST), _span(spans.get("rowspan"), 1 << 16))
            table.rows[-1].append(table.cell)
        elif tag == "br" and self._open and self._open[-1].cell:
            self._open[-1].cell.parts.append("\0")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif self._open and tag == "table":
            self._open.pop()
        elif self._open and tag in ("td", "th", "tr"):
            self._open[-1].cell = None

    def handle_data(self, data: str) -> None:
        if not self._silent and self._open and self._open[-1].cell:
            self._open[-1].cell.parts.append(data.replace("\0", ""))


def sheets(path: Path) -> Iterator[Sheet]:
    """A sheet for each table that has a cell. Raises ContractError for a page without one, or too long a page."""
    if path.stat().st_size > MEGABYTES << 20:
        raise ContractError(
            say(
                "it is a web page of more than {limit} MB. Open it in Excel and save it as .xlsx.",
                limit=MEGABYTES,
            )
        )
    parser = _Tables()
    parser.feed(path.read_text(encoding=encoding_of(path), errors="replace"))
    parser.close()
    tables = [table for table in parser.tables if any(table.rows)]
    if not tables:
        raise ContractError(say("it is a web page without a table. Export the data again as .xlsx or .csv."))
    for number, table in enumerate(tables, 1):
        rows, merged = _grid(table.rows)
        yield Sheet(
            str(number) if len(tables) > 1 else None, fill_down(rows, merged), merged,
            hidden_rows=table.hidden_rows, hidden_columns=in_use(table.hidden_columns, rows),
        )  # fmt: skip


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    """As a spreadsheet program writes hidden rows and columns."""
    return "display:none" in (dict(attrs).get("style") or "").replace(" ", "").lower()


def _span(written: str | None, most: int) -> int:
    """A span as written; what is no number, or nought, spans one."""
    digits = (written or "").strip().rstrip("%")
    return min(int(digits), most) or 1 if digits.isascii() and digits.isdigit() else 1


def _grid(table: list[list[_Cell]]) -> tuple[list[list[str]], list[Range]]:
    """Rows of text with each cell in its column, and the merged ranges."""
    rows: list[list[str]] = []
    merged: list[Range] = []
    size = 0
    below: dict[int, int] = {}  # column to the rows that a cell from above still covers
    for number, cells in enumerate(table):
        covered, below = below, {column: left - 1 for column, left in below.items() if left > 1}
        row: list[str] = []
        for cell in cells:
            while len(row) in covered:
                row.append("")
            at, height = len(row), min(cell.rows, len(table) - number)
            if at > COLUMNS:
                break
            row += [cell.text()] + [""] * (cell.columns - 1)
            if height > 1:
                below |= dict.fromkeys(range(at, at + cell.columns), height - 1)
            if height > 1 or cell.columns > 1:
                merged.append(((number, at), (number + height - 1, at + cell.columns - 1)))
        rows.append(row + [""] * (max(covered, default=-1) + 1 - len(row)))
        size += len(rows[-1])
        if size > archives.CELLS or len(rows[-1]) > COLUMNS:
            raise mountains.too_far(number + 1, len(rows[-1]))
    return rows, merged
