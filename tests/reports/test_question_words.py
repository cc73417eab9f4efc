"""Questions as sentences, and groups under the words a secretary uses."""

import pytest

from questions.question import parse
from questions.sql import REST
from questions.subjects import columns, subject
from reports import group_names, question_words

CASES = [
    (
        "ask=people_80_plus&by=estate&only=lives_alone:yes;building_no:3..7",
        "按小区看80岁及以上人数（只看：独居；3至7幢）",
        "People aged 80 and over by estate (only: living alone; buildings 3 to 7)",
    ),
    ("ask=service_volume", "服务件数", "Service records"),
    ("ask=service_volume&by=platform,time&grain=quarter", "按服务平台和季度看服务件数",
     "Service records by platform and quarter"),
    ("ask=residents&only=age:60..79", "居民（只看：60至79岁）", None),
    ("ask=residents&only=age:..17;building_no:5..5", "居民（只看：17岁及以下；5幢）", None),
    ("ask=residents&only=visits_in_month:0;estate:!桃园里",
     "居民（只看：当月上门次数：0次；不含桃园里）", None),
    ("ask=service_volume&only=channel:phone,~;received_date:2026-09-01..2026-09-10", None,
     "Service records (only: channel telephone, not stated; received 1 Sep 2026 to 10 Sep 2026)"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "chinese", "english"), CASES)
def test_a_question_as_a_sentence(desk_of, line, chinese, english):
    question = parse(line)
    for language, expected in (("zh", chinese), ("en", english)):
        if expected:
            assert question_words.title(desk_of(language=language), question) == expected


def test_what_a_number_counts_is_named_with_its_filters(desk_of):
    question = parse("ask=residents&only=age:80..;lives_alone:yes")
    assert question_words.counted(desk_of(), question) == "80岁及以上、独居的居民"


GROUPS = [
    ("residents", "sex", ["male", None], ["男", "未注明"]),
    ("residents", "lives_alone", [True, "false", REST], ["是", "否", "其他"]),
    ("residents", "age_group", [75, 80.0], ["75–79", "80+"]),
    ("service_records", "weekday", [1, "7"], ["周一", "周日"]),
    ("service_records", "hour", [8.0], ["8时"]),
    ("residents", "household_size", [6, 7], ["6人", "7人"]),
    ("households_by_size", "household_size", [1, 6], ["1人", "6人及以上"]),
    ("open_cases", "age_of_backlog", ["not_due", "no_due_date"], ["未到期", "没有承诺期限"]),
    ("residents", "building_no", [3], ["3幢"]),
    ("residents", "services_in_year", [0, 12.0], ["0件", "12件"]),
    ("service_records", "staff_id", ["XC01"], ["XC01"]),
]


@pytest.mark.parametrize(("about", "column", "values", "expected"), GROUPS)
def test_groups_under_their_words(desk_of, about, column, values, expected):
    assert group_names.labels(desk_of(), subject(about), columns()[column], values) == expected


def test_a_campaign_has_its_name_and_an_unknown_one_its_id(desk_of):
    desk = desk_of()
    with desk.con.cursor() as cursor:
        code, name = cursor.execute("select campaign_id, name from core.campaigns order by 1").fetchone()
    column = columns()["campaign_id"]
    said = group_names.labels(desk, subject("evidence_expiring"), column, [code, "X0"])
    assert said == [name, "X0"]
