"""The register against the one before, by estate; what was not compared is said."""

import streamlit as st

from charts import findings
from indicators import register_changes
from indicators.register_changes import Comparison
from pages.parts import show
from pages.parts.desk import Desk

COUNTS = ("arrived", "left", "moved_within", "changed", "unchanged")
MOST_NOTES = 5


def against_the_one_before(desk: Desk) -> None:
    """The newest comparison of each estate in the period; a calm sentence where there is none."""
    words = desk.words
    found = desk.ask(register_changes.comparisons, desk.period, desk.estate)
    if found:
        _table(desk, found)
        said = words.say(
            "No longer here: said to have left or died, or not in a whole register any more. A register with under "
            "half of the people of the one before is a part: nobody counts as gone for not being in it."
        )  # fmt: skip
    else:
        said = words.say(
            "No register of {when} can be compared: that takes two of the same estate, each of a month of its own.",
            when=words.period(desk.period),
        )
    notes = desk.ask(register_changes.notes)
    lines = [said, *(f"{file}: {message[words.language]}" for file, message in notes[:MOST_NOTES])]
    st.html("".join(f'<p class="fig-foot">{show.safe(line)}</p>' for line in lines))


def _table(desk: Desk, found: list[Comparison]) -> None:
    words = desk.words
    heads = [
        words.say("Estate"), words.say("Registers compared"), words.say("Newly here"), words.say("No longer here"),
        words.say("Moved within"), words.say("Details changed"), words.say("As before"),
    ]  # fmt: skip
    lines = [[words.estate(each.estate), _months(each, desk), *_counts([each], desk)] for each in found]
    is_whole = len(found) > 1
    if is_whole:
        lines.append([words.say("Together"), "", *_counts(found, desk)])
    show.table(
        "registers", findings.registers(found, words),
        words.say("People, newest registers of {when}", when=words.period(desk.period)),
        heads, lines, range(2, len(heads)), total=is_whole,
    )  # fmt: skip


def _months(each: Comparison, desk: Desk) -> str:
    words = desk.words
    said = words.say(
        "{month} with {before}",
        month=words.month(each.month_end),
        before=words.month(each.previous_month_end),
    )
    return said if each.is_complete else words.say("{months}, a part", months=said)


def _counts(found: list[Comparison], desk: Desk) -> list[str]:
    return [desk.words.number(sum(getattr(each, name) for each in found)) for name in COUNTS]
