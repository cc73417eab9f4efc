"""充分就业社区月报: who can and wants to work, who does, who was found work. Numbers a month, never a list."""

from dataclasses import replace

from etl.sources.columns import REMARKS, counted, dated, not_more
from warehouse.contracts import Source

EMPLOYMENT_MONTHS = Source(
    name="employment_months",
    title={"zh": "就业月报", "en": "Monthly report on employment"},
    grain={"zh": "一个月一行", "en": "one row per month"},
    columns=(
        dated("month", ("月份", "统计月份", "报表月份", "所属月份", "年月"), "报表月份，如2026年9月", "month of the report", required=True),
        counted(
            "able_and_willing", ("有劳动能力和就业愿望人数", "有就业愿望人数", "应就业人数", "劳动力人数"),
            "月末劳动年龄内有劳动能力和就业愿望的人数", "people of working age able and willing to work, at the month's end", required=True,
        ),
        counted("employed", ("已就业人数", "就业人数", "从业人数"), "其中已就业人数", "of them employed", required=True),
        counted("registered_unemployed", ("登记失业人数", "期末登记失业人数", "失业人数"), "月末登记失业人数", "registered unemployed at the month's end"),
        counted("placed", ("当月实现就业人数", "本月安置就业", "失业人员再就业人数", "再就业人数"), "登记失业人员当月实现就业人数", "registered unemployed who found work in the month"),
        counted("hard_to_place", ("就业困难人员数", "就业困难人员", "就业困难人数"), "月末登记的就业困难人员数，已就业的在内", "people hard to place on the books at the month's end, those in work included"),
        counted(
            "hard_to_place_employed", ("就业困难人员就业人数", "困难人员就业人数", "就业困难人员已就业"),
            "其中已就业的就业困难人员数", "of them in work",
        ),
        replace(REMARKS, personal=False),
    ),
    key=("month",),
    dated_by="month",
    row_rules=(
        not_more("employed", "able_and_willing", "就业人数多于有就业愿望人数，请核对。", "More people are employed than are able and willing; check both."),
        not_more(
            "hard_to_place_employed", "hard_to_place", "已就业的就业困难人员多于登记数，请核对。",
            "More people hard to place are in work than are on the books; check both.",
        ),
    ),
    counts_only=True,
)  # fmt: skip
