"""工作人员名册: who works here, at which window, for which estates."""

from dataclasses import replace

from etl.sources.columns import STAFF_NAME, STAFF_NO, in_order
from warehouse.contracts import Column, Source

STAFF = Source(
    name="staff",
    title={"zh": "工作人员名册", "en": "Staff list"},
    grain={"zh": "一名工作人员一行", "en": "one row per member of staff"},
    columns=(
        replace(STAFF_NO, required=True, rejects_row=True),
        replace(STAFF_NAME, required=True),
        Column("post", "text", ("岗位", "职务", "职位", "岗位名称", "post"), {"zh": "岗位", "en": "post"}),
        Column(
            "window",
            "code",
            ("窗口", "负责窗口", "窗口分工", "分管窗口", "window"),
            {"zh": "负责的窗口；非窗口岗位不填", "en": "window; empty for other posts"},
            codes="window",
        ),
        Column(
            "estates",
            "text",
            ("分管小区", "包片小区", "分片小区", "负责小区", "责任区", "片区", "estates"),
            {"zh": "分管小区，几个时用顿号隔开", "en": "estates looked after, several separated by 、"},
        ),
        Column(
            "from_date",
            "date",
            ("到岗日期", "入职日期", "到岗时间", "from_date"),
            {"zh": "到岗日期", "en": "first day in post"},
        ),
        Column(
            "until_date",
            "date",
            ("离岗日期", "离职日期", "离岗时间", "until_date"),
            {"zh": "离岗日期（当天已不在岗）", "en": "day of leaving (no longer in post that day)"},
        ),
    ),
    key=("staff_no",),
    rhythm="once",
    row_rules=(
        in_order(
            "from_date",
            "until_date",
            "离岗日期早于到岗日期。",
            "The day of leaving lies before the first day in post.",
        ),
    ),
)
