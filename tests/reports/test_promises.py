"""Commitments with their number before and after, against numbers counted by hand."""

from dataclasses import replace
from datetime import date

import pytest

from charts.words import Words
from reports import names, promise_words, promises
from tests.reports.promised import CASES, DUE, TODAY, answered, desk, promise, records

ZH, EN = Words("zh"), Words("en")


@pytest.fixture
def town(warehouse):
    """town(cases): the build of records counted by hand."""
    return lambda cases=CASES, **facts: warehouse({"core.service_records": records(cases)}, **facts)


def only(desk, one, today: date = TODAY) -> promises.Promise:
    (found,) = promises.read(desk, [one], today)
    return found


def said(found: promises.Promise, words: Words = ZH) -> tuple[str, ...]:
    return tuple(
        tell(found, words)
        for tell in (promise_words.before, promise_words.after, promise_words.change, promise_words.verdict)
    )


def test_before_is_what_the_meeting_read_and_after_is_the_period_shown(town, tmp_path):
    found = only(desk(town()), promise(tmp_path, 80.0))
    assert (found.before, found.then.value, found.now.value) == (80.0, 80.0, 95.0)  # 80 of 100, 95 of 100
    assert (found.period.key, found.now.period.key) == ("2025Q2", "2025Q3")
    assert (found.is_corrected, found.is_beyond_noise, found.toward) == (False, True, "better")
    assert said(found) == ("80.0%", "95.0%", "↑ 15.0个百分点", "好转，不是偶然")
    assert said(found, EN)[2:] == ("up 15.0 pp", "better, not by chance")
    assert promise_words.corrected(found, ZH) == ""
    assert promise_words.about(found, ZH) == ["按时办结率", "2025年第二季度"]


def test_a_change_that_chance_explains_is_not_called_one(town, tmp_path):
    # 95 % interval of 83 of 100 by hand: 74.5 to 89.1, and 80 lies within it
    found = only(desk(town(CASES | {"2025Q3": (100, 83)})), promise(tmp_path, 80.0))
    assert (found.is_beyond_noise, found.toward) == (False, None)
    assert said(found)[2:] == ("↑ 3.0个百分点", "可能是偶然")


def test_a_number_that_reads_the_same_is_level_and_nothing_is_said_of_chance(town, tmp_path):
    found = only(desk(town(CASES | {"2025Q3": (100, 80)})), promise(tmp_path, 80.0))
    assert said(found)[2:] == ("持平", "")


def test_a_number_that_was_corrected_since_says_so_and_the_change_is_counted_like_for_like(town, tmp_path):
    found = only(desk(town(CASES | {"2025Q2": (100, 90)})), promise(tmp_path, 80.0))
    assert (found.before, found.then.value, found.is_corrected) == (80.0, 90.0, True)
    assert promise_words.corrected(found, ZH) == "数据更正后为90.0%"
    assert said(found)[:3] == ("80.0%", "95.0%", "↑ 5.0个百分点")


def test_of_an_estate_the_number_of_that_estate_is_read_whatever_is_chosen(warehouse, tmp_path):
    rows = records(CASES) + records({"2025Q2": (50, 50), "2025Q3": (50, 40)}, "锦绣苑")
    build = warehouse({"core.service_records": rows})
    chosen = replace(desk(build), estate="桃园里")
    found = only(chosen, promise(tmp_path, 100.0, estate="锦绣苑"))
    assert (found.then.value, found.now.value, found.toward) == (100.0, 80.0, "worse")
    assert promise_words.about(found, ZH) == ["按时办结率", "锦绣苑", "2025年第二季度"]
    whole = only(chosen, promise(tmp_path, 86.7))
    assert whole.now.value == pytest.approx(100 * (95 + 40) / 150)


def test_the_number_tied_to_is_that_of_the_period_shown(town):
    shown = desk(town())
    assert promises.number(shown, "on_time_rate", "桃园里") == promises.Number(
        "on_time_rate", "桃园里", "2025Q3", 95.0
    )
    assert promises.number(shown, "attendance_rate", "桃园里").estate is None
    assert promises.number(shown, "on_time_rate", "锦绣苑").value is None


def test_before_a_later_period_is_shown_there_is_nothing_to_compare(town, tmp_path):
    found = only(desk(town(), "2025Q2"), promise(tmp_path, 80.0))
    assert found.now is None
    assert said(found) == ("80.0%", "—", "—", "还没有新一期的数")


def test_a_month_on_the_screen_is_not_held_against_a_quarter(town, tmp_path):
    found = only(desk(town(), "2025-09"), promise(tmp_path, 80.0))
    assert found.now.period.key == "2025Q3"


def test_a_count_of_a_quarter_not_over_is_not_compared_with_a_whole_one(town, tmp_path):
    running = town(data_date=date(2025, 8, 31))
    found = only(desk(running), promise(tmp_path, 100.0, "service_volume"))
    assert (found.now.delivered, found.is_beyond_noise) == ("partial", None)
    assert said(found)[2] == "—"


def test_what_is_withheld_not_in_whole_or_not_delivered_says_so_itself(town, tmp_path):
    cases = {"2024Q3": (100, 80), "2025Q3": (100, 95)}
    running = desk(town(cases, first_date=date(2024, 1, 1), data_date=date(2025, 8, 31)))
    part = only(running, promise(tmp_path, 100.0, "service_volume", "2024Q3"))
    assert (said(part)[2:], promise_words.period(part, ZH)) == (("—", ""), "2025年第三季度，本期数据还不全")
    rate = only(running, promise(tmp_path, 80.0, period="2024Q3"))  # a share may be judged by what is in
    assert (said(rate)[3], promise_words.period(rate, EN)) == (
        "好转，不是偶然",
        "2025 Q3, not all of the period is in yet",
    )
    hidden = replace(rate, now=replace(rate.now, is_suppressed=True, value=None), is_beyond_noise=None)
    absent = replace(rate, now=replace(rate.now, delivered="no", value=None), is_beyond_noise=None)
    assert [said(each)[1:] for each in (hidden, absent)] == [("不显示", "—", ""), ("未报送", "—", "")]


@pytest.mark.parametrize(
    ("kept", "shown", "told"),
    [
        ("2025-01", "2025-02", ("—", "季节不同，不作比较")),
        ("2024Q2", "2025Q3", ("—", "季节不同，不作比较")),
        ("2024Q3", "2025Q3", ("↓ 75.0%", "有变化，不是偶然")),  # 400 to 100: twice the spread is 45
        ("2024-08", "2025-08", ("↓ 75.0%", "有变化，不是偶然")),
        ("2024-02", "2025-02", ("—", "季节不同，不作比较")),  # 春节 falls elsewhere
        ("2024", "2025", ("↓ 50.0%", "有变化，不是偶然")),
    ],
)
def test_what_holidays_move_is_compared_within_one_season_alone(town, tmp_path, kept, shown, told):
    cases = {
        "2024Q1": (400, 1),
        "2024Q2": (400, 1),
        "2024Q3": (400, 1),
        "2025Q1": (500, 1),
        "2025Q3": (100, 1),
    }
    build = town(cases, first_date=date(2024, 1, 1))
    one = promise(tmp_path, 400.0, "service_volume", kept)
    assert said(only(desk(build, shown), one))[2:] == told


def test_few_cases_are_told_as_counts_and_never_judged(town, tmp_path):
    found = only(desk(town({"2025Q2": (6, 3), "2025Q3": (7, 7)})), promise(tmp_path, 50.0))
    assert said(found) == ("6件中3件", "7件中7件", "—", "数不足以判断")
    assert found.toward is None


def test_a_number_that_was_missing_in_the_meeting_is_no_zero(town, tmp_path):
    found = only(desk(town({"2025Q3": (100, 95)})), promise(tmp_path, None))
    assert (found.is_corrected, said(found)[0], said(found)[2]) == (False, "—", "—")


def test_an_indicator_nobody_defines_any_more_leaves_its_number_and_no_fault(town, tmp_path):
    found = only(desk(town()), promise(tmp_path, 12.5, "given_up"))
    assert (found.title["zh"], said(found)) == ("given_up", ("12.5", "—", "—", "已不再统计"))


def test_a_value_of_few_people_is_withheld_once_it_would_be(town, tmp_path):
    one = promise(tmp_path, 3.0, "service_volume")
    found = only(desk(town()), one)
    hidden = replace(found, then=replace(found.then, is_suppressed=True, value=None))
    assert said(hidden)[0] == "不显示"
    assert promise_words.corrected(hidden, ZH) == ""


def test_on_a_wall_a_small_number_of_the_meeting_stays_withheld_whatever_it_was_corrected_to(town, tmp_path):
    build = town()
    wall = replace(desk(build), is_projected=True)
    few = promise(tmp_path, 3.0, "service_volume")  # 100 by now
    assert said(only(wall, few))[:3] == ("不显示", "100件", "—")
    assert (only(wall, few).before, promise_words.corrected(only(wall, few), ZH)) == (None, "")
    assert said(only(desk(build), few))[0] == "3件"  # a page is read by one who may ask further
    for kept, told in ((5.0, "5件"), (0.0, "0件")):
        assert said(only(wall, promise(tmp_path, kept, "service_volume")))[0] == told
    rate = promise(tmp_path, 3.0)  # a percentage is no number of people
    assert said(only(wall, rate))[0] == "3.0%"


def test_on_a_wall_nothing_is_shown_of_an_indicator_that_nobody_can_say_whom_it_counted(town, tmp_path):
    wall = replace(desk(town()), is_projected=True)
    found = only(wall, promise(tmp_path, 2.0, "given_up"))
    assert (found.before, said(found)) == (None, ("不显示", "—", "—", "已不再统计"))


def test_states_are_told_by_the_answers_and_the_day(town, tmp_path):
    shown, one = desk(town()), promise(tmp_path, 80.0)
    assert only(shown, one, DUE).state == "open"
    assert only(shown, one, TODAY).state == "overdue"
    late = answered(tmp_path, one, "postponed", "等系统上线", date(2025, 12, 31))
    assert only(shown, late, TODAY).state == "open"
    done = answered(tmp_path, late, "done")
    assert only(shown, done, date(2026, 6, 1)).state == "done"
    assert promise_words.state(only(shown, done), ZH) == "已完成"
    more = [
        promise(tmp_path, 80.0, what=what, due=due) for what, due in (("甲", TODAY), ("乙", DUE), ("丙", DUE))
    ]
    first = promises.by_need(promises.read(shown, [done, *reversed(more)], TODAY))
    assert [(each.state, each.commitment.what) for each in first] == [
        ("overdue", "乙"), ("overdue", "丙"), ("open", "甲"), ("done", "每周清一次在办件"),
    ]  # fmt: skip


def test_who_may_promise_is_a_body_a_window_or_a_post(warehouse):
    staff = [
        {"staff_id": "XC02", "post": "网格片区一"},
        {"staff_id": "XC01", "post": "党建窗口"},
        {"staff_id": "XC03", "post": "旧岗位", "present_until": date(2025, 3, 1)},
    ]
    shown = desk(warehouse({"core.staff": staff}), language="en")
    found = promises.owners(shown)
    assert list(found)[:2] == ["党建窗口", "网格片区一"]
    assert (found["社区党支部"], found["党建窗口"]) == (
        "Party branch of the community",
        "Party affairs window",
    )
    assert "旧岗位" not in found


def test_on_a_wall_a_text_that_holds_a_name_by_now_is_not_shown(built, tmp_path):
    with_name = next(iter(sorted(each for each in names.everybodys(built, "test") if len(each) == 3)))
    one = answered(tmp_path, promise(tmp_path, 80.0, what=f"{with_name}去走访"), "done", f"{with_name}办的")
    other = promise(tmp_path, 80.0)
    shown = promises.read(desk(built, "2026Q3"), [one, other], TODAY)
    wall = promises.without_names(shown, built, ZH)
    assert [each.commitment.what for each in wall] == ["含姓名，不显示", "每周清一次在办件"]
    assert wall[0].commitment.last.remark == "含姓名，不显示"
    assert with_name not in str(wall)
    assert wall[1] == shown[1]


@pytest.fixture(autouse=True)
def log_of_the_test(monkeypatch, tmp_path):
    """Openings of the people's database are logged into the folder of the test."""
    monkeypatch.setattr("warehouse.builds.STATE", tmp_path)
