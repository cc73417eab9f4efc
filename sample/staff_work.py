"""What the staff are given to do, are taught and account for: duties, tasks, training, duty reports, rewards."""

import tomllib
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from random import Random

from sample.calendar import Calendar
from sample.people import FIRST_DAY, LAST_DAY
from sample.staff import Member
from sample.writers import Sheet, styled, write_xlsx

FACTS = tomllib.loads((Path(__file__).parent / "staff_work.toml").read_text(encoding="utf-8"))
# In the middle of 2025 the third area took over an estate from the second.
HAND_OVER = date(2025, 7, 1)
FROM, TO, ESTATE = "XC09", "XC10", 4
GRADES = ((92, "优秀"), (80, "称职"), (0, "基本称职"))


def write(
    folder: Path, random: Random, members: list[Member], estates: list[str], calendar: Calendar, trained: list
) -> None:
    """trained: (member, day) of every day in a training, as attendance tells them."""
    _duties(folder, members, estates)
    _tasks(folder, random, members, calendar)
    _training(folder, trained)
    _duty_reports(folder, random, members)
    _rewards(folder, {member.staff_no: member.name for member in members})


def _of(member: Member, lists: dict[str, list[str]]) -> list[str]:
    return next(items for word, items in lists.items() if member.post.startswith(word))


def _duties(folder: Path, members: list[Member], estates: list[str]) -> None:
    rows = []
    for member in members:
        tasks = _of(member, FACTS["tasks"])
        spells = [(member.estates, tasks, member.since, None)]
        if member.staff_no == FROM:
            spells = [
                ((*member.estates, ESTATE), tasks, member.since, HAND_OVER),
                (member.estates, tasks, HAND_OVER, None),
            ]
        if member.staff_no == TO:
            before = tuple(number for number in member.estates if number != ESTATE)
            spells = [(before, tasks, member.since, HAND_OVER), (member.estates, tasks, HAND_OVER, None)]
        for held, given, first, until in spells:
            names = "、".join(estates[number] for number in held)
            rows.append((
                member.staff_no, member.name, member.window, names, "、".join(given), styled(first, "dot"),
                styled(until, "dot"), "",
            ))  # fmt: skip
    headers = ("工号", "姓名", "窗口", "分管小区", "分管任务", "起始日期", "移交日期", "备注")
    above = ("新城社区工作人员分工表", "交接后另起一行")
    write_xlsx(folder / "duties" / "分工表.xlsx", [Sheet("分工", headers, rows, above=above)])


def _tasks(folder: Path, random: Random, members: list[Member], calendar: Calendar) -> None:
    headers = ("序号", "责任人", "任务名称", "布置日期", "完成时限", "完成日期", "完成情况")
    rows = []
    for (year, month), days in groupby(calendar.workdays, key=lambda day: (day.year, day.month)):
        given = next(days)
        if FIRST_DAY <= given <= LAST_DAY:
            for member in members:
                for title in random.sample(_of(member, FACTS["given"]), random.choice((1, 1, 2))):
                    rows.append((year, _task(random, member, f"{title}（{month}月）", given, calendar)))
    for year, group in groupby(rows, key=lambda row: row[0]):
        table = [(number, *row) for number, (_, row) in enumerate(group, 1)]
        sheet = Sheet("任务", headers, table, above=(f"新城社区重点任务台账（{year}年）",))
        write_xlsx(folder / "tasks" / f"任务台账{year}年.xlsx", [sheet])


def _task(random: Random, member: Member, title: str, given: date, calendar: Calendar) -> tuple:
    """Nine of ten are done in time; of the late ones some are open still."""
    due = calendar.later(given, random.choice((8, 10, 15)))
    draw = random.random() + 0.06 * member.diligence
    done = (
        calendar.later(due, random.randint(1, 12))
        if draw < 0.1
        else due - timedelta(days=random.randint(0, 6))
    )
    if draw < 0.02 or done > LAST_DAY:
        done = None
    state = "已完成" if done else "未完成"
    return member.name, title, styled(given, "dot"), styled(due, "dot"), styled(done, "dot"), state


def _training(folder: Path, trained: list[tuple[Member, date]]) -> None:
    topics, organisers = FACTS["training"]["topics"], FACTS["training"]["organisers"]
    rows = [
        (
            number, styled(day, "chinese"), topics[day.toordinal() % len(topics)], member.name,
            7 if day.day % 3 else 3.5, organisers[day.month % len(organisers)],
        )
        for number, (member, day) in enumerate(trained, 1)
    ]  # fmt: skip
    headers = ("序号", "培训日期", "培训内容", "参训人员", "学时", "主办单位")
    sheet = Sheet("培训", headers, rows, above=("新城社区工作人员培训台账",))
    write_xlsx(folder / "training" / "培训台账.xlsx", [sheet])


def _duty_reports(folder: Path, random: Random, members: list[Member]) -> None:
    """Each January about the year before."""
    rows = []
    for year in range(FIRST_DAY.year, LAST_DAY.year):
        for member in members:
            rating = round(min(100, random.gauss(88 + 4 * member.diligence, 2)), 1)
            grade = next(grade for least, grade in GRADES if rating >= least)
            rows.append((member.name, year, styled(date(year + 1, 1, 16), "chinese"), "是", rating, grade))
    headers = ("述职人", "述职年度", "述职日期", "是否述廉", "测评得分", "测评等次")
    sheet = Sheet("述职述廉", headers, rows, above=("新城社区工作人员述职述廉测评结果",))
    write_xlsx(folder / "duty_reports" / "述职述廉.xlsx", [sheet])


def _rewards(folder: Path, names: dict[str, str]) -> None:
    rows = [
        (
            styled(each["day"], "dot"), each["staff_no"], names[each["staff_no"]], each["kind"], each["reason"],
            each["level"], each["granted_by"],
        )
        for each in FACTS["rewards"]
    ]  # fmt: skip
    headers = ("日期", "工号", "姓名", "类别", "奖惩事项", "级别", "决定单位")
    sheet = Sheet("奖惩", headers, rows, above=("新城社区工作人员奖惩台账",))
    write_xlsx(folder / "rewards" / "奖惩台账.xlsx", [sheet])
