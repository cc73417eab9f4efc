"""Allowances, relief, visits, families without work and loans: the rules their forms print, and what rows become."""

from datetime import date

import pytest

from etl.sources import named
from tests.etl.desk import deliver, desk, make
from tests.etl.inboxes import rows_of, workbook
from warehouse.contracts import ContractError

FORM = ("月份", "救助类别", "户数", "人数", "女性", "有劳动能力", "部分丧失劳动能力", "完全丧失劳动能力", "无劳动能力",
        "新增人数", "退出人数", "上月末人数")  # fmt: skip
RIGHT = ("2026年9月", "低保", 16, 48, 21, 20, 6, 2, 20, 3, 1, 46)


def form(**changed):
    """The right row of the form with some cells changed."""
    return tuple(changed.get(name, cell) for name, cell in zip(FORM, RIGHT, strict=True))


def test_what_the_form_prints_is_asked_of_its_rows_which_stand(inbox, build):
    cases = [
        ({}, None),
        ({"无劳动能力": 21}, "abilities_add_up"),
        ({"无劳动能力": ""}, None),
        ({"户数": 49}, "households_over_people"),
        ({"女性": 49}, "women_over_people"),
        ({"上月末人数": 45}, "follows_last_month"),
        ({"上月末人数": ""}, None),
    ]
    rows = [form(月份=f"2026年{month}月", **changed) for month, (changed, _) in enumerate(cases, 1)]
    workbook(inbox / "allowance_months" / "月报.xlsx", 月报=[FORM, *rows])
    folder = build()
    told = rows_of(folder, "select row_no, rule from raw.rejects order by all", "people.duckdb")
    assert told == [(row_no, rule) for row_no, (_, rule) in enumerate(cases, 2) if rule]
    assert rows_of(folder, "select rows_kept from meta.loads") == [(len(cases),)]


def test_a_month_told_by_estate_is_not_counted_once_more_for_the_community(inbox, build):
    estates = [(*form(), "府前小区"), (*form(月份="2026-08-31"), ""), (*form(), "")]
    workbook(inbox / "allowance_months" / "月报.xlsx", 月报=[(*FORM, "小区"), *estates])
    folder = build()
    assert rows_of(folder, "select rule, rows from meta.problems") == [("told_by_estate", 1)]
    told = 'select month("month"), estate, people from core.allowance_months order by all'
    assert rows_of(folder, told) == [(8, None, 48), (9, "府前小区", 48)]


def test_a_list_of_names_is_no_monthly_report(inbox, build):
    workbook(inbox / "allowance_months" / "名单.xlsx", 名单=[(*FORM, "户主姓名"), (*RIGHT, "王芳")])
    with pytest.raises(ContractError, match="户主姓名"):
        build()


def test_a_month_told_again_stands_as_told_last():
    con = desk()
    report = {"month": date(2024, 2, 1), "allowance_kind": "minimum", "households": 9}
    deliver(
        con,
        "allowance_months",
        report | {"people": 30},
        report | {"people": 31, "month": date(2024, 2, 29)},
        report | {"people": 5, "estate": "府前小区"},
    )
    make(con, "allowance_months")
    found = con.execute("select month, estate, people from core.allowance_months order by people").fetchall()
    assert found == [(date(2024, 2, 1), "府前小区", 5), (date(2024, 2, 1), None, 31)]


def test_more_insured_than_should_be_is_asked_about():
    (rule,) = named("insurance_months").row_rules
    con = desk()
    given = {"due": 100, "insured_here": 96}
    deliver(
        con, "insurance_months", given, given | {"insured_elsewhere": 4}, given | {"insured_elsewhere": 5}
    )
    tests = con.execute(f"select {rule.test} from typed.insurance_months order by row_no").fetchall()
    assert tests == [(True,), (True,), (False,)]


def test_relief_that_was_paid_was_granted_and_its_wait_is_in_workdays():
    con = desk()
    asked = {"applied_date": date(2024, 2, 8)}  # a Thursday; Monday the 12th is a holiday
    deliver(
        con,
        "relief_cases",
        asked | {"applicant": "王芳", "paid_date": date(2024, 2, 13), "address": "府前小区3幢2单元501室"},
        asked | {"applicant": "李强", "decision": "refused", "decision_date": date(2024, 2, 9)},
        asked | {"applicant": "李强"},
    )
    make(con, "relief_cases")
    found = con.execute(
        "select decision, decision_date, working_days, estate from core.relief_cases order by row_no"
    ).fetchall()
    assert found == [
        ("granted", date(2024, 2, 13), 2, "府前小区"),
        ("refused", date(2024, 2, 9), None, None),
        (None, None, None, None),
    ]
    assert con.execute("select count(distinct relief_case_id) from core.relief_cases").fetchone() == (3,)


def test_a_row_of_visits_without_a_number_is_one_household_at_no_festival():
    con = desk()
    visit = {"visit_date": date(2024, 2, 6), "visited_kind": "elderly"}
    deliver(con, "holiday_visits", visit, visit, visit | {"households": 4, "festival": "spring_festival"})
    make(con, "holiday_visits")
    found = con.execute("select festival, households from core.holiday_visits order by row_no").fetchall()
    assert found == [("none", 1), ("none", 1), ("spring_festival", 4)]
    assert con.execute("select count(distinct holiday_visit_id) from core.holiday_visits").fetchone() == (3,)


def test_the_clock_of_a_family_without_work_is_a_month():
    con = desk()
    deliver(
        con,
        "zero_employment_families",
        {"found_date": date(2024, 1, 31)},
        {"found_date": date(2024, 2, 5)},
    )
    make(con, "zero_employment_families")
    found = con.execute("select due_date from core.zero_employment_families order by all").fetchall()
    assert found == [(date(2024, 2, 29),), (date(2024, 3, 5),)]


def test_a_loan_repaid_in_full_came_back_whole():
    con = desk()
    lent = {"applied_date": date(2024, 1, 2), "amount_yuan": 50_000.0}
    deliver(
        con,
        "micro_loans",
        lent | {"repaid_date": date(2024, 3, 1)},
        lent | {"repaid_yuan": 20_000.0},
        lent,
    )
    make(con, "micro_loans")
    found = con.execute("select repaid_yuan from core.micro_loans order by row_no").fetchall()
    assert found == [(50_000.0,), (20_000.0,), (0.0,)]


def test_amounts_in_units_of_ten_thousand_are_yuan(inbox, build):
    heading = ("申请日期", "借款人", "放款日期", "贷款金额(万元)", "到期日期", "已还金额(万元)")
    rows = [heading, ("2024-01-02", "王芳", "2024-01-20", 10, "2026-01-20", 2.5)]
    workbook(inbox / "micro_loans" / "贷款.xlsx", 贷款=rows)
    assert rows_of(build(), "select amount_yuan, repaid_yuan from core.micro_loans") == [
        (100_000.0, 25_000.0)
    ]
