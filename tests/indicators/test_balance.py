"""The balance of one estate for one month, over small lives drawn at random, against a count of the same lives."""

import random
from datetime import date

import pytest

from indicators import engine
from indicators.balance import Balance, population_balance
from indicators.catalogue import named
from indicators.periods import Period, between, month_end
from indicators.readings import read
from tests.indicators.conftest import indicator

FIRST, LAST = date(2024, 1, 1), date(2024, 6, 30)
FLOWS = ("births", "moved_in", "deaths", "moved_out")
LISTED = ("府前小区", "金港名邸", "桃园里")
QUIET, NOT_DELIVERED = LISTED[-1], "翠湖庭"
NAMED = {"birth": "births", "moved_in": "moved_in", "newly_listed": "moved_in", "death": "deaths",
         "moved_out": "moved_out", "no_longer_listed": "moved_out"}  # fmt: skip


def lives(seed: int) -> list[dict]:
    """A few residents of each estate; those of the last neither come nor go."""
    chance = random.Random(seed)
    people = [{"estate": QUIET, "arrival_reason": "unknown"} for _ in range(3)]
    for _ in range(9):
        life = {"estate": chance.choice(LISTED[:-1]), "arrival_reason": "unknown"}
        if chance.random() < 0.4:
            life["arrival_reason"] = chance.choice(("birth", "moved_in", "newly_listed"))
            life["present_from"] = date(2024, chance.randrange(1, 7), chance.randrange(1, 29))
        if chance.random() < 0.4:
            after = life.get("present_from", FIRST)
            life["departure_reason"] = chance.choice(("death", "moved_out", "no_longer_listed"))
            life["present_until"] = date(2024, chance.randrange(after.month, 7), chance.randrange(28, 30))
        people.append(life)
    return [
        {"resident_id": f"r{number}", "sex": "male", "is_resident": True, "estate_on_arrival": life["estate"]}
        | life
        for number, life in enumerate(people)
    ]


def is_present(life: dict, day: date) -> bool:
    return life.get("present_from", date.min) <= day < life.get("present_until", date.max)


def by_hand(people: list[dict], estate: str, month: Period) -> Balance:
    """The months before the first of the records have no end to open with."""
    here = [life for life in people if life["estate"] == estate]
    flows = dict.fromkeys(FLOWS, 0)
    for life in here:
        for reason, day in (("arrival_reason", "present_from"), ("departure_reason", "present_until")):
            if life.get(day) and life[day].month == month.start.month:
                flows[NAMED[life[reason]]] += 1
    closing = sum(is_present(life, month.last_day) for life in here)
    if month.start == FIRST:
        return Balance(None, *flows.values(), 0, None, closing)
    opening = sum(is_present(life, month.previous().last_day) for life in here)
    came_and_went = flows["births"] + flows["moved_in"] - flows["deaths"] - flows["moved_out"]
    return Balance(opening, *flows.values(), 0, closing - opening - came_and_went, closing)


@pytest.fixture
def balance_of(opened):
    """balance_of(people): estate, month → its balance, as the page reads it."""

    def open_it(people: list[dict]):
        ends = [month_end(month.start) for month in between(FIRST, LAST, "month")]
        monthly = [
            {key: life[key] for key in ("resident_id", "sex", "estate", "is_resident")} | {"month_end": end}
            for life in people
            for end in ends
            if is_present(life, end)
        ]
        rows = {"core.residents": people, "core.residents_monthly": monthly}
        con = opened(rows, first_date=FIRST, data_date=LAST)
        known = engine.coverage(con)

        def reading(name: str, estate: str, month: Period):
            table = engine.series(con, named(name), "month", ("estate",), known=known)
            return read(table, named(name), month, known, {"estate": estate})

        return lambda estate, month: population_balance(
            *(reading(name, estate, month) for name in ("resident_population", *FLOWS))
        )

    return open_it


@pytest.mark.parametrize("seed", range(4))
def test_each_month_of_each_estate_balances_as_its_lives_do(balance_of, seed):
    people = lives(seed)
    found = balance_of(people)
    for estate in LISTED:
        for month in between(FIRST, LAST, "month"):
            assert found(estate, month) == by_hand(people, estate, month), (estate, month.key)


def test_a_flow_in_no_month_of_an_estate_is_zero_where_the_register_came_in(balance_of):
    found = balance_of(lives(0))
    assert found(QUIET, Period.parse("2024-03")) == Balance(3, 0, 0, 0, 0, 0, 0, 3)


def test_an_estate_whose_register_never_came_in_has_no_numbers(balance_of):
    found = balance_of(lives(0))
    assert found(NOT_DELIVERED, Period.parse("2024-03")) == Balance(*[None] * 5, 0, None, None)


def test_the_past_of_an_estate_never_delivered_is_no_zero_either(opened):
    con = opened({"core.residents": lives(0)}, first_date=FIRST, data_date=LAST)
    for estate, value in ((QUIET, 0), (NOT_DELIVERED, None)):
        table = engine.series(con, named("births"), "month", where={"estate": estate})
        assert {None if number != number else number for number in table["value"]} == {value}


def test_a_log_that_never_names_an_estate_counts_none_there_and_has_no_rate(opened):
    records = [{"received_date": date(2024, 3, 5), "working_days": 1, "estate": LISTED[0]}]
    con = opened(records, first_date=FIRST, data_date=LAST, missing=[("service_records", date(2024, 4, 1))])
    known = engine.coverage(con)

    def reading(counted, month: str):
        table = engine.series(con, counted, "month", ("estate",), known=known)
        return read(table, counted, Period.parse(month), known, {"estate": QUIET})

    assert [reading(indicator(), month).value for month in ("2024-03", "2024-04")] == [0, None]
    assert reading(indicator(), "2024-04").delivered == "no"
    for kind in ("ratio", "quantile"):
        rate = reading(indicator(kind=kind, quantile=0.5), "2024-03")
        assert (rate.value, rate.denominator, rate.delivered) == (None, 0, "yes")
