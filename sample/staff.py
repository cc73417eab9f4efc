"""The 13 staff, their days, their points and the democratic review."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from sample import names
from sample.calendar import Calendar
from sample.people import FIRST_DAY, LAST_DAY, day_between

# (post, window, estates looked after, diligence: shifts points, ratings and punctuality a little)
POSTS = (
    ("党建窗口", "党建", (), 0.5),
    ("计生窗口", "计生", (), 0.2),
    ("劳动保障窗口", "劳动保障", (), 0.9),
    ("治安民调窗口", "治安民调", (), -0.6),
    ("居家养老服务站", "", (), 0.8),
    ("家政服务中心", "", (), -0.2),
    ("便民利民服务点", "", (), 0.1),
    ("网格片区一", "", (0,), 0.3),
    ("网格片区二", "", (1,), 0.6),
    ("网格片区三", "", (2, 4), -0.4),
    ("网格片区四", "", (3,), 0.0),
    ("网格片区五", "", (5, 7), -0.8),
    ("网格片区六", "", (6, 8), 0.4),
)
WITHOUT_REVIEW = ("XC07", "XC12")  # fewer than five ratings in the latest half-year
ATTENDANCE = (("出勤", "公出", "培训", "请假", "迟到", "缺勤"), (862, 58, 26, 38, 14, 3))
LEAVE = ("事假", "病假", "年假", "年假", "调休")
RATERS = (("居民代表", 9, 4.6), ("党员代表", 5, 3.8), ("同事", 4, 3.2), ("街道", 2, 3.0))
# (category, item, points, weight)
POINT_ITEMS = (
    ("窗口服务", "月度窗口办件达标", 8, 16),
    ("窗口服务", "群众书面表扬", 5, 6),
    ("入户走访", "完成当月走访任务", 8, 18),
    ("入户走访", "独居老人关爱走访", 6, 12),
    ("矛盾调解", "成功调解纠纷一件", 6, 9),
    ("创建工作", "完成创建材料整理", 7, 10),
    ("活动组织", "组织社区活动一场", 6, 10),
    ("应急值守", "节假日或防汛值班", 5, 8),
    ("宣传信息", "信息稿件被街道采用", 4, 6),
    ("扣分", "台账报送不及时", -3, 4),
    ("扣分", "群众有效投诉", -5, 2),
)
EVIDENCE = ("照片", "台账", "签到表", "表扬信", "通报", "调解协议书")


@dataclass(frozen=True)
class Member:
    staff_no: str
    name: str
    post: str
    window: str
    estates: tuple[int, ...]
    diligence: float
    since: date


def employ(random: Random) -> list[Member]:
    return [
        Member(
            f"XC{number:02d}",
            names.surname(random) + names.given(random, random.random() < 0.35, 1988),
            *post,
            day_between(random, date(2012, 1, 1), date(2022, 12, 31)),
        )
        for number, post in enumerate(POSTS, 1)
    ]


def attend(
    random: Random, staff: list[Member], calendar: Calendar
) -> Iterator[tuple[Member, date, str, int | None]]:
    """(member, day, attendance, minutes late) for every workday."""
    results, weights = ATTENDANCE
    for day in calendar.workdays:
        if FIRST_DAY <= day <= LAST_DAY:
            for member in staff:
                late = 1 - 0.7 * member.diligence
                result = random.choices(results, (*weights[:4], weights[4] * late, weights[5] * late))[0]
                minutes = min(90, int(random.expovariate(1 / 12)) + 3) if result == "迟到" else None
                yield member, day, random.choice(LEAVE) if result == "请假" else result, minutes


def earn(
    random: Random, staff: list[Member], calendar: Calendar
) -> list[tuple[date, Member, str, str, float, str]]:
    """Ledger lines (day, member, category, item, points, evidence), about a hundred a quarter."""
    days = [day for day in calendar.workdays if FIRST_DAY <= day <= LAST_DAY]
    weights = [1.09 + 0.2 * m.diligence for m in staff]
    lines = []
    for _ in range(1224):
        member = random.choices(staff, weights)[0]
        blame = 1 - 0.6 * member.diligence
        category, item, points, _ = random.choices(
            POINT_ITEMS, [w * (blame if c == "扣分" else 1) for c, _, _, w in POINT_ITEMS]
        )[0]
        points += random.choice((0, 0, 1, -1, 0.5)) if points > 0 else 0
        evidence = random.choice(EVIDENCE) if random.random() < 0.96 else ""
        lines.append((random.choice(days), member, category, item, points, evidence))
    return sorted(lines, key=lambda line: (line[0], line[1].staff_no))


def review(random: Random, staff: list[Member]) -> Iterator[tuple[date, Member, str, float]]:
    """(day, member, rater group, rating) each December and June; two have too few ratings in the latest."""
    rounds = (
        date(2023, 12, 20),
        date(2024, 6, 20),
        date(2024, 12, 19),
        date(2025, 6, 19),
        date(2025, 12, 18),
    )
    for day in (*rounds, date(2026, 6, 18)):
        for member in staff:
            left = 3 if day.year == 2026 and member.staff_no in WITHOUT_REVIEW else 99
            for group, count, spread in RATERS:
                for _ in range(min(left, count + random.randint(-1, 1))):
                    rating = random.gauss(90 + 3.5 * member.diligence, spread)
                    yield day, member, group, round(min(100, max(60, rating)) * 2) / 2
                left = max(0, left - count)
