"""零就业家庭台账: families of which nobody of working age has work, from the day they were found to the day one has."""

from dataclasses import replace

from etl.sources.columns import ADDRESS, ESTATE, NAME, REMARKS, dated, in_order
from warehouse.contracts import Source

ZERO_EMPLOYMENT_FAMILIES = Source(
    name="zero_employment_families",
    title={"zh": "零就业家庭台账", "en": "Families without work"},
    grain={"zh": "一户一次认定一行", "en": "one row per family and time it was found"},
    columns=(
        dated("found_date", ("认定日期", "认定时间", "发现日期", "登记日期", "申报日期"), "认定日期", "day it was found", required=True),
        replace(
            NAME, name="head", headers=("户主", "户主姓名", "家庭户主", "姓名", "head"),
            description={"zh": "户主", "en": "head of the family"},
        ),
        ADDRESS,
        ESTATE,
        dated("placed_date", ("安置日期", "实现就业日期", "就业日期", "消除日期"), "第一人实现就业的日期；空＝还没有", "day the first of it found work; empty = not yet"),
        REMARKS,
    ),
    key=("found_date", "head"),
    dated_by="found_date",
    rhythm="once",
    row_rules=(
        in_order("found_date", "placed_date", "安置日期早于认定日期。", "The day somebody found work lies before the day the family was found."),
    ),
)  # fmt: skip
