"""A native chart in a Word file: the chart part, the workbook behind it, and the frame in the line of text."""

from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from charts.words import Words
from reports.brief.shape import Figure
from reports.exhibit import Plot
from reports.native_charts.native import NativeChart, native
from reports.native_charts.parts import POINT, Frame

WIDTH = 442  # points: the 156 mm of the page that is written on
TEXT = 8
HEIGHTS = {
    "line": 190,
    "columns": 200,
    "stacked": 120,
    "steps": 200,
    "range": 200,
    "dots": 200,
    "pyramid": 218,
}
ROW, AXIS = 19, 40  # of charts with a row a category
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def height(plot: Plot) -> float:
    """Points; of bars by their number."""
    return HEIGHTS.get(plot.form) or AXIS + ROW * len(plot.categories)


def add(document: Document, paragraph: Paragraph, figure: Figure, words: Words, number: int) -> None:
    """The brief holds no figure without a number, so there is a chart."""
    plot = figure.exhibit.plot
    frame = Frame(WIDTH, height(plot), TEXT)
    chart = native(plot, words, frame)
    relation = document.part.relate_to(_part(document, chart, number), RELATIONSHIP_TYPE.CHART)
    paragraph.add_run()._r.append(parse_xml(_inline(figure, frame, relation, number)))


def _part(document: Document, chart: NativeChart, number: int) -> Part:
    package = document.part.package
    book = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Worksheet{number}.xlsx"), CONTENT_TYPE.SML_SHEET,
        chart.workbook, package,
    )  # fmt: skip
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, b"", package)
    relation = part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
    held = f'<c:externalData r:id="{relation}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    part._blob = chart.xml.replace(b"</c:chartSpace>", held.encode())
    return part


def _inline(figure: Figure, frame: Frame, relation: str, number: int) -> str:
    """The finding and what is shown are the words of those who do not see it."""
    said = quoteattr(f"{figure.exhibit.title}. {figure.below}")
    size = f'cx="{round(frame.width * POINT)}" cy="{round(frame.height * POINT)}"'
    return (
        f'<w:drawing {nsdecls("w", "wp", "a", "r")}><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr={said}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{relation}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing>"
    )
