"""大走访登记: one line an outing, with how many households were called on; which they were is in household_visits."""

from etl.sources.columns import ESTATE, REMARKS, STAFF_NO, counted, dated, measured, not_more, worded
from warehouse.contracts import Column, Source

VISITORS = Column(
    "visitors", "text", ("走访人员", "走访人", "走访干部", "走访成员", "网格员", "visitors"),
    {"zh": "走访人员，几个人用顿号隔开；只数人数", "en": "who went, several separated by 、; only their number is kept"},
    personal=True,
)  # fmt: skip
OUTINGS = Source(
    name="outings",
    title={"zh": "大走访登记", "en": "Outings"},
    grain={"zh": "出门走访一次一行", "en": "one row per outing"},
    columns=(
        worded("outing_no", ("走访编号", "走访批次", "编号"), "走访编号", "number of the outing"),
        dated("outing_date", ("走访日期", "走访时间", "日期"), "走访日期", "day of the outing", required=True),
        STAFF_NO,
        VISITORS,
        ESTATE,
        counted(
            "households", ("走访户数", "入户数", "走访家庭数", "户数"), "走访户数", "households called on", required=True
        ),
        measured("hours", ("走访时长", "走访小时数", "总计走访时长", "时长"), "走访时长", "time it took", unit="hours"),
        counted("problems", ("问题总件数", "发现问题数", "收集问题数", "问题件数"), "发现的问题件数", "problems found"),
        counted(
            "solved", ("当天自行解决件数", "当场解决数", "现场解决数", "自行解决件数"), "当场解决的件数",
            "problems solved on the spot",
        ),
        counted("reported_up", ("上报件数", "上报街道件数", "上报数", "移交件数"), "上报的件数", "problems reported up"),
        REMARKS,
    ),
    dated_by="outing_date",
    rhythm="once",
    row_rules=(
        not_more(
            "solved", "problems", "当场解决的件数多于发现的问题件数，请核对。",
            "More problems were solved than found; check both.",
        ),
        not_more(
            "reported_up", "problems", "上报的件数多于发现的问题件数，请核对。",
            "More problems were reported up than found; check both.",
        ),
    ),
)  # fmt: skip
