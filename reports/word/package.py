"""An empty Word file of ours: python-docx's own carries a hundred styles, a picture of it and settings of Japanese."""

from datetime import UTC, datetime
from xml.sax.saxutils import quoteattr

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KINDS
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from lxml import etree

from charts.theme import TOKENS
from reports.word import styles

UNUSED = ("stylesWithEffects", "thumbnail", "customXml", "numbering", "webSettings")
MARGINS = {"top": 37, "bottom": 35, "left": 28, "right": 26}  # GB/T 9704: 156 by 225 mm are written on
TODAY = "15"  # Word of 2013 and later: opens without 兼容模式


def empty(language: str, title: str, author: str) -> Document:
    """A4, styles and settings set, without a paragraph."""
    document = docx.Document()
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in UNUSED:
                del part.rels[key]
    styles.write(document.styles.element, language)
    _settings(document, language)
    _fonts(document)
    _theme(document)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for side, width in MARGINS.items():
        setattr(section, f"{side}_margin", Mm(width))
    section.header_distance, section.footer_distance = Mm(22), Mm(25)
    section._sectPr.remove(section._sectPr.find(qn("w:docGrid")))
    core, now = document.core_properties, datetime.now(UTC)
    core.title, core.author, core.last_modified_by, core.comments = title, author, author, ""
    core.created = core.modified = now
    core.language = "zh-CN" if language == "zh" else "en-GB"
    return document


def _settings(document: Document, language: str) -> None:
    root = document.settings.element
    for setting in root.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), TODAY)
    own = root.find(qn("w:themeFontLang"))
    own.set(qn("w:val"), "zh-CN" if language == "zh" else "en-GB")
    own.set(qn("w:eastAsia"), "zh-CN")
    for name in ("w:savePreviewPicture", "w:doNotAutoCompressPictures", "w:rsids"):
        root.remove(root.find(qn(name)))
    root.find(qn("w:characterSpacingControl")).set(qn("w:val"), "compressPunctuation")
    root.find(qn("w:zoom")).set(qn("w:percent"), "100")
    document.settings.odd_and_even_pages_header_footer = True


def _fonts(document: Document) -> None:
    """The faces with the names they go by elsewhere, so that a machine without the first one takes the next."""
    table = document.part.part_related_by(KINDS.FONT_TABLE)
    faces = (styles.TITLE, styles.BODY, styles.HEADING, styles.SUBHEADING)
    fonts = "".join(
        f"<w:font w:name={quoteattr(first)}><w:altName w:val={quoteattr(','.join(rest))}/></w:font>"
        for first, *rest in faces
    )
    root = parse_xml(f"<w:fonts {nsdecls('w')}>{fonts}</w:fonts>")
    table._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _theme(document: Document) -> None:
    """The colours that an office offers for what is added by hand: those of the charts."""
    part = document.part.part_related_by(KINDS.THEME)
    root = etree.fromstring(part.blob)
    for number, color in enumerate(TOKENS["color"]["categorical"]["light"][:6], start=1):
        [accent] = root.xpath(f"//*[local-name()='accent{number}']/*")
        accent.set("val", color[1:].upper())
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
