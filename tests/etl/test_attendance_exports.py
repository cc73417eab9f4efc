"""DingTalk and WeCom exports as they come: two header rows, days with their weekday, sheets beside the daily one."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
import xlsxwriter

from tests.etl.desk import deliver, desk, make
from tests.etl.inboxes import etl, rows_of, text, workbook
from tests.etl.test_returned_tables import round_trip  # noqa: F401

STAFF = [("工号", "姓名"), ("0012", "周敏"), ("0013", "王伟"), ("0014", "赵云")]
DAYS = "select staff_id, day, attendance, late_minutes, is_due, is_attended from core.attendance_days order by all"
LEAVES = ("事假(天)", "病假(天)", "年假(小时)", "调休(天)")
DINGTALK = (
    "姓名", "考勤组", "部门", "工号", "职位", "UserId", "日期", "workDate", "班次",
    "上班1打卡时间", "上班1打卡结果", "下班1打卡时间", "下班1打卡结果", "关联的审批单",
    "出勤天数", "休息天数", "工作时长(分钟)", "迟到次数", "迟到时长(分钟)", "严重迟到次数", "严重迟到时长(分钟)",
    "早退次数", "上班缺卡次数", "旷工天数", "出差时长", "外出时长",
)  # fmt: skip
TITLES = ("每日统计 统计日期：2025-09-01 至 2025-09-30", "报表生成时间：2025-10-01 08:00")


def day_of(number: int) -> str:
    """25-09-01 星期一."""
    day = date(2025, 9, number)
    return f"{day:%y-%m-%d} 星期{'一二三四五六日'[day.weekday()]}"


def dingtalk_row(name: str, number: object, day: str, **said: object) -> list:
    row = dict.fromkeys((*DINGTALK, *LEAVES), "")
    row |= {
        "姓名": name,
        "工号": number,
        "日期": day,
        "考勤组": "社区",
        "部门": "新城社区",
        "班次": "A 08:30-17:30",
    }
    row |= {"workDate": 1756656000000}
    for heading, value in said.items():
        [place] = [each for each in row if each.split("(")[0] == heading]
        row[place] = value
    return list(row.values())


def write_dingtalk(path: Path, rows: list[list], is_merged: bool = True) -> None:
    """The workbook DingTalk gives: leave types in a second header row under 请假, other sheets beside the daily one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width = len(DINGTALK)
    with xlsxwriter.Workbook(path) as book:
        month = book.add_worksheet("月度汇总")
        month.write_row(0, 0, ["月度汇总 统计日期：2025-09-01 至 2025-09-30"])
        month.write_row(
            2,
            0,
            [
                "姓名",
                "考勤组",
                "部门",
                "工号",
                "职位",
                "出勤天数",
                "休息天数",
                "迟到次数",
                "旷工天数",
                "考勤结果",
            ],
        )
        month.write_row(3, 0, ["周敏", "社区", "新城社区", 12, "", 21, 8, 1, 0, "正常"])
        daily = book.add_worksheet("每日统计")
        for number, title in enumerate(TITLES):
            daily.merge_range(number, 0, number, width + len(LEAVES) - 1, title)
        for place, heading in enumerate(DINGTALK):
            if is_merged:
                daily.merge_range(2, place, 3, place, heading)
            else:
                daily.write(2, place, heading)
        if is_merged:
            daily.merge_range(2, width, 2, width + len(LEAVES) - 1, "请假")
        else:
            daily.write(2, width, "请假")
        daily.write_row(3, width, LEAVES)
        for number, row in enumerate(rows, 4):
            daily.write_row(number, 0, row)
        punches = book.add_worksheet("打卡时间")
        punches.write_row(0, 0, ["姓名", "工号", "日期", "班次", 1, 2])
        punches.write_row(1, 0, ["周敏", 12, "25-09-01 星期一", "A", "08:25\n17:31", "08:20\n17:35"])
        raw = book.add_worksheet("原始记录")
        raw.write_row(0, 0, ["姓名", "工号", "考勤日期", "班次", "打卡时间", "打卡结果"])
        raw.write_row(1, 0, ["周敏", 12, "25-09-01 星期一", "A", "25-09-01 08:25", "正常"])


@pytest.fixture
def office(inbox):
    workbook(inbox / "staff" / "名册.xlsx", 名册=STAFF)
    return inbox


@pytest.mark.parametrize("is_merged", [True, False])
def test_a_dingtalk_export_loads_as_it_comes(office, build, is_merged):
    normal = {
        "上班1打卡时间": "08:25\n08:26",
        "上班1打卡结果": "正常",
        "下班1打卡时间": "17:31",
        "下班1打卡结果": "正常",
    }
    rows = [
        dingtalk_row("周敏", 12, day_of(1), **normal, 出勤天数=1),
        dingtalk_row("周敏", 12, day_of(2), **(normal | {"上班1打卡结果": "迟到"}), 迟到时长=12, 出勤天数=1),
        dingtalk_row("周敏", 12, day_of(3), 上班1打卡结果="请假", 下班1打卡结果="请假", 事假=1,
                     关联的审批单="事假09-03 08:30到09-03 17:30 1天"),
        dingtalk_row("周敏", 12, day_of(4), 上班1打卡时间="09:10", 上班1打卡结果="外勤", 外出时长=3),
        dingtalk_row("周敏", 12, day_of(5), 上班1打卡结果="缺卡", 下班1打卡结果="缺卡", 旷工天数=1),
        dingtalk_row("周敏", 12, day_of(6), 班次="休息", 休息天数=1),
        dingtalk_row("周敏", 12, day_of(7), 班次="休息", 上班1打卡时间="09:00", 上班1打卡结果="休息并打卡"),
        dingtalk_row("王伟", "", day_of(8), 上班1打卡结果="请假", 年假=8, **{"下班1打卡结果": "请假"}),
        dingtalk_row("王伟", "", day_of(9), **(normal | {"上班1打卡结果": "严重迟到"}), 严重迟到时长=45, 迟到时长=""),
        dingtalk_row("王伟", "", day_of(10), 上班1打卡时间="08:20", 上班1打卡结果="正常", 下班1打卡结果="缺卡"),
        dingtalk_row("王伟", "", day_of(11), 关联的审批单="培训09-11 08:30到09-11 17:30"),
        dingtalk_row("王伟", "", day_of(12), 考勤组="未加入考勤组", 班次=""),
        dingtalk_row("王伟", "", day_of(15), 上班1打卡结果="请假", 下班1打卡时间="17:31", 事假=0.5),
        dingtalk_row("陌生人", 99, day_of(1), **normal),
    ]  # fmt: skip
    write_dingtalk(
        office / "attendance_exports" / "新城社区_每日统计_20250901-20250930.xlsx", rows, is_merged
    )
    folder = build()
    expected = [
        ("0012", 1, "present", None, True, True),
        ("0012", 2, "late", 12, True, True),
        ("0012", 3, "leave", None, False, False),
        ("0012", 4, "field_duty", None, True, True),
        ("0012", 5, "absent", None, True, False),
        ("0012", 6, "rest", None, False, False),
        ("0012", 7, "present", None, True, True),  # a Sunday: who comes in is on duty
        ("0013", 8, "leave", None, False, False),
        ("0013", 9, "late", 45, True, True),
        ("0013", 10, "present", None, True, True),
        ("0013", 11, "training", None, False, True),
        ("0013", 12, "rest", None, False, False),
        ("0013", 15, "present", None, True, True),
    ]
    assert rows_of(folder, DAYS) == [(who, date(2025, 9, day), *rest) for who, day, *rest in expected]
    counts = (
        "select sheet, rows_read, rows_kept, rows_rejected, rows_skipped from meta.loads where load_id > 1"
    )
    assert rows_of(folder, counts) == [
        ("月度汇总", 4, 0, 0, 4),
        ("每日统计", 18, 13, 1, 4),
        ("打卡时间", 2, 0, 0, 2),
        ("原始记录", 2, 0, 0, 2),
    ]
    assert rows_of(folder, "select rule, rows from meta.load_notes order by rows") == [
        ("beside", 2), ("beside", 2), ("beside", 4),
    ]  # fmt: skip
    assert rows_of(folder, "select rule, rows from meta.problems") == [("unknown_staff", 1)]


WECOM = [
    ["概况统计与打卡明细"],
    ["统计时间:09-01 ～ 09-30     制表时间:2025-10-01 08:00(UTC+8)"],
    ["时间", "姓名", "账号", "基础信息", "", "考勤概况", *[""] * 8, "异常统计", "", "", "外出打卡", "",
     "假勤统计", "", "", "上班1", "", "下班1", ""],
    ["", "", "", "部门", "职务", "所属规则", "班次", "最早", "最晚", "打卡次数(次)", "标准工作时长(小时)",
     "实际工作时长(小时)", "假勤申请", "考勤结果", "迟到次数(次)", "迟到时长(分钟)", "旷工次数(次)",
     "最早", "最晚", "外出(小时)", "出差(天)", "年假(天)",
     "打卡时间", "打卡状态", "打卡时间", "打卡状态"],
]  # fmt: skip


def wecom_row(
    day: str, name: str, shift: str, punches: tuple[str, str], papers: str, result: str, **said
) -> list:
    more = {"late": "--", "absent": "--", "out": "--", "trip": "--", "annual": "--"} | said
    return [day, name, "zhoumin", "新城社区", "--", "社区考勤", shift, *punches, 2, "8.0", "8.2", papers, result, "--",
            more["late"], more["absent"], "--", "--", more["out"], more["trip"], more["annual"],
            punches[0], result, punches[1], result]  # fmt: skip


def test_a_wecom_export_loads_as_it_comes(office, build):
    came, none = ("08:21", "17:40"), ("--", "--")
    rows = [
        wecom_row("2025/09/01 星期一", "周敏", "A班", came, "--", "正常"),
        wecom_row("2025/09/02 星期二", "周敏", "A班", ("08:41", "17:40"), "--", "迟到11分钟", late=11),
        wecom_row("2025/09/03 星期三", "周敏", "A班", none, "年假1天", "正常", annual=1),
        wecom_row("2025/09/04 星期四", "周敏", "A班", none, "出差1天", "正常", trip=1),
        wecom_row("2025/09/05 星期五", "周敏", "A班", none, "--", "旷工", absent=1),
        wecom_row("2025/09/06 星期六", "周敏", "休息", none, "--", "休息"),
        wecom_row("2025/09/08 星期一", "周敏", "A班", ("未打卡", "17:35"), "--", "上班缺卡"),
        wecom_row("2025/09/09 星期二", "周敏", "A班", ("未打卡", "未打卡"), "--", "上班缺卡;下班缺卡"),
        wecom_row("2025/09/10 星期三", "周敏", "--", none, "--", "--"),
    ]
    path = office / "attendance_exports" / "上下班打卡_日报_20250901-20250930.xlsx"
    details = [
        ["打卡详情"],
        [],
        ["时间", "姓名", "班次", "实际打卡时间", "打卡状态"],
        ["2025/09/01", "周敏", "A", "08:21", "正常"],
    ]
    workbook(path, 概况统计与打卡明细=[*WECOM, *rows], 打卡详情=details)
    folder = build()
    expected = [
        (1, "present", None, True, True),
        (2, "late", 11, True, True),
        (3, "leave", None, False, False),
        (4, "field_duty", None, True, True),
        (5, "absent", None, True, False),
        (6, "rest", None, False, False),
        (8, "present", None, True, True),
        (9, "absent", None, True, False),
        (10, "rest", None, False, False),
    ]
    assert rows_of(folder, DAYS) == [("0012", date(2025, 9, day), *rest) for day, *rest in expected]
    # the first and the last punch stand in several columns of every such export: nothing to tell
    assert rows_of(folder, "select rule from meta.load_notes") == [("beside",)]
    assert rows_of(folder, "select * from meta.problems") == []


def test_a_row_of_an_export_comes_back_to_be_mended_and_counts(office, round_trip):  # noqa: F811
    came = ("08:21", "17:40")
    rows = [
        wecom_row("2025/09/01 星期一", "周敏", "A班", came, "--", "正常"),
        wecom_row("2025/09/02 星期二", "周民", "A班", ("08:41", "17:40"), "--", "迟到11分钟", late=11),
    ]
    workbook(office / "attendance_exports" / "日报.xlsx", 概况统计与打卡明细=[*WECOM, *rows])
    write_dingtalk(office / "attendance_exports" / "每日统计.xlsx", [
        dingtalk_row("周敏", 12, day_of(3), 上班1打卡结果="请假", 事假=1),
        dingtalk_row("周民", "", day_of(4), 上班1打卡结果="请假", 事假=1),
    ])  # fmt: skip
    sheets, folder = round_trip("attendance_exports", {"周民": "周敏"})
    assert len(sheets) == 2
    found = [(day.day, code, late) for _, day, code, late, *_ in rows_of(folder, DAYS)]
    assert found == [(1, "present", None), (2, "late", 11), (3, "leave", None), (4, "leave", None)]


def test_the_csv_of_wecom_loads_too(office, build):
    header = ("时间", "姓名", "班次", "最早", "最晚", "假勤申请", "考勤结果")
    text(
        office / "attendance_exports" / "日报.csv",
        [header, ("2025/09/01", "周敏", "A", "08:20", "17:40", "--", "正常")],
    )
    assert [row[2] for row in rows_of(build(), DAYS)] == ["present"]


def test_a_monthly_summary_alone_is_no_daily_export(office, build):
    workbook(
        office / "attendance_exports" / "汇总.xlsx",
        汇总=[("姓名", "工号", "出勤天数", "休息天数", "旷工天数", "迟到时长")],
    )
    with pytest.raises(Exception, match="日期 / 时间") as refused:
        build()
    assert "required column is missing" in str(refused.value)


def test_the_page_where_files_are_brought_in_knows_an_export_from_a_sheet_kept_by_hand(tmp_path):
    write_dingtalk(tmp_path / "inbox" / "a.xlsx", [dingtalk_row("周敏", 12, day_of(1), 出勤天数=1)])
    workbook(
        tmp_path / "inbox" / "b.xlsx",
        概况统计与打卡明细=[*WECOM, wecom_row("2025/09/01", "周敏", "A", ("--", "--"), "--", "旷工")],
    )
    text(tmp_path / "inbox" / "c.csv", [("姓名", "日期", "考勤结果"), ("周敏", "2025-09-01", "出勤")])
    (tmp_path / "maps").mkdir()
    done = etl(
        "look", "--inbox", tmp_path / "inbox", "--mappings", tmp_path / "maps", state=tmp_path / "state"
    )
    found = json.loads(done.stdout)["files"]
    assert [(each["source"], each["problem"]) for each in found] == [
        ("attendance_exports", None), ("attendance_exports", None), ("attendance_days", None),
    ]  # fmt: skip


@pytest.mark.parametrize("by_hand", ["a.csv", "z.csv"])
def test_the_sheet_kept_by_hand_stands_before_an_export_whatever_they_are_called(office, build, by_hand):
    text(
        office / "attendance_days" / by_hand,
        [("姓名", "日期", "考勤结果"), ("周敏", "2025-09-01", "公出"), ("周敏", "2025-09-02", "出勤")],
    )
    header = ("工号", "姓名", "日期", "班次", "上班1打卡结果")
    days = [("12", "周敏", "25-09-01 星期一", "A", "缺卡"), ("12", "周敏", "25-09-03 星期三", "A", "正常")]
    text(office / "attendance_exports" / "m.csv", [header, *days])
    found = [(row[1].day, row[2]) for row in rows_of(build(), DAYS)]
    assert found == [(1, "field_duty"), (2, "present"), (3, "present")]


def test_a_month_of_either_is_delivered_for_both(office, build):
    text(office / "attendance_days" / "a.csv", [("姓名", "日期", "考勤结果"), ("周敏", "2025-08-01", "出勤")])
    header = ("姓名", "日期", "班次", "上班1打卡结果")
    text(office / "attendance_exports" / "m.csv", [header, ("周敏", "25-10-01 星期三", "A", "正常")])
    found = rows_of(build(), """
        select source, month_start, delivered from meta.coverage where source like 'attendance%' order by all
    """)  # fmt: skip
    states = [(date(2025, 8, 1), "yes"), (date(2025, 9, 1), "no"), (date(2025, 10, 1), "partial")]
    assert found == [
        (source, *each) for source in ("attendance_days", "attendance_exports") for each in states
    ]


def test_absent_on_a_day_of_training_is_not_due_and_a_make_up_saturday_is(office, build):
    days = [
        date(2025, 9, 27) + timedelta(days=n) for n in range(4)
    ]  # Sunday 28 September was worked for the holiday
    results = [(name, f"{day:%y-%m-%d}", "A", "缺卡") for name in ("周敏", "王伟") for day in days]
    text(office / "attendance_exports" / "m.csv", [("姓名", "日期", "班次", "上班1打卡结果"), *results])
    text(office / "training" / "t.csv", [("姓名", "日期", "培训内容"), ("周敏", "2025-09-29", "调解")])
    found = [(who, day.day) for who, day, _, _, is_due, _ in rows_of(build(), DAYS) if is_due]
    assert found == [("0012", 28), ("0012", 30), ("0013", 28), ("0013", 29), ("0013", 30)]


def by_machine(row: dict) -> str:
    """The code of a day once more, from what is written there."""
    said = " ".join(row.get(each) or "" for each in ("result", "in_1_result", "out_1_result"))
    papers = row.get("approvals") or ""
    came = ":" in (row.get("first_punch") or "") or (row.get("attended_days") or "0") != "0"
    leave = any(word in said + papers for word in ("假", "调休")) or (row.get("sick_leave") or "0") != "0"
    out = any(word in said + papers for word in ("外勤", "出差", "外出")) or (row.get("trip") or "0") != "0"
    if "培训" in papers:
        return "training"
    if row.get("shift") == "休息" and not came:
        return "rest"
    if (came or not leave) and ("迟到" in said or "早退" in said):
        return "late"
    if out:
        return "field_duty"
    if came or ("正常" in said and not leave):
        return "present"
    if leave:
        return "leave"
    missing = any(word in said for word in ("旷工", "缺卡")) or (row.get("absent_days") or "0") != "0"
    return "absent" if missing else "rest"


def test_every_mixture_of_what_machines_write_is_read_as_by_hand():
    columns = {
        "in_1_result": (None, "正常", "迟到", "缺卡", "请假", "外勤"),
        "out_1_result": (None, "正常", "早退"),
        "first_punch": (None, "08:20", "未打卡"),
        "attended_days": (None, "0", "0.5"),
        "approvals": (None, "病假1天", "出差09-01到09-02", "培训"),
        "shift": (None, "A 08:30-17:30", "休息"),
        "trip": (None, "1"),
        "sick_leave": (None, "0", "1"),
        "absent_days": (None, "1"),
    }
    mixtures = [{}]
    for name, cells in columns.items():
        mixtures = [{**each, name: cell} for each in mixtures for cell in cells]
    mixtures = mixtures[::13]  # every thirteenth of some 24,000: each pair of cells is met
    con = desk()
    deliver(con, "staff", {"staff_no": "A"})
    deliver(con, "attendance_exports", *(
        {**each, "staff_no": "A", "day": date(1990, 1, 1) + timedelta(days=n)} for n, each in enumerate(mixtures)
    ))  # fmt: skip
    deliver(con, "attendance_days")
    make(con, "attendance_days")
    found = [
        code for (code,) in con.execute("select attendance from core.attendance_days order by day").fetchall()
    ]
    assert found == [by_machine(each) for each in mixtures]
    assert len(set(found)) == 7


def test_a_shift_with_its_rest_in_brackets_is_no_day_off(office, build):
    header = ("姓名", "日期", "班次", "上班1打卡结果", "下班1打卡结果")
    shifts = ("A班 08:30-17:30(休息12:00-13:30)", "休息", "未排班")
    rows = [("周敏", f"25-09-0{n}", shift, "缺卡", "缺卡") for n, shift in enumerate(shifts, 1)]
    text(office / "attendance_exports" / "m.csv", [header, *rows])
    assert [row[2] for row in rows_of(build(), DAYS)] == ["absent", "rest", "rest"]
