"""The two axes of a chart and the room they leave."""

import math
from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from charts.base import nice_step
from reports.native_charts.measure import width
from reports.native_charts.parts import Frame, letters, shape, stroke

EDGE = 0.1  # of a step


class Scale(NamedTuple):
    low: float
    high: float
    step: float

    def room(self, value: float, length: float) -> float:
        """How far from the low end a value stands, where the scale is so long."""
        return (value - self.low) / (self.high - self.low) * length


def scale(values: Iterable[float], is_share: bool = False) -> Scale:
    """Even steps round the values, none on the edge; from zero where they would fill less than the upper part."""
    known = list(values)
    low, high = min(known), max(known)
    bottom = min(0, low) if low < 0.4 * high or low == high else low
    step = nice_step(high - bottom, 4)
    start = math.floor(bottom / step - EDGE) * step if bottom else 0
    top = math.ceil(high / step + EDGE) * step
    if is_share and high <= 100 < top:
        top = 100
    return Scale(start if low < 0 else max(start, 0), top or 1, step)


def category_axis(
    frame: Frame, *, is_horizontal: bool = False, is_upward: bool = False, is_at_edge: bool = False,
    has_words: bool = True,
) -> str:  # fmt: skip
    """is_horizontal: in rows, the first on top. is_upward: in rows, the first at the foot. is_at_edge: the words
    stand at the chart's edge, wherever zero is.
    """
    in_rows = is_horizontal or is_upward
    color, words = (
        "ink" if in_rows else "ink-2",
        "none" if not has_words else "low" if is_at_edge else "nextTo",
    )
    order, side = "maxMin" if is_horizontal else "minMax", "l" if in_rows else "b"
    return (
        f"<c:catAx>{_axis(frame, order, side, 'General', words, color)}"
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def month_axis(frame: Frame, day_format: str, pitch: float, label: str) -> str:
    """An axis of dates. pitch: the room of a month; label: the widest of its words."""
    fitting = (every for every in (1, 2, 3, 6) if every * pitch > width(label, frame.text) * 1.2)
    return (
        f"<c:dateAx>{_axis(frame, 'minMax', 'b', day_format, 'low', 'ink-2')}"
        '<c:auto val="0"/><c:lblOffset val="60"/><c:baseTimeUnit val="months"/>'
        f'<c:majorUnit val="{next(fitting, 12)}"/><c:majorTimeUnit val="months"/></c:dateAx>'
    )


def _axis(frame: Frame, order: str, side: str, number_format: str, words: str, color: str) -> str:
    return (
        f'<c:axId val="1"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{side}"/><c:numFmt formatCode={quoteattr(number_format)} sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{words}"/>'
        f"<c:spPr>{stroke('rule-strong', 0.75)}</c:spPr>{letters(frame.text, color)}"
        '<c:crossAx val="2"/><c:crosses val="autoZero"/>'
    )


def value_axis(
    frame: Frame,
    on: Scale,
    number_format: str = "",
    is_horizontal: bool = False,
    grid: str = stroke("rule", 0.75),
) -> str:
    """Without a format it is not drawn, nor are its lines. grid: how the lines look."""
    grid = f"<c:majorGridlines><c:spPr>{grid}</c:spPr></c:majorGridlines>" if number_format else ""
    side = "b" if is_horizontal else "l"
    return (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="{on.high!r}"/>'
        f'<c:min val="{on.low!r}"/></c:scaling><c:delete val="{int(not number_format)}"/><c:axPos val="{side}"/>'
        f'{grid}<c:numFmt formatCode={quoteattr(number_format or "General")} sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f"{shape()}{letters(frame.text)}"
        f'<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{on.step!r}"/></c:valAx>'
    )
