"""Definitions on rooms, boards, equipment, funds and renovation against the town, row by row."""

from collections import defaultdict
from datetime import date, timedelta
from statistics import median

from indicators.catalogue import named
from indicators.engine import series
from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS
from tests.definitions.town_office import ESTATES, FIRST, LAST


def stands(row, first, until, day):
    return (row[first] is None or row[first] <= day) and (row[until] is None or day < row[until])


def serving(town, day):
    return [
        row
        for row in town["core.rooms"]
        if stands(row, "in_use_from", "in_use_until", day)
        and row["serves_residents"]
        and row["area_m2"] is not None
    ]


def test_the_area_is_that_of_rooms_in_use_that_serve_residents(warehouse, town):
    expected = by_month(
        ((day, row["room_kind"]), row["area_m2"], 0) for day in MONTH_ENDS for row in serving(town, day)
    )
    assert told(warehouse, "service_area", "room_kind") == expected


def test_the_area_is_spread_over_the_households_of_every_estate(warehouse, town):
    households = sum(row["households"] or 0 for row in town["core.estates"])
    expected = {(day,): (sum(row["area_m2"] for row in serving(town, day)), households) for day in MONTH_ENDS}
    assert told(warehouse, "service_area_per_100_households") == expected


def test_per_100_households_is_a_hundred_times_the_quotient(warehouse):
    table = series(warehouse, named("service_area_per_100_households"), "month")
    last = table.iloc[-1]
    assert last["value"] == 100 * last["numerator"] / last["denominator"]


def days_due(room, monday, calendar):
    if not room["days_per_week"]:
        return 0
    workdays = sum(calendar[monday + timedelta(n)]["is_workday"] for n in range(7))
    return min(room["days_per_week"], 7 if room["days_per_week"] > 5 else workdays)


def test_opening_is_counted_by_whole_weeks_up_to_the_days_due(warehouse, town):
    calendar = {row["day"]: row for row in town["core.calendar"]}
    entered = [row["open_date"] for row in town["core.room_days"]]
    opened = {(row["room_id"], row["open_date"]) for row in town["core.room_days"] if row["is_open"]}
    first, last = max(min(entered), FIRST - timedelta(6)), min(max(entered), LAST)
    mondays = [
        day
        for day in calendar
        if day.weekday() == 0 and first <= day and day + timedelta(6) <= last and day + timedelta(6) >= FIRST
    ]
    expected = by_month(
        (
            (month_of(monday + timedelta(6)), room["room_kind"]),
            min(due, sum((room["room_id"], monday + timedelta(n)) in opened for n in range(7))),
            due,
        )
        for monday in mondays
        for room in town["core.rooms"]
        if (room["in_use_from"] or monday) <= monday
        and (room["in_use_until"] is None or monday + timedelta(6) < room["in_use_until"])
        and (due := days_due(room, monday, calendar))
    )
    assert any(numerator for numerator, _ in expected.values())
    assert told(warehouse, "room_opening_rate", "room_kind") == expected


def openings(town):
    kinds = {row["room_id"]: row["room_kind"] for row in town["core.rooms"]}
    for row in town["core.room_days"]:
        if row["is_open"]:
            yield (month_of(row["open_date"]), kinds.get(row["room_id"])), row["visitors"]


def test_days_open_count_what_was_entered_as_open(warehouse, town):
    expected = by_month((key, 1, 0) for key, _ in openings(town))
    assert told(warehouse, "room_open_days", "room_kind") == expected


def test_visits_are_those_entered_on_days_open(warehouse, town):
    counted = [(key, visits) for key, visits in openings(town) if visits is not None]
    expected = by_month((key, visits, 0) for key, visits in counted)
    assert told(warehouse, "room_visits", "room_kind") == expected
    expected = by_month((key, visits, 1) for key, visits in counted)
    assert told(warehouse, "visits_per_opening", "room_kind") == expected


def test_a_window_received_someone_on_so_many_of_the_workdays_of_a_month_it_was_at_work(warehouse, town):
    taken = {(row["window"], row["received_date"]) for row in town["core.service_records"] if row["window"]}
    at_work = {(window, month_of(day)) for window, day in taken}
    expected = by_month(
        ((month, window), (window, row["day"]) in taken, 1)
        for window, month in at_work
        for row in town["core.calendar"]
        if row["month_end"] == month and row["is_workday"] and FIRST <= row["day"] <= LAST
    )
    assert told(warehouse, "window_workdays_share", "window") == expected


def boards(town):
    return [
        (day, row)
        for day in MONTH_ENDS
        for row in town["core.boards"]
        if stands(row, "set_up_date", "taken_down_date", day)
    ]


def events(town, *kinds):
    found = defaultdict(list)
    for row in town["core.board_events"]:
        if row["board_event"] in kinds and row["board_id"]:
            found[row["board_id"]].append(row)
    return found


def test_boards_are_those_that_stand(warehouse, town):
    expected = by_month(((day, row["estate"]), 1, 0) for day, row in boards(town))
    assert told(warehouse, "boards", "estate") == expected


def test_a_board_renewed_or_set_up_within_90_days_is_fresh(warehouse, town):
    begun = min(row["event_date"] for row in town["core.board_events"]) + timedelta(89)
    renewed = events(town, "renewed")

    def is_fresh(row, day):
        days = [each["event_date"] for each in renewed[row["board_id"]]]
        days += [row["set_up_date"]] if row["set_up_date"] else []
        return any(timedelta(0) <= day - each < timedelta(90) for each in days)

    expected = by_month(
        ((day, row["board_kind"]), is_fresh(row, day), 1) for day, row in boards(town) if day >= begun
    )
    assert told(warehouse, "boards_renewed_share", "board_kind") == expected


def test_a_board_is_broken_until_it_is_mended(warehouse, town):
    found = events(town, "broken", "mended")

    def is_broken(row, day):
        past = [each for each in found[row["board_id"]] if each["event_date"] <= day]
        last = max(past, key=lambda each: (each["event_date"], each["board_event"] == "mended"), default=None)
        return bool(last and last["board_event"] == "broken")

    expected = by_month(((day, row["board_kind"]), 1, 0) for day, row in boards(town) if is_broken(row, day))
    assert expected
    assert told(warehouse, "boards_broken", "board_kind") == expected


def test_a_repair_takes_from_the_first_report_after_the_last_repair(warehouse, town):
    found = defaultdict(list)
    for rows in events(town, "broken", "mended").values():
        reported, last = None, date.min
        for row in sorted(rows, key=lambda row: (row["event_date"], row["board_event"] == "mended")):
            if row["board_event"] == "broken":
                reported = reported or (row["event_date"] if row["event_date"] > last else None)
            else:
                if reported:
                    found[month_of(row["event_date"])].append((row["event_date"] - reported).days)
                reported, last = None, row["event_date"]
    table = series(warehouse, named("board_repair_days"), "month")
    assert {
        month_of(row.period_start.date()): (row.value, row.denominator)
        for row in table.itertuples()
        if row.denominator
    } == {day: (median(days), len(days)) for day, days in found.items() if FIRST <= day <= month_of(LAST)}


def lots(town):
    return [
        (day, row)
        for day in MONTH_ENDS
        for row in town["core.equipment"]
        if stands(row, "bought_date", "retired_date", day)
    ]


def test_books_are_volumes_not_lots(warehouse, town):
    expected = by_month(
        ((day, row["room"]), row["quantity"], 0)
        for day, row in lots(town)
        if row["equipment_kind"] == "books" and row["quantity"] is not None
    )
    assert told(warehouse, "books_held", "room") == expected


def test_equipment_is_worth_what_was_paid_for_it(warehouse, town):
    expected = by_month(
        ((day, row["equipment_kind"]), row["value_yuan"], 0)
        for day, row in lots(town)
        if row["value_yuan"] is not None
    )
    assert told(warehouse, "equipment_value", "equipment_kind") == expected


def test_funds_are_raised_or_spent(warehouse, town):
    for name, flow, split in (("funds_raised", "in", "fund_source"), ("funds_spent", "out", "fund_purpose")):
        expected = by_month(
            ((month_of(row["fund_date"]), row[split]), row["amount_yuan"], 0)
            for row in town["core.funds"]
            if row["fund_flow"] == flow
        )
        assert told(warehouse, name, split) == expected


def test_of_what_was_raised_so_much_came_from_outside_the_government(warehouse, town):
    expected = by_month(
        (
            (month_of(row["fund_date"]),),
            row["amount_yuan"] * (row["fund_source"] in ("own", "partners", "donation")),
            row["amount_yuan"],
        )
        for row in town["core.funds"]
        if row["fund_flow"] == "in" and row["fund_source"]
    )
    assert told(warehouse, "funds_self_raised_share") == expected


def test_projects_count_and_cost_where_they_were_done(warehouse, town):
    done = [row for row in town["core.renovations"] if row["done_date"]]
    expected = by_month(((month_of(row["done_date"]), row["estate"]), 1, 0) for row in done)
    assert told(warehouse, "renovations_done", "estate") == expected
    expected = by_month(
        ((month_of(row["done_date"]), row["renovation_kind"]), row["cost_yuan"], 0)
        for row in done
        if row["cost_yuan"] is not None
    )
    assert told(warehouse, "renovation_cost", "renovation_kind") == expected


def test_a_project_is_on_time_when_done_by_the_day_due(warehouse, town):
    expected = by_month(
        (
            (month_of(row["due_date"]), row["estate"]),
            bool(row["done_date"] and row["done_date"] <= row["due_date"]),
            1,
        )
        for row in town["core.renovations"]
        if row["due_date"] and row["due_date"] <= LAST
    )
    assert told(warehouse, "renovations_on_time_rate", "estate") == expected


def test_a_project_is_overdue_from_the_day_after_until_it_is_done(warehouse, town):
    expected = by_month(
        ((day, row["renovation_kind"]), 1, 0)
        for day in MONTH_ENDS
        for row in town["core.renovations"]
        if row["due_date"] and row["due_date"] < day and (row["done_date"] is None or row["done_date"] > day)
    )
    assert told(warehouse, "renovations_overdue", "renovation_kind") == expected


def test_an_estate_has_a_place_to_exercise_once_one_is_done(warehouse, town):
    places = [
        row
        for row in town["core.renovations"]
        if row["renovation_kind"] in ("activity_ground", "fitness_path") and row["done_date"]
    ]
    expected = by_month(
        (
            (day, estate),
            any(row["estate"] == estate and row["done_date"] <= day for row in places),
            1,
        )
        for day in MONTH_ENDS
        for estate in ESTATES
    )
    assert told(warehouse, "estates_with_exercise_share", "estate") == expected
