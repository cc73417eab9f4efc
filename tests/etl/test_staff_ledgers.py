"""Duties, tasks, training, duty reports, rewards: each from a small workbook, its table once more in plain Python."""

from datetime import date

import pytest

from tests.etl.desk import deliver, desk, make
from tests.etl.inboxes import rows_of, workbook

STAFF = [
    ("工号", "姓名", "岗位", "窗口", "分管小区", "到岗日期", "离岗日期"),
    ("0012", "周敏", "党建窗口", "党建", "", "2020-01-06", ""),
    ("XC02", "王伟", "网格", "", "府前、金港名邸", "2021-03-01", ""),
    ("XC03", "王伟", "网格", "", "桃园里", "2019-05-01", "2026-06-30"),
]
UNKNOWN = "select column_name, rule, is_row_rejected, rows, message_zh from meta.problems where rule = 'unknown_staff'"


@pytest.fixture
def ledger(inbox, build):
    """ledger(source, *rows): the finished build of the staff list and one workbook of a source, titles included."""

    def make_build(source: str, *rows: tuple):
        workbook(inbox / "staff" / "名册.xlsx", 名册=STAFF)
        workbook(inbox / source / "台账.xlsx", 台账=[("新城社区（2026年）",), *rows])
        return build()

    return make_build


def test_windows_estates_and_tasks_are_held_from_day_to_day(ledger):
    folder = ledger(
        "duties",
        ("姓名", "窗口", "包片小区", "分管任务", "起始日期", "移交日期"),
        ("周敏", "党建", "", "党员发展、主题党日；三会一课", "2026.1.1", "2026年7月1日"),
        ("周敏", "计生", "府前/翠湖庭院", "", "2026-07-01", ""),
    )
    found = rows_of(
        folder,
        """select staff_id, "window", estate, task, duty_from, duty_until from core.duties
        order by staff_id, duty_from, "window", task, estate""",
    )
    first, second = date(2026, 1, 1), date(2026, 7, 1)
    assert found == [
        ("0012", "party_window", None, None, first, second),
        ("0012", None, None, "三会一课", first, second),
        ("0012", None, None, "主题党日", first, second),
        ("0012", None, None, "党员发展", first, second),
        ("0012", "family_planning_window", None, None, second, None),
        ("0012", None, "府前小区", None, second, None),
        ("0012", None, "翠湖庭", None, second, None),
        # not in the sheet: as the staff list says
        ("XC02", None, "府前小区", None, date(2021, 3, 1), None),
        ("XC02", None, "金港名邸", None, date(2021, 3, 1), None),
        ("XC03", None, "桃园里", None, date(2019, 5, 1), date(2026, 6, 30)),
    ]


def test_a_row_of_duties_that_gives_none_or_an_unknown_estate_is_refused(ledger):
    folder = ledger(
        "duties",
        ("姓名", "窗口", "分管小区", "分管任务", "起始日期", "移交日期"),
        ("周敏", "", "", "", "2026-01-01", ""),
        ("周敏", "党建", "府前、月球小区", "", "2026-01-01", ""),
        ("周敏", "", "府前", "", "2026-05-01", "2026-04-01"),
        ("周敏", "", "府前", "", "2026-05-01", ""),
    )
    assert rows_of(folder, "select rule, rows from meta.problems order by all") == [
        ("duty_until_before_duty_from", 1),
        ("no_duty", 1),
        ("unknown_estate", 1),
    ]
    held = "select estate from core.duties where staff_id = '0012'"
    assert rows_of(folder, held) == [("府前小区",)]


TASKS = (
    ("任务名称", "责任人", "布置日期", "完成时限", "完成日期", "完成情况"),
    ("楼道清理", "周敏", "2026.8.1", "2026.8.10", "2026.8.9", "已完成"),
    ("走访", "周敏", "2026.8.1", "2026.8.31", "", "进行中"),
    ("报表", "周敏", "2026.8.3", "", "", ""),
    ("台账", "周敏", "2026.8.3", "2026.8.9", "2026.8.20", "未完成"),  # nobody has changed the state since
    ("展板", "周敏", "2026.8.3", "2026.8.9", "", "已取消"),
    ("信息", "周敏", "2026.8.3", "2026.8.9", "", "完成"),
    ("错日期", "周敏", "2026.8.3", "2026.8.9", "2026.7.20", "完成"),
)


def test_a_task_is_done_when_it_has_the_day_or_the_word(ledger):
    folder = ledger("tasks", *TASKS)
    expected = []
    for title, _, given, due, done, state in TASKS[1:-1]:
        days = [date(*map(int, day.split("."))) if day else None for day in (given, due, done)]
        word = (
            "done"
            if done or "完成" in state.replace("未完成", "")
            else "cancelled"
            if "取消" in state
            else "open"
        )
        expected.append((title, "0012", *days, word))
    found = rows_of(
        folder,
        "select title, staff_id, assigned_date, due_date, done_date, status from core.tasks order by row_no",
    )
    assert found == expected
    assert rows_of(folder, "select rule from meta.problems") == [("done_date_before_assigned_date",)]


def test_a_task_that_comes_again_stands_as_delivered_last(inbox, ledger):
    again = ("走访", "12", "2026-08-01", "2026-08-31", "2026-09-02", "")  # this clerk writes the number
    header = ("任务", "工号", "布置日期", "完成时限", "完成日期", "状态")
    for name, done in (("1月", None), ("台账（续）", date(2026, 9, 2))):  # read before 台账 and after it
        workbook(inbox / "tasks" / f"{name}.xlsx", 台账=[header, again])
        folder = ledger("tasks", *TASKS)
        found = rows_of(folder, "select due_date, done_date from core.tasks where title = '走访'")
        assert found == [(date(2026, 8, 31), done)]


def test_training_is_a_row_per_person_and_session(ledger):
    folder = ledger(
        "training",
        ("培训日期", "培训主题", "参训人员", "学时", "主办单位"),
        ("2026.3.5", "调解业务", "周敏", "4学时", "街道"),
        ("2026.3.5", "调解业务", "周敏", "3.5", "街道"),
        ("2026.3.5", "消防安全", "周敏", "", ""),
        ("2026.3.6", "消防安全", "周敏、王伟", "2", ""),
    )
    found = rows_of(
        folder, "select staff_id, day, topic, hours, organiser from core.training order by row_no"
    )
    day = date(2026, 3, 5)
    assert found == [("0012", day, "调解业务", 3.5, "街道"), ("0012", day, "消防安全", None, None)]
    assert rows_of(folder, UNKNOWN)[0][:4] == ("", "unknown_staff", True, 1)


def test_duty_reports_are_one_a_year(ledger):
    folder = ledger(
        "duty_reports",
        ("述职人", "述职年度", "述职日期", "是否述廉", "测评得分", "测评等次"),
        ("周敏", "2025年度", "2026.1.20", "是", "93.5", "优秀"),
        ("周敏", "2024年", "2025.1.15", "", "88", "合格"),
        ("周敏", "2026", "", "否", "", ""),
        ("周敏", "2023", "2024.1.15", "否", "120", ""),
    )
    found = rows_of(
        folder,
        "select staff_id, report_year, report_date, covers_integrity, rating, grade from core.duty_reports "
        "order by report_year",
    )
    assert found == [
        ("0012", 2024, date(2025, 1, 15), None, 88, "competent"),
        ("0012", 2025, date(2026, 1, 20), True, 93.5, "excellent"),
        ("0012", 2026, None, False, None, None),
    ]
    assert rows_of(folder, "select column_name, rule from meta.problems") == [("rating", "range")]


def test_rewards_and_warnings_are_told_apart(ledger):
    folder = ledger(
        "rewards",
        ("日期", "姓名", "类别", "奖惩事项", "级别", "决定单位"),
        ("2026.5.4", "周敏", "表彰", "优秀社区工作者", "区级", "区民政局"),
        ("2026.6.1", "周敏", "提醒谈话", "值班脱岗", "", "社区党委"),
        ("2026.6.1", "周敏", "别的", "值班脱岗", "", "社区党委"),
    )
    found = rows_of(
        folder, "select staff_id, day, kind, reason, level, granted_by from core.rewards order by day"
    )
    assert found == [
        ("0012", date(2026, 5, 4), "reward", "优秀社区工作者", "district", "区民政局"),
        ("0012", date(2026, 6, 1), "warning", "值班脱岗", None, "社区党委"),
    ]


def test_somebody_who_is_not_in_the_staff_list_is_refused_with_a_sentence(inbox, build):
    ledgers = {
        "attendance_days": (("日期", "考勤结果"), ("2026-09-01", "出勤")),
        "points_entries": (("日期", "事项", "分值"), ("2026-09-01", "走访", "2")),
        "review_ratings": (("评议日期", "评分"), ("2026-06-18", "90")),
        "duties": (("起始日期", "窗口"), ("2026-01-01", "党建")),
        "tasks": (("布置日期", "任务"), ("2026-01-01", "走访")),
        "training": (("培训日期", "培训内容"), ("2026-01-01", "业务")),
        "duty_reports": (("述职日期", "述职年度"), ("2026-01-01", "2025")),
        "rewards": (("日期", "类别", "事由"), ("2026-01-01", "奖励", "先进")),
    }
    workbook(inbox / "staff" / "名册.xlsx", 名册=STAFF)
    for source, (header, row) in ledgers.items():
        rows = [
            ("12", "", *row),  # Excel has taken the noughts
            ("", "王伟", *row),  # there are two
            ("XC99", "赵云", *row),
        ]
        workbook(inbox / source / "台账.xlsx", 台账=[("工号", "姓名", *header), *rows])
    folder = build()
    refused = rows_of(
        folder,
        "select source, column_name, is_row_rejected, rows, message_zh from meta.problems "
        "join meta.loads using (load_id) where rule = 'unknown_staff'",
    )
    assert {each[:4] for each in refused} == {(source, "", True, 2) for source in ledgers}
    assert len(refused) == len(ledgers)
    assert all(sentence.startswith("工作人员名册里没有这个工号") for *_, sentence in refused)
    for source in ledgers:
        kept = (
            f"select distinct staff_id from core.{source} join meta.loads using (load_id) "
            f"where row_no > 1 and source = '{source}'"
        )
        assert rows_of(folder, kept) == [("0012",)], source


def test_without_a_staff_list_nobody_is_unknown(inbox, build):
    workbook(inbox / "tasks" / "a.xlsx", 台账=[TASKS[0], TASKS[1]])
    assert rows_of(build(), "select rows_kept, rows_rejected from meta.loads") == [(1, 0)]


def test_a_number_without_its_noughts_tells_nobody_when_two_would_fit():
    con = desk()
    deliver(
        con, "staff", {"staff_no": "0012", "name": "甲"}, {"staff_no": "012", "name": "乙"}, {"staff_no": "7"}
    )
    words = (
        ("0012", None),
        ("012", None),
        ("12", None),
        ("007", None),
        ("12", "乙"),
        ("12.0", None),
        (None, None),
    )
    found = [con.execute("select staff_of(?, ?)", each).fetchone()[0] for each in words]
    assert found == ["0012", "012", None, "7", "012", None, None]


def test_a_spell_of_duties_delivered_for_some_leaves_the_staff_list_for_the_others():
    con = desk()
    deliver(con, "staff", {"staff_no": "A", "estates": "府前"}, {"staff_no": "B", "estates": "府前 金港"})
    deliver(con, "duties", {"staff_no": "A", "tasks": "值班", "duty_from": date(2024, 1, 1)})
    make(con, "duties")
    found = con.execute("select staff_id, estate, task from core.duties order by all").fetchall()
    assert found == [("A", None, "值班"), ("B", "府前小区", None), ("B", "金港名邸", None)]


def test_a_number_written_in_small_letters_is_the_same_person(inbox, build):
    rows = [("工号", "姓名", "岗位"), ("XC01", "周敏", "网格"), ("xc01", "周敏", "党建窗口")]
    workbook(inbox / "staff" / "名册.xlsx", 名册=rows)
    folder = build()
    assert rows_of(folder, "select staff_id, post from core.staff") == [("XC01", "党建窗口")]
    assert rows_of(folder, "select rows_kept, rows_merged from meta.loads") == [(1, 1)]


def test_a_number_without_its_noughts_in_another_staff_list_is_the_same_person(inbox, build):
    heading = ("工号", "姓名", "岗位")
    workbook(inbox / "staff" / "a.xlsx", 名册=[heading, ("0012", "周敏", "网格"), ("007", "李强", "网格")])
    later = [
        heading,
        (12, "周 敏", "党建窗口"),
        (7, "王伟", "网格"),
    ]  # whoever has another name is another person
    workbook(inbox / "staff" / "b.xlsx", 名册=later)
    folder = build()
    staff = "select staff_id, post from core.staff order by staff_id"
    assert rows_of(folder, staff) == [("0012", "党建窗口"), ("007", "网格"), ("7", "网格")]
    assert rows_of(folder, "select sum(rows_kept), sum(rows_merged) from meta.loads") == [(3, 1)]


def test_the_number_of_one_and_the_name_of_another_tell_nobody(ledger):
    folder = ledger(
        "points_entries",
        ("工号", "姓名", "日期", "事项", "分值"),
        ("12", "周敏", "2026-09-01", "走访", 2),
        ("XC02", "周敏", "2026-09-01", "迟报", -5),
        ("XC02", "老王", "2026-09-01", "走访", 3),  # a nickname is nobody's name
        ("XC02", "王伟", "2026-09-01", "信息", 1),  # and two are called so
    )
    found = rows_of(folder, "select staff_id, points from core.points_entries order by points")
    assert found == [("XC02", 1), ("0012", 2), ("XC02", 3)]
    rejected = "select rule, rows, message_zh from meta.problems"
    assert rows_of(folder, rejected) == [
        ("two_people", 1, "工号是一个人的，姓名是另一个人的。请与工作人员名册核对后改正。")
    ]


def test_duties_delivered_again_with_the_hand_over_end_on_that_day(inbox, ledger):
    header = ("姓名", "窗口", "分管小区", "分管任务", "起始日期", "移交日期")
    duties = ("周敏", "党建", "府前小区、府前", "值班", "2025-01-01")
    workbook(inbox / "duties" / "2025.xlsx", 分工=[header, (*duties, "")])
    folder = ledger("duties", header, (*duties, "2026-07-01"), ("周敏", "", "府前", "", "2026-09-01", ""))
    found = rows_of(
        folder,
        """select "window", estate, task, duty_from, duty_until from core.duties where staff_id = '0012'
        order by duty_from, "window", estate""",
    )
    first, last = date(2025, 1, 1), date(2026, 7, 1)
    assert found == [
        ("party_window", None, None, first, last),
        (None, "府前小区", None, first, last),
        (None, None, "值班", first, last),
        (None, "府前小区", None, date(2026, 9, 1), None),
    ]


def test_lines_of_one_cell_are_tasks_and_estates_of_their_own(ledger):
    folder = ledger(
        "duties",
        ("姓名", "分管小区", "分管任务", "起始日期"),
        ("周敏", "府前\n翠湖庭院", "党员发展\n三会一课（半年）\n主题党日 Party Day", "2026-01-01"),
    )
    of = "from core.duties where staff_id = '0012'"
    assert rows_of(folder, f"select task {of} and task is not null order by all") == [
        ("三会一课（半年）",), ("主题党日 Party Day",), ("党员发展",),
    ]  # fmt: skip
    assert rows_of(folder, f"select count(estate) {of}") == [(2,)]


def test_a_task_done_in_a_year_to_come_is_done_on_a_day_not_told(ledger):
    folder = ledger(
        "tasks",
        ("任务名称", "责任人", "布置日期", "完成日期", "完成情况"),
        ("走访", "周敏", "2026-08-01", "2062-08-09", "已完成"),
        ("报表", "周敏", "2026-08-01", "2062-08-09", ""),
    )
    found = rows_of(folder, "select title, status, done_date from core.tasks order by row_no")
    assert found == [("走访", "done", None), ("报表", "open", None)]
    problems = "select column_name, rule, rows, is_row_rejected from meta.problems"
    assert rows_of(folder, problems) == [("done_date", "future", 2, False)]
