"""Appeals of a member of staff: what was objected to and how it was answered; object, uphold, decline. All dated."""

from collections.abc import Callable, Mapping

import streamlit as st

from charts.words import MISSING, Words
from indicators import worker_rows
from indicators.worker_rows import Row
from pages.parts import show, staff
from pages.parts.desk import Desk
from pages.parts.staff import Member
from state import appeals
from state.appeals import Appeal, Event, Refused
from warehouse import builds

SECRETARY = "secretary"


def show_appeals(desk: Desk, one: Member) -> None:
    words, rows = desk.words, _rows(desk, one)
    own = [each for each in appeals.appeals(_file()) if each.staff_id == one.score.staff_id]
    show.section(words.say("Appeals"), words.say("Everything said stays, with its day"))
    if own:
        _list(desk, one, own, rows)
    for each in own:
        if each.last.kind == "raised":
            _decide(each, rows, words)
    with st.expander(words.say("Object to a row"), key="object", on_change="rerun") as box:
        if box.open:
            _object(one, rows, len(own), words)


def _file():
    return builds.STATE / appeals.FILE


def _rows(desk: Desk, one: Member) -> dict[str, tuple[str, Row]]:
    """The rows of the sheet by key, each with its ledger."""
    staff_id, held = one.score.staff_id, one.score.ratings.review_days
    ledgers = {
        "points_entries": desk.ask(worker_rows.entries, staff_id, desk.period),
        "attendance_days": desk.ask(worker_rows.days, staff_id, desk.period),
        "review_ratings": desk.ask(worker_rows.ratings, staff_id, *held) if held else [],
    }
    return {row.key: (ledger, row) for ledger, rows in ledgers.items() for row in rows}


def _list(desk: Desk, one: Member, own: list[Appeal], rows: Mapping[str, tuple[str, Row]]) -> None:
    """Each appeal with all that was said; the total with and without the rows struck out."""
    words = desk.words
    everything = {each.staff_id: each for each in staff.scores_of_all_rows(desk, desk.period)}
    whole, standing = everything[one.score.staff_id].total, one.score.total
    lines = [
        [words.date(each.day), _described(each, rows, words), _state(each, words), _said(each, words)]
        for each in own
    ]
    heads = [words.say("Day"), words.say("Ledger row"), words.say("State"), words.say("What was said")]
    title = words.say(
        "Total {standing}, with every row counted {whole}",
        standing=words.number(standing and standing.value, 1), whole=words.number(whole and whole.value, 1),
    )  # fmt: skip
    show.table("appeals", title, "", heads, lines)


def _described(each: Appeal, rows: Mapping[str, tuple[str, Row]], words: Words) -> str:
    """What the row says; of one that is not on this sheet its ledger alone."""
    found = rows.get(each.row_key)
    ledger = _ledger(each.ledger, words)
    return f"{ledger} {_what(*found, words)}" if found else ledger


def _ledger(name: str, words: Words) -> str:
    return {
        "points_entries": words.say("Points ledger"),
        "attendance_days": words.say("Attendance"),
        "review_ratings": words.say("Review"),
    }[name]


def _what(ledger: str, row: Row, words: Words) -> str:
    kind = {"attendance_days": "attendance", "review_ratings": "rater_group"}.get(ledger)
    what = words.label(kind, row.kind or None) if kind else row.item or row.kind or MISSING
    if row.amount is None:
        return what
    if ledger == "attendance_days":
        return f"{what} {words.say('{n} min', n=words.number(row.amount))}"
    return f"{what} {words.value(row.amount, 'points')}"


def _state(each: Appeal, words: Words) -> str:
    return {
        "raised": f"○ {words.say('open')}",
        "upheld": f"✓ {words.say('upheld')}",
        "declined": f"✕ {words.say('declined')}",
        "withdrawn": words.say("withdrawn"),
    }[each.last.kind]


def _said(each: Appeal, words: Words) -> str:
    return words.either("；", "; ").join(_event(event, words) for event in each.events)


def _event(event: Event, words: Words) -> str:
    who = words.say("secretary") if event.who == SECRETARY else event.who
    return f"{words.date(event.at.astimezone().date())} {who}{words.either('：', ': ')}{event.reason}"


def _decide(each: Appeal, rows: Mapping[str, tuple[str, Row]], words: Words) -> None:
    with st.form(f"decide-{each.appeal_id}"):
        reason = st.text_input(
            words.say(
                "Decide on {row}: the reason",
                row=f"{words.short_date(each.day)} {_described(each, rows, words)}",
            ),
            key=f"reason-{each.appeal_id}",
        )
        with st.container(horizontal=True):
            upheld = st.form_submit_button(
                words.say("Uphold: the row does not count"), key=f"uphold-{each.appeal_id}"
            )
            declined = st.form_submit_button(
                words.say("Decline: the row counts"), key=f"decline-{each.appeal_id}"
            )
    if upheld or declined:
        kind = "upheld" if upheld else "declined"
        seen = each.last.event_id
        _write(lambda: appeals.answer(_file(), each.appeal_id, kind, SECRETARY, reason, seen), words)


def _object(one: Member, rows: Mapping[str, tuple[str, Row]], raised: int, words: Words) -> None:
    """raised: appeals so far. The form after each is a new one and empty; what was refused stays to be mended."""
    with st.form(f"object-form-{raised}"):
        key = st.selectbox(
            words.say("Ledger row"), list(rows), key=f"object-row-{raised}",
            format_func=lambda key: _choice(*rows[key], words),
        )  # fmt: skip
        reason = st.text_area(words.say("Reason"), key=f"object-reason-{raised}")
        sent = st.form_submit_button(words.say("Object"), key="object-send")
    if sent and key:
        ledger, row = rows[key]
        staff_id = one.score.staff_id
        _write(lambda: appeals.raise_appeal(_file(), ledger, key, staff_id, row.day, staff_id, reason), words)


def _choice(ledger: str, row: Row, words: Words) -> str:
    return f"{words.short_date(row.day)} {_ledger(ledger, words)} {_what(ledger, row, words)}"


def _write(event: Callable[[], object], words: Words) -> None:
    """Adds the event and shows the page anew; a refusal is said instead."""
    try:
        event()
    except Refused as refused:
        st.warning(_why(refused, words))
    else:
        st.rerun()


def _why(refused: Refused, words: Words) -> str:
    return {
        Refused.NO_REASON: words.say("Nothing was saved: write the reason."),
        Refused.PERSONAL_NUMBER: words.say(
            "Nothing was saved: the reason holds a telephone or ID number. Leave it out."
        ),
        Refused.PERSONAL_STAFF_NUMBER: words.say(
            "Nothing was saved: the staff number is a telephone or ID number. Give the staff list numbers of its own."
        ),
        Refused.STANDS_ALREADY: words.say(
            "Nothing was saved: this row has an appeal that is open or upheld already."
        ),
        Refused.CHANGED_MEANWHILE: words.say(
            "Nothing was saved: somebody else has just answered. Look again."
        ),
        Refused.OWN_APPEAL: words.say("Nothing was saved: nobody decides an appeal of their own."),
        Refused.OVER: words.say("Nothing was saved: this appeal is over."),
    }[refused.why]
