"""The register against the one before, by estate; what was not compared or not read is said."""

import streamlit as st

from charts import findings
from charts.words import MISSING
from indicators import register_changes
from indicators.register_changes import Comparison
from pages.parts import show
from pages.parts.desk import Desk

COUNTS = ("arrived", "left", "moved_within", "changed", "unchanged")
MOST_NOTES = 5


def against_the_one_before(desk: Desk) -> None:
    """The newest register of each estate in the period; a calm sentence where none can be compared."""
    words = desk.words
    found = desk.ask(register_changes.comparisons, desk.period, desk.estate)
    compared = [each for each in found if each.previous_month_end]
    if compared:
        _table(desk, found, compared)
        said = [
            words.say(
                "No longer here: said to have left or died, or not in a whole register any more. A register with under "
                "half of the people of the one before is a part: nobody counts as gone for not being in it."
            ),
            *_not_read(compared, desk),
        ]  # fmt: skip
    else:
        said = [
            words.say(
                "No register of {when} can be compared: that takes two of the same estate, each of a month of its own.",
                when=words.period(desk.period),
            )
        ]  # fmt: skip
    notes = desk.ask(register_changes.notes)
    colon = words.either("：", ": ")
    said += [f"{file}{colon}{message[words.language]}" for file, message in notes[:MOST_NOTES]]
    st.html("".join(f'<p class="fig-foot">{show.safe(line)}</p>' for line in said))


def _not_read(compared: list[Comparison], desk: Desk) -> list[str]:
    """Sentences on rows turned away: those in which people are known again, and those in which nobody is."""
    words, people = desk.words, sum(each.not_read for each in compared)
    rows = desk.ask(register_changes.unknown_rows, tuple(sorted({each.month_end for each in compared})))
    said = []
    if people:
        said.append(
            words.say(
                "{people} stand in rows that were turned away or lack an ID number: listed, and taken to be as before.",
                people=words.value(people, "people"),
            )
        )  # fmt: skip
    if rows:
        said.append(
            words.say(
                "Rows turned away in which nobody can be told: {rows}. Some of those no longer here may stand in them; "
                "mend them on the page Data.",
                rows=words.number(rows),
            )
        )  # fmt: skip
    return said


def _table(desk: Desk, found: list[Comparison], compared: list[Comparison]) -> None:
    words = desk.words
    heads = [
        words.say("Estate"), words.say("Registers compared"), words.say("Newly here"), words.say("No longer here"),
        words.say("Moved within"), words.say("Details changed"), words.say("As before"),
    ]  # fmt: skip
    lines = [[words.estate(each.estate), _months(each, desk), *_counts(each, desk)] for each in found]
    is_whole = len(compared) > 1
    if is_whole:
        sums = [words.number(sum(getattr(each, name) for each in compared)) for name in COUNTS]
        lines.append([words.say("Together"), "", *sums])
    show.table(
        "registers", findings.registers(compared, words),
        words.say("People, newest registers of {when}", when=words.period(desk.period)),
        heads, lines, range(2, len(heads)), total=is_whole,
    )  # fmt: skip


def _months(each: Comparison, desk: Desk) -> str:
    words = desk.words
    said = month = words.month(each.month_end)
    if each.previous_month_end:
        before = each.previous_month_end
        is_same_year = before.year == each.month_end.year
        earlier = words.short_month(before) if is_same_year else words.month(before)
        said = words.say("{month} with {before}", month=month, before=earlier)
    elif each.is_complete:
        people = words.value(each.residents, "people")
        return words.say("{month}, the first: {people}", month=month, people=people)
    return said if each.is_complete else words.say("{months}, a part", months=said)


def _counts(each: Comparison, desk: Desk) -> list[str]:
    if not each.previous_month_end:
        return [MISSING] * len(COUNTS)
    return [desk.words.number(getattr(each, name)) for name in COUNTS]
