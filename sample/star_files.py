"""Ten-star households of three years: who was put up in May, what was decided in August, whose stars were taken away.

Each year's clerk kept another form: the stars named in one cell, a column a star, the stars named again.
"""

import tomllib
from datetime import date
from pathlib import Path
from random import Random

from sample.people import Household, day_between
from sample.writers import Row, Sheet, styled, write_xlsx

LISTS = Path(__file__).parents[1] / "data" / "reference" / "stars.toml"
HOME = ("序号", "小区", "楼幢", "单元", "房号", "户主")
OUTCOME = ("申报日期", "评定结果", "评定日期", "摘星日期", "原因", "备注")
# Share of households put up, of those that get all ten stars; how hard each star is to get, in the order of the list.
YEARS = {2024: (0.24, 0.26), 2025: (0.28, 0.30), 2026: (0.31, 0.33)}
MISSED = (0.22, 0.42, 0.04, 0.06, 0.16, 0.08, 0.20, 0.18, 0.38)
ZEAL = (1.15, 0.80, 0.95, 1.00, 1.05, 1.00, 1.10, 0.90, 1.25)  # of estates, in the order of community.toml
REASONS = {
    "未通过": ("材料不齐", "评议票数不足", "有违章搭建未整改"),
    "摘星": ("违章搭建被处罚", "参与赌博被处罚"),
}
FAILED, REVOKED = 0.11, 0.012


def write(folder: Path, random: Random, households: list[Household], estates: list[str]) -> int:
    """The workbook of the selections; how many households were put up in all."""
    [stars] = [each["stars"] for each in _lists() if each.get("year_from") == 2000]
    names = [star["zh"] for star in stars]
    eligible = [each for each in households if any(person.is_usual for person in each.members)]
    rows = {year: _selection(random, year, eligible, estates, names) for year in YEARS}
    sheets = [
        _named(2024, rows[2024]),
        _ticked(2025, rows[2025], names),
        _named(2026, _messy(rows[2026])),
    ]
    write_xlsx(folder / "star_households" / "十星文明户评选.xlsx", sheets)
    return sum(map(len, rows.values()))


def _lists() -> list[dict]:
    return tomllib.loads(LISTS.read_text(encoding="utf-8"))["lists"]


def _selection(
    random: Random, year: int, eligible: list[Household], estates: list[str], names: list[str]
) -> list[dict]:
    share, in_full = YEARS[year]
    found = []
    for each in sorted(eligible, key=lambda each: (each.estate, each.no)):
        is_here = each.lived_since is None or each.lived_since < date(year, 1, 1)
        if not is_here or random.random() > share * ZEAL[each.estate]:
            continue
        draw = random.random()
        result = "摘星" if draw < REVOKED else "未通过" if draw < REVOKED + FAILED else "评定"
        home = (estates[each.estate], f"{each.building}幢", f"{each.unit}单元", f"{each.room}室")
        is_full = random.random() < in_full and result != "未通过"
        found.append({
            "home": (*home, each.members[0].name),
            "is_full": is_full,
            "stars": names if is_full else _some(random, names) if result != "未通过" else [],
            "nominated": day_between(random, date(year, 5, 6), date(year, 6, 12)),
            "result": result,
            "decided": date(year, 8, 20 + year % 3),
            "revoked": day_between(random, date(year, 9, 1), date(year, 9, 28)) if result == "摘星" else None,
            "reason": random.choice(REASONS[result]) if result in REASONS else "",
        })  # fmt: skip
    return found


def _some(random: Random, names: list[str]) -> list[str]:
    """At least six stars, one missing at the least: the hard ones are missed most."""
    kept = [name for name, missed in zip(names, MISSED, strict=True) if random.random() > missed]
    if len(kept) == len(names):
        kept.remove(random.choices(names, MISSED)[0])
    return kept if len(kept) >= 6 else names[:6]


def _outcome(row: dict) -> Row:
    return (
        styled(row["nominated"], "dot"), row["result"], styled(row["decided"], "dot"), styled(row["revoked"], "dot"),
        row["reason"], "",
    )  # fmt: skip


def _sheet(year: int, headers: tuple, rows: list[Row]) -> Sheet:
    above = (f"新城社区{year}年度十星文明户评选表", "填报单位：新城社区居民委员会")
    below = [("合计", f"{len(rows)}户")]
    return Sheet(f"{year}年", headers, [(n, *row) for n, row in enumerate(rows, 1)], above=above, below=below)


def _named(year: int, rows: list[dict]) -> Sheet:
    """十星, or the stars in one cell."""
    lines = [
        (*row["home"], "十星" if row["is_full"] else "、".join(row["stars"]), *_outcome(row)) for row in rows
    ]
    return _sheet(year, (*HOME, "所获星", *OUTCOME), lines)


def _ticked(year: int, rows: list[dict], names: list[str]) -> Sheet:
    """A column a star; the tenth, which the list does not name, only in the number."""
    lines = [
        (
            *row["home"],
            10 if row["is_full"] else len(row["stars"]) or "",
            *("√" if name in row["stars"] else "" for name in names),
            *_outcome(row),
        )
        for row in rows
    ]
    return _sheet(year, (*HOME, "星数", *names, *OUTCOME), lines)


def _messy(rows: list[dict]) -> list[dict]:
    """The last year's slips: a household twice, a star of no list, a result whose nomination was forgotten."""
    granted = [row for row in rows if row["result"] == "评定"]
    granted[10]["stars"] = [*granted[10]["stars"][:6], "勤俭星"]
    granted[10]["is_full"] = False
    granted[20]["nominated"] = None
    return [*rows, granted[30]]
