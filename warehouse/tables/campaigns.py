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
            Field("rank_quota", "INTEGER", "名额：排名在此以内才授予；空＝不限", "places: granted down to this rank; null = no limit"),
            Field("rank", "INTEGER", "目前排名；空＝未公布", "rank at present; null = not told"),
            Field("start_date", "DATE", "启动日期", "start"),
            Field("deadline", "DATE", "申报截止", "deadline"),
            Field("evidence_from", "DATE", "佐证起算日；空＝不限", "evidence counts from this day; null = of any day"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "campaign_areas", "一项创建中单设最低分的一个领域一行",
        "one row per area of a campaign with a minimum of its own", ("campaign_id", "area"),
        (
            Field("campaign_id", "VARCHAR", "创建代号", "campaign"),
            Field("area", "VARCHAR", "一级指标（领域、星）", "area or star"),
            Field("bar_points", "DOUBLE", "本领域最低分", "points needed in this area"),
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
            Field("rule_kind", "VARCHAR", "计分方式代码；空＝有佐证即得自评分", "scoring rule code; null = points claimed, once evidenced"),
            Field("indicator_id", "VARCHAR", "挂钩的指标", "indicator it is bound to"),
            Field("measured", "DOUBLE", "实际值，分档计分用", "measured value, for bands"),
            Field("points_each", "DOUBLE", "每项加分、每起扣分", "points for each item, or off for each event"),
            Field("points_cap", "DOUBLE", "最多加（扣）分", "most points given, or taken off"),
            Field("requirement_count", "INTEGER", "要求的材料份数", "requirements to be met"),
            Field("veto_months", "INTEGER", "否决追溯月数；空＝自佐证起算日或启动日起", "months a veto event counts; null = from the evidence window or start on"),
            Field("effort_days", "DOUBLE", "工作量（天）", "effort in days"),
            Field("criterion_no", "INTEGER", "在表中的次序", "order in the list"),
            Field("is_veto", "BOOLEAN", "一票否决项", "veto item"),
            Field("due_date", "DATE", "完成时限", "due"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "criteria_steps", "计分的一档一行", "one row per step of a scoring rule", ("criterion_id", "step_no"),
        (
            Field("criterion_id", "VARCHAR", "标准代号", "criterion"),
            Field("step_no", "INTEGER", "第几档", "order in the rule"),
            Field("at_least", "DOUBLE", "不低于此数；空＝无下限", "from this number on; null = no lower end"),
            Field("at_most", "DOUBLE", "不高于此数；空＝无上限", "up to this number; null = no upper end"),
            Field("points", "DOUBLE", "得分；几档都符合取最高", "points given; of several steps the best"),
        ),
    ),
    Table(
        "core", "criteria_requirements", "一条标准要求的一份材料一行",
        "one row per requirement of a criterion", ("criterion_id", "requirement_no"),
        (
            Field("criterion_id", "VARCHAR", "标准代号", "criterion"),
            Field("requirement_no", "INTEGER", "第几份", "order in the list"),
            Field("requirement", "VARCHAR", "要求的材料", "what is asked for"),
        ),
    ),
    Table(
        "core", "criteria_prerequisites", "一条标准的一个前置项一行；互为前置的不在内",
        "one row per prerequisite of a criterion; those that wait for each other are left out",
        ("criterion_id", "prerequisite_id"),
        (
            Field("criterion_id", "VARCHAR", "标准代号", "criterion"),
            Field("prerequisite_id", "VARCHAR", "须先完成的标准", "criterion to be done first"),
        ),
    ),
    Table(
        "core", "campaign_events", "一次扣分或否决事项一行", "one row per event that costs points or closes a campaign",
        ("event_id",),
        (
            Field("event_id", "VARCHAR", "事项代号", "event"),
            Field("criterion_id", "VARCHAR", "标准代号", "criterion"),
            Field("event", "VARCHAR", "事项", "what happened"),
            Field("event_date", "DATE", "发生日期", "day it happened"),
            *ORIGIN,
        ),
    ),
    Table(
        "core", "evidence_items", "一份佐证材料一行", "one row per item of evidence", ("evidence_id",),
        (
            Field("evidence_id", "VARCHAR", "佐证代号", "evidence"),
            Field("criterion_id", "VARCHAR", "标准代号", "criterion"),
            Field("title", "VARCHAR", "材料名称", "title"),
            Field("requirement_no", "INTEGER", "对应第几份要求的材料；空＝未注明", "requirement it is for; null = not said"),
            Field("evidence_no", "VARCHAR", "佐证编号：表中所写，或按次序编的；空＝没有对应的标准", "number of the evidence: as given, or by the order of the list; null = of no criterion"),
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
