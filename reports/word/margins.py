"""What stands on every page: the line of fictional data above, — 1 — below, outside on odd and even pages."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.text.paragraph import Paragraph

LEFT, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT


def add(document: Document, above: str) -> None:
    section = document.sections[0]
    pages = (
        (section.header, section.footer, RIGHT),
        (section.even_page_header, section.even_page_footer, LEFT),
    )
    for header, footer, side in pages:
        header.is_linked_to_previous = footer.is_linked_to_previous = False
        header.paragraphs[0].style = "header"
        header.paragraphs[0].add_run(above)
        number = footer.paragraphs[0]
        number.style, number.alignment = "footer", side
        number.paragraph_format.left_indent = number.paragraph_format.right_indent = Pt(14)
        _page_number(number)


def _page_number(paragraph: Paragraph) -> None:
    paragraph.add_run("— ")
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))
    paragraph.add_run(" —")
