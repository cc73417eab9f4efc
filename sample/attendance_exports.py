"""Two quarters of attendance as machines export them, DingTalk's and WeCom's: no sheet is kept by hand then."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from sample.staff import LEAVE, Member
from sample.writers import Sheet, write_xlsx

Line = tuple[Member, date, str, int | None]
DINGTALK = (date(2025, 7, 1), date(2025, 9, 30))
WECOM = (date(2026, 1, 1), date(2026, 3, 31))
WEEKDAYS = "一二三四五六日"
REST = "休息"
BY_DINGTALK = (
    "姓名", "考勤组", "部门", "工号", "职位", "UserId", "日期", "班次", "上班1打卡时间", "上班1打卡结果",
    "下班1打卡时间", "下班1打卡结果", "关联的审批单", "出勤天数", "休息天数", "迟到次数", "迟到时长(分钟)", "旷工天数",
    "外出时长",
)  # fmt: skip
LEAVES = ("事假", "病假", "年假", "调休")
BY_WECOM = {
    "": ("时间", "姓名", "账号"),
    "基础信息": ("部门", "职务"),
    "考勤概况": (
        "所属规则", "班次", "最早", "最晚", "打卡次数(次)", "标准工作时长(小时)", "实际工作时长(小时)",
        "假勤申请", "考勤结果",
    ),
    "异常统计": ("迟到次数(次)", "迟到时长(分钟)", "旷工次数(次)"),
    "假勤统计": ("外出(小时)",),
}  # fmt: skip


def is_exported(day: date) -> bool:
    return any(first <= day <= last for first, last in (DINGTALK, WECOM))


def write(folder: Path, members: list[Member], lines: list[Line]) -> None:
    """lines: (member, day, attendance, minutes late) for workdays; the machines write days off as well."""
    known = {(member.staff_no, day): (result, minutes) for member, day, result, minutes in lines}
    first, last = DINGTALK
    _dingtalk(
        folder / f"新城社区_每日统计_{first:%Y%m%d}-{last:%Y%m%d}.xlsx", list(_days(DINGTALK, members, known))
    )
    first, last = WECOM
    _wecom(folder / f"上下班打卡_日报_{first:%Y%m%d}-{last:%Y%m%d}.xlsx", list(_days(WECOM, members, known)))


def _days(span: tuple[date, date], members: list[Member], known: dict) -> Iterator[Line]:
    first, last = span
    for member in members:
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            yield member, day, *known.get((member.staff_no, day), (REST, None))


def _punches(member: Member, day: date, result: str, minutes: int | None) -> tuple[str, str]:
    """When somebody came and went; the clock knows nothing of those who were away."""
    if result not in ("出勤", "迟到", "公出"):
        return "", ""
    early = (day.day * 7 + int(member.staff_no[2:]) * 3) % 10
    came = 510 + minutes if minutes else 500 + early  # work begins at half past eight
    return f"{came // 60:02d}:{came % 60:02d}", f"17:{31 + early}"


def _dingtalk(path: Path, days: list[Line]) -> None:
    span = "统计日期：{} 至 {}".format(*DINGTALK)
    daily = [_dingtalk_row(*line) for line in days]
    month = [
        (name, "社区", "新城社区", number, sum(row[13] == 1 for row in daily if row[3] == number))
        for number, name in dict.fromkeys((row[3], row[0]) for row in daily)
    ]
    titles = ("报表生成时间：2025-10-01 08:00",)
    write_xlsx(path, [
        Sheet("月度汇总", ("姓名", "考勤组", "部门", "工号", "出勤天数"), month, above=(f"月度汇总 {span}", *titles)),
        Sheet("每日统计", (*BY_DINGTALK, *(f"{each}(天)" for each in LEAVES)), daily,
              above=(f"每日统计 {span}", *titles), groups=[("", 1)] * len(BY_DINGTALK) + [("请假", len(LEAVES))]),
    ])  # fmt: skip


def _dingtalk_row(member: Member, day: date, result: str, minutes: int | None) -> tuple:
    came, went = _punches(member, day, result, minutes)
    said = {"出勤": "正常", "迟到": "迟到", "公出": "外勤", "缺勤": "缺卡"}.get(
        result, "请假" if result in LEAVE else ""
    )
    paper = f"{result}{day:%m-%d} 08:30到{day:%m-%d} 17:30" if result in (*LEAVE, "培训") else ""
    return (
        member.name, "社区", "新城社区", member.staff_no, member.post, f"user{member.staff_no[2:]}",
        f"{day:%y-%m-%d} 星期{WEEKDAYS[day.weekday()]}", REST if result == REST else "A 08:30-17:30",
        f"{came}\n{came}" if came and day.day == 1 else came, said, went, "正常" if result == "迟到" else said, paper,
        1 if came else 0, int(result == REST), int(result == "迟到"), minutes or 0, int(result == "缺勤"),
        8 if result == "公出" else 0, *(int(each == result) for each in LEAVES),
    )  # fmt: skip


def _wecom(path: Path, days: list[Line]) -> None:
    groups = []
    for group, headings in BY_WECOM.items():
        groups += [(group, len(headings))] if group else [("", 1)] * len(headings)
    headers = [heading for headings in BY_WECOM.values() for heading in headings]
    above = ("概况统计与打卡明细", "统计时间:01-01 ～ 03-31     制表时间:2026-04-01 08:00(UTC+8)")
    rows = [_wecom_row(*line) for line in days]
    write_xlsx(path, [Sheet("概况统计与打卡明细", headers, rows, above=above, groups=groups)])


def _wecom_row(member: Member, day: date, result: str, minutes: int | None) -> tuple:
    came, went = _punches(member, day, result, minutes)
    said = {"迟到": f"迟到{minutes}分钟", "缺勤": "旷工", REST: REST}.get(result, "正常")
    paper = {"公出": "外出8小时"}.get(result, f"{result}1天" if result in (*LEAVE, "培训") else "--")
    return (
        f"{day:%Y/%m/%d} 星期{WEEKDAYS[day.weekday()]}", member.name, f"user{member.staff_no[2:]}", "新城社区",
        member.post, "社区考勤", REST if result == REST else "A班", came or "--", went or "--", 2 if came else 0, 8,
        8 if came else 0, paper, said, int(result == "迟到"), minutes or "--",
        int(result == "缺勤"), 8 if result == "公出" else "--",
    )  # fmt: skip
