"""Tables of three rules: one above, one under the head, one below. The head is repeated, no row is broken."""

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table as WordTable
from docx.table import _Row

from charts.base import text_width
from charts.theme import LIGHT
from reports.brief.shape import Table

WIDTH = 442  # points: the 156 mm of the page that is written on
BESIDE, LONG, BOLD = (
    12,
    7,
    1.1,
)  # points beside a text; letters of a head that is folded; how much wider bold is
THICK, THIN = 12, 6  # eighths of a point
WHOLE = 15  # rows of a table that is kept on one page


def add(document: Document, table: Table, size: float) -> WordTable:
    """size: of the letters, in points."""
    made = document.add_table(rows=0, cols=len(table.head))
    made.autofit = False
    _frame(made, widths(table, size))
    sides = _sides(table)
    _row(made, table.head, sides, is_head=True)
    for at, cells in enumerate(table.rows, start=1):
        is_last, is_kept = at == len(table.rows), at == 1 or len(table.rows) <= WHOLE
        _row(made, cells, sides, is_total=table.is_total and is_last, is_kept=is_kept and not is_last)
    return made


def widths(table: Table, size: float) -> list[int]:
    """Columns in twentieths of a point, together as wide as the page: as their longest cell, heads by their words.

    Where that is too much the longest ones give way, and their cells are folded.
    """
    cells = zip(*table.rows, strict=True)
    needed = [
        max(_head(head, size), *(text_width(text, size) for text in column)) + BESIDE
        for head, column in zip(table.head, cells, strict=True)
    ]
    most = max(needed)
    while sum(min(each, most) for each in needed) > WIDTH:
        most -= 1
    kept = [min(each, most) for each in needed]
    return [round(20 * WIDTH * each / sum(kept)) for each in kept]


def _head(text: str, size: float) -> float:
    """Bold; folded between words, Chinese of many characters in two lines."""
    word = max(text.split(), key=lambda each: text_width(each, size))
    width = text_width(word, size) * BOLD
    return width / 2 + size if width > LONG * size and not word.isascii() else width


def _sides(table: Table) -> list[str]:
    """Numbers stand at the right, words at the left; the first column names the row."""
    columns = list(zip(*table.rows, strict=True))
    is_number = [2 * sum(text[:1].isdigit() for text in column) > len(column) for column in columns]
    return ["Table Number" if at and is_number[at] else "Table Text" for at in range(len(table.head))]


def _frame(made: WordTable, widths: list[int]) -> None:
    properties, ink = made._tbl.tblPr, LIGHT["ink"][1:]
    for name in ("w:tblStyle", "w:tblLook"):
        found = properties.find(qn(name))
        if found is not None:
            properties.remove(found)
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{THICK}" w:space="0" w:color="{ink}"/>' for side in ("top", "bottom")
    )
    width = properties.find(qn("w:tblW"))
    width.set(qn("w:w"), str(sum(widths)))
    width.set(qn("w:type"), "dxa")
    width.addnext(parse_xml(f'<w:jc {nsdecls("w")} w:val="center"/>'))
    properties.find(qn("w:jc")).addnext(parse_xml(f"<w:tblBorders {nsdecls('w')}>{rules}</w:tblBorders>"))
    room = "".join(f'<w:{side} w:w="{BESIDE * 6}" w:type="dxa"/>' for side in ("left", "right"))
    properties.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{room}</w:tblCellMar>"))
    for column, size in zip(made._tbl.tblGrid.findall(qn("w:gridCol")), widths, strict=True):
        column.set(qn("w:w"), str(size))


def _row(
    made: WordTable, cells, sides, is_head: bool = False, is_total: bool = False, is_kept: bool = True
) -> None:
    """is_kept: on one page with the row below."""
    row = made.add_row()
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))
    for cell, text, side in zip(row.cells, cells, sides, strict=True):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        paragraph = cell.paragraphs[0]
        paragraph.style = side
        run = paragraph.add_run(text)
        run.bold = is_head or is_total or None
        paragraph.paragraph_format.keep_with_next = is_kept
    if is_head:
        _rule(row, "bottom")
    if is_total:
        _rule(row, "top")


def _rule(row: _Row, side: str) -> None:
    for cell in row._tr.tc_lst:
        line = f'<w:{side} w:val="single" w:sz="{THIN}" w:space="0" w:color="{LIGHT["ink"][1:]}"/>'
        before = cell.get_or_add_tcPr().find(qn("w:tcW"))
        before.addnext(parse_xml(f"<w:tcBorders {nsdecls('w')}>{line}</w:tcBorders>"))
