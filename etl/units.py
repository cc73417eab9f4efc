"""Units that headings carry in brackets, as in 迟到时长(小时): numbers are brought to the unit of their column.

A unit that nobody knows is never taken for another one.
"""

import re
import unicodedata

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
REMARKS = {"必填", "选填", "可选", "可空", "自动", "自填", "如有", "合计", "累计", "整数", "数字"}
AMOUNT = re.compile(r"(约|大约|近|共)?([-+]?\d+(?:\.\d+)?|\.\d+)([余多来]?)")
NUMERALS = "〇零一二两三四五六七八九十百千半几余多"
NUMERAL = re.compile(rf"[\d{NUMERALS}]")


def factor(kind: str | None, heading: str) -> float | None:
    """What the numbers under a heading are multiplied by to be in `kind`; None for a unit that is not of its kind."""
    found = UNIT.search(folded(heading))
    if kind is None or found is None or found[1] in REMARKS:
        return 1.0
    return KINDS.get(kind, {kind: 1}).get(found[1])


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
