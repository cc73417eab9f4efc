"""Blocks on allowances, emergency relief and visits at festivals. Groups of few people are withheld."""

from dataclasses import replace

import streamlit as st

from indicators.periods import Period
from pages.parts import show, topic
from pages.parts.desk import Desk
from reports.exhibits import groups
from reports.exhibits.over_time import over_time
from reports.festival import stands_beside
from reports.values import cell

ALLOWANCES = (
    "allowance_people", "allowance_households", "allowance_per_head", "allowance_joined", "allowance_left",
    "allowance_share",
)  # fmt: skip
PARTS = (
    "allowance_women_share", "allowance_elderly_share", "allowance_minors_share", "allowance_disabled_share",
)  # fmt: skip
RELIEF = (
    "relief_granted", "relief_paid", "relief_working_days", "relief_waiting", "holiday_households", "holiday_value",
)  # fmt: skip
IDS = (*ALLOWANCES, "allowance_by_ability", *PARTS, *RELIEF, "holiday_people")


def year_of(desk: Desk) -> Desk:
    """The same desk over the year of its period: what is rare is told of a year, or nearly all of it is withheld."""
    return replace(desk, period=Period(desk.period.start.replace(month=1, day=1), "year"))


def with_tick(desk: Desk, indicator_id: str, subtitle: str) -> str:
    """What bars show, and what their tick is where one is drawn."""
    if not stands_beside(desk, indicator_id):
        return subtitle
    return desk.words.either("；", "; ").join((subtitle, desk.words.say("the tick is a year before")))


def allowances(desk: Desk) -> None:
    words = desk.words
    show.section(words.say("Allowances"), words.say("who lives on them, and what they get"))
    _strip(desk)
    left, right = st.columns(2, gap="large")
    with left:
        show.exhibit(desk, over_time(desk, "allowance_people"))
        _kinds(desk)
    with right:
        show.exhibit(
            desk,
            groups.bars(
                desk, "allowance_by_ability", "work_ability", words.say("Ability to work"),
                with_tick(
                    desk, "allowance_by_ability",
                    words.say("People on an allowance at the month's end; fewer than 5 are not shown"),
                ),
            ),
        )  # fmt: skip
        _composition(desk)


def _strip(desk: Desk) -> None:
    """Five numbers, and what no register can tell: whether everyone entitled is covered."""
    words = desk.words
    labels = {
        "allowance_people": words.say("People covered"),
        "allowance_households": words.say("Households covered"),
        "allowance_per_head": words.say("A head and month"),
        "allowance_joined": words.say("Joined in the period"),
        "allowance_left": words.say("Left in the period"),
    }
    readings = {each: desk.reading(each) for each in labels}
    cells = [
        (label, show.amount(readings[each], words), "", show.change(readings[each], words))
        for each, label in labels.items()
    ]
    unknown = show.number(words.say("not assessed"), "", "off")
    why = words.say("those entitled who never applied are on no list")
    cells.append((words.say("Everyone entitled is covered"), unknown, "", why))
    show.strip(cells, behind=show.Behind(desk, list(labels)), key="strip-allowances")


def _kinds(desk: Desk) -> None:
    words = desk.words
    heads = {
        "allowance_households": words.say("Households covered"),
        "allowance_people": words.say("People covered"),
        "allowance_per_head": words.say("A head and month"),
    }
    found = {each: desk.lines(each, "allowance_kind") for each in heads}
    kinds = [kind for kind in ("minimum", "near_minimum", "destitute") if kind in found["allowance_people"]]
    lines = [
        [words.label("allowance_kind", kind)]
        + [cell(found[each].get(kind), desk.catalogue[each], words) for each in heads]
        for kind in kinds
    ]
    share = desk.reading("allowance_share")
    said = words.say(
        "On the minimum allowance: {share} of the registered population", share=words.reading(share)
    )
    show.table(
        "allowance-kinds", said, words.say("Households, people, yuan; fewer than 5 people are not shown"),
        [words.say("Kind of allowance"), *heads.values()], lines, right=range(1, len(heads) + 1),
        behind=show.Behind(desk, ["allowance_share", *heads]),
    )  # fmt: skip


def _composition(desk: Desk) -> None:
    words = desk.words
    labels = {
        "allowance_women_share": words.say("Women among them"),
        "allowance_elderly_share": words.say("Aged 60 and over among them"),
        "allowance_minors_share": words.say("Under 18 among them"),
        "allowance_disabled_share": words.say("Disabled among them"),
    }
    readings = {each: desk.reading(each) for each in PARTS}
    lines = [
        (labels[each], words.reading(reading), words.change(reading)) for each, reading in readings.items()
    ]
    elderly = words.reading(readings["allowance_elderly_share"])
    show.table(
        "allowance-parts", words.say("{share} of them are 60 or older", share=elderly),
        words.say("Share of people on an allowance at the month's end; the parts overlap"),
        [words.say("Who they are"), words.say("Share of them"), words.say("On the year")], lines, right=(1, 2),
        behind=show.Behind(desk, PARTS),
    )  # fmt: skip


def relief(desk: Desk) -> None:
    words, year = desk.words, year_of(desk)
    show.section(words.say("Relief and visits"), words.say("help in sudden need, and calls at festivals"))
    topic.strip(
        desk,
        {
            "relief_granted": words.say("Relief granted"),
            "relief_paid": words.say("Relief paid"),
            "relief_working_days": words.say("Application to payment"),
            "relief_waiting": words.say("Applicants waiting"),
            "holiday_households": words.say("Households visited at festivals"),
            "holiday_value": words.say("Money and goods"),
        },
    )
    when = words.period(year.period)
    left, right = st.columns(2, gap="large")
    with left:
        cases = groups.bars(
            year, "relief_granted", "hardship", words.say("Relief by hardship"),
            with_tick(
                year, "relief_granted",
                words.say("Cases granted, {when}; fewer than 5 are not shown", when=when),
            ),
        )  # fmt: skip
        show.exhibit(year, cases)
    with right:
        calls = groups.bars(
            year, "holiday_households", "visited_kind", words.say("Calls by household"),
            with_tick(
                year, "holiday_households",
                words.say("Households called on, {when}; fewer than 5 are not shown", when=when),
            ),
            words.say("A household counts as often as it was called on."),
        )  # fmt: skip
        show.exhibit(year, calls)
