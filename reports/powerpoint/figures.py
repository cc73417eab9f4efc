"""The figure of a slide: a native chart, a table of shaded cells, or the words that say why there is none."""

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.parts.chart import ChartPart
from pptx.util import Pt

from charts.words import Words
from reports.exhibit import Exhibit, Plot
from reports.native_charts.native import NativeChart, native
from reports.native_charts.parts import Box, Frame
from reports.native_charts.shades import shades
from reports.powerpoint.tables import Cell, table
from reports.powerpoint.text import SIZES, box, height, paragraph

WIDEST = {"pyramid": 700.0, "columns": 700.0, "steps": 700.0}
POINTS = {"dots": 150.0, "range": 190.0}  # across, for each category
TALLEST = {"stacked": 130.0}
MARGIN = 120.0  # of the axis and of what is written at its right end
NOTE = SIZES["small"]


def figure(slide, exhibit: Exhibit, where: Box, words: Words) -> None:
    """The exhibit's note stands at the foot of the room."""
    if exhibit.note:
        said = [paragraph(exhibit.note, NOTE, "ink-3")]
        tall = height(said, where.width)
        below = Box(where.x, where.y + where.height - tall, where.width, tall)
        box(slide, below, said, words.language, "note")
        where = where._replace(height=where.height - tall - 8)
    plot = exhibit.plot
    most = POINTS.get(plot.form, where.width) * len(plot.categories) + MARGIN
    wide = min(where.width, WIDEST.get(plot.form, most))
    tall = min(where.height, TALLEST.get(plot.form, where.height))
    chart = native(plot, words, Frame(wide, tall))
    if chart:
        _place(slide, chart, where._replace(width=wide, height=tall), exhibit)
    elif plot.form == "grid" and plot.lines and plot.categories:
        _grid(slide, exhibit, where, words)
    else:
        _nothing(slide, plot, where, words)


def _place(slide, chart: NativeChart, where: Box, exhibit: Exhibit) -> None:
    package = slide.part.package
    part = ChartPart.load(
        package.next_partname(ChartPart.partname_template), CONTENT_TYPE.DML_CHART, package, chart.xml
    )
    part.chart_workbook.update_from_xlsx_blob(chart.workbook)
    related = slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    frame = slide.shapes._add_chart_graphicFrame(related, *(Pt(each) for each in where))
    described = frame.nvGraphicFramePr.cNvPr
    described.set("name", exhibit.key)
    described.set("descr", exhibit.title)
    etree.cleanup_namespaces(frame)


def _grid(slide, exhibit: Exhibit, where: Box, words: Words) -> None:
    """Categories down, lines across, each cell the darker the more."""
    plot = exhibit.plot
    size = min(SIZES["chart"], where.height / (len(plot.categories) + 1) / 2)
    left = 90.0
    across = (where.width - left) / len(plot.lines)
    looks = shades(plot)
    rows = [[Cell((paragraph(plot.head, size, "ink-2"),))]]
    rows[0] += [Cell((paragraph(line.name, size, "ink-2", align="ctr"),)) for line in plot.lines]
    for at, category in enumerate(plot.categories):
        row = [Cell((paragraph(category, size),))]
        for line, shade in zip(plot.lines, looks, strict=True):
            value, (filled, ink) = line.values[at], shade[at]
            said = (
                value
                if isinstance(value, str)
                else words.amount(value, plot.unit)
                if value is not None
                else ""
            )
            row.append(Cell((paragraph(said, size, ink, align="ctr"),), filled))
        rows.append(row)
    table(
        slide, where, [left, *[across] * len(plot.lines)], rows, words.language, "table", pad=6, head=1,
        least=where.height / len(rows), told=exhibit.title,
    )  # fmt: skip


def _nothing(slide, plot: Plot, where: Box, words: Words) -> None:
    """不显示, 未报送, or that there are no data."""
    texts = [value for line in plot.lines for value in line.values if isinstance(value, str)]
    said = [
        paragraph(
            texts[0] if texts else words.say("No data for this period"), SIZES["subtitle"], "nodata-text"
        )
    ]
    box(slide, where._replace(height=height(said, where.width)), said, words.language, "nothing")
