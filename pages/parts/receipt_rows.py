"""The rows behind each reason of a receipt, each with the file, sheet and row it stands in."""

import streamlit as st
from pandas import DataFrame, isna

from charts.findings import receipts
from charts.words import MISSING, Words
from indicators.receipts.explaining import Explanation, Part
from pages.parts.piece import choices, piece

MOST = 5000


def offer(found: Explanation, words: Words) -> None:
    """Buttons of the reasons that have rows to show."""
    open_to = {part.why: part for part in found.parts if part.behind is not None and part.rows}
    if not open_to:
        return
    titles = {why: receipts.names(words)[why] for why in open_to}
    chosen = piece("receipt-rows", "", choices(words.say("Rows behind"), titles))
    if chosen in open_to:
        _open(found, open_to[chosen], titles[chosen], words)


def _open(found: Explanation, part: Part, title: str, words: Words) -> None:
    @st.dialog(title, width="large")
    def show() -> None:
        said = words.say_many("{n} row", "{n} rows", part.rows)
        if part.rows > MOST:
            said += f" · {words.say('the first {n} are shown', n=words.number(MOST))}"
        st.html(f'<p class="fig-foot">{said}</p>')
        table = _named(part.behind.head(MOST), found.quoted.kind, words)
        st.dataframe(table, hide_index=True, height=min(420, 38 + 35 * len(table)), key="receipt-behind")

    show()


def _named(behind: DataFrame, kind: str, words: Words) -> DataFrame:
    """Where each row stands now, else where it stood, and what it counted then and now."""
    lines = []
    for row in behind.to_dict("records"):
        side = "then" if isna(row["file_now"]) else "now"
        no = row[f"row_no_{side}"]
        lines.append(
            (
                row[f"file_{side}"] or MISSING, row[f"sheet_{side}"], int(no) if no else None,
                _counted(row, "then", kind, words), _counted(row, "now", kind, words),
            )
        )  # fmt: skip
    heads = [
        words.say("File"),
        words.say("Sheet"),
        words.say("Row"),
        words.say("Counted then"),
        words.say("Counted now"),
    ]
    return DataFrame(lines, columns=heads)


def _counted(row: dict, side: str, kind: str, words: Words) -> str:
    """What a row adds: a number, numerator and denominator, or that its person counts."""
    if isna(row[f"file_{side}"]):
        return MISSING
    if kind == "distinct":
        return "✓"
    text = words.number(row[f"numerator_{side}"])
    return f"{text} / {words.number(row[f'denominator_{side}'])}" if kind == "ratio" else text
