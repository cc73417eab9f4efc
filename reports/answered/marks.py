"""Marks that can be clicked: each of a row's marks carries the name of its group."""

from collections.abc import Sequence
from dataclasses import replace

from charts.drawing import Drawing
from questions.answers import Answer
from reports.answered import parts
from reports.desk import Desk
from reports.exhibit import Exhibit

BY_ROW = ("bars", "range", "stacked", "grid")  # forms of native charts whose figure has a group a row


def clickable(desk: Desk, answer: Answer, shown: Exhibit, names: Sequence[str]) -> Drawing:
    """The figure with `customdata` on its marks. names: one a group of the first split, in the answer's order.

    Figures whose rows are no groups stay as they are.
    """
    if not answer.question.groups or answer.question.is_over_time or shown.plot.form not in BY_ROW:
        return shown.drawn
    split = answer.margins[0] if answer.margins else parts.single(answer)
    labels = [row.label for row in parts.rows(desk, answer, split)]
    named = dict(zip(labels, names, strict=True))
    rows = [named.get(label, "") for label in shown.plot.categories]
    return replace(shown.drawn, data=[_named(trace, rows) for trace in shown.drawn.data])


def _named(trace: dict, names: Sequence[str]) -> dict:
    """Row n of a figure lies at -n: bars and dots by their y, cells by the middle of their bar."""
    is_cell = trace["type"] == "bar" and trace.get("orientation") != "h"
    places = [base + 0.5 for base in trace["base"]] if is_cell else trace["y"]
    rows = [None if place is None else round(-place) for place in places]
    found = [names[row] if row is not None and 0 <= row < len(names) else "" for row in rows]
    return {**trace, "customdata": found} if len(found) == len(trace["x"]) else trace
