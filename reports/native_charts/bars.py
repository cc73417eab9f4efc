"""Columns, the changes of a balance as columns with signs, and one bar of all parts."""

from charts.theme import CHART
from charts.words import Words
from reports.exhibit import Plot
from reports.native_charts.axes import Scale, category_axis, value_axis
from reports.native_charts.drawn import Drawn, bare, number_format, shown, table
from reports.native_charts.measure import folded, width
from reports.native_charts.parts import Box, Frame, Label, fill, hatch, shape
from reports.native_charts.series import Series, bar_plot
from reports.native_charts.sheet import Table

GAP = round(100 * (1 / CHART["bar_share"] - 1))
WIDEST, TALLEST = 90, 60  # points
PARTS = {"soft": "accent-soft", "attention": "attention-mark", "worse": "worse-mark", "main": "accent"}


def columns(plot: Plot, words: Words, frame: Frame) -> Drawn:
    """Columns from zero; the named ones in accent."""
    named = {place: shape(fill("accent")) for place in plot.named}
    return _upright(plot, words, frame, number_format(plot, words), named)


def steps(plot: Plot, words: Words, frame: Frame) -> Drawn:
    """Each change from zero with its sign: more in accent, less in soft; hatched what nobody explained, the named."""
    form = bare(number_format(plot, words))
    looks = {
        place: shape(fill("accent" if value > 0 else "accent-soft"))
        for place, value in enumerate(plot.lines[0].numbers)
        if value is not None
    }
    looks |= {place: shape(hatch("attention-mark", frame.paper)) for place in plot.named}
    return _upright(plot, words, frame, f'+{form};"−"{form};{form}', looks)


def _upright(plot: Plot, words: Words, frame: Frame, form: str, looks: dict) -> Drawn:
    held, numbers = table(plot, words), plot.lines[0].numbers
    known = [value for value in numbers if value is not None]
    box = _box(held, frame)
    letters = frame.text * 1.6
    low, high = min(*known, 0), max(*known, 0)
    per = (high - low or 1) / (box.height - letters * (1 + (low < 0)))
    on = Scale(low - (per * letters if low < 0 else 0), high + per * letters, high - low or 1)
    marks = {
        place: Label(frame.text, "end", form, is_bold=place in plot.named)
        for place, value in enumerate(numbers)
        if value is not None
    }
    drawn = Series(0, shape(fill("accent-soft")), points=looks, labels=marks)
    axes = category_axis(frame, is_at_edge=True) + value_axis(frame, on)
    plots = bar_plot(held, [drawn], frame, form, is_horizontal=False, gap=GAP)
    return Drawn(held, plots, axes, box, form)


def _box(held: Table, frame: Frame) -> Box:
    across = min(frame.width, WIDEST / CHART["bar_share"] * len(held.categories))
    most = max(
        len(folded(each, across / len(held.categories) * 0.95, frame.text)) for each in held.categories
    )
    return Box(0, 0, across, frame.height - frame.text * (1.35 * most + 0.9))


def stacked(plot: Plot, words: Words, frame: Frame) -> Drawn:
    """One bar from left to right, its parts named below; a part narrower than its number goes without."""
    form, held = number_format(plot, words), table(plot, words)
    whole = sum(value or 0 for line in plot.lines for value in line.numbers) or 1
    box = Box(0, 0, frame.width, min(TALLEST, frame.height - frame.text * 3))
    last = max(at for at, line in enumerate(plot.lines))
    drawn = []
    for at, line in enumerate(plot.lines):
        color, value = PARTS[line.role], line.numbers[0] or 0
        is_hatched = at == last and line.role == "worse" and len(plot.lines) > 2
        look = hatch(color, frame.paper) if is_hatched else fill(color)
        fits = value / whole * box.width > width(shown(value, form), frame.text)
        ink = "ink" if is_hatched or color != "worse-mark" else "paper"
        mark = {0: Label(frame.text, "centre", form, ink)} if fits else {}
        drawn.append(Series(at, shape(look), labels=mark))
    axes = category_axis(frame, is_horizontal=True, has_words=False)
    axes += value_axis(frame, Scale(0, whole, whole), is_horizontal=True)
    plots = bar_plot(held, drawn, frame, form, is_horizontal=True, is_stacked=True, gap=0)
    return Drawn(held, plots, axes, box, form, has_legend=True)
