"""An empty presentation of ours: 16:9, one layout with a title, our theme, no leftovers of a template."""

from datetime import UTC, datetime

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.util import Pt

from reports.imprint import Imprint
from reports.powerpoint.sheet import ACROSS, SIDE, TALL, WIDE
from reports.powerpoint.theme import theme

TITLE_ONLY = "Title Only"
LEFTOVERS = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.PRINTER_SETTINGS)


def empty(imprint: Imprint, language: str):
    """A python-pptx presentation without slides."""
    made = Presentation()
    made.slide_width, made.slide_height = Pt(WIDE), Pt(TALL)
    for layout in list(made.slide_layouts):
        if layout.name != TITLE_ONLY:
            made.slide_layouts.remove(layout)
    made.slide_layouts[0].name = imprint.title
    for sheet in (made.slide_master, made.slide_layouts[0]):
        _title_only(sheet)
    for part in (made.part.package, made.part):
        for name, related in list(part._rels.items()):
            if related.reltype in LEFTOVERS:
                part._rels.pop(name)
    _dress(made, theme(imprint.community))
    _say_whose(made.core_properties, imprint, language)
    return made


def _title_only(sheet) -> None:
    for place in list(sheet.placeholders):
        if place.placeholder_format.type == PP_PLACEHOLDER.TITLE:
            place.left, place.top, place.width, place.height = (Pt(each) for each in (SIDE, 54, ACROSS, 38))
        else:
            place._element.getparent().remove(place._element)


def _dress(made, ours: bytes) -> None:
    """Slides and pages of notes in the same theme."""
    made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob = ours
    made.notes_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)._element = parse_xml(ours)


def _say_whose(properties, imprint: Imprint, language: str) -> None:
    properties.title = f"{imprint.title}　{imprint.period}"
    properties.author = properties.last_modified_by = imprint.made_by
    properties.subject = imprint.community
    properties.comments = "\n".join(filter(None, (imprint.fictional, *imprint.lines)))
    properties.keywords = ""
    properties.revision = 1
    properties.language = {"zh": "zh-CN", "en": "en-US"}[language]
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
