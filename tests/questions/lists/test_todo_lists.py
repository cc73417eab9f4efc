"""Every list of the fictional community, counted a second time in plain Python over the rows of the build."""

from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from indicators import engine as numbers
from indicators.catalogue import named
from indicators.periods import Period
from questions.lists import catalogue, engine
from warehouse import connection

SMALL = 5
PEOPLE = [name for name, each in catalogue.load().items() if each.is_of_people]


@pytest.fixture(scope="module")
def con(built):
    with connection.open_warehouse(built) as opened:
        yield opened


@pytest.fixture(scope="module")
def read(con):
    """read(table): its rows as dicts."""

    def rows(table: str) -> list[dict]:
        cursor = con.cursor().execute(f"select * from {table}")
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, line, strict=True)) for line in cursor.fetchall()]

    return rows


@pytest.fixture(scope="module")
def town(read):
    """(day of the data, usual residents on it, service records)."""
    day = read("meta.builds")[0]["data_date"]
    gone = {
        each["resident_id"]
        for each in read("core.residents")
        if each["present_until"] and each["present_until"] <= day
    }
    months = read("core.residents_monthly")
    newest = max(each["month_end"] for each in months)
    people = [
        each
        for each in months
        if each["month_end"] == newest and each["is_resident"] and each["resident_id"] not in gone
    ]
    return day, people, read("core.service_records")


def last_days(records: list[dict]) -> dict[str, date]:
    found = {}
    for each in records:
        person, day = each["resident_id"], each["received_date"]
        if person and (person not in found or day > found[person]):
            found[person] = day
    return found


BELONGS = {
    "elders_80_not_visited": lambda person: person["age"] >= 80,
    "elders_alone_not_visited": lambda person: person["age"] >= 60 and person["household_size"] == 1,
    "elders_not_served": lambda person: person["age"] >= 60,
    "residents_disabled_not_served": lambda person: person["is_disabled"],
    "residents_low_income_not_served": lambda person: person["is_low_income"],
    "elders_alone_not_at_station": lambda person: person["age"] >= 60 and person["household_size"] == 1,
    "residents_disabled_not_at_station": lambda person: person["is_disabled"],
}
DAYS = {
    "elders_80_not_visited": 30,
    "elders_alone_not_visited": 30,
    "residents_disabled_not_served": 90,
    "residents_low_income_not_served": 90,
}


@pytest.mark.parametrize("name", PEOPLE)
def test_people_on_a_list_are_those_a_plain_count_finds(name, con, town):
    day, people, records = town
    if name.endswith("_visited"):
        records = [each for each in records if each["channel"] == "home_visit"]
    if name.endswith("_at_station"):
        records = [each for each in records if each["platform"] == "elderly_station"]
    served = last_days(records)
    first = day - timedelta(days=DAYS[name] - 1) if name in DAYS else date(day.year - 1, 10, 1)
    assert day == date(2026, 9, 30)  # twelve months before this day begin on the first of October
    eligible = [person for person in people if BELONGS[name](person)]
    waiting = [person for person in eligible if served.get(person["resident_id"], date.min) < first]
    rows = engine.rows(con, name)
    assert set(rows["subject"]) == {person["resident_id"] for person in eligible}
    assert len(rows) == len(eligible)
    assert set(rows.loc[rows["is_open"], "subject"]) == {person["resident_id"] for person in waiting}
    said = engine.standing(con, name, SMALL)
    assert (said.waiting, said.eligible) == (len(waiting), len(eligible))
    never = [person for person in waiting if person["resident_id"] not in served]
    waits = [(day - served[each["resident_id"]]).days for each in waiting if each["resident_id"] in served]
    assert (said.never, said.longest) == (len(never), max(waits))
    by_estate = Counter(person["estate"] for person in waiting)
    told = {place.estate: place.waiting for place in said.places if place.waiting is not None}
    assert told == {estate: by_estate[estate] for estate in told}
    if not catalogue.load()[name].sensitive:
        assert set(told) == {person["estate"] for person in eligible}


def test_things_on_a_list_are_those_a_plain_count_finds(con, read, town):
    day, _, records = town
    running = [
        each
        for each in records
        if each["completed_date"] is None and each["status"] == "in_progress" and each["received_date"] <= day
    ]
    late = [each for each in running if each["due_date"] and each["due_date"] < day]
    said = engine.standing(con, "cases_overdue", SMALL)
    assert (said.waiting, said.eligible) == (len(late), len(running))
    assert said.longest == max((day - each["due_date"]).days for each in late)
    ending = [
        each
        for each in read("core.evidence_items")
        if each["evidence_date"]
        and each["expiry_date"]
        and day <= each["expiry_date"] <= day + timedelta(days=60)
    ]
    assert engine.standing(con, "evidence_expiring", SMALL).waiting == len(ending)
    held = [each for each in read("core.honors") if each["held_until"] is None or each["held_until"] > day]
    soon = [
        each for each in held if each["reassessment_date"] and each["reassessment_date"] <= date(2027, 12, 30)
    ]
    said = engine.standing(con, "honours_reassessment", SMALL)
    assert (said.waiting, said.eligible) == (len(soon), len(held)) == (1, 4)


@pytest.mark.parametrize("name", catalogue.load())
def test_at_a_months_end_a_list_says_the_number_that_the_indicator_says(name, con):
    """The last day of the data is one."""
    asked, said = catalogue.load()[name], engine.standing(con, name, SMALL)
    period = Period.parse("2026-09")

    def value(indicator_id: str) -> float:
        table = numbers.series(con, named(indicator_id), "month")
        return table[table["period_start"] == str(period.start)]["value"].iloc[0]

    for indicator_id, number in ((asked.eligible_as, said.eligible), (asked.open_as, said.waiting)):
        if indicator_id:
            assert number == value(indicator_id)


def test_elders_not_served_and_elders_covered_are_all_elders(con):
    said = engine.standing(con, "elders_not_served", SMALL)
    table = numbers.series(con, named("elder_service_coverage"), "month")
    line = table[table["period_start"] == "2026-09-01"].iloc[0]
    assert (said.eligible, said.waiting) == (line["denominator"], line["denominator"] - line["numerator"])


@pytest.mark.parametrize(
    ("name", "group"),
    [("elders_alone_not_at_station", "lives_alone"), ("residents_disabled_not_at_station", "is_disabled")],
)
def test_whom_the_station_did_not_reach_and_whom_it_did_are_all_of_the_group(con, name, group):
    said = engine.standing(con, name, SMALL)
    table = numbers.series(con, named("elderly_station_reach"), "month", (group,), small_count=0)
    lines = table[(table["period_start"] == "2026-09-01") & ~table["is_total"]]
    line = lines[lines[group].astype(bool)].iloc[0]
    assert (said.eligible, said.waiting) == (line["denominator"], line["denominator"] - line["numerator"])


@pytest.mark.parametrize("name", catalogue.load())
def test_nobody_and_nothing_is_twice_on_a_list(name, con):
    assert engine.rows(con, name)["subject"].is_unique


@pytest.mark.parametrize("name", PEOPLE)
def test_every_day_on_a_list_leads_to_its_row_of_the_log(name, con, read):
    log = {(each["load_id"], each["row_no"]): each for each in read("core.service_records")}
    rows = engine.rows(con, name)
    served = rows[rows["since"].notna()]
    assert len(served)
    for line in served.itertuples():
        record = log[line.served_load_id, line.served_row_no]
        assert (record["resident_id"], record["received_date"]) == (line.subject, line.since)
        assert record["channel"] == "home_visit" or not name.endswith("_visited")
    assert rows.loc[rows["since"].isna(), "served_row_no"].isna().all()


@pytest.mark.parametrize("name", [each for each in PEOPLE if catalogue.load()[each].sensitive])
def test_small_numbers_of_a_sensitive_list_cannot_be_worked_out(name, con):
    said = engine.standing(con, name, SMALL)
    rows = engine.rows(con, name)
    true = defaultdict(lambda: [0, 0])
    for line in rows.itertuples():
        true[line.estate][0] += bool(line.is_open)
        true[line.estate][1] += 1
    hidden = [place.estate for place in said.places if place.waiting is None]
    assert all((place.waiting is None) == (place.eligible is None) for place in said.places)
    small = [estate for estate, pair in true.items() if any(0 < number < SMALL for number in pair)]
    assert set(small) <= set(hidden)
    if hidden:
        assert len(hidden) > 1
        assert sum(true[each][0] for each in hidden) >= SMALL
    on_pages = numbers.series(con, named(catalogue.load()[name].eligible_as), "month", ("estate",))
    newest = on_pages[(on_pages["period_start"] == "2026-09-01") & on_pages["is_suppressed"]]
    assert set(newest["estate"]) <= set(hidden)


def test_low_income_people_are_few_enough_to_be_withheld_somewhere(con):
    said = engine.standing(con, "residents_low_income_not_served", SMALL)
    assert [place for place in said.places if place.waiting is None]
