"""On a wall no small number stands, nor one it could be worked out from."""

from datetime import date

import pytest
from pandas import DataFrame

from indicators import catalogue, projection
from indicators.periods import Period
from reports import desk as desks
from reports.exhibits.population import balance

MONTHS = [date(2025, month, 1) for month in range(1, 13)]


def totals(numbers):
    return DataFrame({
        "period_start": [date.isoformat(day) for day in MONTHS], "is_total": True, "numerator": numbers,
        "denominator": float("nan"), "value": numbers, "is_suppressed": False,
    }).astype({"period_start": "datetime64[ns]", "numerator": float, "value": float})  # fmt: skip


def hidden(indicator_id, numbers, grain="month"):
    table = projection.whole(totals(numbers), catalogue.named(indicator_id), grain, 5)
    assert table[table["is_suppressed"]]["value"].isna().all()
    return [day.month for day in table[table["is_suppressed"]]["period_start"]]


def test_a_small_month_takes_the_next_smallest_of_its_quarter_with_it():
    assert hidden("births", [3, 9, 8, *[20] * 9]) == [1, 3]


def test_a_small_month_end_hides_itself_alone_because_stocks_do_not_add_up():
    assert hidden("low_income_people", [3, 9, 8, *[20] * 9]) == [1]


def test_what_the_office_itself_is_counted_by_stands():
    assert hidden("campaign_points_evidenced", [3] * 12) == []
    assert hidden("staff_in_post", [3] * 12) == []


def test_splits_of_people_hide_their_small_cells_on_a_wall_only(warehouse):
    def person(number, estate):
        return {"resident_id": f"r{number}", "estate": estate, "sex": "male", "is_resident": True, "age": 81,
                "month_end": date(2025, 12, 31)}  # fmt: skip

    people = [person(n, "桃园里" if n < 3 else "府前小区" if n < 10 else "育才小区") for n in range(30)]
    build = warehouse({"core.residents_monthly": people, "core.residents": [
        {"resident_id": each["resident_id"], "estate": each["estate"]} for each in people]})  # fmt: skip

    def shown(is_projected):
        desk = desks.opened(build, "zh", Period.parse("2025-12"), None, is_projected)
        return desk.values("people_80_plus", "estate")

    assert shown(False) == {"桃园里": 3, "府前小区": 7, "育才小区": 20}
    assert shown(True) == {"桃园里": None, "府前小区": None, "育才小区": 20}


@pytest.mark.parametrize("period", ["2026-02", "2026-09"])
def test_a_reading_of_an_estate_withholds_what_its_split_withholds(desk_of, period):
    for name in ("births", "deaths", "people_80_plus", "dissatisfied_records", "overdue_cases"):
        split = desk_of(period).lines(name, "estate")
        for estate in split:
            if estate:
                reading = desk_of(period, estate=estate).reading(name)
                assert reading.is_suppressed == split[estate].is_suppressed, (name, estate)
                assert not reading.numerator or reading.numerator >= 5, (name, estate)


def test_few_unexplained_people_are_not_told_on_a_wall(desk_of):
    page, wall = balance(desk_of(is_projected=False)), balance(desk_of())
    assert "未说明" in page.title
    assert "未说明" not in wall.title
    assert sum(page.plot.lines[0].values) == sum(wall.plot.lines[0].values)
    assert min(map(abs, wall.plot.lines[0].values)) >= 5
