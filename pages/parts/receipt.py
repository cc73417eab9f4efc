"""Blocks of the receipt page: where the code is entered, the number then and now, the reasons."""

import streamlit as st

from charts import difference
from charts.findings import receipts
from charts.findings.receipts import told
from charts.words import MISSING, Words
from indicators.readings import Reading
from indicators.receipts.explaining import Explanation
from indicators.shape import Indicator
from pages.parts import choices, quoting, rows, show
from pages.parts.desk import Desk
from reports import receipts as quoted
from state import receipts as state
from state.receipts import Kept, Receipt


def asked() -> str:
    """The code of the address, else the one looked at before; "" where there is none, or something else."""
    known = [st.query_params.get("code"), st.session_state.get("choice-code")]
    return state.written(choices.remembered("code", [each for each in known if each], ""))


def find(code: str) -> Kept | None:
    return state.find(quoting.file(), code) if code else None


def explained(desk: Desk, kept: Kept) -> Explanation:
    indicator = desk.catalogue.get(kept.receipt.indicator_id)
    small = desk.community.limits["small_count"]
    return quoted.explained(kept, desk.con, indicator, desk.coverage, small)


def enter(words: Words, code: str) -> None:
    """Where a code is typed in, however it is written."""
    key = f"code-{code}"
    st.text_input(
        words.say("Code: eight letters and digits"),
        key=key,
        placeholder="K7Q2-9F4M",
        width=240,
        max_chars=20,
        on_change=_keep,
        args=(key,),
    )


def _keep(key: str) -> None:
    """Nothing that is no code comes into the address: it may be a number of a person."""
    choices.keep("code", state.written(st.session_state[key]))


def no_title(code: str, words: Words) -> str:
    if not code:
        return words.say("Enter the code of a number")
    return words.say("No number was quoted as {code}", code=code)


def title(desk: Desk, kept: Kept, found: Explanation) -> str:
    words = desk.words
    is_this_year = found.period.start.year == desk.data_date.year
    period = words.short_period(found.period) if is_this_year else words.period(found.period)
    parts = [period, where(kept, words), name(found, words)]
    what = [each for each in (parts if words.language == "zh" else reversed(parts)) if each]
    return receipts.title(found, words.either("", ", ").join(what), words)


def subtitle(kept: Kept, words: Words) -> str:
    day = words.date(kept.taken_at.astimezone().date())
    return words.say("Receipt {code}, quoted on {date}", code=kept.code, date=day)


def strip(desk: Desk, kept: Kept, found: Explanation) -> None:
    """Then, now and the difference at the head."""
    words, shown, unit = desk.words, told(found), found.quoted.unit
    below = ["", ""]
    if not found.is_withheld:
        below[0] = _under(found.quoted, kept.receipt, words)
        below[1] = _under(found.reading.indicator, found.reading, words) if found.reading else ""
    numbers = [
        (words.say("Then"), shown.then, receipts.number, words.unit(unit), below[0]),
        (words.say("Now"), shown.now, receipts.number, words.unit(unit), below[1]),
        (words.say("Difference"), shown.difference, receipts.signed, receipts.unit(unit, words), ""),
    ]
    show.strip(
        [
            (
                label,
                words.withheld if found.is_withheld else said(number, shown, words),
                word if number is not None else "",
                note,
            )
            for label, number, said, word, note in numbers
        ]
    )


def figure(found: Explanation, words: Words) -> None:
    shown = told(found)
    steps = [
        difference.Step(
            part.why, receipts.names(words)[part.why], float(amount), receipts.signed(amount, shown, words)
        )
        for part, amount in zip(found.parts, shown.amounts, strict=True)
        if amount is not None
    ]
    then, now = (receipts.number(each, shown, words) for each in (shown.then, shown.now))
    subtitle = words.say("{unit}; each step is one reason", unit=receipts.unit(found.quoted.unit, words))
    drawn = difference.difference(then, steps, now, words)
    show.figure("receipt", receipts.most(found, words), subtitle, drawn)


def parts(found: Explanation, words: Words) -> None:
    """The reasons in the order in which they add up."""
    shown = told(found)
    heads = [
        words.say("Why it differs"), words.say("Rows"),
        words.say("Change ({unit})", unit=receipts.unit(found.quoted.unit, words)), words.say("Adds up to"),
    ]  # fmt: skip
    lines = [(words.say("Then"), "", "", receipts.number(shown.then, shown, words))]
    for part, amount, after in zip(found.parts, shown.amounts, shown.afters, strict=True):
        count = MISSING if part.rows is None else words.number(part.rows)
        change = receipts.signed(amount, shown, words)
        lines.append((receipts.names(words)[part.why], count, change, receipts.number(after, shown, words)))
    gap = receipts.signed(shown.difference, shown, words)
    lines.append((words.say("Now"), "", gap, receipts.number(shown.now, shown, words)))
    show.table("receipt-parts", words.say("The reasons add up"), "", heads, lines, right=(1, 2, 3), total=True,
               note=_note(found, words))  # fmt: skip


def name(found: Explanation, words: Words) -> str:
    return found.quoted.title[words.language]


def where(kept: Kept, words: Words) -> str:
    """Estate and other groups; "" for the whole."""
    heads = rows.heads(words)
    return words.either("、", ", ").join(
        rows.labelled(name, value, words)
        if name in (*rows.CODED, "estate")
        else f"{heads.get(name, name)} {value}"
        for name, value in kept.receipt.filter.items()
    )


def _under(indicator: Indicator, number: Receipt | Reading, words: Words) -> str:
    """Below a number: that nothing was delivered, or what it is a share of."""
    if number.delivered == "no":
        return words.not_delivered
    is_share = indicator.kind == "ratio" and indicator.unit == "percent" and number.denominator
    return words.share(number.numerator, number.denominator) if is_share and not number.is_suppressed else ""


def _note(found: Explanation, words: Words) -> str:
    if any(part.why == "unknown" for part in found.parts):
        return words.say("A table or column that the definition of then reads is gone.")
    if any(part.why == "together" for part in found.parts):
        return words.say("Reasons are not told apart where one of them is about few people.")
    return words.say(
        "Late: in no file then. Removed: in no file now. Corrected: says something else, or counts elsewhere now."
    )
