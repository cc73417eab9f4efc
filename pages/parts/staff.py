"""Blocks of the staff page. Register order everywhere: no one is ranked, no one is coloured."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from charts import findings, score_parts
from charts.score_parts import PARTS, Score
from charts.words import MISSING, Words
from community.score_rules import ScoreRules, in_force
from indicators import score
from indicators.periods import Period
from indicators.score import StaffScore
from indicators.scoring.intervals import Estimate
from pages.parts import choices, rows, show
from pages.parts.desk import Desk
from state import appeals
from warehouse import builds

LEDGERS = {
    "attendance_rate": "Attendance",
    "points_total": "Points ledger",
    "review_mean": "Democratic review",
    "cases_per_staff": "Requests handled",
    "staff_on_time_rate": "Completed on time",
}


class Member(NamedTuple):
    """A member of staff: name and score."""

    name: str
    score: StaffScore


@st.cache_resource(max_entries=40, show_spinner=False)
def _scores(build: str, period: Period, struck: tuple[str, ...], _desk: Desk) -> list[StaffScore]:
    return score.scores(_desk.con, period, _desk.community, _desk.coverage, struck)


def scores(desk: Desk, period: Period) -> list[StaffScore]:
    """Scores of everybody in post, without the rows that upheld appeals have struck out by now."""
    return _scores(str(desk.build), period, tuple(sorted(struck_rows())), desk)


def struck_rows() -> frozenset[str]:
    """Keys of the ledger rows that upheld appeals have struck out by now."""
    return appeals.struck_rows(builds.STATE / appeals.FILE)


def scores_of_all_rows(desk: Desk, period: Period) -> list[StaffScore]:
    """The same with every row counted, whatever was appealed against."""
    return _scores(str(desk.build), period, (), desk)


def team(desk: Desk, names: Mapping[str, str]) -> list[Member]:
    """Everybody in post during the period, by staff number."""
    return [Member(names.get(each.staff_id, each.staff_id), each) for each in scores(desk, desk.period)]


def bar(member: Member, words: Words) -> Score:
    earned = [member.score.part(part) for part in PARTS]
    why = {part: missing(member.score, part, words) for part in member.score.open_parts}
    return Score(member.name, *(each.value if each else None for each in earned), why)


def rules_of(desk: Desk) -> ScoreRules | None:
    """The version of the rules in force at the period's end."""
    return in_force(desk.community.score_rules, desk.period.last_day)


def why_nobody(desk: Desk) -> str:
    """Why a period has no scores: no rules, or nobody in post."""
    words, when = desk.words, desk.words.period(desk.period)
    if rules_of(desk) is None:
        return words.say("No rules of the score are in force for {when}", when=when)
    return words.say("Staff were not delivered for {when}", when=when)


def subtitle(desk: Desk) -> str:
    words, weights = desk.words, rules_of(desk).weights
    said = words.say(
        "{period}: attendance {attendance}, points {points}, review {review}; by staff number",
        period=words.period(desk.period), **{part: words.number(weights[part]) for part in PARTS},
    )  # fmt: skip
    return said + running(desk)


def running(desk: Desk) -> str:
    """How far a period reaches that is not over yet; nothing for one that is."""
    if desk.period.last_day <= desk.data_date:
        return ""
    return desk.words.say("; not over, up to {day}", day=desk.words.date(desk.data_date))


def strip(desk: Desk) -> None:
    words = desk.words
    wanted = ("staff_in_post", "attendance_rate", "points_evidence_share", "review_mean", "cases_per_staff",
              "staff_on_time_rate")  # fmt: skip
    readings = [desk.reading(each) for each in wanted]
    show.strip(
        [
            (each.indicator.title[words.language], show.amount(each, words), "", show.change(each, words))
            for each in readings
        ],
        note=_how_to_read(desk), behind=show.Behind(desk, wanted),
    )  # fmt: skip


def _how_to_read(desk: Desk) -> show.Markup:
    words, rules = desk.words, rules_of(desk)
    said = words.say(
        "Rules of version {version}, in force at the period's end. Attendance is days attended out of days due. "
        "{full} points a quarter in post earn the whole points part, after the caps of the rules. The review is the "
        "newest one, at most a year old: the groups of raters weighed, the highest and lowest ratings of each left "
        "out; with fewer than {least} ratings it stands open.",
        version=rules.version, full=words.number(rules.points_full), least=words.number(rules.min_raters),
    )  # fmt: skip
    if struck_rows():
        said += words.either("", " ") + words.say(
            "Rows struck out by an appeal count in no score; the numbers above count every row delivered."
        )
    return show.Markup(f'<p class="rule"><b>{words.say("How to read")}</b>&emsp;{show.safe(said)}</p>')


def sums(desk: Desk, members: Sequence[Member]) -> None:
    words, weights = desk.words, rules_of(desk).weights
    bars = [bar(each, words) for each in members]
    key = show.Markup(show.safe(words.say("Full points:")) + score_parts.key(weights, words))
    title = words.say("Score as the sum of three parts")
    drawn = score_parts.score_parts(bars, weights, words)
    note = words.say("Posts differ in the chances they offer: read the sum beside the work carried.")
    show.figure(
        "score", title, key, drawn, note, alt=findings.scores(bars, words), behind=show.Behind(desk, LEDGERS)
    )


def open_ledgers(desk: Desk, members: Sequence[Member]) -> None:
    """Each part of one person, down to the rows of the ledgers it was counted from."""
    words = desk.words
    by_id = {each.score.staff_id: each for each in members}
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="rowsof-staff"):
        chosen = st.selectbox(
            words.say("Open the rows of"), list(by_id), index=None, width=260, key=f"person-{words.language}",
            format_func=lambda staff_id: f"{by_id[staff_id].name} {staff_id}",
            placeholder=words.say("Choose a person to see the rows"), label_visibility="collapsed",
        )  # fmt: skip
        ledgers = {words.say(label): indicator_id for indicator_id, label in LEDGERS.items()}
        if chosen:
            address = {**choices.address(), "staff": chosen}
            st.page_link("pages/worker.py", label=words.say("Sheet ›"), query_params=address, width="content")
        opened = st.menu_button(
            words.say("Rows behind"), list(ledgers), disabled=not chosen, type="tertiary", key="rows-person"
        )
    if opened:
        _open(desk, ledgers[opened], by_id[chosen].score)


def _open(desk: Desk, indicator_id: str, person: StaffScore) -> None:
    """The review stands until the next one, so its rows may lie before the period."""
    who, held = {"staff_id": person.staff_id}, person.ratings.review_days
    if indicator_id == "review_mean" and held:
        rows.open_rows_between(desk, indicator_id, *held, who)
    else:
        rows.open_rows(desk, indicator_id, who)


def part_name(part: str, words: Words) -> str:
    return {
        "attendance": words.say("Attendance"),
        "points": words.say("Ledger points"),
        "review": words.say("Review"),
    }[part]


def between(total: Estimate | None, words: Words) -> str:
    if total is None:
        return MISSING
    return f"{words.number(total.low, 1)}{words.either('~', '–')}{words.number(total.high, 1)}"


def missing(one: StaffScore, part: str, words: Words) -> str:
    """Why a part is open."""
    if part == "attendance" and one.days.due_days is not None:
        return words.say("no day due")
    if part != "review":
        return words.not_delivered
    if one.ratings.raters:
        counting = sum(each.raters for each in one.ratings.groups if each.weight)
        return words.say_many("only {n} rating", "only {n} ratings", counting)
    return words.say("not reviewed in a year")


def bar_cell(amount: float | None, most: float, words: Words, decimals: int = 0) -> str:
    """A small bar in soft with its number; without a number a dash, never an empty bar."""
    if amount is None:
        return MISSING
    width = round(80 * amount / most) if most else 0
    return show.Markup(
        f'<span class="cell"><i style="width:{width}px"></i>{words.number(amount, decimals)}</span>'
    )


def kept(one: StaffScore, words: Words) -> str:
    return words.fraction(one.on_time, one.on_time_due) if one.on_time_due else MISSING
