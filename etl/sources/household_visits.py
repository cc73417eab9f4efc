"""入户走访明细: one line a household called on. An outing has many; only this ledger says which households."""

from dataclasses import replace

from etl.sources.columns import NAME, REMARKS, dated, worded
from etl.sources.residents import DWELLING, HOUSEHOLD
from warehouse.contracts import Constraint, Source

HOUSEHOLD_VISITS = Source(
    name="household_visits",
    title={"zh": "入户走访明细", "en": "Household visits"},
    grain={"zh": "一户走访一次一行", "en": "one row per household and visit"},
    columns=(
        dated("visit_date", ("入户日期", "走访日期", "走访时间", "日期"), "入户日期", "day of the visit", required=True),
        *DWELLING,
        HOUSEHOLD[0],
        replace(
            NAME,
            headers=("户主姓名", "户主", "被访人", "被走访人", "姓名", "name"),
            in_header=True,
            description={
                "zh": "户主或被访人姓名；没有门牌时按小区和姓名认户",
                "en": "head of the household or who was met; tells it where there is no door",
            },
        ),
        worded("outing_no", ("走访编号", "走访批次", "编号"), "大走访登记里的编号", "number in the list of outings"),
        replace(REMARKS, headers=("走访情况", *REMARKS.headers)),
    ),
    dated_by="visit_date",
    rhythm="once",
    row_rules=(
        Constraint(
            "no_household",
            {
                "zh": "看不出走访的是哪一户。请写户编号，或楼幢和房号，或户主姓名。",
                "en": "Which household was called on cannot be told. Write its number, or building and flat, or the "
                "head's name.",
            },
            "household_no is not null or room is not null or name is not null",
        ),
    ),
)  # fmt: skip
