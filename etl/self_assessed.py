"""What goes into the cells of a list of criteria, and what is left as the office wrote it.

A blank cell is filled in. One that says the same stays; one that says something else is kept and told, or replaced
where that is wished. Points are filled in only where a rule gives them: nobody but the office can claim the others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from etl.matching import folded
from etl.sheet import Range, as_text
from etl.sources.criteria import CRITERIA
from translations.say import language, say

POINTS, NUMBERS, PAPERS = "claimed_points", "evidence_numbers", "evidence"
# in the column of the papers asked for the numbers stand behind the words; etl/evidence_numbers.sql reads past them
BEHIND = re.compile(r"【佐证编号[:：]([^】]*)】")
PARTS = re.compile(r"[、,，;；\s]+")

Place = tuple[int, int]  # row from 1, column from 0


@dataclass(frozen=True)
class Answer:
    """What may be said of the criterion in a row: the points its rule gives, None without one; numbers of evidence."""

    points: float | None
    numbers: tuple[str, ...]


@dataclass
class Sheet:
    """What becomes of one sheet. place: how it is called in sentences; fills: its cells to fill in.

    kept, replaced: by heading the row, what stands there and what the evidence says. locked: by heading the rows
    whose cell cannot be filled in. unclaimed: rows with evidence and neither rule nor points; unproven: the other way
    round. missing: columns the sheet has not, by their heading.
    """

    place: str
    merged: Sequence[Range]
    fills: dict[Place, str | float] = field(default_factory=dict)
    kept: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    replaced: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    locked: dict[str, set[int]] = field(default_factory=dict)
    unclaimed: list[int] = field(default_factory=list)
    unproven: list[int] = field(default_factory=list)
    missing: dict[str, None] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)

    def take(
        self, number: int, row: Sequence[str], columns: Mapping[str, int], answer: Answer, replaces: bool
    ) -> None:
        """Decide about one criterion. row: its cells as delivered; columns: canonical name to position."""
        _points(self, number, row, columns.get(POINTS), answer, replaces)
        at = columns.get(NUMBERS, columns.get(PAPERS))
        _numbers(self, number, row, at, NUMBERS not in columns, answer, replaces)

    def lock(self, places: Sequence[Place]) -> None:
        """Cells that were to be filled in, and hold a formula."""
        for number, column in places:
            self.locked.setdefault(self.headings[column], set()).add(number)

    def sentences(self) -> Iterator[str]:
        """What a person has to know of it."""
        for heading, found in self.kept.items():
            yield say(
                "{place}: {heading} says something else than the evidence and was kept: {cells}.",
                place=self.place, heading=heading, cells=_listed(found),
            )  # fmt: skip
        for heading, found in self.replaced.items():
            yield say(
                "{place}: {heading} said something else than the evidence and was replaced: {cells}.",
                place=self.place, heading=heading, cells=_listed(found),
            )  # fmt: skip
        for heading, rows in self.locked.items():
            yield say(
                "{place}: {heading} is a formula or merged over several rows, and was left as it is: {rows}.",
                place=self.place, heading=heading, rows=_rows(rows),
            )  # fmt: skip
        if self.unclaimed:
            yield say(
                "{place}: these rows have evidence, but no scoring rule says what it gives: {rows}. "
                "Write their points by hand.",
                place=self.place, rows=_rows(self.unclaimed),
            )  # fmt: skip
        if self.unproven:
            yield say(
                "{place}: these rows claim points without evidence that holds: {rows}.",
                place=self.place, rows=_rows(self.unproven),
            )  # fmt: skip
        for heading in self.missing:
            yield say(
                "{place}: there is no column {heading} to fill in. Add one, bring the file in again and export anew.",
                place=self.place, heading=heading,
            )  # fmt: skip

    def put(
        self, place: Place, value: str | float, stands: str, is_same: bool, said: str, replaces: bool
    ) -> None:
        """Into a blank cell, and into one that says something else where that is wished."""
        heading = self.headings[place[1]]
        if is_same:
            return
        if self._is_shared(place):
            self.locked.setdefault(heading, set()).add(place[0])
            return
        if stands:
            told = self.replaced if replaces else self.kept
            told.setdefault(heading, []).append((place[0], stands, said))
        if replaces or not stands:
            self.fills[place] = value

    def _is_shared(self, place: Place) -> bool:
        """The cell is merged with those of other rows, or hidden under one merged with it."""
        row, column = place[0] - 1, place[1]
        return any(
            top <= row <= bottom and left <= column <= right and (top < bottom or left < column)
            for (top, left), (bottom, right) in self.merged
        )


def _points(
    sheet: Sheet, number: int, row: Sequence[str], at: int | None, answer: Answer, replaces: bool
) -> None:
    if at is None:
        sheet.missing[CRITERIA.column(POINTS).headers[0]] = None
        return
    stands = row[at].strip() if at < len(row) else ""
    if answer.points is None:
        if answer.numbers and not stands:
            sheet.unclaimed.append(number)
        if not answer.numbers and _number(stands):
            sheet.unproven.append(number)
        return
    value = round(answer.points, 6)
    is_same = stands != "" and _number(stands) == value
    sheet.put((number, at), value, stands, is_same, as_text(value), replaces)


def _numbers(
    sheet: Sheet, number: int, row: Sequence[str], at: int | None, is_behind: bool, answer: Answer, replaces: bool
) -> None:  # fmt: skip
    if at is None:
        sheet.missing[CRITERIA.column(NUMBERS).headers[0]] = None
        return
    cell = row[at].strip() if at < len(row) else ""
    stands = "、".join(BEHIND.findall(cell)) if is_behind else cell
    wanted = "、".join(answer.numbers)
    is_same = _parts(stands) == _parts(wanted)
    if is_behind and not is_same and not stands and _holds_all(cell, answer.numbers):
        return
    value = wanted
    if is_behind:
        value = BEHIND.sub("", cell).strip() + (f"【佐证编号：{wanted}】" if wanted else "")
    sheet.put((number, at), value, stands, is_same, wanted or say("none"), replaces)


def _holds_all(cell: str, numbers: Sequence[str]) -> bool:
    """Whether somebody has written the numbers among the words."""
    return all(folded(each) in folded(cell) for each in numbers)


def _parts(text: str) -> list[str]:
    return sorted(folded(part) for part in PARTS.split(text) if part)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _listed(found: Sequence[tuple[int, str, str]]) -> str:
    return say("; ").join(
        say("row {row} has {stands}, by the evidence {said}", row=row, stands=stands, said=said)
        for row, stands, said in found
    )


def _rows(rows: Iterable[int]) -> str:
    return {"zh": "、", "en": ", "}[language()].join(map(str, sorted(rows)))
