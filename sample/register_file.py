"""The resident register: one workbook, a sheet an estate, as the office keeps it."""

from datetime import timedelta
from pathlib import Path
from random import Random

from sample import faults
from sample.faults import Cells, Faults
from sample.people import HERE, LAST_DAY, Household, Person
from sample.writers import Sheet, styled, write_xlsx

COLUMNS = {
    "seq": "序号",
    "name": "姓名",
    "id_number": "身份证号",
    "sex": "性别",
    "birth_date": "出生日期",
    "phone": "联系电话",
    "household_no": "户编号",
    "relation": "与户主关系",
    "estate": "小区",
    "building": "楼幢",
    "unit": "单元",
    "room": "房号",
    "residence_type": "人员类型",
    "political_status": "政治面貌",
    "education": "文化程度",
    "is_disabled": "是否残疾",
    "is_low_income": "是否低保",
    "moved_in_date": "入住日期",
    "is_moved_out": "是否已迁出",
    "moved_out_date": "迁出日期",
    "is_dead": "是否死亡人员",
    "death_date": "死亡日期",
    "remarks": "备注",
}
GROUPS = (("", 1), ("基本信息", 5), ("户与住址", 6), ("人员属性", 5), ("变动情况", 5), ("", 1))
# Real dates, and the styles of the clerk who keeps that sheet.
DATE_STYLES = ("dash", "dot", "chinese", "real", "slash", "compact", "dot", "real", "slash")
MENDED = (
    (faults.lower_x, "id_number", 0.02),
    (faults.fifteen_digits, "id_number", 0.0015),
    (faults.full_width, "id_number", 0.0012),
    (faults.apostrophe, "id_number", 0.0012),
    (faults.blanks_in_number, "id_number", 0.0008),
    (faults.blanks, "name", 0.006),
    (faults.unknown_code, "education", 0.0012),
    (faults.missing, "education", 0.0012),
    (faults.broken_formula, "political_status", 0.0008),
    (faults.impossible_date, "moved_in_date", 0.004),
    (faults.missing, "phone", 0.003),
)
LOST_ROWS = 16  # persons no longer or not usually here, whose number Excel ruined
LISTED_TWICE = 8  # usual residents listed once more, without a number
ALIASES = {"新城花园": "新城花苑", "锦绣苑": "锦绣花苑", "翠湖庭": "翠湖庭院", "桃园里": "桃园里小区"}


def write(
    folder: Path, random: Random, households: list[Household], estates: list[str], slips: Faults
) -> None:
    people = [p for h in households for p in h.members]
    lost = random.sample([p for p in people if not p.is_usual and not p.is_gone_undated], LOST_ROWS)
    twice = random.sample([p for p in people if p.is_usual and p.age() > 18], LISTED_TWICE)
    marks = ({id(p) for p in lost}, {id(p) for p in twice})
    sheets = [
        _sheet(random, number, name, [h for h in households if h.estate == number], marks, slips)
        for number, name in enumerate(estates)
    ]
    write_xlsx(folder / "residents" / "居民信息台账2026.xlsx", sheets)


def _sheet(random, number: int, estate: str, households: list[Household], marks, slips: Faults) -> Sheet:
    lost, twice = marks
    rows: list[Cells] = []
    for household in sorted(households, key=lambda h: h.no):
        for person in household.members:
            cells = _cells(random, person, estate, DATE_STYLES[number])
            if id(person) in lost:
                faults.precision_lost(cells, random, "id_number")
                slips.count("residents", "id_number.precision_lost")
            else:
                slips.spoil("residents", cells, MENDED)
            rows.append(cells)
            if id(person) in twice:
                again = _cells(random, person, estate, DATE_STYLES[number])
                faults.missing(again, random, "id_number")
                slips.count("residents", "id_number.missing")
                rows.append(again)
    for seq, cells in enumerate(rows, 1):
        cells["seq"] = seq
        if estate in ALIASES and random.random() < 0.004:
            cells["estate"] = ALIASES[estate]
            slips.count("residents", "estate.alias")
    table = [tuple(cells[column] for column in COLUMNS) for cells in rows]
    for place in range(len(table) * 2 // 3, 0, -400):  # the header printed again on a later page
        table.insert(place, tuple(COLUMNS.values()))
        slips.count("residents", "header_repeated")
    usual = sum(p.is_usual for h in households for p in h.members)
    return Sheet(
        estate,
        tuple(COLUMNS.values()),
        table,
        above=(
            "新城社区居民信息台账（2026年）",
            f"填报单位：新城社区居民委员会    小区：{estate}    填报日期：2026年9月30日",
        ),
        groups=GROUPS,
        below=[
            ("合计", f"{len(rows)}人", *[""] * 8, "", f"常住{usual}人"),
            ("负责人：", "", "", "填表人：", "", "", "审核人："),
        ],
    )


def _cells(random: Random, person: Person, estate: str, style: str) -> Cells:
    home = person.home
    assert home is not None
    moved_in = person.moved_in
    if moved_in is None and home.lived_since and person.born < home.lived_since and person.residence == HERE:
        moved_in = home.lived_since
    is_out = bool(person.moved_out or person.is_gone_undated)
    return {
        "name": person.name,
        "id_number": person.id_number,
        "sex": "男" if person.is_man else "女",
        "birth_date": styled(person.born, style),
        "phone": person.phone,
        "household_no": f"{home.estate + 1:02d}{home.no:04d}",
        "relation": person.relation,
        "estate": estate,
        "building": f"{home.building}幢",
        "unit": f"{home.unit}单元",
        "room": f"{home.room}室",
        "residence_type": person.residence,
        "political_status": person.politics,
        "education": person.education,
        "is_disabled": "是" if person.is_disabled else "否",
        "is_low_income": "是" if person.is_low_income else "否",
        "moved_in_date": styled(moved_in, style),
        "is_moved_out": "是" if is_out else "否",
        "moved_out_date": styled(person.moved_out, style),
        "is_dead": "是" if person.died else "否",
        "death_date": styled(person.died, style),
        "remarks": _remark(random, person),
    }


def _remark(random: Random, person: Person) -> str:
    if person.is_gone_undated:
        return "三季度已搬走，日期待核"
    if person.moved_in and LAST_DAY - person.moved_in < timedelta(days=60):
        return "新迁入"
    return random.choice(("", "", "", "", "", "", "", "", "", "志愿者", "退役军人"))
