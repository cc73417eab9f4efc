"""How a criterion scores, read from the words of offices; what cannot be read is told with what can be written."""

import pytest

from tests.etl.desk import deliver, desk, make

FULL = 10  # points every criterion here carries


@pytest.fixture(scope="module")
def con():
    con = desk()
    con.execute(
        "insert into reference.codes values ('bound_indicator', 'satisfaction_rate', '满意率'), "
        "('bound_indicator', 'satisfaction_rate', 'satisfaction_rate')"
    )
    yield con
    con.close()


def steps(con, words):
    found = con.execute("select rule_steps(rule_pieces(?), ?::double)", [words, FULL]).fetchone()[0]
    return [(each["at_least"], each["at_most"], each["points"]) for each in found]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("全有全无", "all_or_nothing"),
        ("缺一不可；一票否决", "all_or_nothing"),
        ("All or nothing", "all_or_nothing"),
        ("3选2", "k_of_n"),
        ("三选二", "k_of_n"),
        ("2 of 3", "k_of_n"),
        ("3项3分，2项2分，1项1分", "k_of_n"),
        ("3项符合3分/2项2分/1项1分/0", "k_of_n"),
        ("每项1分，最多3分", "per_item"),
        ("≥85得10分，≥80得5分；其余不得分", "bands"),
        ("不超过6得10分、不超过7得7分", "bands"),
        ("满意率≥85%", "indicator"),
        ("指标：satisfaction_rate>=85得满分", "indicator"),
        ("满意率达85%得10分，≥80%得5分", "indicator"),
        ("每起扣0.5分，最多扣3分", "deduction"),
        ("每次扣1分\n扣完为止", "deduction"),
        ("加分，每项2分，最多5分", "bonus"),
        ("每项加2分", "bonus"),
        ("一票否决", None),
        ("一票否决，追溯24个月", None),
    ],
)
def test_rules_as_offices_write_them_are_known(con, words, kind):
    known = "select is_scoring_rule($words), rule_kind(rule_pieces($words))"
    assert con.execute(known, {"words": words}).fetchone() == (True, kind)


@pytest.mark.parametrize(
    "words",
    [
        "酌情给分",
        "3选4",
        "0项选1",
        "追溯24个月",  # of what?
        "最多5分",
        "加分",
        "全有全无，3选2",  # two ways at once
        "幸福感≥85",  # no indicator of ours
        "≥八十五得满分",
        "扣分",
    ],
)
def test_a_rule_that_cannot_be_read_is_none(con, words):
    assert con.execute("select is_scoring_rule(?)", [words]).fetchone() == (False,)


def test_steps_hold_their_threshold_and_points(con):
    assert steps(con, "3项3分，2项2分，1项0.5分") == [(3, None, 3), (2, None, 2), (1, None, 0.5)]
    assert steps(con, "满意率达85%得满分，≥80.5%得5分") == [(85, None, 10), (80.5, None, 5)]
    assert steps(con, "≤6得10分，≤7得7分") == [(None, 6, 10), (None, 7, 7)]
    assert steps(con, "满意率≥85") == [(85, None, 10)]


def test_look_back_is_counted_in_months(con):
    months = "select rule_veto_months(rule_pieces(?))"
    assert con.execute(months, ["一票否决，追溯2年"]).fetchone() == (24,)
    assert con.execute(months, ["全有全无；一票否决，近18个月内"]).fetchone() == (18,)
    assert con.execute(months, ["一票否决"]).fetchone() == (None,)


def test_rules_become_steps_requirements_and_parts_of_a_criterion(con):
    deliver(con, "staff")
    deliver(con, "campaigns", {"campaign": "绿色", "area_bars": "环境12、文化：8分；组织 6.5"})
    rows = (
        ("制度", "全有全无", "文件、名册；照片", None),
        ("协商", "3选2", None, None),
        ("会议", "全有全无", None, 4),
        ("满意", "满意率≥85得满分，≥80得6分", None, None),
        ("案件", "每起扣2分，最多扣6分；一票否决，追溯1年", None, None),
        ("报道", "加分，每项2分", None, None),
        ("老写法", None, None, None),
    )
    names = ("criterion", "rule", "evidence", "required_items")
    listed = (dict(zip(names, row, strict=True)) for row in rows)
    deliver(con, "criteria", *({"campaign": "绿色", "points": FULL} | row for row in listed))
    deliver(
        con,
        "evidence_items",
        {"campaign": "绿色", "criterion": "制度", "title": "a", "requirement": "名册"},
        {"campaign": "绿色", "criterion": "制度", "title": "b", "requirement": "3.0"},
        {"campaign": "绿色", "criterion": "制度", "title": "c", "requirement": "别的"},
    )
    make(con, "staff", "campaigns", "campaign_areas", "criteria", "criteria_steps", "criteria_requirements")
    make(con, "evidence_items")
    areas = con.execute("select area, bar_points from core.campaign_areas order by bar_points").fetchall()
    assert areas == [("组织", 6.5), ("文化", 8), ("环境", 12)]
    found = con.execute("""
        select criterion, rule_kind, indicator_id, points_each, points_cap, requirement_count, is_veto, veto_months
        from core.criteria order by criterion_no
    """).fetchall()
    assert found == [
        ("制度", "all_or_nothing", None, None, None, 3, False, None),
        ("协商", "k_of_n", None, None, None, 3, False, None),
        ("会议", "all_or_nothing", None, None, None, 4, False, None),
        ("满意", "indicator", "satisfaction_rate", None, None, 1, False, None),
        ("案件", "deduction", None, 2, 6, 1, True, 12),
        ("报道", "bonus", None, 2, 10, 1, False, None),
        ("老写法", None, None, None, None, 1, False, None),
    ]
    found = con.execute("""
        select criterion, at_least, at_most, criteria_steps.points
        from core.criteria_steps join core.criteria using (criterion_id) order by criterion_no, step_no
    """).fetchall()
    assert found == [
        ("制度", 3, None, 10), ("协商", 2, None, 10), ("会议", 4, None, 10), ("满意", 85, None, 10),
        ("满意", 80, None, 6),
    ]  # fmt: skip
    found = con.execute("select title, requirement_no from core.evidence_items order by title").fetchall()
    assert found == [("a", 2), ("b", 3), ("c", None)]
