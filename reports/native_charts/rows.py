"""Horizontal bars from zero in the order given: last year as an outline, the target a line through all rows."""

from typing import NamedTuple

from charts.theme import CHART
from charts.words import Words
from reports.exhibit import Line, Plot
from reports.native_charts.axes import Scale, category_axis, value_axis
from reports.native_charts.drawn import Drawn, by_role, known, number_format, shown, table, target_format
from reports.native_charts.measure import width
from reports.native_charts.parts import Box, Frame, Label, fill, shape, stroke
from reports.native_charts.series import Series, bar_plot
from reports.native_charts.sheet import Table

TALLEST = 54  # points
LETTERS = 0.75  # of a row that is narrow
GAP = round(100 * (1 / CHART["bar_share"] - 1))


class Room(NamedTuple):
    """scale: of the values, so long that their words fit behind them. per: points a value of one takes."""

    box: Box
    scale: Scale
    per: float


def rows(plot: Plot, words: Words, frame: Frame) -> Drawn:
    form, held = number_format(plot, words), table(plot, words)
    frame = frame._replace(text=min(frame.text, frame.height / (len(held.categories) + 3) * LETTERS))
    room, past, target = _room(held, plot, frame, form), known(plot, "past"), by_role(plot, "target")
    drawn = [_main(plot, room, frame, form)]
    drawn += [Series(past[0], shape(line=stroke("ink", 1)))] if past else []
    axes = category_axis(frame, is_horizontal=True) + _value_axis(target, room, frame, form)
    plots = bar_plot(held, drawn, frame, form, is_horizontal=True, gap=GAP)
    return Drawn(held, plots, axes, room.box, form, has_legend=past is not None)


def _value_axis(target: tuple[int, Line] | None, room: Room, frame: Frame, form: str) -> str:
    """The only line across is the target's: the axis counts in steps of it, and names none but the first.

    The target is a column of the sheet, but no series: it has no bars.
    """
    aim = next((value for value in target[1].numbers if value is not None), 0) if target else 0
    if not 0 < aim < room.scale.high < 2 * aim:
        return value_axis(frame, room.scale, is_horizontal=True)
    said = shown(aim, target_format(target[1], form))
    return value_axis(
        frame, room.scale._replace(step=aim), f'[={aim:g}]"{target[1].name} {said}";""', True,
        stroke("ink", CHART["target"]["width"], "sysDash"),
    )  # fmt: skip


def _room(held: Table, plot: Plot, frame: Frame, form: str) -> Room:
    numbers = [value for line in plot.lines for value in line.numbers if value is not None]
    left = min(max(width(each, frame.text) for each in held.categories) + 10, frame.width * 0.42)
    above = frame.text * 1.8 if by_role(plot, "target") else 0
    below = frame.text * 2.4 if known(plot, "past") else 0
    pitch = min(TALLEST, (frame.height - above - below) / len(held.categories))
    box = Box(left, above, frame.width - left, pitch * len(held.categories))
    words = max(width(shown(value, form), frame.text, True) for value in numbers) + 14
    top = max(*numbers, 0) or 1
    per = (box.width - words) / top
    return Room(box, Scale(0, box.width / per, top), per)


def _main(plot: Plot, room: Room, frame: Frame, form: str) -> Series:
    """Values stand behind their bar and last year's outline; in a column where a target crosses the rows."""
    at, line = by_role(plot, "main")
    others = [each.numbers for each in plot.lines if each.role == "past"]
    has_target = by_role(plot, "target") is not None
    longest = max(value for each in plot.lines for value in each.numbers if value is not None)
    marks = {}
    for place, value in enumerate(line.numbers):
        if value is not None:
            end = longest if has_target else max(value, *(each[place] or 0 for each in others), 0)
            moved = (end - value) * room.per
            marks[place] = Label(frame.text, "end", form, is_bold=place in plot.named, dx=moved)
    named = {place: shape(fill("accent")) for place in plot.named}
    return Series(at, shape(fill("accent-soft")), points=named, labels=marks)
