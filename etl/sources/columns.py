"""Column definitions that several sources share: a name means one thing everywhere."""

from dataclasses import replace

from warehouse.contracts import Column, Constraint

ID_NUMBER = Column(
    "id_number",
    "id_number",
    (
        "身份证号",
        "身份证号码",
        "公民身份号码",
        "公民身份证号",
        "公民身份号",
        "居民身份证号码",
        "居民身份证号",
        "身份证",
        "证件号码",
        "证件号",
        "ID",
        "id_number",
    ),
    {
        "zh": "18位公民身份号码；15位旧号自动升位",
        "en": "citizen ID number of 18 digits; old ones of 15 are upgraded",
    },
    personal=True,
    rejects_row=True,
)
NAME = Column(
    "name",
    "name",
    ("姓名", "居民姓名", "人员姓名", "住户姓名", "业主姓名", "被访人", "名称", "name"),
    {"zh": "姓名", "en": "full name"},
    personal=True,
)
PHONE = Column(
    "phone",
    "phone",
    ("联系电话", "联系方式", "手机号", "手机号码", "电话", "电话号码", "移动电话", "联系人电话", "phone"),
    {"zh": "联系电话；有几个时取第一个", "en": "telephone; the first one where there are several"},
    personal=True,
)
ADDRESS = Column(
    "address",
    "text",
    (
        "现住地址",
        "现住详址",
        "居住地址",
        "实际居住地",
        "家庭住址",
        "住址",
        "现居住地",
        "居住地",
        "常住地址",
        "门牌地址",
        "详细地址",
        "地址",
        "address",
    ),
    {"zh": "住址；只用来认小区", "en": "address; used only to tell the estate"},
    personal=True,
)
ESTATE = Column(
    "estate",
    "estate",
    ("小区", "小区名称", "所属小区", "所在小区", "居住小区", "现住小区", "现住小区/建筑", "楼盘", "estate"),
    {
        "zh": "小区；写法以 community.toml 的名称和别名为准",
        "en": "estate, by the names and aliases of community.toml",
    },
)
REMARKS = Column(
    "remarks", "text", ("备注", "说明", "remarks"), {"zh": "备注", "en": "remarks"}, personal=True
)

STAFF_NO = Column(
    "staff_no",
    "text",
    ("工号", "人员编号", "职工编号", "员工编号", "staff_no"),
    {"zh": "工号，如 XC01", "en": "staff number, such as XC01"},
)
STAFF_NAME = replace(
    NAME,
    headers=("姓名", "工作人员", "人员", "人员姓名", "社工姓名", "被评议人", "真实姓名", "name"),
    description={
        "zh": "工作人员姓名；没有工号时按姓名认人",
        "en": "member of staff; tells who it is where there is no number",
    },
)
CAMPAIGN = Column(
    "campaign",
    "text",
    ("创建项目", "创建名称", "项目名称", "创建荣誉", "荣誉创建项目", "campaign"),
    {"zh": "创建项目，各表写法要一致", "en": "honour campaign, written alike in all files"},
    required=True,
)
CRITERION = Column(
    "criterion",
    "text",
    ("测评内容", "二级指标", "测评标准", "指标内容", "评分指标", "任务", "criterion"),
    {"zh": "测评内容", "en": "what is assessed"},
    required=True,
)
SHARING = Column(
    "sharing",
    "code",
    ("佐证共用", "佐证能否共用", "材料共用", "佐证使用限制", "sharing"),
    {
        "zh": "佐证能否多处使用；测评内容写的优先于创建项目写的；空＝可共用",
        "en": "whether evidence may be used more than once; a criterion's own before its campaign's; empty = yes",
    },
    codes="evidence_sharing",
)
LEVEL = Column(
    "level",
    "code",
    ("级别", "荣誉级别", "创建级别", "level"),
    {"zh": "级别", "en": "level"},
    codes="level",
)

# Columns of the shapes that most ledgers have. The first heading is the one the blank workbook writes.


def worded(name: str, headers: tuple[str, ...], zh: str, en: str, required: bool = False) -> Column:
    """A short text; without it, where it is required, a row says nothing."""
    text = {"zh": zh, "en": en}
    return Column(name, "text", (*headers, name), text, required=required, rejects_row=required)


def chosen(
    name: str, codes: str, headers: tuple[str, ...], zh: str, en: str, required: bool = False
) -> Column:
    """One of a list of data/reference/codes.toml."""
    text = {"zh": zh, "en": en}
    return Column(name, "code", (*headers, name), text, codes=codes, required=required, rejects_row=required)


def dated(name: str, headers: tuple[str, ...], zh: str, en: str, required: bool = False) -> Column:
    """A day of our time, a month as its first."""
    rules = (within_records(zh.partition("；")[0], en.partition(";")[0]),)
    text = {"zh": zh, "en": en}
    return Column(
        name, "date", (*headers, name), text, required=required, rejects_row=required, constraints=rules
    )


def counted(name: str, headers: tuple[str, ...], zh: str, en: str, required: bool = False) -> Column:
    """A whole number, 0 or more. 0 was counted; empty was not."""
    return _measured(name, "integer", headers, zh, en, None, required)


def measured(
    name: str, headers: tuple[str, ...], zh: str, en: str, unit: str | None = None, required: bool = False
) -> Column:
    """A number of 0 or more in a unit of etl/units.py: yuan, hours."""
    return _measured(name, "number", headers, zh, en, unit, required)


def _measured(name, kind, headers, zh, en, unit, required) -> Column:
    said = zh.partition("；")[0], en.partition(";")[0]
    rule = Constraint(
        "range",
        {"zh": f"{said[0]}不能小于0。", "en": f"The {said[1]} must not be below 0."},
        "{column} >= 0",
        rejects_row=required,
    )
    return Column(
        name, kind, (*headers, name), {"zh": zh, "en": en}, unit=unit, required=required, rejects_row=required,
        constraints=(rule,),
    )  # fmt: skip


def not_more(part: str, whole: str, zh: str, en: str) -> Constraint:
    """Row rule: a part is not more than its whole, where both are given. The row stands; the sentence asks."""
    return Constraint(
        f"{part}_over_{whole}",
        {"zh": zh, "en": en},
        f"{part} is null or {whole} is null or {part} <= {whole}",
        rejects_row=False,
    )


WHO = Constraint(
    "who",
    {"zh": "工号和姓名至少填一个。", "en": "Give the staff number or the name."},
    "staff_no is not null or name is not null",
)
KNOWN = Constraint(
    "unknown_staff",
    {
        "zh": "工作人员名册里没有这个工号，也没有叫这个姓名的唯一一人。请改正；"
        "名册上缺的先补进名册（已离岗的写上离岗日期）；一行只写一个人。",
        "en": "The staff list has nobody of this number, and not just one person of this name. Mend it; who is missing "
        "there comes into the list first, with the day of leaving if gone; one person a row.",
    },
    "staff_of(staff_no, name) is not null or coalesce(staff_no, name) is null "
    "or not exists (from reference.staff_words)",  # without a staff list nobody can be missing in it
)
ONE_PERSON = Constraint(
    "two_people",
    {
        "zh": "工号是一个人的，姓名是另一个人的。请与工作人员名册核对后改正。",
        "en": "The number is one person's and the name another's. Check them with the staff list and mend the row.",
    },
    "coalesce(staff_of(staff_no, null) = staff_of(null, name), true)",
)
STAFF_RULES = (WHO, KNOWN, ONE_PERSON)


def within_records(what_zh: str, what_en: str) -> Constraint:
    """A day that an office log of our time can hold; a slip of a digit lies outside."""
    return Constraint(
        "date_range",
        {
            "zh": f"{what_zh}应在2000年至2099年之间。",
            "en": f"The {what_en} must lie between 2000 and 2099.",
        },
        "{column} between date '2000-01-01' and date '2099-12-31'",
    )


def happened(what_zh: str, what_en: str) -> Constraint:
    """A day on which something was done. On a computer whose clock stands behind, today is no measure."""
    return Constraint(
        "future",
        {
            "zh": f"{what_zh}不能晚于今天。",
            "en": f"The {what_en} must not lie in the future.",
        },
        "{column} <= greatest(current_date, date '2026-12-31')",
        rejects_row=False,
    )


def in_order(earlier: str, later: str, zh: str, en: str) -> Constraint:
    """Row rule: `later` is not before `earlier`, where both are given."""
    return Constraint(
        f"{later}_before_{earlier}",
        {"zh": zh, "en": en},
        f"{earlier} is null or {later} is null or {later} >= {earlier}",
    )
