"""Pieces of chart XML: fills, lines, letters, labels, error bars, axes. Colours by the names of the tokens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from charts.theme import LIGHT, TOKENS

FACE = TOKENS["font"]["slide"]
FIRST_DAY = date(1899, 12, 30)  # a spreadsheet counts the days from here
POINT = 12700  # English Metric Units
# Programs of today draw a thin line to a label that was moved, unless this extension forbids it.
NO_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
PLACES = {"right": "r", "end": "outEnd", "centre": "ctr"}


class Frame(NamedTuple):
    """The room of a chart and the size of its letters, in points. paper: what shines through, a token's name."""

    width: float
    height: float
    text: float = TOKENS["type"]["slide"]["chart"] / 2
    paper: str = "paper"


class Box(NamedTuple):
    """The room of the axes inside a frame, in points."""

    x: float
    y: float
    width: float
    height: float


def color(name: str) -> str:
    return f'<a:srgbClr val="{LIGHT[name][1:].upper()}"/>'


def fill(name: str) -> str:
    """An empty name: nothing is filled."""
    return f"<a:solidFill>{color(name)}</a:solidFill>" if name else "<a:noFill/>"


def hatch(name: str, paper: str) -> str:
    return (
        f'<a:pattFill prst="wdUpDiag"><a:fgClr>{color(name)}</a:fgClr>'
        f"<a:bgClr>{color(paper)}</a:bgClr></a:pattFill>"
    )


def stroke(name: str, width: float = 0, dash: str = "solid") -> str:
    if not name:
        return "<a:ln><a:noFill/></a:ln>"
    return (
        f'<a:ln w="{round(width * POINT)}" cap="flat">{fill(name)}<a:prstDash val="{dash}"/><a:round/></a:ln>'
    )


def shape(filled: str = "", line: str = "") -> str:
    """filled, line: XML of fill and stroke; empty for none."""
    return f"<c:spPr>{filled or fill('')}{line or stroke('')}</c:spPr>"


def letters(size: float, name: str = "ink-2", is_bold: bool = False) -> str:
    faces = "".join(f"<a:{script} typeface={quoteattr(FACE)}/>" for script in ("latin", "ea", "cs"))
    run = f'<a:defRPr sz="{round(size * 100)}" b="{int(is_bold)}">{fill(name)}{faces}</a:defRPr>'
    return (
        '<c:txPr><a:bodyPr rot="0" vert="horz" wrap="none"/><a:lstStyle/>'
        f'<a:p><a:pPr>{run}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
    )


def marker(symbol: str, size: float = 0, name: str = "") -> str:
    if symbol == "none":
        return '<c:marker><c:symbol val="none"/></c:marker>'
    look = shape(fill(name), stroke(name, 1.5))
    return f'<c:marker><c:symbol val="{symbol}"/><c:size val="{round(size)}"/>{look}</c:marker>'


@dataclass(frozen=True)
class Label:
    """What stands at a point. dx, dy: moved from its place, in points."""

    size: float
    place: str
    number_format: str
    color: str = "ink"
    is_bold: bool = False
    has_name: bool = False
    dx: float = 0
    dy: float = 0

    def xml(self, at: int, frame: Frame) -> str:
        x, y = self.dx / frame.width, self.dy / frame.height
        moved = (
            f'<c:layout><c:manualLayout><c:x val="{x:.6f}"/><c:y val="{y:.6f}"/></c:manualLayout></c:layout>'
            if x or y
            else ""
        )
        return f'<c:dLbl><c:idx val="{at}"/>{moved}{self._inner()}</c:dLbl>'

    def _inner(self) -> str:
        return (
            f'<c:numFmt formatCode={quoteattr(self.number_format)} sourceLinked="0"/>{shape()}'
            f'{letters(self.size, self.color, self.is_bold)}<c:dLblPos val="{PLACES[self.place]}"/>'
            '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
            f'<c:showSerName val="{int(self.has_name)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
            "<c:separator> </c:separator>"
        )


def labels(each: Mapping[int, Label], frame: Frame) -> str:
    """Labels of the points named, none at the others."""
    if not each:
        return ""
    shown = "".join(each[at].xml(at, frame) for at in sorted(each))
    rest = "".join(
        f'<c:show{what} val="0"/>'
        for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    )
    return f"<c:dLbls>{shown}{rest}{NO_LEADERS}</c:dLbls>"


def stretch(sides: Mapping[str, str], name: str, width: float) -> str:
    """Lines from points up ("plus") and down ("minus"), as long as columns of the sheet say: XML of their numbers."""
    kind = "both" if len(sides) == 2 else next(iter(sides))
    lengths = "".join(f"<c:{side}>{sides[side]}</c:{side}>" for side in ("plus", "minus") if side in sides)
    return (
        f'<c:errBars><c:errDir val="y"/><c:errBarType val="{kind}"/><c:errValType val="cust"/><c:noEndCap val="1"/>'
        f"{lengths}<c:spPr>{stroke(name, width)}</c:spPr></c:errBars>"
    )


def text_points(ref: str, texts: tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{escape(text)}</c:v></c:pt>' for at, text in enumerate(texts))
    cache = f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache>'
    return f"<c:strRef><c:f>{ref}</c:f>{cache}</c:strRef>"


def number_points(ref: str, values: Sequence[float | None], number_format: str) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value!r}</c:v></c:pt>'
        for at, value in enumerate(values)
        if value is not None
    )
    return (
        f"<c:numRef><c:f>{ref}</c:f><c:numCache><c:formatCode>{escape(number_format)}</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'
    )


def categories(ref: str, texts: tuple[str, ...], days: tuple[date, ...], day_format: str) -> str:
    """The categories of a series, as dates where they have days."""
    if not days:
        return text_points(ref, texts)
    return number_points(ref, tuple((day - FIRST_DAY).days for day in days), day_format)
