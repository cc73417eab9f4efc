"""On a wall no small number stands, nor one it could be worked out from."""

from dataclasses import replace
from datetime import date

import pytest
from pandas import DataFrame

from charts import findings
from indicators import catalogue, projection
from indicators.periods import Period
from reports import desk as desks
from reports.beside import beside
from reports.exhibits import estates
from reports.exhibits.completion import backlog
from reports.exhibits.over_time import over_time
from reports.exhibits.population import ageing, balance, dependency, households, pyramid
from reports.exhibits.services import hours, items
from tests.small_warehouse import with_names

DECEMBER, NOVEMBER = date(2025, 12, 8), date(2025, 11, 3)
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


def requests(received, counts, **fields):
    each = [item for item, number in counts.items() for _ in range(number)]
    return [
        {"record_id": 1000 * received.month + n, "received_date": received, "item": item, **fields}
        for n, item in enumerate(each)
    ]


def test_items_on_a_wall_are_of_some_many_and_hold_no_name(warehouse):
    rows = [
        *requests(DECEMBER, {"医保缴费": 20, "独居老人探访": 12, "为周敏补卡": 9, "甲": 2, "乙": 3, "丙": 1}),
        *requests(NOVEMBER, {f"十一月的事{n}": 6 for n in range(12)}),
    ]
    build = with_names(warehouse({"core.service_records": rows}), "周敏")
    wall = desks.opened(build, "zh", Period.parse("2025-12"), None, True)
    shown = items(wall)
    assert shown.plot.categories == ("医保缴费", "独居老人探访", "含姓名，不显示")
    assert shown.plot.lines[0].values == (20, 12, 9)
    assert shown.note == "其余事项共6件。"  # 2 + 3 + 1
    side = beside(wall, "service_volume", "item")
    assert [row.label for row in side.rows] == ["医保缴费", "独居老人探访", "含姓名，不显示"]
    page = desks.opened(build, "zh", Period.parse("2025-12"), None)
    assert items(page).plot.categories == ("医保缴费", "独居老人探访", "为周敏补卡", "乙", "甲", "丙")


def open_requests(not_due, overdue, missing=()):
    """Requests open at the end of December and the calendar that their days are counted by."""
    days = [date(2025, 12, day) for day in range(1, 32)]
    due = [date(2026, 1, 5)] * not_due + [date(2025, 12, 30)] * overdue
    rows = [
        {"record_id": n, "received_date": DECEMBER, "due_date": day, "status": "in_progress"}
        for n, day in enumerate(due)
    ]
    calendar = [{"day": day, "month_end": days[-1], "workday_no": day.day} for day in days]
    return {"rows": {"core.service_records": rows, "core.calendar": calendar}, "missing": missing}


@pytest.mark.parametrize(
    ("facts", "title", "said"),
    [
        (open_requests(6, 3), "在办件：为保护个人，不显示", "不显示"),
        (open_requests(3, 6), "在办件：为保护个人，不显示", "不显示"),  # 9 less 6 are 3
        (open_requests(0, 3), "在办件：为保护个人，不显示", "不显示"),
        (open_requests(6, 6, [("service_records", date(2025, 12, 1))]), "在办件：台账未报送", "未报送"),
    ],
)
def test_a_backlog_of_few_or_not_delivered_is_not_told_as_none(warehouse, facts, title, said):
    wall = desks.opened(warehouse(**facts), "zh", Period.parse("2025-12"), None, True)
    shown = backlog(wall)
    assert (shown.title, shown.plot.lines[0].values, shown.legend) == (title, (said,), "")
    assert said in str(shown.drawn)


def test_a_backlog_of_many_or_of_none_is_told(warehouse):
    def wall(not_due, overdue):
        build = warehouse(**open_requests(not_due, overdue), name=f"2026010{overdue}T000000Z")
        return backlog(desks.opened(build, "zh", Period.parse("2025-12"), None, True))

    assert wall(7, 6).title == "在办13件，超期6件"
    assert wall(0, 0).title == "没有在办件"


def rated(received, satisfied, dissatisfied, window="civil_affairs", first=0):
    said = ["satisfied"] * satisfied + ["dissatisfied"] * dissatisfied
    return [
        {"record_id": first + 1000 * received.month + n, "received_date": received, "window": window,
         "platform": "service_hall", "satisfaction": each}
        for n, each in enumerate(said)
    ]  # fmt: skip


def test_a_share_of_the_satisfied_does_not_tell_of_the_few_who_are_not(warehouse):
    """97.4 % may be said, 38份中37份 may not; nor may the counts that stand in place of a share of few cases."""
    windows = {"civil_affairs": (37, 1), "elder_care": (7, 1), "party": (20, 10)}
    rows = [
        each
        for at, (window, n) in enumerate(windows.items())
        for each in rated(DECEMBER, *n, window, 100 * at)
    ]
    build = warehouse({"core.service_records": rows})

    def desk(is_projected):
        return desks.opened(build, "zh", Period.parse("2025-12"), None, is_projected)

    def rates(is_projected):
        shown = desk(is_projected).values("satisfaction_rate", "window")
        return {window: None if rate is None else round(rate, 1) for window, rate in shown.items()}

    assert rates(False) == {"civil_affairs": 97.4, "elder_care": 87.5, "party": 66.7}
    assert rates(True) == {"civil_affairs": 97.4, "elder_care": None, "party": 66.7}
    counts = [
        desk(True).reading("satisfaction_rate", {"window": each}) for each in ("civil_affairs", "party")
    ]
    assert ["份中" in findings.basis(each, desk(True).words) for each in counts] == [False, True]


def test_a_withheld_month_of_a_group_is_not_the_quarter_less_the_others(warehouse):
    numbers = {("a", 10): 2, ("a", 11): 8, ("a", 12): 9, ("b", 10): 7, ("b", 11): 20, ("b", 12): 20}
    rows = [
        {**each, "window": window}
        for (window, month), n in numbers.items()
        for each in rated(date(2025, month, 3), 0, n, window, 100 * (window == "b"))
    ]
    build = warehouse({"core.service_records": rows})

    def months(is_projected, window):
        desk = desks.opened(build, "zh", Period.parse("2025Q4"), None, is_projected)
        history = desk.history("dissatisfied_records", group={"window": window})
        return history[history["numerator"] != 0]["value"].tolist()[-3:]

    assert months(False, "a") == [2, 8, 9]
    shown = [desks.opened(build, "zh", Period.parse(f"2025-{month}"), None, True)
             .values("dissatisfied_records", "window") for month in (10, 11, 12)]  # fmt: skip
    assert shown == [{"a": None, "b": None}, {"a": None, "b": None}, {"a": 9, "b": 20}]
    quarter = desks.opened(build, "zh", Period.parse("2025Q4"), None, True)
    assert quarter.values("dissatisfied_records", "window") == {"a": 19, "b": 47}


def test_withheld_hours_are_not_taken_for_closed_ones_nor_for_requests_without_a_time(warehouse):
    numbers = {(day, hour): 20 + day + hour for day in range(1, 6) for hour in (9, 10, 11, 14)}
    numbers |= {(1, 9): 3, (1, None): 40}
    rows = [
        {"record_id": 10_000 * month + 1000 * day + 100 * ((hour or 0) % 10) + n, "received_hour": hour,
         "received_date": date(2025, month, day if month == 12 else 2 + day)}
        for month in (11, 12) for (day, hour), number in numbers.items() for n in range(number)
    ]  # fmt: skip
    build = warehouse({"core.service_records": rows})
    wall, page = (
        hours(desks.opened(build, "zh", Period.parse("2025-12"), None, each)) for each in (True, False)
    )
    assert page.note.startswith(f"{100 - 4000 / sum(numbers.values()):.1f}%")
    assert page.plot.lines[0].values == (3, 31, 32, 33, 34)
    assert "%" not in wall.note
    assert wall.plot.lines[0].values[0] == "不显示"
    assert wall.plot.lines[3].values[-1] == 39
    assert None not in [value for each in wall.plot.lines for value in each.values]
    assert "×" in str(wall.drawn)
    assert "×" not in str(page.drawn)


def residents(month_end, sizes):
    """People of each age on one register."""
    each = [age for age, number in sizes.items() for _ in range(number)]
    return [
        {"resident_id": f"r{n}", "month_end": month_end, "age": age, "is_resident": True, "sex": "male",
         "household_id": f"h{n}", "estate": "桃园里"}
        for n, age in enumerate(each)
    ]  # fmt: skip


def without_december(warehouse):
    rows = [
        *residents(date(2025, 10, 31), {30: 50, 70: 20}),
        *residents(date(2025, 11, 30), {30: 50, 70: 25}),
    ]
    build = warehouse({"core.residents_monthly": rows}, data_date=date(2025, 12, 15))
    return desks.opened(build, "zh", Period.parse("2025-12"), None, True)


def test_a_period_without_a_register_has_no_title_of_the_period_before(warehouse):
    wall = without_december(warehouse)
    assert ageing(wall).title == "60岁及以上"
    assert dependency(wall).title == "老年抚养比"


def test_a_trend_does_not_end_with_the_number_of_a_period_before(warehouse):
    wall = without_december(warehouse)
    november = replace(wall, period=Period.parse("2025-11"))

    def written(desk):
        return [
            text for trace in over_time(desk, "share_60_plus").drawn.data for text in trace.get("text", ())
        ]

    assert written(november) == ["<b>33.3%</b>"]
    assert written(wall) == []


def test_without_a_register_pyramid_and_households_are_not_delivered_and_not_zero(warehouse):
    wall = without_december(warehouse)
    for shown in (pyramid(wall), households(wall)):
        assert {value for each in shown.plot.lines for value in each.values} == {"未报送"}
        assert "未报送" in str(shown.drawn)
    assert households(wall).plot.categories == ("1", "2", "3", "4", "5", "6及以上")


def test_few_who_moved_between_estates_are_not_told_on_a_wall(warehouse):
    def register(month_end, here):
        return [
            {"resident_id": f"r{n}", "month_end": month_end, "age": 40, "is_resident": True,
             "estate": "桃园里" if n < here else "府前小区"}
            for n in range(100)
        ]  # fmt: skip

    december = date(2025, 12, 31)
    moved = [
        {"resident_id": f"r{n}", "month_end": december, "change": "moved_within",
         "estate": "桃园里", "from_estate": "府前小区"}
        for n in (50, 51)
    ]  # fmt: skip
    build = warehouse({
        "core.residents_monthly": [*register(date(2025, 11, 30), 50), *register(december, 52)],
        "core.residents": [
            {"resident_id": f"r{n}", "is_resident": True, "estate": ("桃园里", "府前小区")[n % 2],
             "present_from": date(2025, 3, 5), "arrival_reason": ("birth", "moved_in")[n // 50],
             "present_until": date(2025, 6, 5), "departure_reason": ("death", "moved_out")[n // 50]}
            for n in range(100)
        ],
        "core.register_changes": moved,
    })  # fmt: skip

    def steps(is_projected):
        shown = balance(desks.opened(build, "zh", Period.parse("2025-12"), "桃园里", is_projected))
        return dict(zip(shown.plot.categories, shown.plot.lines[0].values, strict=True))

    assert steps(False)["小区间搬家"] == 2
    assert "小区间搬家" not in steps(True)


def test_an_estate_of_few_is_neither_the_highest_nor_a_tick_and_hides_the_lowest(warehouse):
    def register(month_end, numbers):
        """estate → (people of 60 and over, people younger)"""
        ages = [
            (estate, age) for estate, (old, young) in numbers.items() for age in [70] * old + [30] * young
        ]
        return [
            {
                "resident_id": f"r{n}",
                "month_end": month_end,
                "age": age,
                "is_resident": True,
                "estate": estate,
            }
            for n, (estate, age) in enumerate(ages)
        ]

    before = register(date(2024, 12, 31), {"桃园里": (6, 6), "府前小区": (20, 60), "育才小区": (10, 60)})
    now = register(date(2025, 12, 31), {"桃园里": (9, 6), "府前小区": (20, 60), "育才小区": (10, 60)})
    build = warehouse({"core.residents_monthly": [*before, *now]})
    shown = estates.ageing(desks.opened(build, "zh", Period.parse("2025-12"), None, True))
    assert shown.title == "60岁及以上占比：府前小区25.0%最高"
    assert shown.plot.categories == ("府前小区", "育才小区", "桃园里")
    assert shown.plot.named == (0,)
    assert [value and round(value) for value in shown.plot.lines[1].values] == [25, 14, None]
