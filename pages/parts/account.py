"""The account beside the numbers: a table a part, said in the account and measured now."""

from collections.abc import Sequence

import streamlit as st

from pages.parts import choices, headlines, show
from pages.parts.desk import Desk
from reports import account, cards
from reports.account import Claim, Part
from reports.topics import PAGES


def headline(desk: Desk) -> str:
    """How many sentences there are, how many are measured, how many of those miss a target."""
    words = desk.words
    claims = [claim for part in account.load() for claim in part.claims]
    measured = [claim for claim in claims if claim.indicators]
    missed = sum(any(_missed(desk, each) for each in claim.indicators) for claim in measured)
    said = words.say(
        "{measured} of {n} sentences of the account are measured", n=len(claims), measured=len(measured)
    )
    return said + (words.say(", {n} of them off target", n=missed) if missed else "")


def part(desk: Desk, told: Part) -> None:
    words = desk.words
    show.section(told.title[words.language])
    heads = [words.say("Said in the account"), words.say("Measured now"), words.say("Page")]
    lines = [
        (claim.said[words.language], _measured(desk, claim), _pages(desk, claim)) for claim in told.claims
    ]
    ids = list(dict.fromkeys(each for claim in told.claims for each in claim.indicators))
    show.table(
        told.title["en"].lower().replace(" ", "-"), "", "", heads, lines, behind=show.Behind(desk, ids)
    )
    _links(desk, told.claims)


def _measured(desk: Desk, claim: Claim) -> show.Markup:
    """Each indicator with its number and verdict; what the account itself gave; what is not measured and why."""
    words = desk.words
    lines = [show.safe(_number(desk, claim, each)) for each in claim.indicators]
    if claim.why_not:
        said = show.safe(claim.why_not[words.language])
        lines.append(show.Markup(f'<span class="under">{said}</span>') if lines else said)
    if not claim.indicators:
        lines.insert(0, show.chip("nodata", words.say("not counted")))
    return show.Markup("<br>".join(lines))


def _number(desk: Desk, claim: Claim, indicator_id: str) -> str:
    words, reading = desk.words, desk.reading(indicator_id)
    title = reading.indicator.title[words.language]
    said = f"{title} {words.reading(reading)}"
    notes = []
    if stated := (claim.stated or {}).get(indicator_id):
        notes.append(words.say("the account says {n}", n=words.value(stated, reading.indicator.unit)))
    if reading.verdict or reading.delivered == "no":
        notes.append(cards.judgement(reading, words)[1])
    inside = words.either("，", ", ").join(notes)
    return said + (words.either(f"（{inside}）", f" ({inside})") if inside else "")


def _missed(desk: Desk, indicator_id: str) -> bool:
    return desk.reading(indicator_id).verdict == "missed"


def _topics(claims: Sequence[Claim]) -> list[str]:
    return list(dict.fromkeys(PAGES[each.topic] for claim in claims for each in claim.measured_by))


def _pages(desk: Desk, claim: Claim) -> str:
    titles = headlines.titles(desk.words)
    return desk.words.either("、", ", ").join(titles[page] for page in _topics([claim])) or "—"


def _links(desk: Desk, claims: Sequence[Claim]) -> None:
    titles = headlines.titles(desk.words)
    with st.container(horizontal=True, gap="medium"):
        for page in _topics(claims):
            st.page_link(f"pages/{page}.py", label=f"{titles[page]} ›", query_params=choices.address())
