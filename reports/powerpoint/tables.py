"""Native tables with hairlines: words left, numbers right, no box, no stripes."""

from collections.abc import Sequence
from typing import NamedTuple

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from reports.native_charts.parts import POINT, Box
from reports.powerpoint.text import Paragraph, body, color, height

PAD = 5.0  # above and below the words of a cell, in points
GAP = 12.0  # between columns


class Cell(NamedTuple):
    """filled: the name of a colour behind the words."""

    paragraphs: tuple[Paragraph, ...]
    filled: str = ""


def row_height(row: Sequence[Cell], widths: Sequence[float], pad: float = PAD) -> float:
    """The last column needs no gap behind it."""
    rooms = [*(room - GAP for room in widths[:-1]), widths[-1]]
    return max(height(cell.paragraphs, room) for cell, room in zip(row, rooms, strict=True)) + 2 * pad


def table(
    slide, where: Box, widths: Sequence[float], rows: Sequence[Sequence[Cell]], language: str, name: str, *,
    pad: float = PAD, least: float = 0, head: int = 0, middle: bool = True, told: str = "",
) -> float:  # fmt: skip
    """Draws it and returns its height. least: the smallest height of a row. head: rows over the ink line.

    told: the table in a sentence, for those who do not see it.
    """
    heights = [max(row_height(row, widths, pad), least) for row in rows]
    frame = slide.shapes.add_table(
        len(rows), len(widths), Pt(where.x), Pt(where.y), Pt(sum(widths)), Pt(sum(heights))
    )
    frame.name = name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", told)
    _plain(frame._element)
    for column, room in zip(frame.table.columns, widths, strict=True):
        column.width = Pt(room)
    for at, (row, tall) in enumerate(zip(rows, heights, strict=True)):
        frame.table.rows[at].height = Pt(tall)
        line = "ink" if at + 1 == head else "rule"
        for cell, shown in zip(frame.table.rows[at].cells, row, strict=True):
            gap = 0 if shown is row[-1] else GAP
            _fill(cell._tc, shown, language, line, (gap, pad), middle)
    return sum(heights)


def _plain(frame) -> None:
    """Without the blue style that python-pptx gives a table."""
    look = frame.find(".//{*}tblPr")
    for key in list(look.attrib):
        del look.attrib[key]
    for child in list(look):
        look.remove(child)


def _fill(cell, shown: Cell, language: str, line: str, room: tuple[float, float], middle: bool) -> None:
    cell.replace(cell.find("{*}txBody"), body(shown.paragraphs, language, "a:txBody"))
    old = cell.find("{*}tcPr")
    if old is not None:
        cell.remove(old)
    none = "".join(f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' for side in "LRT")
    below = f'<a:lnB w="{round(POINT * 0.75) if line == "rule" else POINT}">{color(line)}</a:lnB>'
    filled = color(shown.filled) if shown.filled else "<a:noFill/>"
    right, pad = (round(each * POINT) for each in room)
    sides = f'marL="0" marR="{right}" marT="{pad}" marB="{pad}"'
    anchor = "ctr" if middle else "t"
    cell.append(parse_xml(f'<a:tcPr {nsdecls("a")} {sides} anchor="{anchor}">{none}{below}{filled}</a:tcPr>'))
