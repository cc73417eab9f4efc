"""Below the reasons of a receipt: both definitions where they differ, and what the receipt holds."""

import streamlit as st

from charts.words import MISSING, Words
from indicators.receipts import definition
from indicators.receipts.explaining import Explanation
from indicators.shape import Indicator
from pages.parts import receipt, show
from pages.parts.desk import Desk
from state.receipts import Kept


def definitions(found: Explanation, words: Words) -> None:
    """Both, where they are not the same any more."""
    if found.in_force is None:
        said = words.say("This indicator is no longer counted; now is counted by the definition of then.")
        show.write(f'<p class="rule">{show.safe(said)}</p>')
        return
    if definition.version(found.in_force) == definition.version(found.quoted):
        return
    show.section(words.say("The definition changed"), words.say("Then on the left, now on the right"))
    for column, each in zip(st.columns(2, gap="large"), (found.quoted, found.in_force), strict=True):
        with column:
            below = (each.denominator or {}).get(words.language, MISSING)
            facts = [
                (words.say("Numerator"), each.numerator[words.language]), (words.say("Denominator"), below),
                (words.say("Unit"), words.unit(each.unit) or words.say("per 100")),
                (words.say("Way of counting"), _kind(each, words)),
            ]  # fmt: skip
            show.table(f"definition-{definition.version(each)}", "", "", ["", ""], facts)
            st.code(each.sql, language="sql")


def facts(desk: Desk, kept: Kept, found: Explanation) -> None:
    """What the receipt holds beside what it is compared with."""
    words, quoted = desk.words, kept.receipt
    version = definition.version(found.in_force) if found.in_force else MISSING
    lines = [
        (words.say("Build"), quoted.build_id, desk.build_id),
        (words.say("Data up to"), quoted.data_date, desk.data_date.isoformat()),
        (words.say("Definition version"), quoted.version, version),
        (words.say("Delivered"), _delivered(quoted.delivered, words),
         _delivered(found.reading.delivered, words) if found.reading else MISSING),
    ]  # fmt: skip
    what = words.either("，", ", ").join(
        each
        for each in (receipt.name(found, words), words.period(found.period), receipt.where(kept, words))
        if each
    )
    heads = ["", words.say("Then"), words.say("Now")]
    show.table("receipt-facts", words.say("What the receipt holds"), what, heads, lines)


def _kind(indicator: Indicator, words: Words) -> str:
    return {
        "count": words.say("a sum"), "stock": words.say("a standing at month's end"), "ratio": words.say("a quotient"),
        "distinct": words.say("different ones"),
        "quantile": words.say("the value at {share}", share=words.percent(100 * (indicator.quantile or 0), 0)),
    }[indicator.kind]  # fmt: skip


def _delivered(state_of: str, words: Words) -> str:
    return {"yes": words.say("whole"), "partial": words.say("in part"), "no": words.not_delivered}[state_of]
