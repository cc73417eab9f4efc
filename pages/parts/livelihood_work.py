"""Blocks on employment and insurance, start-ups and loans."""

from dataclasses import replace
from datetime import date

import streamlit as st

from indicators import livelihood_open
from pages.parts import livelihood, show, topic
from pages.parts.desk import Desk
from reports.exhibits import groups
from reports.exhibits.over_time import over_time

WORK = (
    "employment_rate", "hard_to_place_employment_rate", "registered_unemployed", "unemployed_placed",
    "pension_enrolment_rate", "medical_enrolment_rate",
)  # fmt: skip
BUSINESS = (
    "startups_opened", "startups_running", "startup_jobs", "loans_granted", "loans_amount", "loan_recovery_rate",
)  # fmt: skip
FAMILIES = ("zero_employment_open", "zero_employment_placed_rate")
IDS = (
    *WORK, "people_not_insured", *FAMILIES, *BUSINESS, "startup_support_share", "loan_jobs", "loans_overdue",
)  # fmt: skip
SHOWN = 8


def work(desk: Desk) -> None:
    words = desk.words
    show.section(words.say("Work and insurance"), words.say("what a community of full employment is held to"))
    topic.strip(
        desk,
        {
            "employment_rate": words.say("In work"),
            "hard_to_place_employment_rate": words.say("Hard to place, in work"),
            "registered_unemployed": words.say("Registered as unemployed"),
            "unemployed_placed": words.say("Found work"),
            "pension_enrolment_rate": words.say("Pension insurance"),
            "medical_enrolment_rate": words.say("Medical insurance"),
        },
    )
    left, right = st.columns(2, gap="large")
    with left:
        show.exhibit(desk, over_time(desk, "hard_to_place_employment_rate"))
        families(desk)
    with right:
        show.exhibit(desk, over_time(desk, "employment_rate"))
        show.exhibit(desk, replace(over_time(desk, "pension_enrolment_rate"), note=_not_insured(desk)))


def _not_insured(desk: Desk) -> str:
    """How many are still to be persuaded, by kind of insurance."""
    found = desk.values("people_not_insured", "insurance_kind")
    told = [
        desk.words.say(
            "{kind}: {people} not insured",
            kind=desk.words.label("insurance_kind", kind), people=desk.words.value(value, "people"),
        )
        for kind in ("pension", "medical")
        if (value := found.get(kind)) is not None
    ]  # fmt: skip
    return desk.words.either("；", "; ").join(told)


def families(desk: Desk) -> None:
    """Families without work of the last 12 months, and how far their month is. Neither who nor where they are."""
    words = desk.words
    today = min(desk.period.last_day, desk.data_date)
    found = desk.ask(livelihood_open.families, today)
    still = sum(each.placed is None for each in found)
    title = (
        words.say_many(
            "{n} family without work is being helped", "{n} families without work are being helped", still
        )
        if still
        else words.say("No family is without work")
    )
    lines = [
        (words.date(each.found), words.date(each.due), _clock(desk, each, today)) for each in found[:SHOWN]
    ]
    rest = len(found) - len(lines)
    note = words.say_many("{n} more item is not shown", "{n} more items are not shown", rest) if rest else ""
    show.table(
        "families-without-work", title, words.say("Found in the last 12 months, up to {day}", day=words.date(today)),
        [words.say("Day found"), words.say("A month is over"), words.say("State of help")], lines, note=note,
        behind=show.Behind(desk, FAMILIES),
    )  # fmt: skip


def _clock(desk: Desk, family: livelihood_open.Family, today: date) -> show.Markup:
    words = desk.words
    if family.placed:
        days = (family.placed - family.found).days
        said = words.say_many("work found in {n} day", "work found in {n} days", days)
        return show.chip("better" if family.placed <= family.due else "worse", said)
    left = (family.due - today).days
    if left < 0:
        return show.chip("worse", words.say_many("{n} day past the month", "{n} days past the month", -left))
    return show.chip("attention", words.say_many("in {n} day", "in {n} days", left))


def business(desk: Desk) -> None:
    words, year = desk.words, livelihood.year_of(desk)
    show.section(
        words.say("Start-ups and loans"), words.say("who opened a business, and the loans behind them")
    )
    topic.strip(
        desk,
        {
            "startups_opened": words.say("Businesses opened"),
            "startups_running": words.say("Businesses running"),
            "startup_jobs": words.say("Jobs made"),
            "loans_granted": words.say("Loans granted"),
            "loans_amount": words.say("Amount lent"),
            "loan_recovery_rate": words.say("Repaid of what was due"),
        },
    )
    left, right = st.columns(2, gap="large")
    with left:
        show.exhibit(desk, over_time(desk, "startups_running"))
    with right:
        opened = groups.bars(
            year, "startups_opened", "business_kind", words.say("Opened by trade"),
            livelihood.with_tick(
                year, "startups_opened", words.say("Businesses opened, {when}", when=words.period(year.period))
            ),
        )  # fmt: skip
        show.exhibit(year, opened)
        loans(desk)


def loans(desk: Desk) -> None:
    """Loans past their day, without who took them."""
    words = desk.words
    today = min(desk.period.last_day, desk.data_date)
    found = desk.ask(livelihood_open.overdue_loans, today)
    title = (
        words.say_many("{n} loan is overdue", "{n} loans are overdue", len(found))
        if found
        else words.say("No loan is overdue")
    )
    lines = [
        (
            words.date(each.due),
            show.chip("worse", words.say_many("{n} day overdue", "{n} days overdue", (today - each.due).days)),
            words.amount(each.amount, "yuan"), words.amount(each.left, "yuan"),
        )
        for each in found[:SHOWN]
    ]  # fmt: skip
    rest = len(found) - len(lines)
    note = words.say_many("{n} more item is not shown", "{n} more items are not shown", rest) if rest else ""
    show.table(
        "overdue-loans", title, words.say("As of {day}", day=words.date(today)),
        [words.say("Loan due"), words.say("State"), words.say("Lent, yuan"), words.say("Left to repay, yuan")],
        lines, right=(2, 3), note=note, behind=show.Behind(desk, ["loans_overdue"]),
    )  # fmt: skip
