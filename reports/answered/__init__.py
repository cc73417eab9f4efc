"""How the answer to a question asked by hand is shown: as figures, as a table, in words. No numbers here."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from charts.base import figure
from questions.answers import Answer
from questions.question import Form
from reports.answered import parts
from reports.answered.bars import bars, dots
from reports.answered.courses import course, span_subtitle
from reports.answered.forms import chosen, forms
from reports.answered.grids import heat, stacks
from reports.answered.history import history
from reports.answered.singles import number, pyramid
from reports.answered.tables import Table, table
from reports.answered.told import facts, frame
from reports.desk import Desk
from reports.exhibit import Exhibit

__all__ = ["Table", "chosen", "exhibit", "facts", "forms", "frame", "table"]
DRAWN: Mapping[str, Callable[[Desk, Answer], Exhibit]] = {
    "number": number,
    "line": course,
    "bars": bars,
    "dots": dots,
    "stacked": stacks,
    "heat": heat,
    "pyramid": pyramid,
}


def exhibit(desk: Desk, answer: Answer, form: Form) -> Exhibit:
    """The answer in one of its `forms`, else ValueError. As a table it has no figure: the page shows `table`."""
    known = forms(answer.question, answer.subject)
    if form not in known:
        raise ValueError(f"{form!r} is none of {known}")
    if form != "table":
        return DRAWN[form](desk, answer)
    first = DRAWN[known[0]](desk, answer)
    blank = figure([], height=10, margin={"t": 0, "b": 0}, xaxis={"visible": False}, yaxis={"visible": False})
    is_timed = answer.question.is_over_time
    below = span_subtitle(desk, answer, history(desk, answer)) if is_timed else parts.subtitle(desk, answer)
    return replace(
        first, key="table", subtitle=below, drawn=blank, legend="", is_wide=False,
        plot=replace(first.plot, form="grid"),
    )  # fmt: skip
