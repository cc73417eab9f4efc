"""Which forms an answer can be drawn in, the fitting one first."""

from questions.question import Form, Question
from questions.subjects import Subject, subject
from reports.answered.parts import has_parts, is_share

PYRAMID = {"age_group", "sex"}
SHORT = ("code", "flag")  # kinds of columns with few values


def forms(question: Question, about: Subject | None = None) -> tuple[Form, ...]:
    """about: what is asked about, found by its name unless given (UnknownName)."""
    about = about or subject(question.about)
    groups = question.groups
    if not groups:
        return ("line", "table") if question.is_over_time else ("number", "table")
    is_sum = has_parts(about.indicator)
    if question.is_over_time:
        return ("line", "stacked", "heat", "table") if is_sum else ("line", "heat", "table")
    if len(groups) == 1:
        return ("dots", "bars", "table") if is_share(about.indicator) else ("bars", "table")
    return (*_of_two(groups, about, is_sum), "table")


def _of_two(groups: tuple[str, ...], about: Subject, is_sum: bool) -> tuple[Form, ...]:
    if not is_sum:
        return ("heat",)
    second = about.columns.get(groups[1])
    is_short = second is not None and second.kind in SHORT
    found: tuple[Form, ...] = ("stacked", "heat") if is_short else ("heat", "stacked")
    if set(groups) == PYRAMID and about.indicator.unit == "people":
        return ("pyramid", *found)
    return found


def chosen(question: Question, about: Subject | None = None) -> Form:
    """The form asked for where it can be drawn, else the fitting one."""
    known = forms(question, about)
    return question.form if question.form in known else known[0]
