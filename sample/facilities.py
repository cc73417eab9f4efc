"""Rooms and their openings, publicity boards, equipment, funds and renovation, as the office keeps them."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample.calendar import Calendar
from sample.people import FIRST_DAY, LAST_DAY
from sample.town import MONTHS, Town
from sample.writers import Sheet, styled, write_xls, write_xlsx

FACTS = tomllib.loads((Path(__file__).parent / "facilities.toml").read_text(encoding="utf-8"))
ROOMS, BOARDS, EQUIPMENT, RENOVATIONS = (
    [[None if each == "" else each for each in row] for row in FACTS[name]]
    for name in ("rooms", "boards", "equipment", "renovations")
)
WEEKDAYS = {6: range(6), 3: (1, 3, 5)}  # by days a week


def _rooms(folder: Path, random: Random, town: Town) -> None:
    """One list by floors, with a sum below."""
    headers = (
        "序号",
        "用房名称",
        "用途",
        "楼层",
        "面积（㎡）",
        "启用日期",
        "停用日期",
        "每周应开放天数",
        "备注",
    )
    rows = [
        (number, *row[:4], styled(row[4], "dot"), styled(row[5], "dot"), row[6] or None, row[7])
        for number, row in enumerate(ROOMS, 1)
    ]
    total = sum(row[3] for row in ROOMS if row[5] is None)
    sheet = Sheet("办公用房", headers, rows, above=("新城社区办公用房台账", "面积单位：平方米"),
                  below=[("合计", "", "", "", total, "", "", "", "不含已停用")])  # fmt: skip
    write_xlsx(folder / "办公用房台账.xlsx", [sheet])


def _room_days(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, a sheet a room; days are written as each keeper does."""
    headers = ("日期", "场所", "开放情况", "开放时长（小时）", "到场人次", "未开放原因")
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        sheets = []
        for number, (room, _, _, _, since, until, days, _) in enumerate(ROOMS):
            first = max(since or FIRST_DAY, FIRST_DAY, date(year, 1, 1))
            last = min((until or LAST_DAY) - timedelta(bool(until)), LAST_DAY, date(year, 12, 31))
            rows = [
                (styled(day, ("dot", "slash", "real", "chinese")[number % 4]), room, *entry)
                for day in town.calendar.days
                if first <= day <= last and (entry := _opened(random, town.calendar, room, days, day))
            ]
            if rows and room in FACTS["visits"]:
                sheets.append(Sheet(room, headers, rows, above=(f"{room}开放登记（{year}年）",)))
        write_xlsx(folder / f"场所开放登记{year}年.xlsx", sheets)


def _opened(random: Random, calendar: Calendar, room: str, days: int, day: date) -> tuple | None:
    """What was entered that day; None where nothing had to be. In a hot July the reading room was shut for repair."""
    draw = random.random()
    is_due = days == 7 or (calendar.is_workday(day) if days == 5 else day.weekday() in WEEKDAYS.get(days, ()))
    if not is_due or (days < 7 and calendar.is_holiday(day)):
        return None
    usual, hours = FACTS["visits"].get(room, (0, 0))
    if room == "图书阅览室" and date(2026, 7, 6) <= day <= date(2026, 8, 16):
        return ("未开放", "", "", "空调检修") if day.weekday() < 5 else None
    if draw < (0.05 if room == "市民学校" else 0.02):
        return ("未开放", "", "", random.choice(("人员外出", "停电", "场地另用", "")))
    if draw < 0.035:
        return None  # forgotten
    season = 1.15 if day.month in (7, 8) and room == "图书阅览室" else 0.8 if day.month in (1, 2) else 1
    grown = 1 + 0.08 * (day - FIRST_DAY).days / 365
    visits = max(0, round(random.gauss(usual * season * grown, usual * 0.25)))
    return ("开放", hours, visits if draw < 0.97 else "", "")


def _boards(folder: Path, random: Random, town: Town) -> None:
    headers = ("序号", "阵地编号", "阵地类别", "小区", "设置地点", "设置日期", "拆除日期")
    rows = [
        (number, *row[:2], town.estates[row[2]], row[3], styled(row[4], "chinese"), styled(row[5], "chinese"))
        for number, row in enumerate(BOARDS, 1)
    ]
    write_xls(folder / "宣传阵地台账.xls", [Sheet("阵地", headers, rows, above=("新城社区宣传阵地一览表",))])


def _board_events(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year. Two estates renew late; what was broken last month waits in part."""
    found = []
    for number, (no, _, estate, _, since, until) in enumerate(BOARDS):
        first, last = max(since or FIRST_DAY, FIRST_DAY), (until or LAST_DAY) - timedelta(bool(until))
        day = first + timedelta(days=random.randint(3, 60))
        while day <= last:
            found.append((day, no, "更换内容", FACTS["themes"][day.month - 1]))
            day += timedelta(days=random.randint(80, 170) if estate in (3, 8) else random.randint(45, 98))
        day = first + timedelta(days=random.randint(60, 500))
        while day <= last:
            mended = day + timedelta(days=random.choice((1, 2, 3, 4, 5, 5, 6, 8, 12, 21)))
            found.append((day, no, random.choice(("破损", "发现破损")), ""))
            if mended <= last and not (number % 8 == 5 and day > date(2026, 8, 20)):
                found.append((mended, no, random.choice(("修复", "已修复")), ""))
            day = mended + timedelta(days=random.randint(120, 420))
    found += [
        (date(2026, 9, 14), BOARDS[9][0], "破损", ""),
        (date(2026, 9, 23), BOARDS[17][0], "破损", ""),
    ]
    headers = ("日期", "阵地编号", "维护情况", "宣传主题")
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        rows = [(styled(day, "dot"), *rest) for day, *rest in sorted(found) if day.year == year]
        sheet = Sheet("维护登记", headers, rows, above=(f"新城社区宣传阵地维护登记表（{year}年）",))
        write_xlsx(folder / f"宣传阵地维护登记{year}年.xlsx", [sheet])


def _equipment(folder: Path, random: Random, town: Town) -> None:
    headers = ("序号", "设备名称", "类别", "数量", "金额（元）", "购置日期", "报废日期", "存放地点")
    rows = [
        (number, *row[:4], styled(row[4], "dash"), styled(row[5], "dash"), row[6])
        for number, row in enumerate(EQUIPMENT, 1)
    ]
    total = sum(row[3] for row in EQUIPMENT)
    sheet = Sheet("设备图书", headers, rows, above=("新城社区设备图书台账",),
                  below=[("合计", "", "", "", total, "", "", "")])  # fmt: skip
    write_xlsx(folder / "设备图书台账.xlsx", [sheet])


def _funds(folder: Path, random: Random, town: Town) -> None:
    """A sheet a year, receipts and payments as they came, with a sum of each below."""
    found = [(day, *rest) for day, *rest in FACTS["funds"]]
    for month in MONTHS:
        pay = month + timedelta(days=random.randint(8, 25))
        found.append((pay, "支出", round(random.uniform(300, 1800)), "社区自筹", "维修维护", "水电门窗维修"))
        if month.month in (1, 5, 9, 10):
            found.append(
                (pay, "支出", round(random.uniform(2000, 5200)), "驻区单位共建", "文体活动", "文艺演出")
            )
        if month.month % 3 == 0:
            got = month + timedelta(days=random.randint(2, 12))
            found.append((got, "收入", 100 * random.randint(60, 110), "街道", "", "街道季度补助"))
            found.append((pay, "支出", 100 * random.randint(8, 22), "街道", "宣传", "橱窗和宣传栏更换内容"))
        if month.month in (4, 9):
            got = month + timedelta(days=random.randint(1, 20))
            found.append((got, "收入", 500 * random.randint(6, 14), "驻社区单位", "文体活动", "文艺演出共建"))
        if month.month == 6:
            got = month + timedelta(days=random.randint(1, 20))
            found.append((got, "收入", 1000 * random.randint(2, 6), "社区自筹", "", "场地和服务收入"))
    headers = ("序号", "日期", "收支类别", "金额（元）", "资金来源", "资金用途", "项目", "凭证号")
    sheets = []
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        of_year = sorted(each for each in found if each[0].year == year)
        rows = [
            (number, styled(day, "slash"), *rest, f"{year % 100}-{number:03d}")
            for number, (day, *rest) in enumerate(of_year, 1)
        ]
        total = sum(each[2] for each in of_year if each[1] == "收入")
        sheets.append(Sheet(f"{year}年", headers, rows, above=(f"新城社区资金收支台账（{year}年）", "单位：元"),
                            below=[("收入合计", "", "", total, "", "", "", "")]))  # fmt: skip
    write_xlsx(folder / "资金收支台账.xlsx", sheets)


def _renovations(folder: Path, random: Random, town: Town) -> None:
    headers = (
        "序号", "项目名称", "项目类别", "小区", "提出日期", "开工日期", "计划完工日期", "完工日期", "投入资金（万元）",
        "面积（㎡）",
    )  # fmt: skip
    rows = [
        (number, project, kind, town.estates[estate], *(styled(day, "dot") for day in days), cost, area)
        for number, (project, kind, estate, *days, cost, area) in enumerate(RENOVATIONS, 1)
    ]
    sheet = Sheet("改造项目", headers, rows, above=("新城社区老小区改造和健身路径台账",))
    write_xlsx(folder / "老小区改造台账.xlsx", [sheet])


WRITERS = {
    "rooms": _rooms,
    "room_days": _room_days,
    "boards": _boards,
    "board_events": _board_events,
    "equipment": _equipment,
    "funds": _funds,
    "renovations": _renovations,
}
