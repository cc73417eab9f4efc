"""The visiting sheet as a Word file: landscape A4, an estate on pages of its own, room to write in every row."""

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from reports import minutes_document as house
from reports.visiting_sheet.content import WIDTHS, VisitingSheet

MARGINS = {"top_margin": 20, "bottom_margin": 16, "left_margin": 15, "right_margin": 15}
ROW = 11.5  # mm: a line of handwriting
LOCALES = {"zh": "zh-CN", "en": "en-US"}
SMALL, TITLE = Pt(9), Pt(18)


def build(sheet: VisitingSheet) -> bytes:
    document = house.blank(sheet.title, sheet.author, LOCALES[sheet.language])
    _landscape(document)
    _on_every_page(document.sections[0], sheet)
    for at, section in enumerate(sheet.sections):
        title = document.add_paragraph()
        title.paragraph_format.page_break_before = at > 0
        title.paragraph_format.space_after = Pt(4)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        house.written(title, sheet.title, house.TITLE, TITLE)
        for text in (section.title, "　".join(sheet.facts)):
            house.note(document, text)
        house.table(document, sheet.heads, section.lines, WIDTHS, sum(WIDTHS), ROW)
    return house.saved(document)


def _landscape(document) -> None:
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    for name, size in MARGINS.items():
        setattr(section, name, Mm(size))
    section.header_distance = section.footer_distance = Mm(8)


def _on_every_page(section, sheet: VisitingSheet) -> None:
    """What it holds above, and that the people are invented where they are; the page number stands below."""
    for at, text in enumerate(filter(None, (sheet.warning, sheet.fictional))):
        paragraph = section.header.add_paragraph() if at else section.header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        house.written(paragraph, text, house.HEADING, SMALL)
