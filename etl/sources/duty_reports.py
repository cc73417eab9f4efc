"""述职述廉: how each member of staff accounted for the year, and what those who heard it made of it."""

from dataclasses import replace

from etl.sources.columns import REMARKS, STAFF_NAME, STAFF_NO, STAFF_RULES, within_records
from warehouse.contracts import Column, Constraint, Source

DUTY_REPORTS = Source(
    name="duty_reports",
    title={"zh": "述职述廉", "en": "Duty reports"},
    grain={"zh": "一人一个年度一行", "en": "one row per person and year"},
    columns=(
        STAFF_NO,
        replace(STAFF_NAME, headers=("述职人", "述职人员", "述职对象", *STAFF_NAME.headers)),
        Column(
            "report_year",
            "integer",
            ("述职年度", "年度", "年份", "考核年度", "report_year"),
            {"zh": "述的是哪一年", "en": "year it is about"},
            required=True,
            rejects_row=True,
            constraints=(
                Constraint(
                    "range",
                    {"zh": "年度应在1990至2099之间。", "en": "The year must lie between 1990 and 2099."},
                    "{column} between 1990 and 2099",
                ),
            ),
        ),
        Column(
            "report_date",
            "date",
            ("述职日期", "述职时间", "报告日期", "日期", "report_date"),
            {"zh": "述职日期；空＝还没有述职", "en": "day of the report; empty = not given yet"},
            constraints=(within_records("述职日期", "day of the report"),),
        ),
        Column(
            "covers_integrity",
            "boolean",
            ("是否述廉", "述廉", "covers_integrity"),
            {"zh": "是否一并述廉", "en": "whether it covered integrity"},
        ),
        Column(
            "rating",
            "number",
            ("测评得分", "民主测评得分", "评议得分", "得分", "评分", "rating"),
            {"zh": "测评得分，0到100", "en": "rating by those who heard it, 0 to 100"},
            unit="points",
            constraints=(
                Constraint(
                    "range",
                    {"zh": "得分应在0至100之间。", "en": "The rating must lie between 0 and 100."},
                    "{column} between 0 and 100",
                ),
            ),
        ),
        Column(
            "grade",
            "code",
            ("测评等次", "等次", "考核等次", "测评结果", "评议结果", "grade"),
            {"zh": "测评等次", "en": "grade"},
            codes="grade",
        ),
        REMARKS,
    ),
    key=("staff_no", "name", "report_year"),
    dated_by="report_date",
    rhythm="once",
    row_rules=STAFF_RULES,
)
