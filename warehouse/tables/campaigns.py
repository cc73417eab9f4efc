"""Honour campaigns: criteria, evidence, honours held."""

from warehouse.tables.shape import ORIGIN, STAFF_ID, Field, Table

# fmt: off
TABLES = (
    Table(
        "core", "campaigns", "一项创建一行", "one row per honour campaign", ("campaign_id",),
        (
            Field("campaign_id", "VARCHAR", "创建代号", "campaign"),
            Field("name", "VARCHAR", "创建名称", "name"),
            Field("level", "VARCHAR", "级别代码", "level code"),
            Field("full_points", "DOUBLE", "满分", "points in total"),
            Field("bar_points", "DOUBLE", "达线分", "points needed"),
            Field("area_bar_points", "DOUBLE", "每个领域的达线分；空＝无", "points needed in each area; null = none"),
            Field("point_unit", "VARCHAR", "计分单位代码 points items", "unit: points or items"),
            Field("start_date", "DATE", "启动日期", "start"),
            Field("deadline", "DATE", "申报截止", "deadline"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "criteria", "一条测评标准一行", "one row per criterion of a campaign", ("criterion_id",),
        (
            Field("criterion_id", "VARCHAR", "标准代号", "criterion"),
            Field("campaign_id", "VARCHAR", "创建代号", "campaign"),
            STAFF_ID,
            Field("area", "VARCHAR", "一级指标（领域、星）", "area or star"),
            Field("criterion", "VARCHAR", "测评内容", "what is assessed"),
            Field("method", "VARCHAR", "测评方法", "method of assessment"),
            Field("points", "DOUBLE", "分值", "points it carries"),
            Field("claimed_points", "DOUBLE", "自评得分", "points claimed by self-assessment"),
            Field("criterion_no", "INTEGER", "在表中的次序", "order in the list"),
            Field("is_veto", "BOOLEAN", "一票否决项", "veto item"),
            Field("due_date", "DATE", "完成时限", "due"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "evidence_items", "一份佐证材料一行", "one row per item of evidence", ("evidence_id",),
        (
            Field("evidence_id", "VARCHAR", "佐证代号", "evidence"),
            Field("criterion_id", "VARCHAR", "标准代号", "criterion"),
            Field("title", "VARCHAR", "材料名称", "title"),
            Field("evidence_date", "DATE", "材料日期", "date of the document"),
            Field("expiry_date", "DATE", "有效期至；空＝长期", "valid until; null = no end"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "honors", "一项在册荣誉一行", "one row per honour held", ("honor_id",),
        (
            Field("honor_id", "VARCHAR", "荣誉代号", "honour"),
            Field("name", "VARCHAR", "荣誉名称", "name"),
            Field("level", "VARCHAR", "级别代码", "level code"),
            Field("granted_by", "VARCHAR", "授予单位", "granted by"),
            Field("granted_year", "INTEGER", "授予年份", "year granted"),
            Field("reassessment_date", "DATE", "复评日期；空＝长期有效", "re-assessment; null = none"),
            *ORIGIN,
        ),
    ),
)
