"""Units in headings (迟到时长(小时)) or above the table (单位：万元): numbers are brought to that of their column.

A unit that nobody knows is never taken for another one.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etl.matching import folded

# unit of a column: how headings write it and its relatives, and how many of the column's unit one of them is
KINDS = {
    "minutes": {"分钟": 1, "分": 1, "min": 1, "小时": 60, "时": 60, "h": 60},
    "hours": {"小时": 1, "时": 1, "h": 1, "分钟": 1 / 60, "分": 1 / 60, "min": 1 / 60},
    "days": {"天": 1, "日": 1},
    "yuan": {"元": 1, "百元": 100, "千元": 1000, "万元": 10_000, "亿元": 100_000_000},
    "percent": {"%": 1, "‰": 0.1},
    "points": {"分": 1},
}
# In brackets stand remarks too: (必填), (0-100), (满分10分), (不含…). A unit is short and holds no digit.
UNIT = re.compile(r"[(\[【]([^()\[\]【】\d]{1,4})[)\]】]\*?$")
REMARKS = {"必填", "选填", "可选", "可空", "自动", "自填", "如有", "整数", "数字"}
COUNTED = {"人", "户", "件", "次", "个", "岁", "人次", "平方米", "份", "项"}
WORDS = COUNTED.union(*KINDS.values())
NO_WORD = {"", "/", "-", "--", "—"}  # what stands in a row of units over columns that have none
RUNNING_TOTAL = re.compile("累计|合计|总计|小计")  # 分值(累计) is no 分值
ABOVE = re.compile(r"单\s*位\s*[:(]\s*([^:()\d]+)")
AMOUNT = re.compile(r"(约|大约|近|共)?([-+]?\d+(?:\.\d+)?|\.\d+)([余多来]?)")
NUMERALS = "〇零一二两三四五六七八九十百千半几余多"
NUMERAL = re.compile(rf"[\d{NUMERALS}]")


@dataclass(frozen=True)
class Measure:
    """What numbers are multiplied by to be in the unit of their column, and the unit they are written in."""

    times: float
    unit: str


AS_IT_STANDS, NO_UNIT = Measure(1.0, "?"), Measure(1.0, "")


def measure(kind: str | None, headings: Sequence[str]) -> Measure | None:
    """The unit of a column by its headings, the lowest first; None: the first names one that is not of its kind.

    The rows of a header above the lowest may name the unit of other columns: only one of the kind counts.
    """
    if kind is None:
        return NO_UNIT
    unit = unit_of(headings[0])
    if unit and unit not in REMARKS:
        return among(kind, [unit])
    return among(kind, [unit_of(each) for each in headings[1:]]) or NO_UNIT


def among(kind: str | None, given: Iterable[str]) -> Measure | None:
    """The first of the units that is of a kind; None without one."""
    known = KINDS.get(kind, {kind: 1}) if kind else {}
    return next((Measure(known[unit], unit) for unit in given if unit in known), None)


def is_running_total(heading: str) -> bool:
    return bool(RUNNING_TOTAL.search(heading))


def above(rows: Iterable[list[str]]) -> list[str]:
    """The units named in rows above a table and in its header: 单位：万元, (单位：人、元). No 填报单位：新城社区."""
    found: list[str] = []
    for text in ABOVE.findall(unicodedata.normalize("NFKC", "\n".join(cell for row in rows for cell in row))):
        for word in re.split(r"[、,/;\s]+|和", re.sub(r"([百千万亿])\s+元", r"\1元", text)):
            unit = word.removeprefix("人民币")
            if unit not in WORDS:
                break
            found.append(unit)
    return found


def are_units(row: list[str]) -> bool:
    """A row below the headings that says nothing but units: 元 | (小时) | %."""
    said = [bare(cell) for cell in row if cell.strip() not in NO_WORD]
    return bool(said) and all(unit in WORDS for unit in said)


def bare(cell: str) -> str:
    """A unit without its brackets."""
    return folded(cell).strip("()[]【】")


def unit_of(heading: str) -> str:
    """The unit in the brackets of a heading, '' when there is none."""
    found = UNIT.search(folded(heading))
    return found[1] if found else ""


def written(kind: str) -> list[str]:
    """How headings may write the units of a kind."""
    return [unit for unit in KINDS.get(kind, {kind: 1}) if not unit.isascii() or unit == "%"]


def converted(cell: str, times: float, heading_unit: str) -> str:
    """A cell as delivered in the unit of its column: 0.5 小时 is 30, 约2 is 约120.

    A cell that names its own unit (20分钟, 5万) stays as it is. Other words for a number (十二, 1-2) are given the unit
    of the heading, so that they cannot pass for a number of the column's unit.
    """
    text = unicodedata.normalize("NFKC", cell).replace(",", "").replace(" ", "")
    if found := AMOUNT.fullmatch(text):
        amount = f"{float(found[2]) * times:.6f}".rstrip("0").rstrip(".")
        return f"{found[1] or ''}{amount}{found[3]}"
    if NUMERAL.search(text) and (text[-1].isdigit() or text[-1] in NUMERALS):
        return cell + heading_unit
    return cell
