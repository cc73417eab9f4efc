"""Party groups, resident units, associations: the lists that the branch keeps and hands in again each January."""

from datetime import date
from pathlib import Path
from random import Random

from sample.people import Person
from sample.town import Town
from sample.writers import Sheet, styled, write_xlsx

# name, kind, places of its estates, the unit its members retired from, formed, dissolved
GROUPS = (
    ("新城花园第一党小组", "按住地", (0,), "", date(2012, 5, 8), None),
    ("新城花园第二党小组", "按住地", (0,), "", date(2018, 3, 20), None),
    ("桃园里党小组", "按住地", (1,), "", date(2012, 5, 8), None),
    ("府前小区党小组", "按住地", (2,), "", date(2012, 5, 8), None),
    ("港城新村党小组", "按住地", (3,), "", date(2013, 9, 2), None),
    ("育才小区党小组", "按住地", (4,), "", date(2013, 9, 2), None),
    ("锦绣翠湖联合党小组", "按住地", (5, 6), "", date(2015, 6, 26), date(2025, 3, 14)),
    ("锦绣苑党小组", "按住地", (5,), "", date(2025, 3, 14), None),
    ("翠湖庭党小组", "按住地", (6,), "", date(2025, 3, 14), None),
    ("香樟苑党小组", "按住地", (7,), "", date(2025, 6, 18), None),
    ("供销退休党小组", "同一单位退休", (), "区供销合作总社", date(2014, 4, 11), None),
    ("粮食退休党小组", "同一单位退休", (), "区粮食购销公司", date(2014, 4, 11), None),
    ("教育退休党小组", "同一单位退休", (), "区教师发展中心", date(2016, 10, 19), None),
    ("船厂退休党小组", "同一单位退休", (), "江洲船厂", date(2019, 7, 1), None),
    ("流动党员党小组", "流动党员", (), "", date(2020, 11, 5), None),
)
COUNTED = (date(2024, 1, 15), date(2025, 1, 10), date(2026, 1, 12))
RETIRED = (0.05, 0.04, 0.035, 0.02)  # of the members in the register, in the order of the groups
AT_HOME, MOBILE = 0.8, 9
GROUP_HEADS = (
    "序号", "党小组名称", "小组类型", "所在小区", "退休单位", "组长", "联系电话", "党员人数", "成立日期", "撤销日期",
    "统计日期",
)  # fmt: skip

# name, kind, place of its estate, own Party organisation, its kind, came, left, agreement
UNITS = (
    ("高港区新城市场监管所", "机关", 0, "是", "党支部", None, None, date(2021, 3, 18)),
    ("高港区新城税务所", "机关", 2, "是", "党支部", None, None, date(2021, 3, 18)),
    ("高港区新城实验小学", "学校", 4, "是", "党支部", None, None, date(2020, 9, 10)),
    ("高港区育才中学", "学校", 4, "是", "党总支", None, None, date(2020, 9, 10)),
    ("新城中心幼儿园", "学校", 0, "否", "联合党支部", None, None, date(2022, 5, 27)),
    ("高港区新城医院", "医院", 3, "是", "党委", None, None, date(2019, 11, 22)),
    ("新城自来水服务站", "事业单位", 3, "是", "党支部", None, None, None),
    ("新城环卫所", "事业单位", 1, "是", "党支部", None, None, date(2021, 6, 30)),
    ("新城供电服务站", "国有企业", 2, "是", "党支部", None, None, date(2022, 5, 27)),
    ("港城农商行新城支行", "银行网点", 0, "是", "党支部", None, None, date(2023, 8, 16)),
    ("新城邮政支局", "国有企业", 1, "否", "联合党支部", None, None, date(2023, 8, 16)),
    ("江洲酒店有限公司", "民营企业", 5, "否", "未建立", date(2017, 6, 1), date(2025, 8, 31), None),
    ("金港超市有限公司", "民营企业", 8, "否", "未建立", date(2016, 4, 1), None, date(2024, 6, 12)),
    ("安居物业服务有限公司", "民营企业", 6, "是", "党支部", date(2015, 2, 9), None, date(2024, 6, 12)),
    ("桃园农贸市场", "民营企业", 1, "否", "未建立", date(2025, 4, 20), None, None),
    ("夕阳红养老服务中心", "民办非企业", 7, "是", "党支部", date(2019, 5, 6), None, date(2022, 5, 27)),
    ("同心社工事务所", "社会组织", 3, "否", "联合党支部", date(2024, 9, 2), None, date(2025, 1, 8)),
)  # fmt: skip
UNIT_HEADS = (
    "序号", "单位名称", "单位性质", "所在小区", "是否建立党组织", "党组织类型", "联系人", "联系电话", "入驻时间",
    "迁出日期", "共建协议签订日期", "备注",
)  # fmt: skip

# name, kind, founded, ended, members, on file, since
ASSOCIATIONS = (
    ("新城社区计划生育协会", "计生协会", date(2005, 3, 15), None, 186, "已备案", date(2012, 6, 1)),
    ("新城社区老年协会", "老年协会", date(2006, 10, 30), None, 412, "已备案", date(2012, 6, 1)),
    ("新城社区志愿者协会", "志愿服务", date(2010, 3, 5), None, 268, "已备案", date(2013, 4, 18)),
    ("夕阳红健身队", "文体", date(2009, 4, 12), None, 64, "已备案", date(2014, 5, 20)),
    ("新城合唱团", "文体", date(2013, 9, 1), None, 47, "已备案", date(2016, 3, 9)),
    ("新城书画社", "文体", date(2014, 5, 4), None, 33, "已备案", date(2016, 3, 9)),
    ("太极拳协会", "体育", date(2016, 6, 18), None, 52, "已备案", date(2018, 7, 25)),
    ("残疾人互助协会", "互助", date(2015, 12, 3), None, 58, "已备案", date(2017, 1, 12)),
    ("邻里慈善互助会", "慈善", date(2018, 9, 5), None, 121, "已备案", date(2019, 11, 6)),
    ("法治宣传小组", "法治", date(2019, 12, 4), None, 18, "已备案", date(2021, 2, 3)),
    ("新城摄影协会", "文体", date(2015, 8, 8), date(2024, 12, 20), 21, "未备案", None),
    ("亲子阅读社", "文化", date(2024, 4, 23), None, 76, "已备案", date(2024, 11, 11)),
    ("广场舞协会", "文体", date(2025, 5, 16), None, 88, "办理中", None),
)
ASSOCIATION_HEADS = (
    "序号", "社团名称", "社团类型", "成立时间", "注销日期", "负责人", "联系电话", "会员人数", "备案情况", "备案日期",
)  # fmt: skip


def party_groups(folder: Path, random: Random, town: Town) -> None:
    """A workbook a January; the groups that were merged stand in the next list with the day."""
    for day in COUNTED:
        rows = [
            (number, *_group(random, town, each, day))
            for number, each in enumerate((each for each in GROUPS if each[4] <= _year_end(day)), 1)
            if each[5] is None or each[5].year >= day.year - 1
        ]
        total = ("合计", "", "", "", "", "", "", sum(row[7] for row in rows if row[7] != ""))
        head = (f"新城社区党支部党小组名册（{day.year}年）", "填报单位：新城社区党支部")
        sheet = Sheet("党小组", GROUP_HEADS, rows, above=head, below=[total])
        write_xlsx(folder / f"党小组名册{day.year}年.xlsx", [sheet])


def _year_end(day: date) -> date:
    return date(day.year, 12, 31) if day == COUNTED[-1] else day


def _group(random: Random, town: Town, group: tuple, day: date) -> tuple:
    name, kind, places, unit, formed, dissolved = group
    members = [
        each for each in town.people if each.politics in ("中共党员", "预备党员") and each.is_here(day)
    ]
    own = [each for each in members if each.home.estate in places] or members
    head = random.choice(own)
    gone = dissolved if dissolved and dissolved <= day else None
    return (
        name, kind, "、".join(town.estates[each] for each in places), unit, head.name, head.phone,
        "" if gone else _number(group, members, own), styled(formed, "dot"), styled(gone, "dot"), styled(day, "dot"),
    )  # fmt: skip


def _number(group: tuple, members: list[Person], own: list[Person]) -> int:
    name, kind, places, *_ = group
    if places:
        halves = sum(each[2] == places for each in GROUPS)
        return round(len(own) * AT_HOME / halves) - (name == "新城花园第二党小组")
    retired = [each[0] for each in GROUPS if each[1] == kind]
    return round(len(members) * RETIRED[retired.index(name)]) if kind != "流动党员" else MOBILE


def resident_units(folder: Path, random: Random, town: Town) -> None:
    """One sheet, kept up: who left is crossed off by a day."""
    heads = random.sample([each for each in town.people if 30 < each.age() < 58], len(UNITS))
    rows = [
        (
            number, name, kind, town.estates[place], has, organisation, head.name, head.phone, styled(came, "dot"),
            styled(left, "slash"), styled(signed, "chinese"), "已歇业" if left else "",
        )
        for number, (head, (name, kind, place, has, organisation, came, left, signed)) in enumerate(
            zip(heads, UNITS, strict=True), 1
        )
    ]  # fmt: skip
    sheet = Sheet("驻社区单位", UNIT_HEADS, rows, above=("新城社区驻社区单位名册",))
    write_xlsx(folder / "驻社区单位名册.xlsx", [sheet])


def associations(folder: Path, random: Random, town: Town) -> None:
    heads = random.sample([each for each in town.people if 45 < each.age() < 75], len(ASSOCIATIONS))
    rows = [
        (
            number, name, kind, styled(founded, "dot"), styled(ended, "dot"), head.name, head.phone, members, filed,
            styled(since, "dot"),
        )
        for number, (head, (name, kind, founded, ended, members, filed, since)) in enumerate(
            zip(heads, ASSOCIATIONS, strict=True), 1
        )
    ]  # fmt: skip
    sheet = Sheet("社团", ASSOCIATION_HEADS, rows, above=("新城社区群众性社团、协会名册",))
    write_xlsx(folder / "社团协会名册.xlsx", [sheet])
