"""A campaign whose criteria have rules: states, vetoes, pass conditions, indicators that score by themselves."""

from contextlib import closing
from datetime import date

import pytest

from charts import scoring_rules
from charts.words import Words, code_lists
from indicators import bound, campaigns, engine
from indicators.catalogue import named
from indicators.periods import month_end
from tests.small_warehouse import calendar, small_warehouse
from warehouse.connection import open_warehouse

ZH = Words("zh")
# criterion, area, its rule; 10 points each, 8 claimed
CRITERIA = (
    ("papers", "组织", {"rule_kind": "all_or_nothing", "requirement_count": 2}),
    ("counted", "组织", {"rule_kind": "k_of_n", "requirement_count": 3}),
    ("satisfied", "满意", {"rule_kind": "indicator", "indicator_id": "satisfaction_rate"}),
    ("safe", "平安", {"rule_kind": "deduction", "points_each": 4, "points_cap": 10, "is_veto": True, "veto_months": 6}),
    ("old", "平安", {}),
    ("bonus", "平安", {"rule_kind": "bonus", "points_each": 2, "points_cap": 3}),
    ("rate", "平安", {"rule_kind": "bands", "measured": 6}),
)  # fmt: skip
STEPS = {
    "papers": [(2, None, 10)],
    "counted": [(2, None, 6), (3, None, 10)],
    "satisfied": [(85, None, 10), (80, None, 6)],
    "rate": [(None, 6, 10)],
}
EVIDENCE = (  # criterion, requirement, dated, until
    ("papers", 1, date(2025, 4, 1), None),
    ("papers", 1, date(2025, 4, 2), None),
    ("papers", 2, date(2025, 5, 10), date(2025, 8, 31)),
    ("counted", None, date(2025, 4, 1), None),
    ("counted", None, date(2025, 4, 1), None),
    ("safe", None, date(2025, 4, 1), None),
    ("old", None, date(2024, 12, 31), None),  # the day before the window
    ("bonus", None, date(2025, 4, 1), None),
    ("bonus", None, date(2025, 4, 1), None),
)


def answers(good: int, bad: int) -> list[dict]:
    """Services rated on 2025-05-15."""
    rated = ["satisfied"] * good + ["dissatisfied"] * bad
    day = date(2025, 5, 15)
    return [
        {"record_id": n, "received_date": day, "completed_date": day, "satisfaction": each, "load_id": 2}
        for n, each in enumerate(rated)
    ]


def rows_with(services):
    return {
        "core.calendar": calendar(date(2024, 1, 1), date(2025, 12, 31)),
        "core.campaigns": [
            {
                "campaign_id": "c", "name": "创建", "full_points": 60, "bar_points": 30, "area_bar_points": 10,
                "point_unit": "points", "rank_quota": 3, "rank": 3, "start_date": date(2025, 2, 1),
                "deadline": date(2025, 12, 31), "evidence_from": date(2025, 1, 1),
            }
        ],
        "core.campaign_areas": [{"campaign_id": "c", "area": "组织", "bar_points": 16}],
        "core.criteria": [
            {
                "criterion_id": name, "campaign_id": "c", "area": area, "criterion": name, "points": 10,
                "claimed_points": 8, "criterion_no": number, **rule,
            }
            for number, (name, area, rule) in enumerate(CRITERIA, 1)
        ],
        "core.criteria_steps": [
            {"criterion_id": name, "step_no": n, "at_least": low, "at_most": high, "points": points}
            for name, steps in STEPS.items()
            for n, (low, high, points) in enumerate(steps, 1)
        ],
        "core.criteria_requirements": [
            {"criterion_id": name, "requirement_no": n, "requirement": words}
            for name, listed in {"papers": ("制度", "名册"), "counted": ("甲", "乙", "丙")}.items()
            for n, words in enumerate(listed, 1)
        ],
        "core.evidence_items": [
            {
                "evidence_id": str(n), "criterion_id": name, "requirement_no": asked, "evidence_date": dated,
                "expiry_date": until,
            }
            for n, (name, asked, dated, until) in enumerate(EVIDENCE)
        ],
        "core.campaign_events": [
            {"event_id": "1", "criterion_id": "safe", "event": "火警", "event_date": date(2024, 12, 15)},
            {"event_id": "2", "criterion_id": "safe", "event": "火警", "event_date": date(2025, 7, 10)},
        ],
        "core.service_records": services,
    }  # fmt: skip


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    con = open_warehouse(small_warehouse(tmp_path_factory.mktemp("builds"), rows_with(answers(42, 8))))
    yield con
    con.close()


def points(con, on):
    (one,) = campaigns.standing(con, on)
    return {each.criterion: (each.evidenced, each.state) for each in one.criteria}


def test_points_and_states_on_a_day(con):
    # 42 of 50 answers satisfied: 84 %
    assert points(con, date(2025, 6, 30)) == {
        "papers": (10, "evidenced"),
        "counted": (6, "partial"),
        "satisfied": (6, "evidenced"),
        "safe": (10, "evidenced"),
        "old": (0, "early"),
        "bonus": (3, "evidenced"),
        "rate": (0, "missing"),  # a measured value without a paper proves nothing
    }


def test_a_paper_counts_on_its_last_day_and_not_on_the_next(con):
    assert points(con, date(2025, 8, 31))["papers"] == (10, "evidenced")
    assert points(con, date(2025, 9, 1))["papers"] == (0, "partial")


def test_what_a_criterion_lacks_is_named_where_its_papers_name_theirs(con):
    (before,) = campaigns.standing(con, date(2025, 5, 9))
    (after,) = campaigns.standing(con, date(2025, 5, 10))
    lacking = [{each.criterion: each.lacking for each in one.criteria} for one in (before, after)]
    assert [each["papers"] for each in lacking] == [("名册",), ()]
    assert lacking[0]["counted"] == ()  # its two papers name none
    assert [each.criterion for each in before.incomplete] == ["papers", "counted"]
    assert scoring_rules.progress(before.criteria[0], ZH) == "1／2份，缺名册"


def test_an_event_costs_points_from_its_day_and_only_within_the_campaign_s_window(con):
    assert points(con, date(2025, 7, 9))["safe"] == (10, "evidenced")
    assert points(con, date(2025, 7, 10))["safe"] == (6, "evidenced")


def test_an_event_takes_off_what_it_says_and_else_what_the_rule_says(tmp_path):
    rows = rows_with(answers(42, 8))
    second = {
        "event_id": "3",
        "criterion_id": "safe",
        "event": "案件",
        "event_date": date(2025, 7, 20),
        "points": 1.5,
    }
    third = second | {"event_id": "4", "event_date": date(2025, 7, 25), "points": 7}
    rows["core.campaign_events"] += [second, third]
    with closing(open_warehouse(small_warehouse(tmp_path, rows))) as con:
        safe = [points(con, date(2025, 7, day))["safe"][0] for day in (10, 20, 25)]
        assert safe == [6, 4.5, 0]  # 4 off, 5.5 off, 12.5 off of which the rule allows ten
        table = engine.series(con, named("campaign_points_evidenced"), "month").set_index("period_start")
        whole = sum(evidenced for evidenced, _ in points(con, date(2025, 7, 31)).values())
        assert table.loc["2025-07-01", "value"] == whole


@pytest.mark.parametrize(
    ("on", "until"),
    [
        (date(2025, 6, 15), date(2025, 6, 15)),  # the last day of the event of December
        (date(2025, 6, 16), None),
        (date(2025, 7, 9), None),
        (date(2025, 7, 10), date(2026, 1, 10)),
    ],
)
def test_a_veto_closes_the_campaign_within_its_window(con, on, until):
    (one,) = campaigns.standing(con, on)
    assert (one.closed_until, one.verdict.is_closed) == (until, until is not None)


def test_the_verdict_names_what_is_missing(con):
    (one,) = campaigns.standing(con, date(2025, 6, 30))
    assert one.area_bars == {"组织": 16, "满意": 10, "平安": 10}
    assert (one.evidenced, one.gap, one.verdict.area_gaps) == (35, 0, {"满意": 4})
    assert (one.verdict.state, one.verdict.is_ranked) == ("short", True)
    said = scoring_rules.conditions(one, ZH)
    assert said == [
        ("总分", "30分", "35分", True),
        ("各领域最低分", "10分、16分", "2／3", False),
        ("无一票否决", "—", "未发生", True),
        ("排名", "前3名", "3", True),
    ]


def test_doubtful_is_what_is_claimed_beyond_the_evidence(con):
    (one,) = campaigns.standing(con, date(2025, 6, 30))
    # 8 claimed each: counted 2 short, satisfied 2, old 8, bonus 5, rate 8
    assert one.doubtful == 25
    assert one.areas == {"组织": (16, 2, 2), "满意": (6, 2, 2), "平安": (13, 21, 6)}


def test_rules_and_how_far_they_are_met_in_words(con):
    (one,) = campaigns.standing(con, date(2025, 7, 31))
    said = {
        each.criterion: (scoring_rules.rule(each, ZH), scoring_rules.progress(each, ZH))
        for each in one.criteria
    }
    assert said == {
        "papers": ("2份齐全才得分", "2／2份"),
        "counted": ("≥2份得6分，≥3份得10分", "2／3份"),
        "satisfied": ("满意率≥85%得10分，≥80%得6分", "84.0%"),
        "safe": ("每起扣4分，最多10分；一票否决，追溯6个月", "1起"),
        "old": ("有佐证即得自评分", "0份"),
        "bonus": ("加分，每份2分，最多3分", "2份"),
        "rate": ("≤6得10分", "6"),
    }
    english = [scoring_rules.rule(each, Words("en")) for each in one.criteria][2:4]
    assert english == [
        "Satisfaction ≥85%: 10 points, ≥80%: 6 points",
        "4 points off for each event, at most 10 points; veto, looking back 6 months",
    ]


def test_standing_agrees_with_the_definitions_at_every_month_end(con):
    for indicator_id, part in (("campaign_points_evidenced", 0), ("campaign_points_doubtful", 1)):
        table = engine.series(con, named(indicator_id), "month", ("area",))
        table = table[~table["is_total"] & (table["period_start"] >= "2025-02-01")]
        assert len(table) == 11 * 3
        for line in table.itertuples():
            (one,) = campaigns.standing(con, month_end(line.period_start.date()))
            assert line.value == one.areas[line.area][part], (indicator_id, line)


def test_open_criteria_are_those_the_definition_counts(con):
    table = engine.series(con, named("criteria_without_evidence"), "month")
    for line in table[table["period_start"] >= "2025-02-01"].itertuples():
        (one,) = campaigns.standing(con, month_end(line.period_start.date()))
        assert line.value == len(one.open_criteria)


def test_a_bound_criterion_changes_with_the_next_build_and_opens_to_its_rows(con, tmp_path):
    on = date(2025, 6, 30)
    after = open_warehouse(small_warehouse(tmp_path, rows_with(answers(45, 5))))
    assert [points(each, on)["satisfied"] for each in (con, after)] == [(6, "evidenced"), (10, "evidenced")]
    first, last = bound.window(on)
    assert (first, last) == (date(2024, 7, 1), on)
    count, rows = engine.rows_between(after, named("satisfaction_rate"), first, date(2025, 7, 1))
    assert (count, rows["numerator"].sum(), rows["denominator"].sum()) == (50, 45, 50)
    assert set(rows["file"]) == {"service_records/service_records.xlsx"}
    after.close()


def test_an_indicator_with_too_few_cases_or_out_of_its_window_gives_nothing(con, tmp_path):
    few = open_warehouse(small_warehouse(tmp_path, rows_with(answers(29, 0))))
    assert points(few, date(2025, 6, 30))["satisfied"] == (0, "unmet")
    few.close()
    # rated in May 2025: still seen from April 2026, no longer from May
    satisfaction = named("satisfaction_rate")
    assert bound.value(con, satisfaction, date(2026, 4, 30)) == 84
    assert bound.value(con, satisfaction, date(2026, 5, 1)) is None


def test_what_criteria_may_be_bound_to_is_what_offices_may_write():
    assert tuple(code_lists()["bound_indicator"]) == bound.BOUND
    for name in bound.BOUND:
        indicator = named(name)
        assert (indicator.kind, indicator.unit) == ("ratio", "percent")
        assert not indicator.sensitive
        assert not indicator.is_stock


def test_a_veto_says_until_when_it_closes():
    assert scoring_rules.closed(date(2026, 1, 10), ZH) == "被一票否决，至2026年1月10日"
    assert (scoring_rules.closed(date.max, ZH), scoring_rules.closed(None, ZH)) == ("已被一票否决", "未发生")
