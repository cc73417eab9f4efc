"""A plot as a chart that PowerPoint, Word, WPS and LibreOffice draw and edit: chart XML and its workbook.

A text in place of a number (不显示, 未报送) is an empty cell, never a zero. Lines that hold only texts are left out.
The men of a pyramid are negative on the sheet, where a chart has one axis; their number format hides the sign.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from charts.words import Words
from reports.exhibit import Form, Plot
from reports.native_charts import bars, lines, pyramid, rows, spans
from reports.native_charts.drawn import Drawn
from reports.native_charts.parts import Box, Frame, letters
from reports.native_charts.sheet import workbook

SPACES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
FORMS: Mapping[Form, Callable[[Plot, Words, Frame], Drawn]] = {
    "line": lines.lines,
    "columns": bars.columns,
    "bars": rows.rows,
    "stacked": bars.stacked,
    "steps": bars.steps,
    "pyramid": pyramid.pyramid,
    "range": spans.spans,
    "dots": spans.spans,
}


class NativeChart(NamedTuple):
    """xml: the chart part, without its c:externalData: the file that takes it in adds the reference to the workbook."""

    xml: bytes
    workbook: bytes


def native(plot: Plot, words: Words, frame: Frame) -> NativeChart | None:
    """None for a grid, which is a table, and where no number of the period itself is shown."""
    numeric = tuple(each for each in plot.lines if not all(isinstance(value, str) for value in each.values))
    known = [each for each in numeric if any(value is not None for value in each.numbers)]
    if plot.form == "grid" or all(each.role in ("target", "limit", "past") for each in known):
        return None
    drawn = FORMS[plot.form](replace(plot, lines=numeric), words, frame)
    return NativeChart(_xml(drawn, frame).encode(), workbook(drawn.table, drawn.number_format))


def _xml(drawn: Drawn, frame: Frame) -> str:
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in SPACES.items())
    legend = (
        f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{letters(frame.text)}</c:legend>'
        if drawn.has_legend
        else ""
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace {spaces}><c:date1904 val="0"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_layout(drawn.box, frame)}{drawn.plots}{drawn.axes}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{letters(frame.text)}</c:chartSpace>"
    )


def _layout(box: Box, frame: Frame) -> str:
    sizes = {
        "x": box.x / frame.width, "y": box.y / frame.height,
        "w": box.width / frame.width, "h": box.height / frame.height,
    }  # fmt: skip
    parts = "".join(f'<c:{name} val="{size:.6f}"/>' for name, size in sizes.items())
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{parts}</c:manualLayout></c:layout>"
    )
