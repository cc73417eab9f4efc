"""Pairs of rows that may be the same resident, side by side: what agrees, what differs, and two buttons."""

from collections.abc import Sequence

import streamlit as st

from charts.words import MISSING, Words
from indicators.decisions import Pair, Person
from pages.parts import bring_in_commands as commands
from pages.parts import decisions, show
from pages.parts.columns import column
from warehouse.decided import DIFFERENT, SAME

FIELDS = ("name", "id_number", "sex", "birth_date", "address", "phone")
MOST = 10


def ask(pairs: Sequence[Pair], words: Words) -> None:
    """The first pairs that wait; the others come up as these are decided."""
    note = words.say("The same person: the first row counts with the second. Two people: it stays returned.")
    if len(pairs) > MOST:
        note += words.say(" The first {n} are shown.", n=MOST)
    show.section(words.say("The same person twice?"), note)
    for each in pairs[:MOST]:
        _pair(each, words)


def said(pair: Pair, words: Words) -> str:
    """Whom a decided pair is about: 李强（名册.xlsx第3行）, 李强（…）."""
    people = [
        words.say("{name} ({place})", name=each.name or MISSING, place=_place(each, words))
        for each in (pair.one, pair.other)
    ]
    return words.join(people)


def answer(given: str, words: Words) -> str:
    return words.say("the same person") if given == SAME else words.say("two people")


def _pair(pair: Pair, words: Words) -> None:
    heads = ["", _place(pair.one, words), _place(pair.other, words), ""]
    lines = [
        [column(field, words), _cell(pair.one, field, words), _cell(pair.other, field, words),
         _compared(pair, field, words)]
        for field in FIELDS
    ]  # fmt: skip
    with st.container(key=f"pair-{pair.pair}"):
        why = pair.why[words.language]
        show.table(f"of-{pair.pair}", why[:1].upper() + why[1:], "", heads, lines)
        if pair.is_mistake:
            wrong = words.say(
                "Both ID numbers are valid. If it is one person, one of them is wrong: correct it in the file."
            )
            st.html(f'<p class="fig-foot">{show.safe(wrong)}</p>')
        with st.container(horizontal=True, gap="small", key=f"answers-{pair.pair}"):
            for given, label in ((SAME, words.say("Same person")), (DIFFERENT, words.say("Two people"))):
                st.button(
                    label, key=f"{given}-{pair.pair}", disabled=pair.is_mistake and given == SAME,
                    on_click=decisions.do, args=(commands.decide_pair, pair.pair, given, words.language),
                )  # fmt: skip


def _place(person: Person, words: Words) -> str:
    name = person.file.rsplit("/", 1)[-1]
    if person.sheet:
        name += words.either("，", ", ") + person.sheet
    return words.say("{file}, row {row}", file=name, row=person.row_no)


def _cell(person: Person, field: str, words: Words) -> str:
    value = getattr(person, field)
    if value is None:
        return MISSING
    if field == "sex":
        return {"male": words.say("male"), "female": words.say("female")}.get(value) or words.label(
            "sex", value
        )
    return words.date(value) if field == "birth_date" else value


def _compared(pair: Pair, field: str, words: Words) -> show.Markup:
    """Neither is good or bad: no colour of judgement, but a sign and a word."""
    if field in pair.agrees:
        return show.Markup(f'<span class="agrees">＝ {words.say("agrees")}</span>')
    if field in pair.differs:
        return show.Markup(f'<span class="differs">≠ {words.say("differs")}</span>')
    return show.Markup(f'<span class="miss">○ {words.say("cannot be compared")}</span>')
