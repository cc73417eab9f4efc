"""A question asked by hand, and the line of text it is kept, shared and addressed as."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args
from urllib.parse import unquote

from indicators.periods import Grain
from indicators.shape import Text
from translations.say import both, language

TIME = "time"  # split over time, in periods of the question's grain
MOST_SPLITS = 2
Form = Literal["number", "line", "bars", "dots", "stacked", "heat", "pyramid", "table"]
Sort = Literal["most", "least", "name"]
KEYS = ("ask", "by", "grain", "only", "beside", "sort", "top", "form")
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
TOP = re.compile(r"[0-9]{1,6}")
NOT_STATED = "~"  # a group without a value, written as a value
RESERVED = re.compile(
    r"[%;,:!~&=#+.?]"
)  # stands for something else in the text; all other signs stay readable


class BadQuestion(Exception):
    """A question that cannot be asked. `problems` are whole sentences, each in both languages."""

    def __init__(self, *problems: Text):
        self.problems = problems
        super().__init__("\n".join(each[language()] for each in problems))


@dataclass(frozen=True)
class Only:
    """The rows that count, by one column: one of `values`, or from `low` to `high`, both included.

    None as a value: not stated. is_not: all other rows. Numbers and days have a range, all else has values.
    """

    column: str
    values: tuple[str | None, ...] = ()
    low: str = ""
    high: str = ""
    is_not: bool = False

    @property
    def is_range(self) -> bool:
        return bool(self.low or self.high)


@dataclass(frozen=True)
class Question:
    """What is counted, and how it is split, narrowed and shown. The period is chosen beside it.

    about: an indicator, a table, or `table.measure`. by: up to two columns, TIME among them. top: so many groups of
    the first split, the rest as one; 0: all. form: "" = the fitting one. has_last_year: held against the year before.
    """

    about: str
    by: tuple[str, ...] = ()
    grain: Grain = "month"
    only: tuple[Only, ...] = ()
    has_last_year: bool = True
    sort: Sort = "most"
    top: int = 10
    form: str = ""
    groups: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "groups", tuple(name for name in self.by if name != TIME))

    @property
    def is_over_time(self) -> bool:
        return TIME in self.by

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column it needs, each once."""
        return tuple(dict.fromkeys([*self.groups, *(each.column for each in self.only)]))


def facts(question: Question) -> dict[str, str]:
    """The question as parameters of an address, in plain text; what is as usual is left out."""
    usual = Question(question.about)
    said = {
        "ask": question.about,
        "by": ",".join(question.by),
        "grain": question.grain if question.is_over_time else "",
        "only": ";".join(map(_only_text, question.only)),
        "beside": "" if question.has_last_year else "no",
        "sort": "" if question.sort == usual.sort else question.sort,
        "top": "" if question.top == usual.top else str(question.top),
        "form": question.form,
    }
    return {key: value for key, value in said.items() if value}


def text(question: Question) -> str:
    """The question as one line, as it is kept."""
    return "&".join(f"{key}={value}" for key, value in facts(question).items())


def parse(line: str) -> Question:
    """The question of such a line. BadQuestion as `read`."""
    return read(dict(part.partition("=")[::2] for part in line.split("&") if part))


def read(said: Mapping[str, str]) -> Question:
    """The question of such parameters. BadQuestion: all that is wrong with its shape, not with its columns."""
    problems = [
        both("A question has no part {key!r}; it has: {names}.", key=key, names=", ".join(KEYS))
        for key in said.keys() - set(KEYS)
    ]
    by = tuple(name for name in said.get("by", "").split(",") if name)
    problems += [*_shape_problems(said, by)]
    if problems:
        raise BadQuestion(*problems)
    only = tuple(_parse_only(each) for each in said.get("only", "").split(";") if each)
    return Question(
        said["ask"], by, said.get("grain", "month"), only, said.get("beside") != "no", said.get("sort", "most"),
        int(said.get("top", "10")), said.get("form", ""),
    )  # fmt: skip


def _shape_problems(said: Mapping[str, str], by: Sequence[str]) -> Iterable[Text]:
    if not said.get("ask"):
        yield both("It does not say what is counted: 'ask' is missing.")
    for key, known in (("grain", Grain), ("sort", Sort), ("form", Form)):
        value = said.get(key)
        if value and value not in get_args(known):
            names = ", ".join(get_args(known))
            yield both("{key!r} cannot be {value!r}; it can be: {names}.", key=key, value=value, names=names)
    if len(by) > MOST_SPLITS or len(set(by)) < len(by):
        yield both("A question is split by two different things at most.")
    if not TOP.fullmatch(said.get("top", "10")):
        yield both("'top' is a whole number, it is {value!r}.", value=said["top"])


def _only_text(only: Only) -> str:
    sign = "!" if only.is_not else ""
    if only.is_range:
        return f"{only.column}:{sign}{only.low}..{only.high}"
    values = (NOT_STATED if value is None else escaped(value) for value in only.values)
    return f"{only.column}:{sign}{','.join(values)}"


def _parse_only(written: str) -> Only:
    column, _, rest = written.partition(":")
    is_not, rest = rest.startswith("!"), rest.removeprefix("!")
    low, dots, high = rest.partition("..")
    if dots and all(map(_is_end, (low, high))) and (low or high):
        return Only(column, low=low, high=high, is_not=is_not)
    values = (None if each == NOT_STATED else unquote(each) for each in rest.split(",") if each)
    return Only(column, tuple(values), is_not=is_not)


def escaped(value: str) -> str:
    """A value as it stands in the text of a question."""
    return RESERVED.sub(lambda found: f"%{ord(found[0]):02X}", value)


def _is_end(written: str) -> bool:
    """An end of a range: nothing, a number or a day."""
    return not written or is_number(written) or is_day(written)


def is_number(written: str) -> bool:
    """Digits as they may stand in a query; nothing else that Python takes for a number."""
    return NUMBER.fullmatch(written) is not None


def is_day(written: str) -> bool:
    """A day as it may stand in a query."""
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False
