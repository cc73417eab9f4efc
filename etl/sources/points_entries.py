"""积分考核台账: what each member of staff earned points for, and the evidence."""

from etl.sources.columns import REMARKS, STAFF_NAME, STAFF_NO, STAFF_RULES, within_records
from warehouse.contracts import Column, Constraint, Source

POINTS_ENTRIES = Source(
    name="points_entries",
    title={"zh": "积分考核台账", "en": "Points ledger"},
    grain={"zh": "积分一条一行", "en": "one row per points entry"},
    columns=(
        STAFF_NO,
        STAFF_NAME,
        Column(
            "entry_date",
            "date",
            ("日期", "积分日期", "时间", "登记日期", "entry_date"),
            {"zh": "日期", "en": "date"},
            required=True,
            rejects_row=True,
            constraints=(within_records("日期", "date"),),
        ),
        Column(
            "category",
            "text",
            ("类别", "积分类别", "类型", "积分类型", "category"),
            {"zh": "类别", "en": "category"},
        ),
        Column(
            "item",
            "text",
            ("事项", "积分项目", "积分事项", "积分名称", "内容", "item"),
            {"zh": "事项", "en": "what for"},
            required=True,
        ),
        Column(
            "points",
            "number",
            ("分值", "积分", "得分", "加减分", "加/减分", "points"),
            {"zh": "分值，扣分填负数", "en": "points; deductions negative"},
            required=True,
            rejects_row=True,
            unit="points",
            constraints=(
                Constraint(
                    "range",
                    {
                        "zh": "一条积分应在−100至100之间。",
                        "en": "One entry must lie between −100 and 100 points.",
                    },
                    "{column} between -100 and 100",
                ),
            ),
        ),
        Column(
            "activity",
            "text",
            ("活动名称", "对应活动", "activity"),
            {
                "zh": "来自哪一次活动；空＝看事项。与佐证材料清单里名称和日期都相同的是同一次",
                "en": "the activity it is for; empty = as the item says. With the name and day of one in the evidence "
                "list it is the same one",
            },
        ),
        Column(
            "evidence",
            "text",
            ("佐证", "依据", "依据(佐证)", "佐证材料", "凭证", "凭证ID", "evidence"),
            {"zh": "佐证材料或编号", "en": "evidence or its number"},
        ),
        REMARKS,
    ),
    dated_by="entry_date",
    row_rules=STAFF_RULES,
)
