"""A Word file in the house form of an office: A4, faces with what stands in for them, tables whose head repeats."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Doc
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from charts.theme import TOKENS

LATIN = "Times New Roman"
TITLE, HEADING, BODY = (TOKENS["font"][f"document_{name}"] for name in ("title", "heading", "body"))
# GB/T 9704-2012: 2号, 3号 and, in tables, 五号; lines of 28 points; the type area of an official document.
TITLE_SIZE, BODY_SIZE, TABLE_SIZE, LINE = Pt(22), Pt(16), Pt(10.5), Pt(28)
MARGINS = {"top_margin": Mm(37), "bottom_margin": Mm(35), "left_margin": Mm(28), "right_margin": Mm(26)}
WIDTH = 156  # mm between the margins


def blank(title: str, author: str, language: str) -> Doc:
    """An empty document of A4 with the page number at the foot."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, size in MARGINS.items():
        setattr(section, name, size)
    facts = document.core_properties
    facts.title, facts.author, facts.last_modified_by, facts.comments = title, author, author, ""
    facts.created = facts.modified = datetime.now(UTC)
    normal = document.styles["Normal"]
    normal.font.size, normal.font.name = BODY_SIZE, LATIN
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), BODY[0])
    speech = OxmlElement("w:lang")
    speech.set(qn("w:val"), "en-US")
    speech.set(qn("w:eastAsia"), language)
    normal.element.rPr.append(speech)
    normal.paragraph_format.space_after = Pt(0)
    _substitutes(document)
    _page_number(section.footer.paragraphs[0])
    return document


def title(document: Doc, text: str) -> None:
    said = written(document.add_paragraph(), text, TITLE, TITLE_SIZE)
    said.alignment, said.paragraph_format.space_after = WD_ALIGN_PARAGRAPH.CENTER, Pt(14)


def heading(document: Doc, text: str) -> None:
    said = written(document.add_paragraph(), text, HEADING, BODY_SIZE)
    said.paragraph_format.space_before = said.paragraph_format.space_after = Pt(8)
    said.paragraph_format.keep_with_next = True


def paragraph(document: Doc, text: str, indent: bool = True) -> None:
    said = written(document.add_paragraph(), text, BODY, BODY_SIZE)
    said.paragraph_format.line_spacing = LINE
    if indent:
        said.paragraph_format.first_line_indent = 2 * BODY_SIZE


def note(document: Doc, text: str) -> None:
    """A line in the size of tables, such as what the data are."""
    said = written(document.add_paragraph(), text, HEADING, TABLE_SIZE)
    said.alignment, said.paragraph_format.space_after = WD_ALIGN_PARAGRAPH.CENTER, Pt(6)


def table(
    document: Doc, heads: Sequence[str], lines: Sequence[Sequence[str]], widths: Sequence[float],
    width: float = WIDTH, height: float | None = None,
) -> None:  # fmt: skip
    """Ruled; its head stands on every page, no row is torn apart; a cell may hold several lines.

    widths: of the columns, shares of `width`, in mm. height: the least of a row, in mm, where there is to be written.
    """
    grid = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _fill(grid.rows[0], heads, HEADING)
    for cell in grid.rows[0].cells:
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    _mark(grid.rows[0], "w:tblHeader")
    for cells in lines:
        row = grid.add_row()
        _fill(row, cells, BODY)
        if height:
            _heighten(row, height)
    for row in grid.rows:
        _mark(row, "w:cantSplit")
    for column, share in zip(grid.columns, widths, strict=True):
        column.width = Mm(width * share / sum(widths))
        for cell in column.cells:
            cell.width = column.width


def saved(document: Doc) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _fill(row, texts: Sequence[str], faces: Sequence[str]) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        written(cell.paragraphs[0], text, faces, TABLE_SIZE)


def _heighten(row, height: float) -> None:
    row.height, row.height_rule = Mm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
    for cell in row.cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _mark(row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def written(paragraph: Paragraph, text: str, faces: Sequence[str], size: Pt) -> Paragraph:
    """The paragraph, with the text at its end in one of the faces and a size."""
    run = paragraph.add_run(text)
    run.font.size, run.font.name = size, LATIN
    run._element.rPr.rFonts.set(qn("w:eastAsia"), faces[0])
    return paragraph


def _substitutes(document: Doc) -> None:
    """What stands in for a face that a machine does not have; 86 is the Chinese character set."""
    (part,) = (
        each.target_part
        for each in document.part.rels.values()
        if each.reltype == RELATIONSHIP_TYPE.FONT_TABLE
    )
    fonts = parse_xml(part.blob)
    for first, *others in (TITLE, HEADING, BODY):
        fonts.append(
            parse_xml(
                f'<w:font {nsdecls("w")} w:name="{first}"><w:altName w:val="{",".join(others)}"/>'
                '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
            )
        )
    part._blob = serialize_part_xml(fonts)


def _page_number(paragraph: Paragraph) -> None:
    """— 1 — in the middle of the foot."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    written(paragraph, "— ", BODY, TABLE_SIZE)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    written(paragraph, "1", BODY, TABLE_SIZE)
    field.append(paragraph.runs[-1]._r)
    paragraph._p.append(field)
    written(paragraph, " —", BODY, TABLE_SIZE)
