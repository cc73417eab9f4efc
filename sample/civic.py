"""Volunteers and their hours, good deeds and what was commended, as teams and community write them down."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample import names
from sample.people import LAST_DAY, Person, day_between
from sample.town import MONTHS, Town
from sample.writers import Row, Sheet, styled, write_xls, write_xlsx

TEAMS = {
    "环境整治": ("绿色家园服务队", 1.5, 3.0), "文明劝导": ("文明劝导服务队", 1.0, 2.0),
    "探望独居老人": ("敬老服务队", 1.0, 2.5), "为老送餐": ("敬老服务队", 1.0, 1.5),
    "图书整理": ("书香服务队", 1.5, 3.0), "政策宣传": ("党员服务队", 1.0, 2.0),
    "义务理发": ("便民服务队", 2.0, 4.0), "课后托管": ("少儿服务队", 1.5, 2.5),
}  # fmt: skip
SERVED = (
    "序号",
    "服务日期",
    "志愿服务队",
    "志愿者",
    "身份证号",
    "联系电话",
    "小区",
    "服务内容",
    "服务时长(小时)",
    "备注",
)


def _volunteers(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, a sheet a month. Some 150 volunteers; a few of them give much of the time."""
    able = [p for p in town.usual() if 16 <= p.age() <= 78]
    chosen = random.sample(able, 150)
    zeal = [random.lognormvariate(0, 1.2) * (1.8 if p.age() >= 58 else 1.0) for p in chosen]
    nearby = [names.surname(random) + names.given(random, random.random() < 0.5, 1988) for _ in range(14)]
    sheets: dict[int, list[Sheet]] = {}
    for number, month in enumerate(MONTHS):
        drive = 1.9 if month.month in (3, 12) else 1.0  # 学雷锋月 and the end of the year
        found = []
        for _ in range(int((48 + number * 0.5) * drive)):
            person = random.choices(chosen, zeal)[0]
            if not person.is_here(month):
                continue
            found.append((day_between(random, month, end_of(month)), person))
        rows = [
            (place, *_served(random, town, day, person, nearby))
            for place, (day, person) in enumerate(sorted(found, key=lambda each: each[0]), 1)
        ]
        above = (f"新城社区志愿服务记录（{month.year}年{month.month}月）",)
        total = sum(row[8] for row in rows)
        below = [("合计", f"{len(rows)}人次", "", "", "", "", "", "", total)]
        sheets.setdefault(month.year, []).append(Sheet(f"{month.month}月", SERVED, rows, above, below=below))
    for year, pages in sheets.items():
        if year == 2023:
            write_xls(folder / f"志愿服务记录{year}年.xls", pages)
        else:
            write_xlsx(folder / f"志愿服务记录{year}年.xlsx", pages)


def _served(random: Random, town: Town, day: date, person: Person, nearby: list[str]) -> Row:
    content = random.choice(list(TEAMS))
    team, least, most = TEAMS[content]
    hours = round(random.uniform(least, most) * 2) / 2
    written = styled(day, random.choice(("dot", "dot", "slash")))
    if random.random() < 0.08:
        return (
            written,
            "共建单位服务队",
            random.choice(nearby),
            "",
            "",
            "",
            content,
            hours,
            "驻社区单位职工",
        )
    number = person.id_number if random.random() < 0.9 else ""
    estate = town.estates[person.home.estate]
    return (written, team, person.name, number, person.phone, estate, content, hours, "")


DEEDS = {
    "助人为乐": ("帮邻居修好水管", "义务接送孩子放学", "陪邻居就医"),
    "拾金不昧": ("捡到钱包交还失主", "捡到手机送到居委会"),
    "孝老爱亲": ("多年照顾卧床老人", "每天看望独居邻居"), "敬业奉献": ("保洁员雨夜疏通下水道", "物业员工坚守岗位"),
    "见义勇为": ("扑灭楼道火情", "救起落水儿童"),
}  # fmt: skip
DEED = ("序号", "日期", "小区", "姓名", "类别", "主要事迹", "表彰日期", "表彰级别", "备注")
ZEAL = (1.3, 0.9, 0.8, 1.0, 1.2, 1.1, 0.9, 0.7, 0.9)  # of estates, in the order of community.toml


def _deeds(folder: Path, random: Random, town: Town) -> None:
    """One workbook, a sheet a year."""
    grown = [person for person in town.usual() if 12 <= person.age() <= 80]
    sheets: dict[int, list[Row]] = {}
    for month in MONTHS:
        for day in sorted(
            day_between(random, month, end_of(month)) for _ in range(random.choice((2, 3, 3, 4, 6)))
        ):
            kind = random.choices(list(DEEDS), (46, 20, 20, 12, 2))[0]
            person = random.choice(grown)
            estate = random.choices(town.estates, ZEAL)[0]
            rows = sheets.setdefault(day.year, [])
            praised, level = _praised(random, day, kind)
            rows.append((
                len(rows) + 1, styled(day, "dot"), estate if random.random() < 0.95 else "", person.name, kind,
                random.choice(DEEDS[kind]), styled(praised, "dot"), level, "",
            ))  # fmt: skip
    write_xlsx(
        folder / "好人好事登记.xlsx",
        [
            Sheet(f"{year}年", DEED, rows, (f"新城社区{year}年好人好事登记表",))
            for year, rows in sheets.items()
        ],
    )


def _praised(random: Random, day: date, kind: str) -> tuple[date | None, str]:
    """Two in five are commended at the end of a later month, most by the community."""
    praised = end_of((day.replace(day=1) + timedelta(days=random.choice((35, 65, 95)))).replace(day=1))
    if praised > LAST_DAY or random.random() > (0.9 if kind == "见义勇为" else 0.42):
        return None, ""
    return praised, random.choices(("社区", "街道", "区级", "市级"), (70, 22, 7, 1))[0]


def end_of(month: date) -> date:
    """The last day of its month."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


WRITERS = {"volunteer_hours": _volunteers, "good_deeds": _deeds}
