"""荣誉创建任务分解表: the criteria of each campaign, who answers for them, what they carry."""

from dataclasses import replace

from etl.sources.columns import CAMPAIGN, CRITERION, REMARKS, SHARING
from warehouse.contracts import Column, Constraint, Source

POINTS = Column(
    "points",
    "number",
    ("分值", "满分", "分数", "points"),
    {"zh": "分值；只有一票否决项可以空着", "en": "points it carries; only a veto item may be without"},
    in_header=True,
    rejects_row=True,
    unit="points",
    constraints=(
        Constraint(
            "range",
            {"zh": "分值应在0至1000之间。", "en": "Points must lie between 0 and 1000."},
            "{column} between 0 and 1000",
        ),
    ),
)

RULE = Column(
    "rule",
    "text",
    ("计分方式", "评分规则", "赋分标准", "计分规则", "rule"),
    {
        "zh": "计分方式；空＝有佐证即得自评分",
        "en": "scoring rule; empty = the points claimed, once there is evidence",
    },
    rejects_row=True,
    constraints=(
        Constraint(
            "unreadable_rule",
            {
                "zh": "看不懂这个计分方式。可以写：全有全无；3选2；3项3分，2项2分，1项1分；每项1分，最多3分；"
                "≥85得10分，≥80得5分；满意率≥85得满分；每起扣0.5分，最多扣3分；加分，每项2分，最多5分；"
                "一票否决，追溯24个月。两种以上计分方式请分成几条。",
                "en": "This scoring rule cannot be read. Write one of: all or nothing; 2 of 3; 3项3分, 2项2分, 1项1分; "
                "每项1分, 最多3分; ≥85得10分, ≥80得5分; 满意率≥85得满分; 每起扣0.5分, 最多扣3分; "
                "加分, 每项2分, 最多5分; 一票否决, 追溯24个月. Two ways of scoring are two criteria.",
            },
            "is_scoring_rule({column})",
        ),
    ),
)
NOT_NEGATIVE = Constraint(
    "negative",
    {"zh": "这一格不能是负数。", "en": "This cell cannot be negative."},
    "{column} >= 0",
    rejects_row=False,
)
# Points that cannot be read are told already.
POINTS_MISSING = Constraint(
    "points_missing",
    {
        "zh": "没有写分值。只有一票否决项可以空着。",
        "en": "Its points are missing. Only a veto item may be without.",
    },
    "points is not null or coalesce(is_veto, false) "
    "or coalesce(list_contains(rule_kinds(rule_pieces(rule)), 'veto'), false) "
    "or exists (select 1 from raw.faults where faults.load_id = criteria.load_id "
    "and faults.row_no = criteria.row_no and faults.column_name = 'points')",
)
ROW_RULES = (
    POINTS_MISSING,
    Constraint(
        "claimed_over_points",
        {"zh": "自评得分超过了分值。", "en": "More points are claimed than the criterion carries."},
        "claimed_points is null or points is null or claimed_points <= points",
        rejects_row=False,
    ),
    Constraint(
        "rule_over_points",
        {
            "zh": "计分方式给出的分超过了分值。请改分值或计分方式。",
            "en": "The scoring rule gives more points than the criterion carries. Mend one of them.",
        },
        "rule is null or points is null or rule_most(rule, points) <= points",
    ),
    Constraint(
        "unknown_owner",
        {
            "zh": "工作人员名册里没有这个责任人，或同名不止一人。请写一人的姓名或工号。",
            "en": "The staff list does not have this owner, or has several of the name. Write one name or number.",
        },
        "owner is null or staff_of(owner, owner) is not null or not exists (from reference.staff_words)",
        rejects_row=False,
    ),
    Constraint(
        "unknown_campaign",
        {
            "zh": "荣誉创建项目表里没有这个创建项目，本条未计入。请把两张表的写法改成一样。",
            "en": "The list of campaigns does not have this campaign, so the criterion is left out. Write both alike.",
        },
        "not exists (from reference.campaign_words) or exists ("
        "select 1 from reference.campaign_words as known where known.campaign = folded(criteria.campaign))",
        rejects_row=False,
    ),
    Constraint(
        "due_after_deadline",
        {
            "zh": "完成时限晚于创建项目的申报截止日期。",
            "en": "It is due after the campaign's deadline.",
        },
        "due_date is null or not exists (select 1 from reference.campaign_words as known "
        "where known.campaign = folded(criteria.campaign) and known.deadline < criteria.due_date)",
        rejects_row=False,
    ),
    # these look at the list as a whole: etl/criteria_lists.py finds them and fills in {value}
    Constraint(
        "area_total",
        {
            "zh": "各条分值之和与所填的一级指标分值不符：{value}。请核对分值。",
            "en": "The criteria of an area do not add up to the total stated for it: {value}. Check the points.",
        },
        "true",
        rejects_row=False,
    ),
    Constraint(
        "unknown_prerequisite",
        {
            "zh": "本创建项目里没有这个前置项：{value}。请写它的序号或测评内容。",
            "en": "The campaign has no such prerequisite: {value}. Write its number or its words.",
        },
        "true",
        rejects_row=False,
    ),
    Constraint(
        "ambiguous_prerequisite",
        {
            "zh": "前置项写的序号有几条标准在用，分不清是哪一条：{value}。请写测评内容，或把序号改成不重复的。",
            "en": "Several criteria have the number of this prerequisite: {value}. Write its words, "
            "or give each its own number.",
        },
        "true",
        rejects_row=False,
    ),
    Constraint(
        "prerequisite_circle",
        {
            "zh": "前置项互相等待，谁也不能先做：{value}。请去掉其中一个前置项。",
            "en": "These wait for each other, so that none can be first: {value}. Take one prerequisite out.",
        },
        "true",
        rejects_row=False,
    ),
)

CRITERIA = Source(
    name="criteria",
    title={"zh": "荣誉创建任务分解表", "en": "Criteria of the campaigns"},
    grain={"zh": "一条测评标准一行", "en": "one row per criterion"},
    columns=(
        Column(
            "list_no",
            "text",
            ("序号", "编号", "指标编号", "list_no"),
            {"zh": "序号，前置项可以写它", "en": "number in the list, by which prerequisites may name it"},
        ),
        replace(CAMPAIGN, rejects_row=True),
        Column(
            "area",
            "text",
            ("一级指标", "创建领域", "领域", "项目", "星", "area"),
            {"zh": "一级指标（领域、星）", "en": "area or star"},
        ),
        Column(
            "area_points",
            "number",
            ("一级指标分值", "领域分值", "领域满分", "area_points"),
            {
                "zh": "一级指标分值，用来核对各条之和",
                "en": "total of the area, to check the sum of its criteria",
            },
            unit="points",
        ),
        replace(CRITERION, rejects_row=True),
        Column(
            "method",
            "text",
            ("测评方法", "考核方式", "评价方式", "method"),
            {"zh": "测评方法", "en": "method of assessment"},
        ),
        POINTS,
        RULE,
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
            {"zh": "需要的佐证材料，几份用“、”或分号隔开", "en": "evidence asked for, parted by 、 or ;"},
        ),
        Column(
            "evidence_numbers",
            "text",
            ("佐证编号", "佐证材料编号", "材料编号", "evidence_numbers"),
            {
                "zh": "佐证编号；导出自评表时填入，不参与计分",
                "en": "numbers of its evidence; filled in on export, no part of the score",
            },
        ),
        Column(
            "required_items",
            "integer",
            ("所需份数", "材料份数", "份数", "required_items"),
            {
                "zh": "所需份数；空＝按佐证材料清单数",
                "en": "how many are asked for; empty = as many as are listed",
            },
            constraints=(NOT_NEGATIVE,),
        ),
        SHARING,
        Column(
            "activities",
            "text",
            ("可用活动", "共用活动", "佐证活动", "activities"),
            {
                "zh": "哪些活动可以佐证这一条，几项用“、”隔开；几条写同一个活动的，办一次都能用",
                "en": "activities that would prove it, parted by 、; criteria that name the same one share it",
            },
        ),
        Column(
            "measured",
            "number",
            ("实际值", "完成值", "实测值", "measured"),
            {"zh": "实际值，分档计分用", "en": "measured value, for rules in bands"},
        ),
        Column(
            "prerequisites",
            "text",
            ("前置项", "前置条件", "前置任务", "prerequisites"),
            {
                "zh": "须先完成的标准：写序号或测评内容，几项用分号隔开",
                "en": "criteria to be done first: their numbers or words, parted by ;",
            },
        ),
        Column(
            "effort_days",
            "number",
            ("工作量（天）", "工作量", "所需天数", "effort_days"),
            {"zh": "工作量（天）", "en": "effort in days"},
            unit="days",
            constraints=(NOT_NEGATIVE,),
        ),
        REMARKS,
    ),
    key=("campaign", "area", "criterion"),
    rhythm="once",
    row_rules=ROW_RULES,
)
