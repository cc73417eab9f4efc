"""The frame of every slide: community and deck over the accent line, title, subtitle, definition and page number."""

from typing import NamedTuple

from pptx.util import Pt

from reports.imprint import Imprint
from reports.native_charts.measure import width
from reports.native_charts.parts import Box
from reports.powerpoint.text import SIZES, Paragraph, Run, box, fill, fitted, height, paragraph, rule

WIDE, TALL = 960.0, 540.0  # points: 13.333 by 7.5 inches
SIDE = 33.0
ACROSS = WIDE - 2 * SIDE
FOOT = 506.0  # the hairline over the foot
ONE_LINE = (SIZES["title"], 26, 24)
TWO_LINES = (SIZES["title"], 26, 24, 22, 20)
PAGE = 70.0  # the room of the page number


class Heading(NamedTuple):
    """accent: the part of the title that is coloured, in `color`; empty for none."""

    title: str
    subtitle: str = ""
    accent: str = ""
    color: str = "ink"
    foot: str = ""


def framed(slide, heading: Heading, imprint: Imprint, language: str, place: tuple[int, int]) -> Box:
    """Draws the frame; returns the room that is left. place: the slide's number, and of how many."""
    head(slide, imprint, language)
    below = _title(slide, heading, language)
    _foot(slide, heading.foot, language, place)
    return Box(SIDE, below + 14, ACROSS, FOOT - 10 - below - 14)


def head(slide, imprint: Imprint, language: str) -> None:
    """The line of the demonstration data stands at the right, on every slide."""
    size = SIZES["small"]
    right = width(imprint.fictional, size) + 4 if imprint.fictional else 0
    said, size = fitted(f"{imprint.community}　{imprint.title}", ACROSS - right - 16, (size, 10, 9), 1)
    where = Box(SIDE, 18, ACROSS - right - 16, size * 1.6)
    box(slide, where, [paragraph(said, size, "ink-2")], language, "head")
    if imprint.fictional:
        line = paragraph(imprint.fictional, SIZES["small"], "attention-text", align="r")
        box(slide, Box(SIDE + ACROSS - right, 18, right, size * 1.6), [line], language, "fictional")
    rule(slide, SIDE, 41, ACROSS, "accent", 1.5)


def _title(slide, heading: Heading, language: str) -> float:
    """Returns where the words under it end."""
    said, size = fitted(heading.title, ACROSS, ONE_LINE, 1, True)
    if said != heading.title:
        said, size = fitted(heading.title, ACROSS, TWO_LINES, 2, True)
    title = Paragraph(_runs(said, heading, size))
    shape, y = slide.shapes.title, 54.0
    tall = height([title], ACROSS)
    shape.left, shape.top, shape.width, shape.height = (Pt(each) for each in (SIDE, y, ACROSS, tall))
    # At the bottom: where fewer lines are needed than measured, the subtitle still follows.
    fill(shape, [title], language, "b")
    if not heading.subtitle:
        return y + tall
    said, size = fitted(heading.subtitle, ACROSS, (SIZES["subtitle"], 14, 13, 12), 2)
    below = paragraph(said, size, "ink-2")
    box(slide, Box(SIDE, y + tall + 3, ACROSS, height([below], ACROSS)), [below], language, "subtitle")
    return y + tall + 3 + height([below], ACROSS)


def _runs(title: str, heading: Heading, size: float) -> tuple[Run, ...]:
    if not heading.accent or heading.accent not in title:
        return (Run(title, size, "ink", True),)
    before, _, after = title.partition(heading.accent)
    parts = ((before, "ink"), (heading.accent, heading.color), (after, "ink"))
    return tuple(Run(text, size, color, True) for text, color in parts if text)


def _foot(slide, said: str, language: str, place: tuple[int, int]) -> None:
    rule(slide, SIDE, FOOT, ACROSS, "rule", 0.75)
    size = SIZES["footer"]
    if said:
        said, size = fitted(said, ACROSS - PAGE, (size, 9), 2)
        where = Box(SIDE, FOOT + 4, ACROSS - PAGE, 2 * size * 1.35 + 1)
        box(slide, where, [paragraph(said, size, "ink-3")], language, "foot")
    at, count = place
    size = SIZES["footer"]
    among = Run(f"／{count}" if language == "zh" else f" / {count}", size, "ink-3")
    number = Paragraph((Run(str(at), size, "ink-3", is_page=True), among), align="r")
    where = Box(SIDE + ACROSS - PAGE, FOOT + 4, PAGE, size * 1.6)
    box(slide, where, [number], language, "page")
