"""低保、特困月报: how many people live on an allowance, who they are, what was paid. Numbers a month, never a list."""

from dataclasses import replace

from etl.sources.columns import ESTATE, REMARKS, chosen, counted, dated, measured, not_more
from warehouse.contracts import Constraint, Source

PARTS = (
    counted("women", ("女性", "女性人数", "其中女性", "妇女"), "其中女性人数", "of them women"),
    counted("elderly", ("老年人", "老年人数", "60岁及以上", "其中老年人"), "其中60岁及以上人数", "of them aged 60 and over"),
    counted("minors", ("未成年人", "未成年人数", "18岁以下", "其中未成年人"), "其中未满18岁人数", "of them under 18"),
    counted("disabled", ("残疾人", "残疾人数", "其中残疾人"), "其中残疾人数", "of them with a disability card"),
)  # fmt: skip
ABILITY = (
    counted("able", ("有劳动能力", "有劳动能力人数"), "有劳动能力人数", "able to work"),
    counted("partly_able", ("部分丧失劳动能力", "部分丧失劳动能力人数"), "部分丧失劳动能力人数", "partly able to work"),
    counted("unable", ("完全丧失劳动能力", "完全丧失劳动能力人数"), "完全丧失劳动能力人数", "not able to work any more"),
    counted(
        "without_ability", ("无劳动能力", "无劳动能力人数"),
        "无劳动能力人数；未满18岁、60岁以上的记在这里", "without ability to work; minors and people over 60 stand here",
    ),
)  # fmt: skip
# As printed below the form: the four classes make up the whole; last month, joined and left make up this month.
RULES = (
    not_more("households", "people", "户数多于人数，请核对。", "There are more households than people; check both."),
    *(
        not_more(
            part.name, "people", f"{part.description['zh']}多于总人数，请核对。",
            f"There are more people {part.description['en'].removeprefix('of them ')} than people; check both.",
        )
        for part in PARTS
    ),
    Constraint(
        "abilities_add_up",
        {
            "zh": "四类劳动能力相加不等于人数，请核对。",
            "en": "The four classes of ability to work do not add up to the people; check them.",
        },
        "coalesce(able + partly_able + unable + without_ability = people, true)",
        rejects_row=False,
    ),
    Constraint(
        "follows_last_month",
        {
            "zh": "上月末人数加新增减退出不等于本月人数，请核对。",
            "en": "People of last month, plus joined, less left, are not the people of this month; check them.",
        },
        "coalesce(people_before + people_joined - people_left = people, true)",
        rejects_row=False,
    ),
    Constraint(
        "told_by_estate",
        {
            "zh": "同月同类已分小区填报，不写小区的这一行会重复计数，未采用。要么分小区报全，要么只报全社区一行。",
            "en": "Estates report this month and kind, too: without one this row would count them twice and is left out. "
            "Report every estate, or one row for the community.",
        },
        "estate is not null or (last_day(\"month\"), allowance_kind) not in "
        "(select (last_day(parts.\"month\"), parts.allowance_kind) from typed.allowance_months as parts "
        "where parts.estate is not null)",
    ),
)  # fmt: skip

ALLOWANCE_MONTHS = Source(
    name="allowance_months",
    title={"zh": "低保特困月报", "en": "Monthly report on allowances"},
    grain={
        "zh": "一个月一个救助类别一行，分小区报的一个小区一行；没有变化的月份也要报",
        "en": "one row per month and kind of allowance, or per estate where it is told so; months without a change too",
    },
    columns=(
        dated("month", ("月份", "统计月份", "报表月份", "所属月份", "年月"), "报表月份，如2026年9月", "month of the report", required=True),
        chosen(
            "allowance_kind", "allowance_kind", ("救助类别", "类别", "保障类别", "对象类别", "家庭类别"),
            "低保、低保边缘或特困", "minimum allowance, just above it, or destitute", required=True,
        ),
        ESTATE,
        counted("households", ("户数", "保障户数", "在册户数", "月末户数"), "月末在册户数", "households at the month's end", required=True),
        counted("people", ("人数", "保障人数", "在册人数", "月末人数"), "月末在册人数", "people at the month's end", required=True),
        *PARTS,
        *ABILITY,
        measured(
            "amount_yuan", ("发放金额", "当月发放金额", "发放资金", "救助金额", "保障金额", "支出资金"),
            "当月发放金额；边缘家庭不按月发放的空着", "paid in the month; empty where nothing is paid monthly", unit="yuan",
        ),
        counted("households_joined", ("新增户数", "当月新增户数", "本月新增户数", "新增户"), "当月新增户数", "households that joined in the month"),
        counted("people_joined", ("新增人数", "当月新增人数", "本月新增人数", "新增人"), "当月新增人数", "people who joined in the month"),
        counted("households_left", ("退出户数", "当月退出户数", "本月退出户数", "退出户"), "当月退出户数", "households that left in the month"),
        counted("people_left", ("退出人数", "当月退出人数", "本月退出人数", "退出人"), "当月退出人数", "people who left in the month"),
        counted("people_before", ("上月末人数", "上月人数", "上月在册人数"), "上月末在册人数", "people at the end of last month"),
        replace(REMARKS, personal=False),
    ),
    key=("month", "allowance_kind", "estate"),
    dated_by="month",
    row_rules=RULES,
    counts_only=True,
)  # fmt: skip
