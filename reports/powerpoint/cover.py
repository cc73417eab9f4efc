"""The first slide: whose deck, of which period, and the imprint that every file carries."""

from pptx.util import Pt

from reports.imprint import Imprint
from reports.native_charts.parts import Box
from reports.powerpoint.sheet import ACROSS, FOOT, SIDE, head
from reports.powerpoint.text import SIZES, box, fill, fitted, height, paragraph, rule

ONE_LINE = (48, 44, 40, 36)
TWO_LINES = (40, 36, 32, 28)
COMMUNITY = PERIOD = 20
TOP = 130.0


def cover(slide, imprint: Imprint, language: str) -> None:
    head(slide, imprint, language)
    community = [paragraph(imprint.community, COMMUNITY, "ink-2")]
    box(slide, Box(SIDE, TOP, ACROSS, height(community, ACROSS)), community, language, "community")
    said, size = fitted(imprint.title, ACROSS, ONE_LINE, 1, True)
    if said != imprint.title:
        said, size = fitted(imprint.title, ACROSS, TWO_LINES, 2, True)
    title = [paragraph(said, size, is_bold=True)]
    y = TOP + height(community, ACROSS) + 4
    shape = slide.shapes.title
    where = Box(SIDE, y, ACROSS, height(title, ACROSS))
    shape.left, shape.top, shape.width, shape.height = (Pt(each) for each in where)
    fill(shape, title, language, "b")
    period = [paragraph(imprint.period, PERIOD, "accent", is_bold=True)]
    below = Box(SIDE, y + where.height + 8, ACROSS, height(period, ACROSS))
    box(slide, below, period, language, "period")
    _imprint(slide, imprint, language)


def _imprint(slide, imprint: Imprint, language: str) -> None:
    """The rest of the imprint, over the foot."""
    rest = [each for each in imprint.lines if each != imprint.period]
    lines = [paragraph(each, SIZES["side_row"], "ink-2", above=3) for each in rest]
    used = height(lines, ACROSS)
    rule(slide, SIDE, FOOT - used - 12, ACROSS, "rule", 0.75)
    box(slide, Box(SIDE, FOOT - used, ACROSS, used), lines, language, "imprint")
