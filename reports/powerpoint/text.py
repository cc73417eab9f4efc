"""Text of a slide: runs, paragraphs, boxes of a known size. A box never grows: what does not fit is set smaller."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from charts.theme import LIGHT, TOKENS
from reports.native_charts.measure import folded, width
from reports.native_charts.parts import Box
from reports.powerpoint.theme import SCHEME

LEADING = 1.35  # of a line, in its letters' size
SIZES = {
    name: size / 2 for name, size in TOKENS["type"]["slide"].items()
}  # px of 1920 are half points of 960
PAGE_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
LANGUAGES = {"zh": "zh-CN", "en": "en-US"}


class Run(NamedTuple):
    """is_page: the number of the slide, which follows when slides are moved."""

    text: str
    size: float = SIZES["side_row"]
    color: str = "ink"
    is_bold: bool = False
    is_page: bool = False


class Paragraph(NamedTuple):
    """above: the room over it, in points."""

    runs: tuple[Run, ...]
    align: str = "l"
    above: float = 0

    @property
    def size(self) -> float:
        return max(run.size for run in self.runs)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def paragraph(text: str, size: float, color: str = "ink", is_bold: bool = False, **more) -> Paragraph:
    return Paragraph((Run(text, size, color, is_bold),), **more)


def lines(each: Paragraph, room: float) -> int:
    """How many lines it takes; where runs differ and it is more than one, as if all were the largest."""
    if sum(width(run.text, run.size, run.is_bold) for run in each.runs) <= room:
        return 1
    is_bold = any(run.is_bold for run in each.runs)
    return len(folded(each.text, room, each.size, is_bold)) or 1


def height(paragraphs: Iterable[Paragraph], room: float) -> float:
    return sum(each.above + lines(each, room) * each.size * LEADING for each in paragraphs)


def fitted(
    text: str, room: float, sizes: Sequence[float], most: int, is_bold: bool = False
) -> tuple[str, float]:
    """The text and the first of these sizes at which it takes no more lines; cut at the last size, with an ellipsis."""
    for size in sizes:
        if len(folded(text, room, size, is_bold)) <= most:
            return text, size
    while text and len(folded(text + "…", room, sizes[-1], is_bold)) > most:
        text = text[:-1]
    return text.rstrip("，、；,; ") + "…", sizes[-1]


def color(name: str) -> str:
    inner = (
        f'<a:schemeClr val="{SCHEME[name]}"/>'
        if name in SCHEME
        else f'<a:srgbClr val="{LIGHT[name][1:].upper()}"/>'
    )
    return f"<a:solidFill>{inner}</a:solidFill>"


def body(paragraphs: Iterable[Paragraph], language: str, tag: str, anchor: str = "t", margins: str = "0"):
    """The text of a shape (tag "p:txBody") or of a cell ("a:txBody")."""
    inner = "".join(_paragraph(each, language) for each in paragraphs)
    sides = "".join(f' {side}Ins="{margins}"' for side in "ltrb")
    return parse_xml(
        f'<{tag} {nsdecls("p", "a")}><a:bodyPr wrap="square"{sides} anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{inner}</{tag}>"
    )


def _paragraph(each: Paragraph, language: str) -> str:
    runs = "".join(_run(run, language) for run in each.runs)
    leading = f'<a:lnSpc><a:spcPts val="{round(each.size * LEADING * 100)}"/></a:lnSpc>'
    above = f'<a:spcBef><a:spcPts val="{round(each.above * 100)}"/></a:spcBef>'
    below = '<a:spcAft><a:spcPts val="0"/></a:spcAft>'
    return f'<a:p><a:pPr marL="0" indent="0" algn="{each.align}">{leading}{above}{below}<a:buNone/></a:pPr>{runs}</a:p>'


def _run(run: Run, language: str) -> str:
    look = (
        f'<a:rPr lang="{LANGUAGES[language]}" altLang="en-US" sz="{round(run.size * 100)}" b="{int(run.is_bold)}" '
        f'dirty="0">{color(run.color)}</a:rPr>'
    )
    if run.is_page:
        return f'<a:fld id="{PAGE_FIELD}" type="slidenum">{look}<a:t>{run.text}</a:t></a:fld>'
    return f"<a:r>{look}<a:t>{escape(run.text)}</a:t></a:r>"


def box(
    slide, where: Box, paragraphs: Sequence[Paragraph], language: str, name: str, anchor: str = "t"
) -> None:
    shape = slide.shapes.add_textbox(*(Pt(each) for each in where))
    shape.name = name
    fill(shape, paragraphs, language, anchor)


def fill(shape, paragraphs: Sequence[Paragraph], language: str, anchor: str = "t") -> None:
    old = shape._element.txBody
    old.getparent().replace(old, body(paragraphs, language, "p:txBody", anchor))


def rule(slide, x: float, y: float, length: float, name: str, weight: float) -> None:
    """A horizontal line: a filled strip, which every program draws alike."""
    strip = slide.shapes.add_shape(1, Pt(x), Pt(y), Pt(length), Pt(weight))
    strip.name = "rule"
    strip.shadow.inherit = False
    old = strip._element.spPr
    for child in list(old)[2:]:
        old.remove(child)
    old.append(parse_xml(color(name).replace("<a:solidFill>", f"<a:solidFill {nsdecls('a')}>", 1)))
    old.append(parse_xml(f"<a:ln {nsdecls('a')}><a:noFill/></a:ln>"))
    strip._element.remove(strip._element.find("{*}style"))
