"""荣誉创建项目表: which honours are being worked for, and the bar to reach."""

from dataclasses import replace

from etl.sources.columns import CAMPAIGN, LEVEL, SHARING, in_order
from warehouse.contracts import Column, Constraint, Source

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
            "area_bars",
            "text",
            ("各领域最低分", "分领域最低分", "分项最低分", "area_bars"),
            {
                "zh": "单设最低分的领域，如：党建星85、民主星80；其余按单项达标分",
                "en": "areas with a minimum of their own, such as 党建星85、民主星80; the others as the column before",
            },
            rejects_row=True,
            constraints=(
                Constraint(
                    "unreadable_area_bars",
                    {
                        "zh": "请写领域名称和最低分，用“、”隔开，如：党建星85、民主星80。",
                        "en": "Write areas and their minimum, parted by 、, such as 党建星85、民主星80.",
                    },
                    "len(area_bars({column})) = len(several({column}))",
                ),
            ),
        ),
        Column(
            "rank_quota",
            "integer",
            ("名额", "授予名额", "排名限额", "rank_quota"),
            {
                "zh": "名额：排名在此以内才授予；空＝不限",
                "en": "places: granted down to this rank; empty = no limit",
            },
        ),
        Column(
            "rank",
            "integer",
            ("排名", "目前排名", "当前名次", "rank"),
            {"zh": "目前排名；空＝未公布", "en": "rank at present; empty = not told"},
        ),
        Column(
            "evidence_from",
            "date",
            ("佐证起算日", "材料起始日期", "佐证起始日期", "evidence_from"),
            {"zh": "这一天起的佐证才算；空＝不限", "en": "evidence counts from this day; empty = of any day"},
        ),
        SHARING,
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
        # told when the criteria are read: etl/criteria_lists.py fills in {value}
        Constraint(
            "unknown_area",
            {
                "zh": "任务分解表的这个创建项目里没有这个领域：{value}，它的最低分永远达不到。请写一级指标的名称。",
                "en": "No criterion of this campaign is of the area {value}, so its minimum can never be reached. "
                "Write the areas as the list of criteria does.",
            },
            "true",
            rejects_row=False,
        ),
    ),
)
