"""Two sides of one axis: the left one negative on the sheet, its sign hidden by the number format."""

from charts.words import Words
from reports.exhibit import Plot
from reports.native_charts.axes import Scale, category_axis, value_axis
from reports.native_charts.drawn import Drawn, bare, number_format, shown, table
from reports.native_charts.measure import width
from reports.native_charts.parts import Box, Frame, Label, fill, shape
from reports.native_charts.series import Series, bar_plot
from reports.native_charts.sheet import Column

SMALLEST = 0.8  # of the letters of the frame
GAP = 18


def pyramid(plot: Plot, words: Words, frame: Frame) -> Drawn:
    """The first category at the foot; the named ones in accent; the two sides are named at the top."""
    form = bare(number_format(plot, words))
    form = f"{form};{form}"
    held = table(plot, words)
    held = held._replace(columns=(_mirrored(held.columns[0]), *held.columns[1:]))
    size = min(frame.text, max(frame.text * SMALLEST, frame.height / len(held.categories) * 0.7))
    left = max(width(each, frame.text) for each in held.categories) + 12
    box = Box(left, 0, frame.width - left, frame.height)
    known = [abs(value) for column in held.columns for value in column.values if value is not None]
    words_beside = (
        max(width(f"{column.name} {shown(max(known), form)}", size, True) for column in held.columns) + 10
    )
    top = max(known) * box.width / (box.width - 2 * words_beside)
    on = Scale(-top, top, top)
    looks = {place: shape(fill("accent")) for place in plot.named}
    drawn = [
        Series(at, shape(fill("accent-soft")), points=looks, labels=_labels(column.values, size, form))
        for at, column in enumerate(held.columns)
    ]
    axes = category_axis(frame, is_at_edge=True, is_upward=True) + value_axis(frame, on, is_horizontal=True)
    plots = bar_plot(held, drawn, frame, form, is_horizontal=True, gap=GAP)
    return Drawn(held, plots, axes, box, form)


def _mirrored(column: Column) -> Column:
    return column._replace(values=tuple(None if value is None else -value for value in column.values))


def _labels(values, size: float, form: str) -> dict[int, Label]:
    last = len(values) - 1
    return {
        at: Label(size, "end", form, is_bold=at == last, has_name=at == last)
        for at, value in enumerate(values)
        if value is not None
    }
