"""Lines over time: what is spoken of thick, limits and targets thin and dashed; each is named at its right end."""

from collections.abc import Mapping

from charts.base import spread
from charts.words import Words
from reports.exhibit import Line, Plot
from reports.native_charts.axes import Scale, category_axis, month_axis, scale, value_axis
from reports.native_charts.drawn import Drawn, bare, by_role, number_format, shown, table, target_format
from reports.native_charts.measure import folded, width
from reports.native_charts.parts import Box, Frame, Label, fill, marker, shape, stroke
from reports.native_charts.series import Series, area_plot, line_plot
from reports.native_charts.sheet import Table

COLORS = {
    "main": "accent", "soft": "accent-soft", "past": "ink-3", "target": "ink", "limit": "nodata-mark",
    "attention": "attention-mark", "worse": "worse-mark",
}  # fmt: skip
THIN = ("target", "limit")
MOST_MARKED = 16  # points of a line that carry markers
BIG = 4 / 3  # the last value, beside the letters of the frame


def lines(plot: Plot, words: Words, frame: Frame) -> Drawn:
    """Gaps where a number is missing. The points named are off their target, or unusual among limits."""
    form, held = number_format(plot, words), table(plot, words)
    known = [value for line in plot.lines for value in line.numbers if value is not None]
    on = scale(known, plot.unit == "percent")
    ends = _ends(plot, form, frame)
    box = _box(held, on, form, frame, plot, ends)
    marks = _spread(ends, plot, on, box, frame)
    drawn = [
        Series(
            at,
            _look(line),
            _marker(plot, line, frame),
            _points(plot, line, frame),
            dict([marks[at]] if at in marks else []),
        )
        for at, line in enumerate(plot.lines)
    ]
    axes = value_axis(frame, on, bare(form, on.step))
    if plot.days:
        widest = max(held.categories, key=len)
        axes += month_axis(frame, held.day_format, box.width / len(plot.days), widest)
    else:
        axes += category_axis(frame, is_at_edge=True)
    plots = _band(plot, held, frame, form) + line_plot(held, drawn, frame, form)
    return Drawn(held, plots, axes, box, form)


def _band(plot: Plot, held: Table, frame: Frame, form: str) -> str:
    """The room between the lowest and the highest limit: an area to the one, and what is under the other as paper."""
    limits = [at for at, line in enumerate(plot.lines) if line.role == "limit"]
    if len(limits) < 2:
        return ""
    limits.sort(key=lambda at: plot.lines[at].numbers[-1] or 0)
    looks = ((limits[-1], "nodata-tint"), (limits[0], frame.paper))
    return area_plot(held, [Series(at, shape(fill(name))) for at, name in looks], frame, form)


def _ends(plot: Plot, form: str, frame: Frame) -> dict[int, tuple[int, Label]]:
    """Column → the place of its last number and the label there: the value, and the name where there are several."""
    found = {}
    for at, line in enumerate(plot.lines):
        last = max((place for place, value in enumerate(line.numbers) if value is not None), default=None)
        if last is None:
            continue
        is_main = line.role == "main"
        color = "worse-text" if is_main and _is_off(plot) and last in plot.named else COLORS[line.role]
        label = Label(
            frame.text * (BIG if is_main else 1), "right", target_format(line, form) if line.role == "target" else form,
            color if is_main else "ink-2", is_main, has_name=not is_main or _is_one_of_many(plot),
        )  # fmt: skip
        found[at] = last, label
    return found


def _is_one_of_many(plot: Plot) -> bool:
    return sum(line.role not in THIN for line in plot.lines) > 1


def _is_off(plot: Plot) -> bool:
    return by_role(plot, "target") is not None


def _said(line: Line, at: int, label: Label) -> str:
    name = f"{line.name} " if label.has_name else ""
    return name + shown(line.numbers[at], label.number_format)


def _box(held: Table, on: Scale, form: str, frame: Frame, plot: Plot, ends: Mapping) -> Box:
    left = max(width(shown(value, bare(form, on.step)), frame.text) for value in (on.low, on.high)) + 10
    right = (
        max(width(_said(plot.lines[at], *end), end[1].size, end[1].is_bold) for at, end in ends.items()) + 14
    )
    pitch = (frame.width - left - right) / len(held.categories)
    right = max(right - pitch / 2, 4)
    below = frame.text * 2.2
    if not plot.days:
        room = (frame.width - left - right) / len(held.categories) * 0.95
        below = frame.text * (
            1.35 * max(len(folded(each, room, frame.text)) for each in held.categories) + 0.9
        )
    return Box(left, frame.text, frame.width - left - right, frame.height - below - frame.text)


def _spread(ends: Mapping, plot: Plot, on: Scale, box: Box, frame: Frame) -> dict[int, tuple[int, Label]]:
    """The labels that stand at the right end pushed apart, so that none is on another."""
    places = [on.room(plot.lines[at].numbers[last], box.height) for at, (last, _) in ends.items()]
    moved = spread(places, frame.text * 1.5)
    drift = max(0, max(moved) - box.height) if moved else 0
    found = {}
    for (at, (last, label)), before, after in zip(ends.items(), places, moved, strict=True):
        shift = before - after + drift
        found[at] = last, (label if abs(shift) < 1 else _moved(label, shift))
    return found


def _moved(label: Label, dy: float) -> Label:
    return Label(**{**label.__dict__, "dy": dy})


def _look(line: Line) -> str:
    if line.role in THIN:
        return shape(line=stroke(COLORS[line.role], 1, "sysDash"))
    return shape(line=stroke(COLORS[line.role], 1.25 if line.role == "past" else 2.75))


def _marker(plot: Plot, line: Line, frame: Frame) -> str:
    if line.role in THIN or len(plot.categories) > MOST_MARKED:
        return marker("none")
    return marker("circle", frame.text * 0.55, COLORS[line.role])


def _points(plot: Plot, line: Line, frame: Frame) -> dict[int, str]:
    """Marks of the main line: ◆ unusual, filled in the colour of a miss where there is a target, and points alone."""
    if line.role != "main":
        return {}
    is_off = _is_off(plot)
    symbol, color = ("circle", "worse-mark") if is_off else ("diamond", "attention-mark")
    alone = marker("circle", frame.text * 0.55, COLORS["main"])
    mark = marker(symbol, frame.text * (0.65 if is_off else 0.8), color)
    look = shape(line=stroke(COLORS["main"], 2.75))
    marks = dict.fromkeys(_alone(line), alone) | dict.fromkeys(plot.named, mark)
    return {at: each + look for at, each in marks.items() if line.numbers[at] is not None}


def _alone(line: Line) -> list[int]:
    """Places between two gaps, where no line would be seen."""
    around = [None, *line.numbers, None]
    return [at for at in range(len(line.numbers)) if around[at] is None and around[at + 2] is None]
