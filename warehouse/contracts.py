"""The words a source contract is written in: Source, Column, Constraint.

A constraint holds both its sentence and its test, so that the dictionary, the blank template, the message to the
clerk and the check cannot drift apart. The test is a SQL predicate over the typed column, true for a good value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Text = Mapping[str, str]  # {"zh": …, "en": …}

Type = Literal[
    "text",
    "date",
    "time",
    "integer",
    "number",
    "boolean",
    "code",
    "id_number",
    "phone",
    "name",
    "estate",
    "building",
]


class ContractError(Exception):
    """People's mistakes in files or contracts. `problems` are whole sentences; printed without a traceback."""

    def __init__(self, *problems: str):
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass(frozen=True)
class Constraint:
    """A rule for one column or, with `row=True`, for a whole row.

    test: SQL predicate; `{column}` stands for the typed column. Null counts as good: required is `Column.required`.
    rejects_row: True returns the whole row to be mended; False keeps the row, empties the cell and says so.
    """

    rule: str
    sentence: Text
    test: str
    rejects_row: bool = True

    def __post_init__(self) -> None:
        if set(self.sentence) != {"zh", "en"}:
            raise ContractError(
                f"constraint {self.rule!r}: the sentence needs zh and en, it has {sorted(self.sentence)}"
            )


@dataclass(frozen=True)
class Column:
    """One column of a source.

    headers: spellings met in the field, the first one is written into the blank template.
    required: the header must be in the file and each row must have a value.
    in_header: the header must be in the file, the rows may be empty: it tells this source from others.
    codes: name of the code list in data/reference/codes.toml (type "code").
    personal: identifies a person; lives in memory and people.duckdb only.
    rejects_row: what a value that cannot be read does: reject the row, or empty the cell.
    repeats: exports say it in several columns; whichever is read will do.
    """

    name: str
    type: Type
    headers: tuple[str, ...]
    description: Text
    required: bool = False
    in_header: bool = False
    personal: bool = False
    codes: str | None = None
    unit: str | None = None
    rejects_row: bool = False
    repeats: bool = False
    constraints: tuple[Constraint, ...] = ()


@dataclass(frozen=True)
class Source:
    """The promise of one kind of spreadsheet.

    key: columns whose values make two rows the same thing (the later one stands); empty = a row is itself,
    and only a row delivered twice in different files is merged.
    dated_by: the column that says which month a row belongs to; None for registers without a rhythm.
    rhythm: how often it is due: "monthly", "half_yearly", "once".
    alternative: a source that may come in its place: a month of either is a month of both.
    is_counted_over_time: False where no indicator is a series of its rows: they do not tell when the series begin.
    beside: sheets that stand beside the table, by what their names contain; left out with a note.
    counts_only: numbers of people, never people: a sheet with a heading that tells who somebody is is refused whole.
    """

    name: str
    title: Text
    grain: Text
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    dated_by: str | None = None
    rhythm: str = "monthly"
    row_rules: tuple[Constraint, ...] = field(default=())
    alternative: str | None = None
    beside: tuple[str, ...] = ()
    is_counted_over_time: bool = True
    counts_only: bool = False

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        unknown = [
            name for name in (*self.key, *([self.dated_by] if self.dated_by else [])) if name not in names
        ]
        if len(set(names)) < len(names) or unknown:
            raise ContractError(
                f"source {self.name!r}: columns twice or unknown in the key: {unknown or names}"
            )

    @property
    def opens_series(self) -> bool:
        """Whether its oldest day may be the one with which the series of indicators begin."""
        return bool(self.dated_by) and self.rhythm != "once" and self.is_counted_over_time

    def passes_over(self, sheet: str | None) -> bool:
        """Whether a sheet of this name is one of those beside the table."""
        return any(each in (sheet or "") for each in self.beside)

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)
