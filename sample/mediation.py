"""Disputes, their monthly reports, and the numbers on correction, as the mediators write them down."""

from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sample import names
from sample.people import FIRST_DAY, LAST_DAY, day_between
from sample.town import MONTHS, Town
from sample.writers import Row, Sheet, styled, write_csv, write_xlsx

YEARS = range(FIRST_DAY.year, LAST_DAY.year + 1)
KINDS = {
    "邻里纠纷": 30, "物业纠纷": 20, "婚姻家庭": 14, "噪音扰民": 12, "损害赔偿": 8, "消费纠纷": 7, "劳资纠纷": 5,
    "其他": 4,
}  # fmt: skip
FOUND = {"群众反映": 36, "当事人申请": 26, "入户调查发现": 18, "巡逻发现": 10, "上级交办": 10}
DISPUTES = (
    "纠纷编号", "发现日期", "纠纷类型", "小区", "发现方式", "涉及人数", "双方当事人", "化解期限", "调解日期",
    "化解日期", "调解结果", "备注",
)  # fmt: skip
# which estates have most of them
PLACES = (8, 5, 6, 9, 4, 4, 4, 3, 3)


def _drawn(random: Random, weights: dict[str, int]) -> str:
    words, shares = zip(*weights.items(), strict=True)
    return random.choices(words, shares)[0]


def _told(town: Town) -> list[dict]:
    """Every dispute: from one stream, for the ledger and the monthly reports tell of the same."""
    random = Random("disputes of the fictional community")
    found = []
    for month in MONTHS:
        last = month.replace(day=monthrange(month.year, month.month)[1])
        lean = 0.55 if month.month == 2 else 1.0
        for _ in range(0 if month == date(2024, 2, 1) else round(random.gauss(7.5, 2) * lean)):
            day = day_between(random, month, last)
            due = day + timedelta(days=30)
            mediated = day + timedelta(days=random.choice((1, 2, 3, 4, 6, 9)))
            settled = mediated + timedelta(days=random.choice((0, 0, 0, 0, 1, 1, 3, 7, 12, 40)))
            result = random.choices(("调解成功", "调解不成", "转办"), (88, 7, 5))[0]
            if settled > LAST_DAY or random.random() < (0.2 if day > date(2026, 7, 1) else 0.0):
                settled, result = None, ""
            found.append({
                "day": day, "kind": _drawn(random, KINDS), "estate": random.choices(range(9), PLACES)[0],
                "by": _drawn(random, FOUND), "people": random.choice((2, 2, 2, 2, 3, 3, 4, 6)), "due": due,
                "mediated": mediated if mediated <= LAST_DAY else None, "settled": settled, "result": result,
            })  # fmt: skip
    return sorted(found, key=lambda each: each["day"])


def _disputes(folder: Path, random: Random, town: Town) -> None:
    """A sheet a year in one workbook. Where it ended with the mediation the clerk leaves the day out now and then."""
    sheets = []
    told = _told(town)
    for year, style in zip(YEARS, ("slash", "dot", "chinese", "dot"), strict=True):
        rows: list[Row] = []
        for number, each in enumerate((each for each in told if each["day"].year == year), 1):
            parties = "、".join(names.surname(random) + "某" for _ in range(2))
            is_left_out = each["settled"] == each["mediated"] is not None and random.random() < 0.2
            rows.append((
                f"{year}-{number:03}", styled(each["day"], style), each["kind"], town.estates[each["estate"]],
                each["by"], f"{each['people']}人", parties, styled(each["due"], style), styled(each["mediated"], style),
                "" if is_left_out else styled(each["settled"], style), each["result"], "",
            ))  # fmt: skip
        above = (f"新城社区矛盾纠纷排查调处台账（{year}年）", "调委会：新城社区人民调解委员会")
        sheets.append(Sheet(f"{year}年", DISPUTES, rows, above=above))
    write_xlsx(folder / "矛盾纠纷台账.xlsx", sheets)


def _dispute_months(folder: Path, random: Random, town: Town) -> None:
    """Counts of a month, by a sheet a year; the month without a dispute reports 0."""
    told = _told(town)
    for year in YEARS:
        rows: list[Row] = []
        for month in (each for each in MONTHS if each.year == year):
            found = [each for each in told if each["day"].replace(day=1) == month]
            mediated = [each for each in found if each["mediated"]]
            settled = sum(each["result"] == "调解成功" for each in mediated)
            rows.append((f"{year}年{month.month}月", len(found), len(mediated), settled))
        above = (f"新城社区{year}年矛盾纠纷排查调处月报表", "实行零报告制度，没有纠纷的月份填0")
        total = ("合计", *(sum(row[at] for row in rows) for at in (1, 2, 3)))
        heads = ("月份", "排查数", "调处数", "成功数")
        sheet = Sheet(f"{year}年", heads, rows, above=above, below=[total])
        write_xlsx(folder / f"矛盾纠纷月报{year}.xlsx", [sheet])


def _correction_months(folder: Path, random: Random, town: Town) -> None:
    """Numbers alone; the ledger of people stays with the justice office."""
    present, helped, rows = 9, 14, []
    for month in MONTHS:
        joined, ended = random.choice((0, 0, 1, 1)), random.choice((0, 0, 1, 1))
        ended += present > 11  # the number stays between six and a dozen
        joined += present < 6
        present += joined - ended
        helped += random.choice((-1, 0, 0, 0, 1))
        employed = round(helped * (0.72 + 0.005 * len(rows)))
        month_said = f"{month.year}年{month.month}月"
        rows.append((month_said, present, joined, ended, helped, min(employed, helped)))
    heads = ("月份", "月末在矫人数", "本月入矫人数", "本月解矫人数", "安置帮教人数", "帮教已就业人数")
    write_csv(folder / "矫正帮教月报.csv", heads, rows, "gb18030")


WRITERS = {"disputes": _disputes, "dispute_months": _dispute_months, "correction_months": _correction_months}
