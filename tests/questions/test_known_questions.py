"""The typical questions are answered, and counted a second time: by their own SQL, and in plain Python."""

from collections import defaultdict
from datetime import date

import pytest

import sample
from community import load as community
from indicators import engine
from indicators.catalogue import DefinitionError
from questions import answers, known
from questions.known import listed
from questions.question import TIME, parse
from warehouse import connection

ESTATE = {"zh": "新城花园", "en": "Xincheng Garden"}
QUESTIONS = {name: known.of_estate(each, ESTATE) for name, each in known.load().items()}
BY_HAND = [name for name, each in QUESTIONS.items() if each.sql]


@pytest.fixture(scope="module")
def con(built):
    with connection.open_warehouse(built) as opened:
        yield opened


@pytest.fixture(scope="module")
def coverage(con):
    return engine.coverage(con)


@pytest.fixture(scope="module")
def rows(con):
    """Lines of a query as dicts."""

    def read(query: str, values: dict | None = None) -> list[dict]:
        with con.cursor() as cursor:
            found = cursor.execute(query, values or {})
            names = [each[0] for each in found.description]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    return read


@pytest.fixture(scope="module")
def ask(con, coverage):
    def asked(name: str, small_count: int = 0) -> answers.Answer:
        question = QUESTIONS[name]
        setting = answers.Setting(coverage, small_count)
        return answers.answer(con, parse(question.line), known.period(question, coverage), setting)

    return asked


def numbers(answer: answers.Answer) -> dict:
    """Group → value where there is one; months and () as groups too."""
    if TIME in answer.question.by:
        history = answer.history[answer.history["is_total"]]
        months = zip(history["period_start"], history["value"], strict=True)
        return {(day.date(),): value for day, value in months if value}
    groups = answer.groups or {(): answer.whole}
    return {group: reading.value for group, reading in groups.items() if reading.value}


def test_there_are_twenty_of_every_topic_in_both_languages():
    assert len(QUESTIONS) >= 20
    assert {each.topic for each in QUESTIONS.values()} == {"population", "services", "staff", "campaigns"}
    assert len({each.said["zh"] for each in QUESTIONS.values()}) == len(QUESTIONS)
    assert all(listed.ESTATE not in each.line + str(each.said) for each in QUESTIONS.values())


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_is_answered_with_numbers_that_were_delivered(ask, name):
    answer = ask(name)
    assert answer.whole.delivered == "yes"
    assert answer.whole.value > 0
    assert numbers(answer)


@pytest.mark.parametrize("name", BY_HAND)
def test_a_query_written_by_hand_gives_the_numbers_of_the_answer(ask, rows, name):
    answer = ask(name)
    values = {"from": answer.period.start.isoformat(), "until": answer.period.end.isoformat()}
    used = {each: value for each, value in values.items() if f"${each}" in QUESTIONS[name].sql}
    estate = {"estate": ESTATE["zh"]} if "$estate" in QUESTIONS[name].sql else {}
    lines = rows(QUESTIONS[name].sql, used | estate)
    year_ago = [line.pop("year_ago") for line in lines if "year_ago" in line]
    found = {tuple(line.values())[:-1]: tuple(line.values())[-1] for line in lines}
    assert {group: value for group, value in found.items() if value} == pytest.approx(numbers(answer))
    assert year_ago in ([], [answer.whole.year_ago])


def test_at_least_ten_have_a_query_written_by_hand():
    assert len(BY_HAND) >= 10


# Counted in plain Python --------------------------------------------------------------------------------------

QUARTER = (date(2026, 7, 1), date(2026, 10, 1))


def test_elders_who_were_not_visited(ask, rows):
    def naive(end: date) -> int:
        visited = {
            each["resident_id"] for each in rows("from core.service_records")
            if each["channel"] == "home_visit" and each["received_date"].replace(day=1) == end.replace(day=1)
        }  # fmt: skip
        return sum(
            each["month_end"] == end and each["is_resident"] and each["estate"] == ESTATE["zh"]
            and each["age"] >= 80 and bool(each["lives_alone"])
            and each["building"] in ("3幢", "4幢", "5幢", "6幢", "7幢")
            and each["resident_id"] not in visited
            for each in rows("from core.residents_monthly")
        )  # fmt: skip

    answer = ask("elders_alone_not_visited")
    assert (answer.whole.value, answer.whole.year_ago) == (naive(date(2026, 9, 30)), naive(date(2025, 9, 30)))


def test_people_of_an_estate_by_age_and_sex(ask, rows):
    counted = defaultdict(int)
    for each in rows("from core.residents_monthly"):
        if each["month_end"] == date(2026, 9, 30) and each["is_resident"] and each["estate"] == ESTATE["zh"]:
            counted[min(each["age"] // 5 * 5, 80), each["sex"]] += 1
    assert numbers(ask("age_and_sex")) == counted


def test_busiest_hours(ask, rows):
    counted = defaultdict(int)
    for each in rows("from core.service_records"):
        if QUARTER[0] <= each["received_date"] < QUARTER[1] and each["received_hour"] is not None:
            counted[each["received_date"].isoweekday(), each["received_hour"]] += 1
    assert numbers(ask("busiest_hours")) == counted


def test_items_that_grew(ask, rows):
    now, before = defaultdict(int), defaultdict(int)
    for each in rows("from core.service_records"):
        day = each["received_date"]
        if QUARTER[0] <= day < QUARTER[1]:
            now[each["item"]] += 1
        if date(2025, 7, 1) <= day < date(2025, 10, 1):
            before[each["item"]] += 1
    groups = {item: reading for (item,), reading in ask("items_that_grew").groups.items() if item in now}
    assert len(groups) >= 10
    for item, reading in groups.items():
        assert (reading.value, reading.year_ago or 0) == (now[item], before[item]), item


def test_items_of_elders(ask, rows):
    ages = {
        (each["resident_id"], each["month_end"].replace(day=1)): each["age"]
        for each in rows("from core.residents_monthly")
    }
    counted = defaultdict(int)
    for each in rows("from core.service_records"):
        month = each["received_date"].replace(day=1)
        if QUARTER[0] <= month < QUARTER[1] and ages.get((each["resident_id"], month), 0) >= 60:
            counted[each["item"]] += 1
    answer = ask("items_of_elders")
    assert answer.whole.value == sum(counted.values())
    top = [reading.value for (item,), reading in answer.groups.items() if item in counted]
    assert top == sorted(counted.values(), reverse=True)[: len(top)]


def test_overdue_cases_by_how_long(ask, rows):
    calendar = {each["day"]: each["workday_no"] for each in rows("from core.calendar")}
    end, counted = date(2026, 9, 30), defaultdict(int)
    for each in rows("from core.service_records"):
        done = each["completed_date"]
        is_open = done > end if done else each["status"] in (None, "in_progress")
        if each["received_date"] <= end and is_open and each["due_date"] and each["due_date"] < end:
            days = calendar[end] - calendar[each["due_date"]]
            counted["overdue_1_5" if days <= 5 else "overdue_6_20" if days <= 20 else "overdue_20_plus"] += 1
    assert numbers(ask("overdue_by_length")) == {(length,): number for length, number in counted.items()}


def test_attendance_by_post(ask, rows):
    posts = {each["staff_id"]: each["post"] for each in rows("from core.staff")}
    days = defaultdict(list)
    for each in rows("from core.attendance_days"):
        if each["is_due"] and QUARTER[0] <= each["day"] < QUARTER[1]:
            days[posts[each["staff_id"]]].append(bool(each["is_attended"]))
    found = numbers(ask("attendance_by_post"))
    assert found == {(post,): pytest.approx(100 * sum(each) / len(each)) for post, each in days.items()}
    assert len(found) > 2


def test_small_numbers_of_people_are_withheld(ask):
    small = community(sample.COMMUNITY).limits["small_count"]
    for name in ("disabled_by_estate", "elders_alone_not_visited"):
        shown = ask(name, small)
        readings = [shown.whole, *shown.groups.values()]
        assert all(each.value is None or each.value == 0 or each.value >= small for each in readings), name


# Faults of the files ------------------------------------------------------------------------------------------

BROKEN = """
[no_words]
line = "ask=residents"
period = "month"

[strange]
zh = "多少人？"
en = "How many?"
line = "ask=residents&by=nose&only=age:old"
period = "week"
hue = "red"

[nobody]
zh = "多少人？"
en = "How many?"
line = "ask=residentz"
period = "month"
"""


def test_all_faults_are_told_at_once_with_the_name_of_the_question(tmp_path):
    (tmp_path / "population.toml").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "weather.toml").write_text("rain = 3", encoding="utf-8")
    with pytest.raises(DefinitionError) as found:
        known.load(tmp_path)
    told = "\n".join(found.value.problems)
    for part in (
        "no_words: 缺少 'zh'",
        "'week'",
        "'nose'",
        "'old'",
        "'hue'",
        "residentz",
        "residents",
        "weather.toml",
        "rain",
    ):
        assert part in told, part
    assert len(found.value.problems) >= 8
