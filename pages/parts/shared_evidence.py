"""Blocks about evidence that serves several criteria: what to bring first, where it is shared, what a rule forbids."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from charts import shared_evidence as maps
from charts.findings import shared_evidence as findings
from charts.words import MISSING, Words
from indicators.campaigns import Criterion, Standing
from indicators.shared_evidence.conflicts import Conflict, conflicts
from indicators.shared_evidence.missing import Missing, activities, missing
from indicators.shared_evidence.uses import shared
from pages.parts import honours, show
from pages.parts.desk import Desk

MOST = 10  # pieces listed, and rows of the map


def first(desk: Desk, running: Sequence[Standing], today: date, names: Mapping[str, str]) -> None:
    """Pieces of evidence that are missing, those missing in most campaigns on top."""
    words = desk.words
    found = missing(running, desk.ask(activities))
    shown = found[:MOST]
    said = words.say_many("{n} piece missing; in most campaigns, then most points, on top",
                          "{n} pieces missing; in most campaigns, then most points, on top", len(found))  # fmt: skip
    if len(found) > MOST:
        said += words.say(", the first {n} shown", n=MOST)
    show.section(findings.to_bring(found, words), said)
    heads = [words.say("Piece of evidence"), words.say("Missing in"), words.say("Points open"), words.say("Owner"),
             words.say("Due"), words.say("State")]  # fmt: skip
    lines = [
        (_wide(each.name), _wide(_missing_in(each, words)), _line(_points(each, words)), _owners(each, names, words),
         _line(words.date(each.due)) if each.due else MISSING, _state(each.criteria[0], today, words))
        for each in shown
    ]  # fmt: skip
    show.table("first", "", "", heads, lines, right=(2,))


def where(desk: Desk, running: Sequence[Standing], today: date) -> None:
    """The map of shared evidence beside what is claimed against a rule."""
    words = desk.words
    pieces, against = desk.ask(shared, today), desk.ask(conflicts, today)
    if not pieces:
        return
    left, right = st.columns(2, gap="large") if against else (st.container(), None)
    with left:
        n = sum(piece.criteria > 1 for piece in pieces)
        said = words.say_many("{n} activity or document counts for two criteria or more",
                              "{n} activities and documents count for two criteria or more", n)  # fmt: skip
        if len(pieces) > MOST:
            said += words.say(", the first {n} shown", n=MOST)
        campaigns = {one.campaign.campaign_id: one.campaign.name for one in running}
        drawn = maps.shared_evidence(pieces[:MOST], campaigns, words)
        note = words.say(
            "Known again by the activity's name and day, by file name, or by number in a campaign"
        )
        show.figure("shared", findings.shared(pieces, words), f"{said}{words.either('。', '. ')}{maps.key(words)}",
                    drawn, note, behind=show.Behind(desk, ["evidence_shared", "evidence_claimed_twice"]))  # fmt: skip
    if right:
        with right:
            _against(against, words)


def of_campaign(desk: Desk, one: Standing, today: date) -> None:
    """What a campaign claims, or has claimed from it, against a rule; nothing where there is nothing."""
    own = one.campaign.campaign_id
    found = [
        each for each in desk.ask(conflicts, today) if own in (each.first.campaign_id, each.later.campaign_id)
    ]
    if found:
        _against(found, desk.words)


def _against(found: Sequence[Conflict], words: Words) -> None:
    heads = [words.say("Document"), words.say("Claimed first, and again"), words.say("State")]
    lines = [
        (_under(each.title, each.document), _places(each, words), _verdict(each, words)) for each in found
    ]
    note = words.say(
        "① counts: the date of the paper decides, then the place in the list. In doubt: the rule is that of ①, so "
        "that ② counts, but ① may be refused"
    )
    said = words.say("The same document in two places")
    show.table("against", findings.claimed_twice(found, words), said, heads, lines, note=note)


def _verdict(each: Conflict, words: Words) -> show.Markup:
    text = words.say("② not counted") if each.is_repeat else words.say("① in doubt")
    chip = show.chip("worse" if each.is_repeat else "attention", text)
    return show.Markup(f'{chip}<span class="under">{words.label("evidence_sharing", each.sharing)}</span>')


def _places(each: Conflict, words: Words) -> show.Markup:
    comma = words.either("，", ", ")
    return show.Markup(
        "".join(
            f"<div>{_under(f'{sign} {at.criterion}', f'{at.campaign}{comma}{words.date(at.day)}')}</div>"
            for sign, at in (("①", each.first), ("②", each.later))
        )
    )


def _state(criterion: Criterion, today: date, words: Words) -> show.Markup:
    """As on the page of its campaign, without the papers it lacks: the row is about one of them."""
    if criterion.state == "partial":
        return show.chip("attention", words.say("not all papers"))
    return honours.state(criterion, today, words)


def _line(text: str) -> show.Markup:
    return show.Markup(f'<span style="white-space:nowrap">{show.safe(text)}</span>')


def _under(text: str, below: str) -> show.Markup:
    small = f'<span class="under">{show.safe(below)}</span>' if below != text else ""
    return show.Markup(f"{show.safe(text)}{small}")


def _wide(text: str) -> show.Markup:
    return show.Markup(f'<span class="wide">{show.safe(text)}</span>')


def _missing_in(each: Missing, words: Words) -> str:
    """五星级社区（科普讲座每年4场）、老年友好型社区（敬老月活动）; the criterion is left out where the piece is it."""
    of_campaign: dict[str, list[Criterion]] = {}
    for criterion in each.criteria:
        of_campaign.setdefault(criterion.campaign, []).append(criterion)
    parts = []
    for campaign, criteria in of_campaign.items():
        named = [one.criterion for one in criteria if one.criterion != each.name]
        pattern = words.either("{}（{}）", "{} ({})")
        parts.append(pattern.format(campaign, words.join(named)) if named else campaign)
    return words.join(parts)


def _points(each: Missing, words: Words) -> str:
    """18分＋1项: units cannot be added."""
    return words.either("＋", " + ").join(words.value(points, unit) for unit, points in each.points.items())


def _owners(each: Missing, names: Mapping[str, str], words: Words) -> str:
    owners = dict.fromkeys(one.staff_id for one in each.criteria if one.staff_id)
    return words.join([names.get(owner, owner) for owner in owners]) or MISSING
