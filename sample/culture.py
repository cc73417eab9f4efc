"""Activities and who signed for them, as the clerk of culture and the teams keep them."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from sample import civic, names
from sample.civic import end_of
from sample.people import Person, day_between
from sample.town import MONTHS, Town
from sample.writers import Row, Sheet, styled, write_csv, write_xlsx

UNITS = ("高港实验小学", "区人民医院", "区图书馆", "农商银行高港支行", "区供电公司", "港城消防站", "区文化馆")
# name, kind, times a month, organiser, places, how many come, chance of a unit beside, of a list, youngest, oldest
SERIES = (
    ("老年健身队晨练", "健身队", 4.0, "老年健身队", ("文化广场", "健身路径"), (18, 34), 0.0, 0.45, 58, 86),
    ("广场舞排练", "广场舞", 2.0, "广场舞队", ("文化广场", ""), (20, 45), 0.0, 0.2, 45, 75),
    ("市民学校讲座", "讲座", 1.6, "社区市民学校", ("社区市民学校",), (22, 48), 0.35, 0.93, 30, 85),
    ("智能手机培训", "培训", 0.8, "社区市民学校", ("社区市民学校",), (12, 24), 0.3, 0.96, 58, 84),
    ("读书会", "读书", 1.0, "社区图书阅览室", ("图书阅览室",), (8, 20), 0.1, 0.8, 12, 80),
    ("书画巡展", "书画巡展", 0.35, "社区居委会", ("文化广场", "宣传橱窗"), (60, 140), 0.4, 0.0, 20, 85),
    ("亲子手工课", "亲子活动", 0.8, "社区居委会", ("社区文娱室",), (14, 30), 0.4, 0.85, 4, 45),
    ("乒乓球赛", "比赛", 0.3, "社区文娱室", ("社区文娱室",), (12, 24), 0.3, 0.75, 16, 70),
    ("露天电影", "电影", 0.4, "区文化馆", ("文化广场", ""), (50, 120), 0.0, 0.0, 5, 85),
    ("社区文艺演出", "文艺演出", 0.5, "社区居委会", ("文化广场",), (120, 260), 0.85, 0.0, 10, 85),
)  # fmt: skip
FESTIVALS = {
    1: "迎新春写春联",
    2: "元宵猜灯谜",
    4: "清明祭英烈",
    6: "端午包粽子",
    9: "中秋邻里节",
    10: "重阳敬老活动",
}
THEMES = ("消防安全", "防范诈骗", "健康养生", "法律常识", "垃圾分类", "急救知识", "家庭教育")
HELD = (
    "序号", "活动时间", "活动名称", "活动类型", "活动地点", "主办单位", "协办单位", "参加人数", "有无签到表", "小区",
    "活动简况",
)  # fmt: skip
SIGNED = ("序号", "活动日期", "活动名称", "活动地点", "姓名", "身份证号", "联系电话", "备注")
ABOUT = ("约{n}人", "{n}余人", "{n}多人", "近{n}人")


def _activities(folder: Path, random: Random, town: Town) -> None:
    """A workbook a year, a sheet each half-year, head counts by eye."""
    held = list(_held(town))
    for year in dict.fromkeys(each["day"].year for each in held):
        sheets = []
        for half, label in ((1, "上半年"), (2, "下半年")):
            lines = [
                each for each in held if each["day"].year == year and (each["day"].month > 6) == (half == 2)
            ]
            rows = [(number, *_told(random, each)) for number, each in enumerate(lines, 1)]
            if rows:
                above = (f"新城社区{year}年{label}文体活动台账", "填报单位：新城社区居民委员会")
                sheets.append(Sheet(label, HELD, rows, above, below=[("合计", f"{len(rows)}场")]))
        write_xlsx(folder / f"文体活动台账{year}年.xlsx", sheets)


def _held(town: Town) -> list[dict]:
    """Every activity, the same for the ledger and for the lists of names. The year's plan grows a little."""
    random, found = Random("activities held"), []
    for month in MONTHS:
        for name, kind, often, organiser, places, came, joint, listed, *ages in SERIES:
            times = int(often * (0.85 if month.month in (1, 2, 7, 8) else 1.05) + random.random())
            for day in sorted(day_between(random, month, end_of(month)) for _ in range(times)):
                estate = random.choice(town.estates) if "" in places or "橱窗" in places[-1] else ""
                title = f"{random.choice(THEMES)}{name[2:]}" if name == "市民学校讲座" else name
                found.append(
                    _one(random, day, title, kind, organiser, places, came, joint, listed, estate, ages)
                )
        if month.month in FESTIVALS:
            day = day_between(random, month, end_of(month))
            given = (
                FESTIVALS[month.month],
                "节日活动",
                "社区居委会",
                ("社区文娱室",),
                (30, 80),
                0.5,
                0.6,
                "",
                (8, 85),
            )
            found.append(_one(random, day, *given))
    met = {}
    for each in sorted(found, key=lambda each: each["day"]):  # one of a name, place and day
        met.setdefault((each["day"], each["name"], each["place"]), each)
    return list(met.values())


def _one(random, day, name, kind, organiser, places, came, joint, listed, estate, ages) -> dict:
    place = random.choice(places) or f"{estate}广场"
    return {
        "day": day, "name": name, "kind": kind, "place": place, "organiser": organiser,
        "partner": random.choice(UNITS) if random.random() < joint else "", "came": random.randint(*came),
        "is_listed": random.random() < listed, "estate": estate if random.random() < 0.6 else "", "ages": ages,
    }  # fmt: skip


def _told(random: Random, each: dict) -> Row:
    """The line of the ledger. Who kept a list knows the number; others write a round one."""
    round_number = max(10, each["came"] // 10 * 10)
    told = (
        each["came"]
        if each["is_listed"] or random.random() < 0.2
        else random.choice(ABOUT).format(n=round_number)
        if random.random() < 0.93
        else ""
    )
    style = "dot" if each["day"].month % 3 else "chinese"
    said = "有" if each["is_listed"] else random.choice(("无", "无", ""))
    return (
        styled(each["day"], style), each["name"], each["kind"], each["place"], each["organiser"], each["partner"], told,
        said, each["estate"], "",
    )  # fmt: skip


def _participants(folder: Path, random: Random, town: Town) -> None:
    """A file a quarter; some lists never came in. Regulars come again and again, some guests live elsewhere."""
    usual = [person for person in town.people if person.residence != "户在人不在"]
    keen = {id(person): random.lognormvariate(0, 1.3) for person in usual}
    parts: dict[str, list[Row]] = {}
    for each in _held(town):
        if not each["is_listed"] or random.random() < 0.07:
            continue
        quarter = f"{each['day'].year}年第{'一二三四'[(each['day'].month - 1) // 3]}季度"
        youngest, oldest = each["ages"]
        able = [
            person
            for person in usual
            if youngest <= person.age(each["day"]) <= oldest and person.is_here(each["day"])
        ]
        rows = parts.setdefault(quarter, [])
        for person in _some(random, able, [keen[id(person)] for person in able], each["came"]):
            rows.append((len(rows) + 1, *_signed(random, each, person)))
    for quarter, rows in parts.items():
        if quarter.startswith("2024"):
            write_csv(folder / f"活动签到{quarter}.csv", SIGNED, rows, "gb18030")
        else:
            above = (f"新城社区活动签到汇总表（{quarter}）",)
            write_xlsx(folder / f"活动签到{quarter}.xlsx", [Sheet("签到", SIGNED, rows, above)])


def _some(random: Random, people: list[Person], weights: list[float], count: int) -> Iterator[Person]:
    """Different people, the keen ones more likely."""
    met = set()
    for person in random.choices(people, weights, k=count):
        if id(person) not in met:
            met.add(id(person))
            yield person


def _signed(random: Random, each: dict, person: Person) -> Row:
    day, draw = styled(each["day"], "dash"), random.random()
    if draw < 0.05:  # a guest, a relative
        guest = names.surname(random) + names.given(random, random.random() < 0.4, 1970)
        return (day, each["name"], each["place"], guest, "", "", "非本社区")
    number = "" if draw < 0.2 else person.id_number
    phone = person.phone if draw < 0.17 or random.random() < 0.5 else ""
    return (day, each["name"], each["place"], person.name, number, phone, "")


WRITERS = {"activities": _activities, "activity_participants": _participants, **civic.WRITERS}
