"""Staff list, attendance, points ledger with subtotals, and the democratic review, as workbooks."""

from datetime import date
from itertools import groupby
from pathlib import Path
from random import Random

from sample import attendance_exports, faults, shared_evidence, staff
from sample.calendar import Calendar
from sample.faults import Faults
from sample.staff import Member
from sample.writers import Sheet, styled, write_xlsx

WEEKDAYS = "一二三四五六日"


def write(
    folder: Path, random: Random, members: list[Member], estates: list[str], calendar: Calendar, slips: Faults
) -> list[tuple[Member, date]]:
    """The ledgers of attendance, points and reviews; gives who was in a training on which day."""
    _staff(folder, members, estates)
    lines = list(staff.attend(random, members, calendar))
    _attendance(folder, lines, slips)
    attendance_exports.write(folder / "attendance_exports", members, lines)
    _points(folder, random, members, calendar, slips)
    _reviews(folder, random, members)
    return [(member, day) for member, day, result, _ in lines if result == "培训"]


def _staff(folder: Path, members: list[Member], estates: list[str]) -> None:
    rows = [
        (
            m.staff_no,
            m.name,
            m.post,
            m.window,
            "、".join(estates[n] for n in m.estates),
            styled(m.since, "dot"),
            "",
        )
        for m in members
    ]
    headers = ("工号", "姓名", "岗位", "窗口", "分管小区", "到岗日期", "离岗日期")
    write_xlsx(
        folder / "staff" / "工作人员名册.xlsx",
        [Sheet("人员名册", headers, rows, above=("新城社区工作人员名册",))],
    )


def _attendance(folder: Path, lines: list[attendance_exports.Line], slips: Faults) -> None:
    headers = ("工号", "姓名", "日期", "考勤结果", "迟到时长(分钟)", "备注")
    for year, days in groupby(lines, key=lambda line: line[1].year):
        sheets = []
        for month, group in groupby(days, key=lambda line: line[1].month):
            rows = []
            for member, day, result, minutes in group:
                if attendance_exports.is_exported(day):
                    slips.pass_over()
                    continue
                # The punch clock of the first year writes the weekday behind the date.
                text = (
                    f"{day:%y-%m-%d} 星期{WEEKDAYS[day.weekday()]}" if year == 2023 else styled(day, "real")
                )
                cells = {"late_minutes": "" if minutes is None else minutes, "attendance": result}
                slips.spoil("attendance_days", cells, ((faults.about, "late_minutes", 0.05),))
                rows.append(
                    (member.staff_no, member.name, text, cells["attendance"], cells["late_minutes"], "")
                )
            if not rows:
                continue
            above = (f"新城社区考勤明细表（{year}年{month}月）", "导出时间：次月1日")
            sheets.append(Sheet(f"{month}月", headers, rows, above=above))
        write_xlsx(folder / "attendance_days" / f"考勤明细{year}年.xlsx", sheets)


def _points(folder: Path, random: Random, members: list[Member], calendar: Calendar, slips: Faults) -> None:
    headers = ("序号", "姓名", "日期", "积分类别", "积分项目", "活动名称", "分值", "佐证", "备注")
    lines = staff.earn(random, members, calendar)
    for year, of_year in groupby(lines, key=lambda line: line[0].year):
        sheets = []
        for quarter, group in groupby(of_year, key=lambda line: (line[0].month + 2) // 3):
            rows = []
            for _, own in groupby(sorted(group, key=lambda line: line[1].staff_no), key=lambda line: line[1]):
                mine = list(own)
                rows += [_points_row(random, len(rows) + n, line, slips) for n, line in enumerate(mine, 1)]
                helped = shared_evidence.helpers(year, quarter, mine[0][1].staff_no)
                rows += [_helper_row(len(rows) + n, mine[0][1], *each) for n, each in enumerate(helped, 1)]
                total = sum(line[4] for line in mine) + sum(points for *_, points, _ in helped)
                rows.append(("", "小计", "", "", "", "", total, "", ""))
            total = sum(row[6] for row in rows if row[1] == "小计")
            rows.append(("", "合计", "", "", "", "", total, "", ""))
            above = (f"新城社区工作人员积分台账（{year}年第{quarter}季度）",)
            sheets.append(Sheet(f"{quarter}季度", headers, rows, above=above))
        write_xlsx(folder / "points_entries" / f"积分台账{year}年.xlsx", sheets)


def _points_row(random: Random, seq: int, line, slips: Faults) -> tuple:
    day, member, category, item, points, evidence = line
    cells = {"date": styled(day, "chinese" if random.random() < 0.3 else "dot"), "evidence": evidence}
    plan = ((faults.impossible_date, "date", 0.004), (faults.broken_formula, "evidence", 0.004))
    slips.spoil("points_entries", cells, plan)
    return (seq, member.name, cells["date"], category, item, "", points, cells["evidence"], "")


def _helper_row(
    seq: int, member: Member, day: date, category: str, item: str, points: float, activity: str
) -> tuple:
    return (seq, member.name, styled(day, "dot"), category, item, activity, points, "签到表", "")


def _reviews(folder: Path, random: Random, members: list[Member]) -> None:
    headers = ("序号", "评议日期", "工号", "被评议人", "评议人类别", "评分", "备注")
    sheets = []
    for day, group in groupby(staff.review(random, members), key=lambda line: line[0]):
        rows = [
            (n, styled(day, "chinese"), m.staff_no, m.name, raters, rating, "")
            for n, (_, m, raters, rating) in enumerate(group, 1)
        ]
        above = (f"新城社区民主评议评分汇总（{_half(day)}）", "评分为0至100分，不记名")
        sheets.append(Sheet(_half(day), headers, rows, above=above))
    write_xlsx(folder / "review_ratings" / "民主评议.xlsx", sheets)


def _half(day: date) -> str:
    return f"{day.year}年{'上' if day.month < 7 else '下'}半年"
