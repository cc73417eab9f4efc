"""What the brief tells of a window or platform is never what its table of both keeps back."""

from datetime import date

from indicators.periods import Period
from reports import desk as desks
from reports.brief import facilities, results


def desk_of(warehouse, many: dict[tuple, int], before: dict[tuple, int]):
    """Requests by platform and window in March 2025, and in March 2024."""
    rows = [
        {"received_date": date(year, 3, 10), "platform": place[0], "window": place[1]}
        for year, places in ((2025, many), (2024, before))
        for place, number in places.items()
        for n in range(number)
    ]  # fmt: skip
    rows = [{**row, "record_id": at} for at, row in enumerate(rows)]
    return desks.opened(warehouse({"core.service_records": rows}), "zh", Period.parse("2025-03"), None, True)


LABOUR, PARTY = ("service_hall", "labour_window"), ("service_hall", "party_window")
CALM = {LABOUR: 90, PARTY: 30, ("convenience_points", None): 40}


def test_a_window_hidden_beside_a_small_one_is_not_told_by_itself(warehouse):
    """The hall received 93: with 90 of the labour window told, 3 would be left for the party window."""
    desk = desk_of(warehouse, {**CALM, PARTY: 3}, CALM)
    (table,) = facilities.table(desk)
    assert {row[0]: row[1] for row in table.rows} == {
        "大厅·党建窗口": "不显示", "大厅·劳动保障窗口": "不显示", "便民利民服务点": "40", "合计": "133",
    }  # fmt: skip
    assert results.at_window(desk, "labour_window") == "劳动保障窗口服务件数：为保护个人，不显示。"
    assert "3月受理93件" in facilities.hall(desk)


def test_a_window_hidden_a_year_before_has_no_change_that_would_tell_it(warehouse):
    desk = desk_of(warehouse, CALM, {**CALM, PARTY: 3})
    assert results.at_window(desk, "labour_window") == "劳动保障窗口3月受理90件。"


def test_where_nothing_is_small_all_is_told(warehouse):
    desk = desk_of(warehouse, CALM, {**CALM, LABOUR: 45})
    assert "劳动保障窗口3月受理90件，比上年同期多" in results.at_window(desk, "labour_window")
