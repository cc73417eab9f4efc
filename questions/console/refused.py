"""Why a question in SQL was not answered: a message id with its values, for `words.say` to make a sentence of."""

from collections.abc import Callable
from dataclasses import dataclass, field


def _(message: str) -> str:
    """Marks a message for the catalogue."""
    return message


EMPTY, TOO_LONG, NOT_ONE, NOT_A_QUESTION = "empty", "too_long", "not_one", "not_a_question"
FORBIDDEN, FILE, SYNTAX = "forbidden", "file", "syntax"
NO_TABLE, NO_COLUMN, NO_FUNCTION = "no_table", "no_column", "no_function"
AMBIGUOUS, NOT_GROUPED = "ambiguous", "not_grouped"
KIND, TOO_LARGE, ARGUMENTS = "kind", "too_large", "arguments"
NO_VALUE, TOO_WIDE, TOO_DEEP = "no_value", "too_wide", "too_deep"
PIVOT, GONE, OTHER = "pivot", "gone", "other"
TIME, MEMORY, BUSY, CANCELLED, DIED = "time", "memory", "busy", "cancelled", "died"

MESSAGES = {
    EMPTY: _("There is no query yet."),
    TOO_LONG: _("The query or one of its values has {n} characters; at most {most} can be asked."),
    NOT_ONE: _("One query at a time: here stand {n}."),
    NOT_A_QUESTION: _("Only queries that read are run here, such as select; {name} is not."),
    FORBIDDEN: _("{name} is closed here: a query reads the tables of this build and nothing else."),
    FILE: _("Files and addresses cannot be read here: {name}. A query reads the tables of this build."),
    SYNTAX: _("The query cannot be understood here."),
    NO_TABLE: _("There is no table {name}."),
    NO_COLUMN: _("There is no column {name}."),
    NO_FUNCTION: _("There is no function {name}."),
    AMBIGUOUS: _("More than one table has a column {name}: write the table before it, with a dot."),
    NOT_GROUPED: _("Column {name} must stand in group by, or inside sum, count or the like."),
    KIND: _("A value here is not of the kind that is asked of it, such as text where a number belongs."),
    TOO_LARGE: _("A value here is beyond what its kind can hold."),
    ARGUMENTS: _("{name} cannot work with values of these kinds."),
    NO_VALUE: _("These parameters have no value yet: {name}."),
    TOO_WIDE: _("The result has {n} columns; at most {most} can be shown."),
    TOO_DEEP: _("The query is nested too deeply."),
    PIVOT: _("pivot needs the values that become columns: pivot … on column in ('a', 'b')."),
    GONE: _("This build is not there any more. Reload the page to ask the newest one."),
    OTHER: _("The query could not be run."),
    TIME: _(
        "Stopped after {n} seconds. Ask for less: a shorter period, or tables joined by what they share."
    ),
    MEMORY: _("Stopped: the query needed more than {n} MB of memory. Ask for less, or sum it up."),
    BUSY: _("Other queries are running: {n}. Try again in a moment."),
    CANCELLED: _("Stopped, as asked."),
    DIED: _("The query brought down the process it ran in. Nothing was changed; ask in another way."),
}
NEAREST = _(" Do you mean {names}?")


@dataclass(frozen=True)
class Reason:
    """why: one of the words above; parts: the values of its message; detail: DuckDB's own words, English.

    line, column: from 1, where the fault has a place; near: the piece of that line.
    """

    why: str
    parts: dict[str, object] = field(default_factory=dict)
    nearest: tuple[str, ...] = ()
    detail: str = ""
    line: int | None = None
    column: int | None = None
    near: str = ""


class Refused(Exception):
    """A question that was not answered, and why. Nothing was changed by it."""

    def __init__(self, reason: Reason):
        super().__init__(reason.why)  # not the parts: what is raised may be logged
        self.reason = reason
        self.why, self.detail, self.near = reason.why, reason.detail, reason.near
        self.line, self.column = reason.line, reason.column

    def sentence(self, say: Callable[..., str]) -> str:
        """In the language of `say`, as `words.say` and `translations.say.say` are called."""
        sentence = say(MESSAGES[self.why], **self.reason.parts)
        if not self.reason.nearest:
            return sentence
        return f"{sentence}{say(NEAREST, names=' / '.join(self.reason.nearest))}"


def refused(why: str, **parts: object) -> Refused:
    """Without a place in the query."""
    return Refused(Reason(why, parts))
