"""在册荣誉表: the honours the community holds, and when they are assessed again."""

from dataclasses import replace

from etl.sources.columns import LEVEL, REMARKS
from warehouse.contracts import Column, Constraint, Source

HONORS = Source(
    name="honors",
    title={"zh": "在册荣誉表", "en": "Honours held"},
    grain={"zh": "一项荣誉一行", "en": "one row per honour"},
    columns=(
        Column(
            "name",
            "text",
            ("荣誉名称", "荣誉", "称号", "名称", "name"),
            {"zh": "荣誉名称", "en": "name"},
            required=True,
            rejects_row=True,
        ),
        LEVEL,
        Column(
            "granted_by",
            "text",
            ("授予单位", "授予机关", "颁发单位", "granted_by"),
            {"zh": "授予单位", "en": "granted by"},
        ),
        Column(
            "granted_year",
            "integer",
            ("授予年份", "获得年份", "年份", "授予年度", "granted_year"),
            {"zh": "授予年份", "en": "year granted"},
            constraints=(
                Constraint(
                    "range",
                    {"zh": "授予年份应在1980至2099之间。", "en": "The year must lie between 1980 and 2099."},
                    "{column} between 1980 and 2099",
                    rejects_row=False,
                ),
            ),
        ),
        Column(
            "reassessment_date",
            "date",
            ("复评日期", "复查日期", "复评时间", "reassessment_date"),
            {"zh": "复评日期；空＝长期有效", "en": "re-assessment; empty = none"},
        ),
        replace(REMARKS, personal=False),
    ),
    key=("name",),
    rhythm="once",
)
