"""Answers, each counted a second time in plain Python over the rows of the build."""

from collections import defaultdict
from datetime import date
from statistics import median

import pytest

from indicators import engine
from indicators.periods import Period
from questions import answers, shown
from questions.question import TIME, parse
from questions.sql import REST
from warehouse import connection

SETTING = {"small_count": 0}


@pytest.fixture(scope="module")
def con(built):
    with connection.open_warehouse(built) as opened:
        yield opened


@pytest.fixture(scope="module")
def coverage(con):
    return engine.coverage(con)


@pytest.fixture(scope="module")
def rows(con):
    """Tables of `core` as lists of dicts, read once."""
    kept = {}

    def read(table: str) -> list[dict]:
        if table not in kept:
            with con.cursor() as cursor:
                found = cursor.execute(f"from core.{table}")
                names = [each[0] for each in found.description]
                kept[table] = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        return kept[table]

    return read


@pytest.fixture(scope="module")
def ask(con, coverage):
    def asked(line: str, period: str, **facts) -> answers.Answer:
        setting = answers.Setting(coverage, **{**SETTING, **facts})
        return answers.answer(con, parse(line), Period.parse(period), setting)

    return asked


def test_residents_by_many_traits_who_were_not_visited_in_the_month(ask, rows):
    """The question the page was built for: 80 and over, in buildings 3 to 7, alone, without a visit."""
    end = date(2026, 9, 30)

    def naive(end: date) -> int:
        visited = {
            each["resident_id"]
            for each in rows("service_records")
            if each["channel"] == "home_visit" and each["received_date"].replace(day=1) == end.replace(day=1)
        }
        return sum(
            each["is_resident"] and each["age"] >= 80 and each["lives_alone"]
            and 3 <= int(each["building"].rstrip("幢")) <= 7 and each["resident_id"] not in visited
            for each in rows("residents_monthly")
            if each["month_end"] == end and each["building"]
        )  # fmt: skip

    line = "ask=residents&only=age:80..;building_no:3..7;lives_alone:yes;visits_in_month:0"
    answer = ask(line, "2026-09")
    assert answer.whole.value == naive(end) > 0
    assert answer.whole.year_ago == naive(date(2025, 9, 30))


def test_items_beyond_the_top_stand_as_one_and_all_add_up_to_the_whole(ask, rows):
    counted = defaultdict(int)
    for each in rows("service_records"):
        if date(2026, 7, 1) <= each["received_date"] < date(2026, 10, 1) and each["channel"] == "phone":
            counted[each["item"]] += 1
    top = sorted((number for item, number in counted.items() if item), reverse=True)[:5]
    answer = ask("ask=service_volume&by=item&only=channel:phone&top=5", "2026Q3")
    values = {group: reading.value for (group,), reading in answer.groups.items()}
    assert list(values)[5] == REST
    assert list(values.values())[:5] == top
    assert sum(values.values()) == answer.whole.value == sum(counted.values())


@pytest.mark.parametrize("top", [1, 2])
def test_what_is_not_stated_is_none_of_the_others_and_takes_no_place_of_the_top(ask, rows, top):
    counted = defaultdict(int)
    for each in rows("service_records"):
        if date(2026, 7, 1) <= each["received_date"] < date(2026, 10, 1):
            counted[each["service_point"]] += 1
    named = sorted((number for point, number in counted.items() if point), reverse=True)
    answer = ask(f"ask=service_records&by=service_point&top={top}", "2026Q3")
    values = {group: reading.value for (group,), reading in answer.groups.items()}
    assert list(values)[top:] == [REST, None]
    assert list(values.values()) == [*named[:top], sum(named[top:]), counted[None]]


def test_the_other_estates_as_one_stand_beside_their_year_before(ask, rows):
    answer = ask("ask=residents&by=estate&top=2", "2026Q3")
    kept = [group for (group,) in answer.groups if group != REST]
    rest = {
        end: sum(
            each["estate"] not in kept and each["is_resident"]
            for each in rows("residents_monthly")
            if each["month_end"] == end
        )
        for end in (date(2025, 9, 30), date(2026, 9, 30))
    }
    reading = answer.groups[REST,]
    assert (reading.change_on_year.base, reading.value) == tuple(rest.values())
    assert reading.missing == ()


def test_different_people_are_counted_once_in_the_rest_too(ask, rows):
    people = defaultdict(set)
    for each in rows("service_records"):
        if each["resident_id"] and date(2026, 9, 1) <= each["received_date"] <= date(2026, 9, 30):
            people[each["item"]].add(each["resident_id"])
    answer = ask("ask=service_records.people&by=item&top=3", "2026-09")
    kept = [group for (group,) in answer.groups if group != REST]
    rest = set().union(*(ids for item, ids in people.items() if item not in kept))
    assert answer.groups[REST,].value == len(rest)
    assert [answer.groups[item,].value for item in kept] == [len(people[item]) for item in kept]
    assert answer.whole.value == len(set().union(*people.values()))


def test_a_median_of_the_rest_is_that_of_its_rows(ask, rows):
    days = defaultdict(list)
    for each in rows("service_records"):
        if each["working_days"] is not None and date(2026, 1, 1) <= each["received_date"]:
            days[each["window"]].append(each["working_days"])
    answer = ask("ask=service_records.median_days&by=window&top=2", "2026")
    kept = [group for (group,) in answer.groups if group not in (REST, None)]
    rest = [day for window, each in days.items() if window not in (*kept, None) for day in each]
    assert len(kept) == 2
    assert answer.groups[REST,].value == median(rest)
    assert all(answer.groups[name,].value == median(days[name]) for name in kept)


def test_a_rate_of_a_rest_is_not_a_mean_of_rates(ask, rows, con):
    with con.cursor() as cursor:
        data_date = cursor.execute("select data_date from meta.builds").fetchone()[0]
    cases = defaultdict(lambda: [0, 0])
    for each in rows("service_records"):
        due, done = each["due_date"], each["completed_date"]
        is_open = (each["status"] or "in_progress") == "in_progress"
        if due is None or not (done or (is_open and due < data_date)):
            continue
        day = min(done or due, due)
        if date(2026, 7, 1) <= day < date(2026, 10, 1):
            cases[each["item"]][0] += bool(done and done <= due)
            cases[each["item"]][1] += 1
    answer = ask("ask=on_time_rate&by=item&top=4", "2026Q3")
    kept = [group for (group,) in answer.groups if group != REST]
    rest = [pair for item, pair in cases.items() if item not in kept]
    good, whole = (sum(pair[at] for pair in rest) for at in (0, 1))
    assert (answer.groups[REST,].numerator, answer.groups[REST,].denominator) == (good, whole)
    assert answer.groups[REST,].value == pytest.approx(100 * good / whole)


def test_an_indicator_is_split_by_a_column_of_its_rows_that_is_none_of_its_dimensions(ask, rows):
    counted = defaultdict(int)
    for each in rows("residents_monthly"):
        is_counted = each["is_resident"] and each["age"] >= 80 and each["estate"] == "桃园里"
        if is_counted and each["month_end"] == date(2026, 9, 30):
            counted[each["building"]] += 1
    answer = ask("ask=people_80_plus&by=building&only=estate:桃园里", "2026Q3")
    assert {group: reading.value for (group,), reading in answer.groups.items()} == counted
    assert len(counted) > 3


def test_two_splits_add_up_to_each_of_them(ask):
    answer = ask("ask=service_volume&by=platform,weekday", "2026Q3")
    rows_, columns = answer.margins
    for key, reading in rows_.items():
        assert reading.value == sum(each.value for (a, _), each in answer.groups.items() if a == key)
    for key, reading in columns.items():
        assert reading.value == sum(each.value for (_, b), each in answer.groups.items() if b == key)
    assert list(columns) == [1, 2, 3, 4, 5, 6, 7]
    assert answer.whole.value == sum(each.value for each in rows_.values())


def test_services_of_twelve_months_look_back_from_each_month_end(ask, rows):
    end, first = date(2026, 8, 31), date(2025, 9, 1)
    served = {
        each["resident_id"] for each in rows("service_records")
        if each["resident_id"] and first <= each["received_date"] <= end
    }  # fmt: skip
    never = sum(
        each["is_resident"] and each["age"] >= 80 and each["resident_id"] not in served
        for each in rows("residents_monthly") if each["month_end"] == end
    )  # fmt: skip
    assert ask("ask=residents&only=age:80..;services_in_year:0", "2026-08").whole.value == never > 0


def test_a_course_over_time_holds_every_period_up_to_the_chosen_one(ask, rows):
    answer = ask("ask=service_volume&by=platform,time&grain=month&top=3", "2025-06")
    history = answer.history[answer.history["is_total"]]
    counted = defaultdict(int)
    for each in rows("service_records"):
        counted[each["received_date"].replace(day=1)] += 1
    said = {day.date(): value for day, value in zip(history["period_start"], history["value"], strict=True)}
    assert said == {day: number for day, number in counted.items() if day <= date(2025, 6, 1)}
    assert answer.question.by[-1] == TIME


LINES = [
    "ask=service_volume&by=platform", "ask=on_time_rate&by=estate", "ask=residents&by=age_group,sex",
    "ask=service_records.people&by=item&top=4", "ask=service_records.median_days&by=window",
    "ask=living_alone&by=estate&only=building_no:3..7", "ask=attendance_rate&by=staff_id",
    "ask=household_size&by=estate", "ask=points_entries.points&by=category", "ask=open_cases&by=age_of_backlog",
    "ask=evidence_expiring&by=area",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("period", ["2026-09", "2026Q3", "2025"])
def test_the_query_that_is_shown_gives_the_numbers_of_the_answer(ask, con, coverage, line, period):
    answer = ask(line, period)
    with con.cursor() as cursor:
        found = cursor.execute(shown.shown(answer, coverage, "x"))
        names = [each[0] for each in found.description]
        lines = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    by = answer.question.groups
    said = {tuple(line[name] for name in by): line["value"] for line in lines}
    said = {group: value for group, value in said.items() if value}
    expected = {group: reading.value for group, reading in answer.groups.items() if reading.value}
    assert said == pytest.approx(expected)
    assert answer.whole.delivered != "no"


def test_the_query_of_a_period_before_all_data_has_no_rows(ask, con, coverage):
    answer = ask("ask=service_volume&by=platform,time", "1990Q1")
    with con.cursor() as cursor:
        assert cursor.execute(shown.shown(answer, coverage, "x")).fetchall() == []


def test_what_was_not_delivered_has_no_number(warehouse):
    build = warehouse({"core.service_records": []})
    with connection.open_warehouse(build) as con:
        setting = answers.Setting(engine.coverage(con), 5)
        answer = answers.answer(
            con, parse("ask=service_records&by=platform"), Period.parse("2026-09"), setting
        )
    assert (answer.whole.value, answer.whole.delivered, dict(answer.groups)) == (None, "no", {})


def test_days_of_a_question_lie_in_its_period(ask):
    inside = ask("ask=service_records&only=received_date:2026-09-01..2026-09-10", "2026Q3")
    outside = ask("ask=service_records&only=received_date:2026-01-01..2026-02-10", "2026Q3")
    assert inside.whole.value > 0
    assert outside.whole.value == 0
