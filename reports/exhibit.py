"""An exhibit: a finding, its figure, and the same numbers as an office program draws them itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from charts.base import gaps
from charts.drawing import Drawing

Form = Literal["line", "columns", "bars", "stacked", "pyramid", "steps", "range", "dots", "grid"]
Role = Literal["main", "soft", "past", "target", "limit", "attention", "worse"]
Value = float | str | None


class Line(NamedTuple):
    """One series: a value a category. A text stands for a number that is not shown (不显示, 未报送)."""

    name: str
    values: tuple[Value, ...]
    role: Role = "main"

    @property
    def numbers(self) -> list[float | None]:
        """Values as a chart takes them: None is a gap."""
        return gaps([None if isinstance(value, str) else value for value in self.values])


@dataclass(frozen=True)
class Plot:
    """Numbers as they stand in a table: a category a row, a line a column, all in `unit`.

    form: line (over time), columns, bars (horizontal), stacked (one bar of all lines), pyramid (two lines, left and
    right), steps (changes of a balance), range (low, value, high), dots (a value and a longest), grid (a table of
    numbers: categories by lines). head: what the categories are. named: places in accent, the rest soft; of a line, the
    points off their target or, where there is none, the unusual ones. days: the first day of each category where
    these are months: too many to be written, they need an axis of dates.
    """

    form: Form
    head: str
    categories: tuple[str, ...]
    lines: tuple[Line, ...]
    unit: str
    named: tuple[int, ...] = ()
    days: tuple[date, ...] = ()


@dataclass(frozen=True)
class Exhibit:
    """title: the finding, one sentence. subtitle: what is shown and its unit. note: source and caveat.

    ids: the indicators behind it. legend: as HTML, what the figure alone shows and native charts do not.
    is_wide: scrolls sideways on a phone.
    """

    key: str
    title: str
    subtitle: str
    drawn: Drawing
    plot: Plot
    ids: tuple[str, ...]
    note: str = ""
    legend: str = ""
    is_wide: bool = False


def line(name: str, values: Sequence[Value], role: Role = "main") -> Line:
    return Line(name, tuple(values), role)
