"""Days of lists drawn in view: the edge of a span, a log that did not come, a definition that is broken."""

from datetime import date

import pytest

from indicators.headers import DefinitionError
from questions.lists import catalogue, engine
from warehouse import connection

DAY = date(2025, 12, 31)
ELDER = {
    "month_end": DAY,
    "age": 83,
    "estate": "桃园里",
    "building": "2幢",
    "is_resident": True,
    "sex": "male",
}
LIST = """/*+++
title = {zh = "名单", en = "List, {within}"}
who = {zh = "谁", en = "who"}
closes = {zh = "销", en = "closes"}
since = {zh = "上次", en = "last"}
why = {zh = "因", en = "why"}
caution = {zh = "慎", en = "caution"}
subject = "case"
within = "30 days"
sources = ["service_records"]
+++*/
select 1 as subject
"""


def elders(*names: str, **facts) -> list[dict]:
    return [{**ELDER, "resident_id": name, **facts} for name in names]


def visit(name: str, day: date, channel: str = "home_visit") -> dict:
    return {"resident_id": name, "received_date": day, "channel": channel, "estate": "桃园里"}


def waiting(build, name: str = "elders_80_not_visited") -> set[str]:
    with connection.open_warehouse(build) as con:
        rows = engine.rows(con, name)
        return set(rows.loc[rows["is_open"], "subject"])


def test_a_visit_of_the_last_thirty_days_takes_off_one_before_does_not(warehouse):
    build = warehouse(
        {
            "core.residents_monthly": elders("never", "first", "before", "twice", "phoned"),
            "core.service_records": [
                visit("first", date(2025, 12, 2)), visit("before", date(2025, 12, 1)),
                visit("twice", date(2025, 12, 30)), visit("twice", date(2025, 3, 1)),
                visit("phoned", date(2025, 12, 30), "phone"),
            ],
        }
    )  # fmt: skip
    assert waiting(build) == {"never", "before", "phoned"}


def test_twelve_months_before_the_end_of_february_begin_with_march(warehouse):
    day = date(2025, 2, 28)
    build = warehouse(
        {
            "core.residents_monthly": elders("march", "leap day", month_end=day),
            "core.service_records": [
                visit("march", date(2024, 3, 1), "phone"), visit("leap day", date(2024, 2, 29), "phone"),
            ],
        },
        data_date=day,
    )  # fmt: skip
    assert waiting(build, "elders_not_served") == {"leap day"}


def test_who_has_gone_since_the_months_end_is_not_looked_for(warehouse):
    build = warehouse(
        {
            "core.residents_monthly": [
                *elders("here", "gone", month_end=date(2025, 11, 30)),
                *elders("older month", month_end=date(2025, 10, 31)),
            ],
            "core.residents": [
                {"resident_id": "here", "is_resident": True},
                {"resident_id": "gone", "is_resident": True, "present_until": date(2025, 12, 5)},
            ],
        },
        data_date=date(2025, 12, 20),
    )
    assert waiting(build) == {"here"}


def test_the_longest_wait_comes_first_and_before_it_who_was_never_seen(warehouse):
    build = warehouse(
        {
            "core.residents_monthly": elders("b", "a", "c"),
            "core.service_records": [visit("b", date(2025, 1, 1)), visit("a", date(2025, 12, 20))],
        }
    )
    with connection.open_warehouse(build) as con:
        rows = engine.rows(con, "elders_80_not_visited")
    assert list(rows["subject"]) == ["c", "b", "a"]
    assert rows["wait_days"].isna().tolist() == [True, False, False]
    assert rows["wait_days"].tolist()[1:] == [364, 11]


def test_without_the_log_of_the_span_there_is_no_number_but_the_name_of_the_ledger(warehouse):
    people = {"core.residents_monthly": elders("never")}
    build = warehouse(people, missing=[("service_records", date(2025, 12, 1))])
    with connection.open_warehouse(build) as con:
        said = engine.standing(con, "elders_80_not_visited", 5)
        assert not said.is_known
        assert [each["en"] for each in said.missing] == ["service_records"]


def test_a_month_missing_before_the_span_does_not_matter(warehouse):
    people = {"core.residents_monthly": elders("never")}
    build = warehouse(people, missing=[("service_records", date(2025, 11, 1))])
    with connection.open_warehouse(build) as con:
        assert engine.standing(con, "elders_80_not_visited", 5).waiting == 1
        assert not engine.standing(con, "elders_not_served", 5).is_known


def write(folder, text: str):
    (folder / "some.sql").write_text(text, encoding="utf-8")
    return folder


def test_the_span_is_written_into_the_texts(tmp_path):
    title = catalogue.load(write(tmp_path, LIST))["some"].title
    assert title == {"zh": "名单", "en": "List, 30 days"}


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("caution =", "cautoin =", "unknown key 'cautoin' in the header. Did you mean 'caution'?"),
        ("closes =", "# ", "the key 'closes' is missing"),
        ('"case"', '"person"', "'subject' cannot be 'person'"),
        ("30 days", "1 week", "it is '1 week'"),
        ('within = "30 days"', "", "the key 'within' is missing"),
        ('subject = "case"', 'subject = "case"\nopen_as = "overdue_case"', "Did you mean 'overdue_cases'?"),
        ('subject = "case"', 'subject = "resident"', "the key 'served_by' is missing"),
        ('subject = "case"', 'subject = "resident"\nserved_by = "calls"', "'served_by' cannot be 'calls'"),
        ('subject = "case"', 'subject = "case"\nreads = ["visits"]', "there is no shared query 'visits'"),
    ],
)
def test_a_faulty_header_stops_with_the_name_of_its_file(tmp_path, monkeypatch, good, bad, said):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")
    with pytest.raises(DefinitionError) as caught:
        catalogue.load(write(tmp_path, LIST.replace(good, bad)))
    assert all(problem.startswith("lists/some.sql: ") for problem in caught.value.problems)
    assert said in str(caught.value)


def test_a_query_of_other_columns_stops_with_the_name_of_its_file(tmp_path, monkeypatch, warehouse):
    made = catalogue.load(write(tmp_path, LIST))
    monkeypatch.setattr(catalogue, "load", lambda: made)
    with (
        connection.open_warehouse(warehouse()) as con,
        pytest.raises(DefinitionError, match=r"some\.sql"),
    ):
        engine.rows(con, "some")
