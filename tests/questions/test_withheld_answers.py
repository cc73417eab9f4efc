"""Small numbers of people in answers, in whatever place of an answer they would stand."""

from collections import defaultdict
from datetime import date
from statistics import median

import pytest
from pandas import DataFrame

from indicators import catalogue, engine, projection
from indicators.periods import Period
from questions import answers, groups
from questions.privacy import Watched, watched, withhold
from questions.question import parse, text
from warehouse import connection

FEW = 5


@pytest.fixture(scope="module")
def con(built):
    with connection.open_warehouse(built) as opened:
        yield opened


def answer(con, line: str, is_projected: bool = False) -> answers.Answer:
    setting = answers.Setting(engine.coverage(con), FEW, is_projected=is_projected)
    return answers.answer(con, parse(line), Period.parse("2026Q3"), setting)


def rows(con, sql: str) -> list[tuple]:
    with con.cursor() as cursor:
        return cursor.execute(sql).fetchall()


def test_the_base_of_a_rate_narrowed_by_a_trait_is_withheld_where_it_is_small(con):
    found = answer(con, "ask=share_60_plus&by=building&only=is_low_income:yes&top=0")
    people = defaultdict(int)
    for (building,) in rows(
        con,
        "select building from core.residents_monthly where is_resident and is_low_income "
        "and month_end = date '2026-09-30'",
    ):
        people[building] += 1
    assert any(0 < number < FEW for number in people.values())
    for (building,), reading in found.groups.items():
        if people[building] < FEW:
            assert reading.is_suppressed
        if reading.is_suppressed:
            assert (reading.numerator, reading.denominator, reading.value) == (None, None, None)
        else:
            assert reading.denominator == people[building]
            assert reading.denominator - reading.numerator not in range(1, FEW)


def test_a_median_is_withheld_for_its_cases_and_not_for_its_days(con):
    found = answer(con, "ask=service_records.median_days&by=item&only=is_disabled:yes&top=0")
    days = defaultdict(list)
    for item, number in rows(
        con,
        "select item, working_days from core.service_records inner join core.residents_monthly as person on "
        "service_records.resident_id = person.resident_id and last_day(received_date) = person.month_end "
        "where is_disabled and received_date >= date '2026-07-01' and received_date < date '2026-10-01'",
    ):
        days[item] += [] if number is None else [number]
    assert any(0 < len(each) < FEW for each in days.values())
    told = {
        item: each for (item,), each in found.groups.items() if not each.is_suppressed and each.denominator
    }
    assert any(reading.value < FEW for reading in told.values())
    for item, reading in told.items():
        assert (reading.value, reading.denominator) == (median(days[item]), len(days[item]))
        assert reading.denominator >= FEW
    assert found.whole.value == median(each for item in days.values() for each in item)
    for reading in found.groups.values():
        assert not reading.is_suppressed or (reading.value, reading.denominator) == (None, None)


def table(*lines: tuple, names: tuple[str, ...]) -> DataFrame:
    found = DataFrame(lines, columns=[*names, "numerator"])
    whole = dict.fromkeys(names) | {"numerator": found["numerator"].sum(), "is_total": True}
    found = DataFrame([*found.assign(is_total=False).to_dict("records"), whole])
    return found.assign(
        period_start=date(2024, 1, 1), denominator=float("nan"), value=found["numerator"] * 1.0, is_suppressed=False
    )  # fmt: skip


def test_cells_do_not_tell_a_group_that_is_withheld_alone():
    """A is small and B goes with it; the cells of B stand in no small line, and would add up to it."""
    alone = table(("A", 3), ("B", 20), ("C", 25), names=("estate",))
    by_sex = table(("m", 28), ("f", 20), names=("sex",))
    cells = table(
        ("A", "m", 3), ("A", "f", 0), ("B", "m", 20), ("B", "f", 0), ("C", "m", 5), ("C", "f", 20),
        names=("estate", "sex"),
    )  # fmt: skip
    margin = withhold(alone, ("estate",), FEW, (), Watched())
    assert set(margin[margin["is_suppressed"]]["estate"]) == {"A", "B"}
    margins = {"estate": margin, "sex": withhold(by_sex, ("sex",), FEW, (), Watched())}
    found = withhold(cells, ("estate", "sex"), FEW, (), Watched(), margins)
    assert found[found["estate"] == "B"]["is_suppressed"].all()
    without = withhold(cells, ("estate", "sex"), FEW, (), Watched())
    assert not without[without["estate"] == "B"]["is_suppressed"].any()


def test_groups_of_two_splits_never_add_up_to_a_group_that_is_withheld(con):
    found = answer(con, "ask=residents&by=building,sex&only=is_low_income:yes&top=0", is_projected=True)
    hidden = [key for key, reading in found.margins[0].items() if reading.is_suppressed]
    assert hidden
    for building in hidden:
        cells = [each for (first, _), each in found.groups.items() if first == building]
        assert all(each.is_suppressed for each in cells)


def test_on_a_wall_no_month_is_the_rest_of_its_year():
    volume = projection.projected(catalogue.named("service_volume"))
    assert watched(volume, False, "month").over == "month"
    assert watched(catalogue.named("service_volume"), False, "month").over is None
    assert watched(projection.projected(catalogue.named("living_alone")), False, "month").over is None


@pytest.mark.parametrize("is_projected", [False, True])
def test_a_group_over_time_hides_two_months_of_a_year_on_a_wall(con, is_projected):
    history = answer(con, "ask=service_volume&by=item,time&top=0", is_projected).history
    lines = history[~history["is_total"]]
    hidden = lines.groupby(["item", lines["period_start"].dt.year])["is_suppressed"].sum()
    assert hidden.any() == is_projected
    assert (hidden != 1).all()


TOGETHER = [
    "ask=residents&by=building_no&only=estate:桃园里;lives_alone:yes;age:80..",
    "ask=living_alone&by=building&only=estate:桃园里",
    "ask=disabled_people&by=building&only=estate:新城花园", "ask=low_income_people&by=estate,sex",
    "ask=residents&by=estate&only=is_low_income:yes;age:70..",
    "ask=service_records.people&by=item&only=is_disabled:yes&top=0",
]  # fmt: skip


@pytest.mark.parametrize("line", TOGETHER)
def test_a_group_that_is_withheld_beside_others_is_not_told_alone(con, line):
    whole = answer(con, line)
    hidden = [group for group, reading in whole.groups.items() if reading.is_suppressed]
    assert hidden
    for group in hidden[:: 1 + len(hidden) // 5]:
        alone = groups.alone(whole, group)
        assert answer(con, text(alone)).whole.is_suppressed, group


def test_several_groups_that_are_withheld_together_may_be_told_as_one(con):
    whole = answer(con, "ask=low_income_people&by=estate")
    hidden = [group for (group,), reading in whole.groups.items() if reading.is_suppressed]
    shown = [group for (group,), reading in whole.groups.items() if not reading.is_suppressed]
    if len(hidden) > 1:
        assert not answer(con, f"ask=low_income_people&only=estate:{','.join(hidden)}").whole.is_suppressed
        assert answer(con, f"ask=low_income_people&only=estate:{hidden[0]},{shown[0]}").whole.is_suppressed
    assert not answer(con, f"ask=low_income_people&only=estate:{shown[0]}").whole.is_suppressed
