"""Units that headings carry in brackets, as in 迟到时长(小时): numbers are brought to the unit of their column.

A unit that nobody knows is never taken for another one.
"""

import re

import duckdb

from etl.matching import folded
from warehouse.contracts import Source

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
REMARKS = {
    "必填",
    "选填",
    "可选",
    "可空",
    "自动",
    "自填",
    "如有",
    "合计",
    "累计",
    "整数",
    "数字",
    "number",
    "required",
}


def factor(kind: str | None, heading: str) -> float | None:
    """What the numbers under a heading are multiplied by to be in `kind`; None for a unit that is not of its kind."""
    found = UNIT.search(folded(heading))
    if kind is None or found is None or found[1] in REMARKS:
        return 1.0
    return KINDS.get(kind, {kind: 1}).get(found[1])


def written(kind: str) -> list[str]:
    """How headings may write the units of a kind."""
    return [unit for unit in KINDS.get(kind, {kind: 1}) if not unit.isascii() or unit == "%"]


def convert(con: duckdb.DuckDBPyConnection, source: Source, factors: list[tuple[int, str, float]]) -> None:
    """Bring numbers of staging.<source> to the unit of their column. factors: (load_id, canonical name, factor).

    A cell that names its own unit (90分钟, 5万), or is no number, stays as delivered and is judged as such.
    """
    for load_id, name, times in factors:
        own_unit = "|".join(["万", "亿", *KINDS[source.column(name).unit]])
        con.execute(
            f"update staging.{source.name} "
            f'set "{name}" = cast(round(parse_number("{name}") * ?, 6) as varchar) '
            f'where load_id = ? and parse_number("{name}") is not null '
            f"and not regexp_matches(folded(\"{name}\"), '({own_unit})$')",
            [times, load_id],
        )
