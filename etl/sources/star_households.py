"""十星文明户评选表: households put up for the stars of a year, what became of it, which stars they were given."""

from dataclasses import replace

from etl import star_lists
from etl.sources.columns import ESTATE, NAME, REMARKS, happened, in_order, within_records
from etl.sources.residents import DWELLING, HOUSEHOLD
from warehouse.contracts import Column, Constraint, Source

YEAR = Column(
    "year",
    "integer",
    ("评选年度", "年度", "评选年份", "年份", "year"),
    {
        "zh": "评选年度；没有这一列时按表题、工作表名、文件名里的年份，再按申报日期",
        "en": "year of the selection; without it that of the title, of the sheet or file, else of the nomination",
    },
    constraints=(
        Constraint(
            "range",
            {"zh": "评选年度应在1990至2099之间。", "en": "The year must lie between 1990 and 2099."},
            "{column} between 1990 and 2099",
        ),
    ),
    rejects_row=True,
)
STARS = Column(
    "stars",
    "text",
    (
        "所获星",
        "获评星目",
        "所获星级",
        "获得星级",
        "获星情况",
        "评定星级",
        "申报星级",
        "星级",
        "星名",
        "stars",
    ),
    {
        "zh": "所获的星，用顿号隔开，名称照星目；十星全得可写“十星”，只写颗数也可以。"
        "摘了一颗而称号还在的，写留下的星",
        "en": "stars given, several separated by 、, named as in the list; or how many, such as 十星. Where one was "
        "taken off and the title stays, those that are left",
    },
)
STAR_COUNT = Column(
    "star_count",
    "integer",
    ("星数", "颗数", "得星数", "获星数", "获星颗数", "star_count"),
    {"zh": "几颗星；列了星名的按星名数", "en": "how many stars; where they are named, the names are counted"},
    constraints=(
        Constraint(
            "negative",
            {"zh": "星数不能是负数。", "en": "There cannot be fewer than no stars."},
            "{column} >= 0",
            rejects_row=False,
        ),
    ),
)
BY_STAR = tuple(
    Column(
        name,
        "boolean",
        headings,
        {
            "zh": f"一颗星一列的表：得{headings[0]}打√，没得空着",
            "en": f"in sheets with a column a star: {headings[0]} is given",
        },
    )
    for name, headings in star_lists.columns().items()
)
OUTCOME = (
    Column(
        "nomination_date",
        "date",
        ("申报日期", "提名日期", "推荐日期", "申报时间", "推荐时间", "nomination_date"),
        {"zh": "申报（提名）日期", "en": "day of the nomination"},
        constraints=(within_records("申报日期", "day of the nomination"),),
    ),
    Column(
        "result",
        "code",
        ("评定结果", "评选结果", "评审结果", "审核结果", "结果", "result"),
        {"zh": "评定结果；空＝还没有", "en": "what became of it; empty = not decided yet"},
        codes="star_result",
    ),
    Column(
        "result_date",
        "date",
        ("评定日期", "命名日期", "公布日期", "评定时间", "result_date"),
        {
            "zh": "评定日期；空＝从申报之日起算评定",
            "en": "day of the result; empty = it counts from the nomination on",
        },
        constraints=(
            within_records("评定日期", "day of the result"), happened("评定日期", "day of the result"),
        ),
    ),
    Column(
        "revoked_date",
        "date",
        ("摘星日期", "摘牌日期", "取消日期", "revoked_date"),
        {"zh": "摘星日期，当天起不再算评定", "en": "day the stars were taken away; not granted from that day on"},
        constraints=(within_records("摘星日期", "day the stars were taken away"),),
    ),
    Column(
        "reason",
        "text",
        ("原因", "摘星原因", "未通过原因", "理由", "reason"),
        {"zh": "未通过或摘星的原因", "en": "why it was not granted, or taken away"},
        personal=True,
    ),
)  # fmt: skip


def _told_later(rule: str, zh: str, en: str, rejects_row: bool = False) -> Constraint:
    """A rule of the list as a whole: etl/star_households.py looks and fills in {value}."""
    return Constraint(rule, {"zh": zh, "en": en}, "true", rejects_row)


STAR_HOUSEHOLDS = Source(
    name="star_households",
    title={"zh": "十星文明户评选表", "en": "Ten-star households"},
    grain={
        "zh": "一户一个评选年度一行，后交的为准",
        "en": "one row per household and year; the one delivered last stands",
    },
    columns=(
        YEAR,
        ESTATE,
        *(column for column in DWELLING if column is not ESTATE),
        HOUSEHOLD[0],
        replace(
            NAME,
            headers=("户主姓名", "户主", "家庭代表", "姓名", "申报人", "name"),
            in_header=True,
            description={
                "zh": "户主姓名；没有门牌时按小区和姓名认户",
                "en": "head of the household; tells it where there is no door",
            },
        ),
        STARS,
        STAR_COUNT,
        *BY_STAR,
        *OUTCOME,
        REMARKS,
    ),
    rhythm="once",
    # with so many headings, none of which every office has, an explanation of them looks like a table
    beside=("填写说明", "填表说明", "Explanation"),
    row_rules=(
        Constraint(
            "no_household",
            {
                "zh": "看不出是哪一户。请写户编号，或楼幢和房号，或户主姓名。",
                "en": "Which household this is cannot be told. Write its number, or building and flat, or the head's "
                "name.",
            },
            "household_no is not null or room is not null or name is not null",
        ),
        in_order(
            "nomination_date",
            "result_date",
            "评定日期早于申报日期。",
            "The result lies before the nomination.",
        ),
        in_order(
            "result_date",
            "revoked_date",
            "摘星日期早于评定日期。",
            "The stars were taken away before they were given.",
        ),
        Constraint(
            "revoked_undated",
            {
                "zh": "评定结果是摘星，却没有摘星日期，不知道挂到哪一天，按从未评定计。请补上摘星日期。",
                "en": "The stars were revoked, but the day is not written: it counts as never granted. Write the day.",
            },
            "result is distinct from 'revoked' or revoked_date is not null",
            rejects_row=False,
        ),
        Constraint(
            "revoked_yet_granted",
            {
                "zh": "写了摘星日期，评定结果却不是摘星；按摘星日期计。请改正一处。",
                "en": "There is a day the stars were taken away, yet the result is another; the day stands. Mend one.",
            },
            "revoked_date is null or result is not distinct from 'revoked'",
            rejects_row=False,
        ),
        _told_later(
            "no_year",
            "不知道是哪个评选年度。请在“评选年度”一列、表题或文件名里写上年份。",
            "Which year it is of cannot be told. Write it into the column 评选年度, the title or the name of the file.",
            rejects_row=True,
        ),
        _told_later(
            "unknown_household",
            "居民信息台账里没有这一户，照样计数，但对不上户数。请核对小区、门牌、户主姓名；台账缺的补进台账。",
            "The register of residents has no such household. It counts all the same, but stands beside the households "
            "of the register. Check estate, door and name; what the register lacks comes into the register.",
        ),
        _told_later(
            "head_differs",
            "居民信息台账里这一户没有叫这个姓名的人，按门牌认户。请核对门牌和户主姓名。",
            "The register lists nobody of this name in that household, which was told by its door. Check both.",
        ),
        _told_later(
            "household_twice",
            "同一户在本表同一年度里出现不止一次，以最下面一行为准，空格取上面行的。请删去多余的行。",
            "The same household stands in this sheet more than once for the year; the lowest row counts, empty "
            "cells are filled from those above. Take out the others.",
        ),
        _told_later(
            "result_without_nomination",
            "有评定结果，却没有申报日期。请补上申报日期，或另交申报名单。",
            "There is a result but no day of a nomination. Write it, or bring in the list of nominations too.",
        ),
        _told_later(
            "unknown_star",
            "当年的星目里没有：{value}，不计颗数。写错的请改正；星目确有这颗的，请补进 data/reference/stars.toml。",
            "The list of that year has no star {value}, so it is not counted. Mend it; if the list does have it, write "
            "it into data/reference/stars.toml.",
        ),
        _told_later(
            "too_many_stars",
            "写了{value}颗星，多于当年星目的颗数，颗数和星名都不计。请改正。",
            "It says {value} stars, more than the list of that year has, so neither stars nor their number count. "
            "Mend it.",
        ),
        _told_later(
            "stars_differ",
            "写的颗数是{value}，与列出的星对不上；按列出的星计。请核对。",
            "It says {value} stars, which is not how many are named; the names count. Check them.",
        ),
        _told_later(
            "no_star_list",
            "data/reference/stars.toml 里没有{value}年的星目，颗数和星名都不计。请写上当年的星目。",
            "data/reference/stars.toml has no list for {value}, so neither stars nor their number count. Write that "
            "year's list.",
        ),
    ),
)
