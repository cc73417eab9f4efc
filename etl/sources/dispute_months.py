"""矛盾纠纷排查调处月报: counts of a month. A month of noughts is a report (零报告); a month without a row is none."""

from etl.sources.columns import counted, dated, not_more
from warehouse.contracts import Source

DISPUTE_MONTHS = Source(
    name="dispute_months",
    title={"zh": "矛盾纠纷月报", "en": "Monthly reports on disputes"},
    grain={"zh": "一个月一行；没有纠纷也要报0", "en": "one row per month; a month without disputes is reported as 0"},
    columns=(
        dated("month", ("月份", "统计月份", "报告月份", "填报月份"), "报告的月份", "month it is about", required=True),
        counted("found", ("排查数", "排查件数", "排查纠纷数", "发现数"), "排查出的件数", "disputes found", required=True),
        counted("mediated", ("调处数", "调处件数", "调解数", "调解件数"), "调处的件数", "disputes mediated"),
        counted("settled", ("调处成功数", "成功数", "成功件数", "化解数", "化解件数"), "调处成功的件数", "disputes settled"),
    ),
    key=("month",),
    dated_by="month",
    row_rules=(
        not_more(
            "settled", "mediated", "成功的件数多于调处的件数，请核对。", "More were settled than mediated; check both."
        ),
    ),
)  # fmt: skip
