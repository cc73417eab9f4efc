"""创业台账: businesses that residents opened, the jobs they made, whether policy supported them, when they closed."""

from dataclasses import replace

from etl.sources.columns import ESTATE, NAME, REMARKS, counted, dated, in_order, worded
from warehouse.contracts import Column, Source

STARTUPS = Source(
    name="startups",
    title={"zh": "创业台账", "en": "Start-ups"},
    grain={"zh": "一个创业实体一行", "en": "one row per business"},
    columns=(
        dated("opened_date", ("开业日期", "创业日期", "开业时间", "注册日期", "登记日期"), "开业日期", "day it opened", required=True),
        replace(
            NAME, name="owner", headers=("创业者", "创业人员", "经营者", "负责人", "姓名", "owner"),
            description={"zh": "创业者", "en": "who opened it"},
        ),
        worded("business_kind", ("行业", "经营类别", "经营项目", "创业项目", "行业类别"), "行业", "kind of business"),
        ESTATE,
        counted("jobs", ("带动就业人数", "带动就业", "吸纳就业人数", "从业人数"), "带动就业人数，创业者本人在内", "jobs made, the owner's included"),
        Column(
            "is_supported", "boolean", ("是否享受政策扶持", "享受政策扶持", "是否享受创业政策", "政策扶持", "is_supported"),
            {"zh": "是否享受创业扶持政策；空＝未注明", "en": "whether policy supported it; empty = not told"},
        ),
        dated("closed_date", ("停业日期", "停业时间", "注销日期", "歇业日期"), "停业日期；空＝还在经营", "day it closed; empty = it runs"),
        REMARKS,
    ),
    key=("opened_date", "owner"),
    dated_by="opened_date",
    rhythm="once",
    row_rules=(
        in_order("opened_date", "closed_date", "停业日期早于开业日期。", "The day it closed lies before the day it opened."),
    ),
)  # fmt: skip
