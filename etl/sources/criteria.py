"""荣誉创建任务分解表: the criteria of each campaign, who answers for them, what they carry."""

from dataclasses import replace

from etl.sources.columns import CAMPAIGN, CRITERION, REMARKS
from warehouse.contracts import Column, Constraint, Source

POINTS = Column(
    "points",
    "number",
    ("分值", "满分", "分数", "points"),
    {"zh": "分值", "en": "points it carries"},
    required=True,
    unit="points",
    constraints=(
        Constraint(
            "range",
            {"zh": "分值应在0至1000之间。", "en": "Points must lie between 0 and 1000."},
            "{column} between 0 and 1000",
        ),
    ),
)

CRITERIA = Source(
    name="criteria",
    title={"zh": "荣誉创建任务分解表", "en": "Criteria of the campaigns"},
    grain={"zh": "一条测评标准一行", "en": "one row per criterion"},
    columns=(
        replace(CAMPAIGN, rejects_row=True),
        Column(
            "area",
            "text",
            ("一级指标", "创建领域", "领域", "项目", "星", "area"),
            {"zh": "一级指标（领域、星）", "en": "area or star"},
        ),
        replace(CRITERION, rejects_row=True),
        Column(
            "method",
            "text",
            ("测评方法", "考核方式", "评价方式", "method"),
            {"zh": "测评方法", "en": "method of assessment"},
        ),
        POINTS,
        Column(
            "claimed_points",
            "number",
            ("自评得分", "自评分", "得分", "claimed_points"),
            {"zh": "自评得分", "en": "points claimed by self-assessment"},
            unit="points",
        ),
        Column(
            "owner",
            "name",
            ("责任人", "责任单位/责任人", "负责人", "责任单位", "owner"),
            {"zh": "责任人姓名或工号", "en": "who answers for it: name or staff number"},
            personal=True,
        ),
        Column(
            "due_date",
            "date",
            ("完成时限", "完成日期", "截止日期", "due_date"),
            {"zh": "完成时限", "en": "due"},
        ),
        Column(
            "is_veto",
            "boolean",
            ("一票否决", "是否一票否决", "否决项", "is_veto"),
            {"zh": "是否一票否决项", "en": "veto item"},
        ),
        Column(
            "evidence",
            "text",
            ("佐证材料", "佐证", "材料清单", "evidence"),
            {"zh": "需要的佐证材料", "en": "evidence asked for"},
        ),
        REMARKS,
    ),
    key=("campaign", "area", "criterion"),
    rhythm="once",
    row_rules=(
        Constraint(
            "claimed_over_points",
            {"zh": "自评得分超过了分值。", "en": "More points are claimed than the criterion carries."},
            "claimed_points is null or points is null or claimed_points <= points",
            rejects_row=False,
        ),
    ),
)
