"""矫正帮教月报: numbers of people a month and nothing else. A sheet that lists who they are is refused whole."""

from etl.sources.columns import counted, dated, not_more
from warehouse.contracts import Source

CORRECTION_MONTHS = Source(
    name="correction_months",
    title={"zh": "矫正帮教月报", "en": "The monthly report on correction and resettlement"},
    grain={"zh": "一个月一行，只有人数", "en": "one row per month, numbers of people only"},
    columns=(
        dated("month", ("月份", "统计月份", "报告月份", "填报月份"), "报告的月份", "month it is about", required=True),
        counted(
            "under_correction", ("月末在矫人数", "在矫人数", "社区矫正人数", "矫正对象人数"), "月末社区矫正人数",
            "people under community correction at the month's end", required=True,
        ),
        counted("joined", ("本月入矫人数", "本月接收", "新接收人数", "入矫人数"), "本月接收的人数", "people who joined in the month"),
        counted("ended", ("本月解矫人数", "本月解除", "解除矫正人数", "解矫人数"), "本月解除矫正的人数", "people whose term ended"),
        counted(
            "resettled", ("安置帮教人数", "月末帮教人数", "在册帮教人数", "帮教人数"), "月末安置帮教人数",
            "people given resettlement help at the month's end",
        ),
        counted(
            "employed", ("帮教已就业人数", "已安置就业人数", "安置就业人数", "已就业人数"), "帮教对象中已就业的人数",
            "of them in work",
        ),
    ),
    key=("month",),
    dated_by="month",
    counts_only=True,
    row_rules=(
        not_more(
            "employed", "resettled", "已就业的人数多于安置帮教人数，请核对。",
            "More are in work than are given help; check both.",
        ),
    ),
)  # fmt: skip
