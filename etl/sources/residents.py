"""居民信息台账: who lives in the community, who came, who left."""

from dataclasses import replace

from etl.sources.columns import ADDRESS, ESTATE, ID_NUMBER, NAME, PHONE, REMARKS, in_order
from warehouse.contracts import Column, Constraint, Source

SEX = Column(
    "sex",
    "code",
    ("性别", "sex"),
    {"zh": "性别；以身份证号为准", "en": "sex; the ID number decides"},
    codes="sex",
)
BIRTH_DATE = Column(
    "birth_date",
    "date",
    ("出生日期", "出生年月日", "出生年月", "出生时间", "生日", "birth_date"),
    {"zh": "出生日期；以身份证号为准", "en": "date of birth; the ID number decides"},
    personal=True,
    constraints=(
        Constraint(
            "birth_date_implausible",
            {
                "zh": "出生日期应在1900年以后、今天以前。",
                "en": "The date of birth must lie after 1900 and not after today.",
            },
            "is_plausible_birth_date({column})",
            rejects_row=False,
        ),
    ),
)
HOUSEHOLD = (
    Column(
        "household_no",
        "text",
        ("户编号", "户号", "户籍号", "家庭编号", "户口簿编号", "household_no"),
        {
            "zh": "户编号，同一小区内不重复；没有时按楼幢、单元、房号认户",
            "en": "household number, unique in its estate; else building, unit and room tell the household",
        },
        personal=True,
    ),
    Column(
        "relation",
        "text",
        ("与户主关系", "与其他人员关系", "家庭关系", "关系", "relation"),
        {"zh": "与户主关系", "en": "relation to the head of the household"},
    ),
)
DWELLING = (
    ESTATE,
    Column(
        "building",
        "building",
        ("楼幢", "楼号", "楼栋", "楼栋号", "幢", "栋", "幢号", "building"),
        {"zh": "楼幢", "en": "building"},
    ),
    Column("unit", "text", ("单元", "单元号", "unit"), {"zh": "单元", "en": "entrance"}, personal=True),
    Column(
        "room",
        "text",
        ("房号", "房间", "室", "户室号", "门牌号", "房间号", "室号", "room"),
        {"zh": "房号", "en": "flat"},
        personal=True,
    ),
    ADDRESS,
)
TRAITS = (
    Column(
        "residence_type",
        "code",
        ("人员类型", "人口类型", "居住类型", "人户情况", "人户一致标志", "常住/流动", "residence_type"),
        {"zh": "人户情况", "en": "registered here, living here, or both"},
        codes="residence_type",
    ),
    Column(
        "political_status",
        "code",
        ("政治面貌", "政治身份", "political_status"),
        {"zh": "政治面貌", "en": "political status"},
        codes="political_status",
    ),
    Column(
        "education",
        "code",
        ("文化程度", "学历", "受教育程度", "教育程度", "education"),
        {"zh": "文化程度", "en": "education"},
        codes="education",
    ),
    Column(
        "is_disabled",
        "boolean",
        ("是否残疾", "是否残疾人员", "残疾", "残疾人", "是否残疾人", "is_disabled"),
        {"zh": "是否持残疾证", "en": "holds a disability card"},
    ),
    Column(
        "disability_card_no",
        "text",
        ("残疾证号", "残疾人证号", "残疾证号码", "残疾人证号码", "残疾证编号", "disability_card_no"),
        {
            "zh": "残疾人证号：身份证号加类别、等级，共20位；只用来核对",
            "en": "number of the disability card: the ID number, category and level, 20 digits; used only for checking",
        },
        personal=True,
    ),
    Column(
        "is_low_income",
        "boolean",
        ("是否低保", "是否低保户", "低保", "低保户", "低保对象", "is_low_income"),
        {"zh": "是否低保对象", "en": "receives the minimum living allowance"},
    ),
)
MOVES = (
    Column(
        "moved_in_date",
        "date",
        ("迁入日期", "户籍迁入日期", "入住日期", "入住时间", "moved_in_date"),
        {"zh": "迁入日期", "en": "date moved in"},
    ),
    Column(
        "is_moved_out",
        "boolean",
        ("是否已迁出", "是否迁出", "已迁出", "is_moved_out"),
        {"zh": "是否已迁出", "en": "has moved out"},
    ),
    Column(
        "moved_out_date",
        "date",
        ("迁出日期", "迁出时间", "moved_out_date"),
        {"zh": "迁出日期", "en": "date moved out"},
    ),
    Column(
        "is_dead",
        "boolean",
        ("是否已死亡", "是否死亡人员", "是否死亡", "是否去世", "is_dead"),
        {"zh": "是否已去世", "en": "has died"},
    ),
    Column(
        "death_date",
        "date",
        ("死亡日期", "去世日期", "死亡时间", "death_date"),
        {"zh": "去世日期", "en": "date of death"},
        personal=True,
    ),
)

RESIDENTS = Source(
    name="residents",
    title={"zh": "居民信息台账", "en": "Resident register"},
    grain={
        "zh": "一名居民一行，含已迁出、已去世的",
        "en": "one row per resident, those who moved out or died included",
    },
    columns=(
        NAME,
        replace(ID_NUMBER, required=True),
        SEX,
        BIRTH_DATE,
        PHONE,
        *HOUSEHOLD,
        *DWELLING,
        *TRAITS,
        *MOVES,
        REMARKS,
    ),
    key=("id_number",),
    rhythm="once",
    row_rules=(
        Constraint(
            "birth_date_differs",
            {
                "zh": "出生日期与身份证号里的不一致，已按身份证号计。",
                "en": "The date of birth differs from the one in the ID number; the ID number was taken.",
            },
            "birth_date is null or id_number is null or birth_date = id_birth_date(id_number)",
            rejects_row=False,
        ),
        Constraint(
            "sex_differs",
            {
                "zh": "性别与身份证号里的不一致，已按身份证号计。",
                "en": "The sex differs from the one in the ID number; the ID number was taken.",
            },
            "sex is null or sex = 'unknown' or id_number is null or sex = id_sex(id_number)",
            rejects_row=False,
        ),
        Constraint(
            "age_implausible",
            {
                "zh": "按身份证号已满110岁，请核对是否健在、号码是否有误。",
                "en": "By the ID number the person is 110 or older; check whether they live and the number is right.",
            },
            "coalesce(is_dead, false) or death_date is not null "
            "or id_birth_date(id_number) > today() - interval 110 year",
            rejects_row=False,
        ),
        Constraint(
            "disability_card_differs",
            {
                "zh": "残疾人证号应为身份证号加类别（1至7）、等级（1至4）。",
                "en": "The disability card number must be the ID number, a category 1 to 7 and a level 1 to 4.",
            },
            "disability_card_no is null or id_number is null "
            "or regexp_full_match(id_text(disability_card_no), id_number || '[1-7][1-4](B[1-9])?')",
            rejects_row=False,
        ),
        in_order(
            "moved_in_date",
            "moved_out_date",
            "迁出日期早于迁入日期。",
            "The date moved out lies before the date moved in.",
        ),
    ),
)
