"""Organisation, self-government and disclosure, as the party branch and the residents' committee write them down."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample import joint_work, party_and_units
from sample.people import FIRST_DAY, LAST_DAY
from sample.town import MONTHS, Town
from sample.writers import Sheet, styled, write_xlsx

# kind, item, every so many months, day of the month it is due
PUBLISHED = (
    ("党务公开", "党费收缴使用情况", 3, 10),
    ("党务公开", "发展党员工作", 6, 20),
    ("党务公开", "党支部工作计划和总结", 6, 15),
    ("财务公开", "社区收支明细", 3, 10),
    ("财务公开", "为民服务专项资金使用", 3, 15),
    ("居务公开", "低保对象名单和金额", 1, 10),
    ("居务公开", "居民代表会议决议", 6, 25),
    ("居务公开", "救济和捐赠款物分配", 3, 20),
    ("居务公开", "计划生育政策落实", 6, 20),
    ("居务公开", "意见建议办理情况", 1, 20),
    ("民主生活会", "支部民主生活会情况通报", 6, 28),
)
DISCLOSED = (
    "序号", "公开类别", "公开事项", "公开频次", "应公开日期", "实际公开日期", "公开地点", "要素是否齐全", "意见件数",
    "答复件数",
)  # fmt: skip
OFTEN = {1: "每月", 3: "每季度", 6: "每半年"}
BOARDS = ("公示栏", "公示栏、微信群", "宣传橱窗", "党务公开栏")
AHEAD = timedelta(days=90)  # the calendar is written that far ahead


def _disclosures(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, a sheet a kind as three clerks keep them; the calendar of the coming months is in it."""
    found = []
    last = LAST_DAY + AHEAD
    months = [*MONTHS, *(date(2026, month, 1) for month in (10, 11, 12))]
    for kind, item, every, day in PUBLISHED:
        for month in months:
            due = month.replace(day=day)
            if month.month % every or due > last:
                continue
            found.append((due, kind, item, OFTEN[every], *_published(random, due)))
    for year in range(FIRST_DAY.year, last.year + 1):
        sheets = []
        for kind in dict.fromkeys(each[0] for each in PUBLISHED):
            rows = [
                (number, kind, item, often, styled(due, "dot"), styled(done, "dot"), place, full, asked, told)
                for number, (due, _, item, often, done, place, full, asked, told) in enumerate(
                    (each for each in sorted(found) if each[0].year == year and each[1] == kind), 1
                )
            ]
            if rows:
                sheets.append(Sheet(kind, DISCLOSED, rows, above=(f"新城社区{year}年{kind}台账",)))
        write_xlsx(folder / f"公开台账{year}年.xlsx", sheets)


def _published(random: Random, due: date) -> tuple:
    """Day, place, whether in full, comments, answers: nine of ten in time, a few late, the last two still open."""
    late = random.random()
    done = (
        due - timedelta(days=random.randint(0, 6))
        if late > 0.08
        else due + timedelta(days=random.randint(2, 25))
    )
    if done > LAST_DAY or (due > date(2026, 9, 1) and late < 0.3):
        return (None, "", "", "", "")
    asked = random.choice((0, 0, 0, 1, 1, 2, 4))
    return (
        done,
        random.choice(BOARDS),
        "是" if random.random() < 0.93 else "否",
        asked,
        asked - (random.random() < 0.1 and asked > 0),
    )


WRITERS = {
    "disclosures": _disclosures,
    "party_groups": party_and_units.party_groups,
    "resident_units": party_and_units.resident_units,
    "associations": party_and_units.associations,
    **joint_work.WRITERS,
}
