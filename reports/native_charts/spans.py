"""Points with a stretch: low, value and high of a rate; a value and the longest. A column of the sheet each."""

from charts.base import spread
from charts.words import Words
from reports.exhibit import Plot
from reports.native_charts.axes import Scale, category_axis, scale, value_axis
from reports.native_charts.drawn import Drawn, bare, by_role, number_format, shown, table, target_format
from reports.native_charts.measure import folded, width
from reports.native_charts.parts import Box, Frame, Label, marker, number_points, shape, stretch, stroke
from reports.native_charts.series import Series, line_plot
from reports.native_charts.sheet import Column, Table, letter

NOTHING = shape(line=stroke(""))


def spans(plot: Plot, words: Words, frame: Frame) -> Drawn:
    """The main line as dots, the soft ones as short strokes, joined to the dots by error bars."""
    form, plain = number_format(plot, words), table(plot, words)
    known = [value for line in plot.lines for value in line.numbers if value is not None]
    on = scale(known if by_role(plot, "target") else [*known, 0], plot.unit == "percent")
    held, errors = _stretched(plain, plot, words, form)
    box = _box(held, plot, on, form, frame)
    marks = _labels(plot, on, box, frame, form)
    drawn = [_series(plot, at, frame, errors, marks.get(at, {})) for at in range(len(plot.lines))]
    if target := by_role(plot, "target"):
        drawn[target[0]] = _target(plot, target[0], box, frame, form)
    axes = category_axis(frame, is_at_edge=True) + value_axis(frame, on, bare(form, on.step))
    return Drawn(held, line_plot(held, drawn, frame, form), axes, box, form)


def _series(plot: Plot, at: int, frame: Frame, errors: str, marks: dict[int, Label]) -> Series:
    if plot.lines[at].role != "main":
        return Series(at, NOTHING, marker("dash", frame.text * 0.8, _stretch_color(plot)), labels=marks)
    judged = _judged(plot)
    has_target = by_role(plot, "target") is not None
    own = (
        marker("circle", frame.text * 0.75, "ink-3")
        if has_target
        else marker("circle", frame.text * 0.75, "accent")
    )
    points = {
        place: marker("circle", frame.text * 0.75, f"{side}-mark") + NOTHING for place, side in judged.items()
    }
    return Series(at, NOTHING, own, points, marks, errors)


def _stretched(held: Table, plot: Plot, words: Words, form: str) -> tuple[Table, str]:
    """The table with the distances up and down as formulas of its other columns, and the error bars that read them."""
    at, main = by_role(plot, "main")
    others = [(column, line) for column, line in enumerate(plot.lines) if line.role == "soft"]
    sides = {}
    for name, (column, line) in zip(
        ("plus", "minus"), (others[-1:] + others[:1])[: len(others)], strict=False
    ):
        high, low = (column, at) if name == "plus" else (at, column)
        values = tuple(
            None if there is None or here is None else abs(there - here)
            for there, here in zip(line.numbers, main.numbers, strict=True)
        )
        title = words.say("distance up") if name == "plus" else words.say("distance down")
        held = held._replace(
            columns=(*held.columns, Column(title, values, f"={letter(high)}{{row}}-{letter(low)}{{row}}"))
        )
        sides[name] = number_points(held.values_ref(len(held.columns) - 1), values, form)
    return held, stretch(sides, _stretch_color(plot), 2.5) if sides else ""


def _stretch_color(plot: Plot) -> str:
    return "rule-strong" if by_role(plot, "target") else "accent-soft"


def _judged(plot: Plot) -> dict[int, str]:
    """Place → "better" or "worse" where the whole stretch is on one side of the target."""
    target, softs = by_role(plot, "target"), [line.numbers for line in plot.lines if line.role == "soft"]
    if target is None or len(softs) != 2:
        return {}
    found = {}
    for place, (low, high, aim) in enumerate(zip(*softs, target[1].numbers, strict=True)):
        if low is not None and high is not None and (low > aim or high < aim):
            found[place] = "better" if low > aim else "worse"
    return found


def _labels(plot: Plot, on: Scale, box: Box, frame: Frame, form: str) -> dict[int, dict[int, Label]]:
    """Column → labels. A rate's bounds go without; two values of one place are pushed apart."""
    softs = [at for at, line in enumerate(plot.lines) if line.role == "soft"]
    written = [by_role(plot, "main")[0], *(softs if len(softs) == 1 else [])]
    found: dict[int, dict[int, Label]] = {at: {} for at in written}
    for place in range(len(plot.categories)):
        there = [(at, plot.lines[at].numbers[place]) for at in written]
        there = [(at, on.room(value, box.height)) for at, value in there if value is not None]
        moved = spread([height for _, height in there], frame.text * 1.4)
        for (at, height), now in zip(there, moved, strict=True):
            is_main = at == written[0]
            color = f"{_judged(plot)[place]}-text" if place in _judged(plot) and is_main else "ink"
            found[at][place] = Label(frame.text, "right", form, color, is_main, dy=height - now)
    return found


def _target(plot: Plot, at: int, box: Box, frame: Frame, form: str) -> Series:
    """A dashed line; its name stands right of the last category."""
    said, line = target_format(plot.lines[at], form), plot.lines[at]
    last = max(place for place, value in enumerate(line.numbers) if value is not None)
    aside = max(box.width / len(plot.categories) / 2, width(shown(line.numbers[last], form), frame.text) + 12)
    label = Label(frame.text, "right", said, "ink-2", has_name=True, dx=aside)
    return Series(at, shape(line=stroke("ink", 1, "sysDash")), marker("none"), labels={last: label})


def _box(held: Table, plot: Plot, on: Scale, form: str, frame: Frame) -> Box:
    left = max(width(shown(value, bare(form, on.step)), frame.text) for value in (on.low, on.high)) + 10
    target = by_role(plot, "target")
    right = width(f"{target[1].name} {shown(on.high, form)}", frame.text) + 12 if target else 8
    across = frame.width - left - right
    room = across / len(held.categories) * 0.95
    most = max(len(folded(each, room, frame.text)) for each in held.categories)
    below = frame.text * (1.35 * most + 0.9)
    return Box(left, frame.text, across, frame.height - below - frame.text)
