"""参保月报: who should be insured, and who is, here or elsewhere. Numbers a month, never a list."""

from dataclasses import replace

from etl.sources.columns import REMARKS, chosen, counted, dated
from warehouse.contracts import Constraint, Source

INSURANCE_MONTHS = Source(
    name="insurance_months",
    title={"zh": "社会保险参保月报", "en": "Monthly report on social insurance"},
    grain={"zh": "一个月一个险种一行", "en": "one row per month and kind of insurance"},
    columns=(
        dated("month", ("月份", "统计月份", "报表月份", "所属月份", "年月"), "报表月份，如2026年9月", "month of the report", required=True),
        chosen("insurance_kind", "insurance_kind", ("险种", "保险类别", "参保险种", "类别"), "养老或医疗保险", "pension or medical insurance", required=True),
        counted("due", ("应参保人数", "应参保", "应保人数"), "应参保人数；在校学生、现役军人除外", "people who should be insured; without students and soldiers", required=True),
        counted("insured_here", ("本地参保人数", "本地参保", "已参保人数", "参保人数", "参保"), "在本地参保人数", "insured here", required=True),
        counted("insured_elsewhere", ("异地参保人数", "异地参保", "外地参保"), "在异地参保人数", "insured elsewhere"),
        replace(REMARKS, personal=False),
    ),
    key=("month", "insurance_kind"),
    dated_by="month",
    row_rules=(
        Constraint(
            "insured_over_due",
            {
                "zh": "本地参保加异地参保多于应参保人数，请核对。",
                "en": "More people are insured, here and elsewhere, than should be; check them.",
            },
            "insured_here + coalesce(insured_elsewhere, 0) <= due",
            rejects_row=False,
        ),
    ),
    counts_only=True,
)  # fmt: skip
