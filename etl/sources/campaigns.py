"""荣誉创建项目表: which honours are being worked for, and the bar to reach."""

from dataclasses import replace

from etl.sources.columns import CAMPAIGN, LEVEL, in_order
from warehouse.contracts import Column, Source

CAMPAIGNS = Source(
    name="campaigns",
    title={"zh": "荣誉创建项目表", "en": "Honour campaigns"},
    grain={"zh": "一项创建一行", "en": "one row per campaign"},
    columns=(
        replace(CAMPAIGN, headers=(*CAMPAIGN.headers, "名称"), rejects_row=True),
        LEVEL,
        Column(
            "full_points",
            "number",
            ("满分", "总分", "full_points"),
            {"zh": "满分", "en": "points in total"},
            unit="points",
        ),
        Column(
            "bar_points",
            "number",
            ("达标分", "达线分", "合格分", "bar_points"),
            {"zh": "达标分", "en": "points needed"},
            unit="points",
        ),
        Column(
            "area_bar_points",
            "number",
            ("单项达标分", "各项达标分", "单星达标分", "area_bar_points"),
            {
                "zh": "每个领域（星）的达标分；空＝不设",
                "en": "points needed in each area or star; empty = none",
            },
            unit="points",
        ),
        Column(
            "point_unit",
            "code",
            ("计分单位", "计分方式", "point_unit"),
            {"zh": "计分单位：分或项", "en": "unit: points or items"},
            codes="point_unit",
        ),
        Column(
            "start_date",
            "date",
            ("启动日期", "开始日期", "启动时间", "start_date"),
            {"zh": "启动日期", "en": "start"},
        ),
        Column(
            "deadline",
            "date",
            ("申报截止", "截止日期", "申报截止日期", "完成时限", "deadline"),
            {"zh": "申报截止日期", "en": "deadline"},
        ),
    ),
    key=("campaign",),
    rhythm="once",
    row_rules=(
        in_order("start_date", "deadline", "申报截止早于启动日期。", "The deadline lies before the start."),
    ),
)
