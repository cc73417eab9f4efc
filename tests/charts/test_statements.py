"""One number in one sentence: change past noise, target, small base, and every definition of the catalogue."""

import re
from dataclasses import replace
from datetime import date

import pandas
import pytest

import community as communities
from charts import findings
from charts.findings.changes import on_previous, on_year
from charts.findings.noise import daily_moved
from charts.findings.statement import WIDEST, _width
from charts.findings.targets import shortfall
from charts.words import Words
from indicators import catalogue, engine, readings, streaks
from indicators.periods import Period
from indicators.readings import change
from tests.charts.readings import indicator, reading
from warehouse import builds
from warehouse.connection import open_warehouse

ZH, EN = Words("zh"), Words("en")
MONTH, YEAR = Period(date(2026, 5, 1)), Period(date(2025, 1, 1), "year")
RATE = {"low": 95.1, "high": 97.4}
PEOPLE = replace(indicator("people", is_stock=True), title={"zh": "80岁及以上人数", "en": "People 80+"})
LOG = {"zh": "民主评议表", "en": "Review forms"}
PER_DAY = replace(indicator("records"), kind="ratio", base_unit="days")
MEDIAN = replace(indicator("days"), kind="quantile", base_unit="records")


def before(found, base):
    """The same reading with a value of the period before."""
    return replace(found, change_on_previous=change(found.indicator, found.value, base))


ON_YEAR = [
    (reading(96.4, 95.2, **RATE), "，与上年同期相当", ", level with a year before"),
    (reading(96.4, 93.0, **RATE), "，比上年同期升3.4个百分点", ", up 3.4 pp on a year before"),
    (
        reading(82.6, 96.0, low=75.6, high=87.9),
        "，比上年同期降13.4个百分点",
        ", down 13.4 pp on a year before",
    ),
    (reading(104, 98, "records"), "，与上年同期相当", ", about as many as a year before"),
    (reading(98, 98, "records"), "，与上年同期相当", ", about as many as a year before"),
    (reading(6143, 5677, "records"), "，比上年同期多8.2%", ", 8.2% more than a year before"),
    (reading(4000, 5000, "records"), "，比上年同期少20.0%", ", 20.0% fewer than a year before"),
    (reading(40, 12, "records"), "，比上年同期多28件", ", 28 requests more than a year before"),
    (reading(9, 0, "records"), "，上年同期为0", ", none a year before"),
    (reading(70, 30, "people"), "，比上年同期多40人", ", 40 people more than a year before"),
    (reading(229, 217, of=PEOPLE), "，比上年同期多12人", ", 12 people more than a year before"),
    (reading(217, 217, of=PEOPLE), "，与上年同期持平", ", the same as a year before"),
    (reading(24.2, 23.3, is_stock=True), "，比上年同期升0.9个百分点", ", up 0.9 pp on a year before"),
    # 24.16 reads 24.2 and 24.14 reads 24.1, but a change of 0.0 points is none
    (reading(24.16, 24.14, is_stock=True), "，与上年同期持平", ", the same as a year before"),
    # 66 days: 6,476 and 6,204 requests are 272 apart, twice their spread is 225
    (
        reading(98.12, 94.0, of=PER_DAY, numerator=6476, denominator=66),
        "，比上年同期多4.4%",
        ", 4.4% more than a year before",
    ),
    (
        reading(98.12, 96.0, of=PER_DAY, numerator=6476, denominator=66),
        "，与上年同期相当",
        ", about as many as a year before",
    ),
    (reading(2, 1, of=MEDIAN, denominator=400), "", ""),  # nobody knows the spread of a median
    (reading(728.5, 670.5, "points"), "", ""),
    (reading(6143, None, "records"), "", ""),
    (reading(85.7, 20.0, numerator=6, denominator=7, low=48, high=97, is_small=True), "", ""),
    (reading(None, None, is_suppressed=True), "", ""),
]


@pytest.mark.parametrize(("found", "chinese", "english"), ON_YEAR)
def test_a_change_on_the_year_is_said_only_past_noise(found, chinese, english):
    assert (on_year(found, ZH), on_year(found, EN)) == (chinese, english)


ON_PREVIOUS = [
    (before(reading(96.4, **RATE), 93.0), "，比上季度升3.4个百分点", ", up 3.4 pp on the quarter before"),
    (before(reading(6143, unit="records"), 5677), "，比上季度多8.2%", ", 8.2% more than the quarter before"),
    (before(reading(104, unit="records"), 98), "，与上季度相当", ", about as many as the quarter before"),
    (
        before(replace(reading(96.4, **RATE), period=MONTH), 93.0),
        "，比上月升3.4个百分点",
        ", up 3.4 pp on the month before",
    ),
    # months have their seasons: the number alone
    (
        before(replace(reading(600, unit="records"), period=MONTH), 512),
        "，上月512件",
        ", 512 requests the month before",
    ),
    (
        before(replace(reading(104, unit="records"), period=MONTH), 98),
        "，与上月相当",
        ", about as many as the month before",
    ),
    (before(replace(reading(6143, unit="records"), period=YEAR), 5677), "", ""),
    (reading(6143, unit="records"), "", ""),
]


@pytest.mark.parametrize(("found", "chinese", "english"), ON_PREVIOUS)
def test_a_change_on_the_period_before_is_never_said_of_a_year(found, chinese, english):
    assert (on_previous(found, ZH), on_previous(found, EN)) == (chinese, english)


def test_two_counts_over_different_days_are_compared_per_day():
    # 900 in 18 days and 900 in 20: 50 and 45 a day, their difference 5, twice its spread 4.5
    assert daily_moved(900, 18, 900, 20)
    # 400 in 18 and 400 in 20: 22.2 and 20 a day, 2.2 apart, twice the spread 3.0
    assert not daily_moved(400, 18, 400, 20)
    assert not daily_moved(0, 18, 0, 20)


MISSED = {"target": 95, "verdict": "missed"}
STATEMENTS = [
    (
        reading(96.4, 93.0, target=95, verdict="met", **RATE),
        0,
        "走访率96.4%，比上年同期升3.4个百分点，高于目标95%",
        "Visit rate: 96.4%, up 3.4 pp on a year before, above the target of 95%",
    ),
    (
        reading(82.6, 96.0, low=75.6, high=87.9, **MISSED),
        2,
        "走访率82.6%，比上年同期降13.4个百分点，连续两季低于目标95%",
        "Visit rate: 82.6%, down 13.4 pp on a year before, below the target of 95% for 2 quarters running",
    ),
    (
        replace(reading(82.6, **MISSED), period=MONTH),
        12,
        "走访率82.6%，连续12个月低于目标95%",
        "Visit rate: 82.6%, below the target of 95% for 12 months running",
    ),
    (reading(82.6, **MISSED), 1, "走访率82.6%，低于目标95%", "Visit rate: 82.6%, below the target of 95%"),
    (
        reading(94.97, **MISSED),
        0,
        "走访率95.0%，略低于目标95%",
        "Visit rate: 95.0%, just below the target of 95%",
    ),
    (
        reading(95.0, target=95, verdict="met"),
        0,
        "走访率95.0%，达到目标95%",
        "Visit rate: 95.0%, at the target of 95%",
    ),
    (
        reading(7, unit="records", target=3, verdict="missed"),
        0,
        "三季度走访率7件，高于目标3件",
        "Visit rate, Q3: 7, above the limit of 3 requests",
    ),
    (
        reading(2, unit="records", target=3, verdict="met"),
        0,
        "三季度走访率2件，没有超过目标3件",
        "Visit rate, Q3: 2, within the limit of 3 requests",
    ),
    (
        reading(229, 217, of=PEOPLE),
        0,
        "80岁及以上229人，比上年同期多12人",
        "People 80+: 229, 12 people more than a year before",
    ),
    (
        reading(6143, 5677, of=replace(indicator("records"), id="service_volume")),
        0,
        "三季度受理6,143件，比上年同期多8.2%",
        "6,143 requests received in Q3, 8.2% more than a year before",
    ),
    (
        reading(
            85.7, 20, of=replace(indicator(), base_unit="ratings"), numerator=6, denominator=7, is_small=True
        ),
        0,
        "走访率：7份中6份",
        "Visit rate: 6 of 7",
    ),
    (
        reading(None, delivered="no", missing=(LOG,)),
        0,
        "民主评议表未报送，这一项没有数",
        "Review forms not delivered: no number",
    ),
    (reading(None, delivered="no"), 0, "走访率：台账未报送", "Visit rate: not delivered"),
    (
        reading(None, is_suppressed=True),
        0,
        "走访率：为保护个人，不显示",
        "Visit rate: withheld to protect people",
    ),
    (reading(None, denominator=0), 0, "走访率：没有可计算的记录", "Visit rate: nothing to count it from"),
    (reading(0, of=MEDIAN), 0, "走访率当天", "Visit rate: same day"),
]


@pytest.mark.parametrize(("found", "streak", "chinese", "english"), STATEMENTS)
def test_a_statement_in_both_languages(found, streak, chinese, english):
    assert findings.statement(found, ZH, streak) == chinese
    assert findings.statement(found, EN, streak=streak) == english


SHARE = replace(indicator(), base_unit="records")
BASES = [
    (
        reading(82.4, of=SHARE, numerator=122, denominator=148, low=75.5, high=87.7, **MISSED),
        "148件中122件，离目标95%差19件，95%区间75.5%~87.7%",
        "122 of 148, 19 requests short of 95%, 95% interval 75.5%–87.7%",
    ),
    (
        reading(
            96.4, of=SHARE, numerator=964, denominator=1000, low=95.1, high=97.4, target=95, verdict="met"
        ),
        "1,000件中964件",
        "964 of 1,000",
    ),
    (
        reading(
            95.6, of=SHARE, numerator=956, denominator=1000, low=94.1, high=96.7, target=95, verdict="met"
        ),
        "1,000件中956件，95%区间94.1%~96.7%",
        "956 of 1,000, 95% interval 94.1%–96.7%",
    ),
    (
        reading(24.2, is_stock=True, numerator=1689, denominator=6980, low=1, high=90),
        "6,980个中1,689个",
        "1,689 of 6,980",
    ),
    (reading(98.1, of=PER_DAY, numerator=6476, denominator=66), "按66个工作日算", "over 66 workdays"),
    (reading(2, of=MEDIAN, denominator=400), "按400件算", "over 400 requests"),
    (
        reading(
            127.4,
            of=replace(indicator("ratio_100", is_stock=True), kind="ratio", base_unit="people"),
            numerator=1219,
            denominator=957,
        ),
        "1,219人比957人",
        "1,219 people to 957 people",
    ),
    (reading(229, 217, of=PEOPLE), "上年同期217人", "217 people a year before"),
    (
        reading(229, 217, of=PEOPLE, delivered="partial"),
        "上年同期217人，本期数据还不全",
        "217 people a year before, not all of the period is in yet",
    ),
    (reading(None, delivered="no"), "", ""),
    (reading(None, is_suppressed=True, numerator=3, denominator=9), "", ""),
]


@pytest.mark.parametrize(("found", "chinese", "english"), BASES)
def test_what_a_statement_rests_on(found, chinese, english):
    assert (findings.basis(found, ZH), findings.basis(found, EN)) == (chinese, english)


def test_a_shortfall_is_the_fewest_cases_that_would_reach_the_target():
    missed = reading(82.4, numerator=122, denominator=148, **MISSED)
    assert shortfall(missed) == 19  # 141 of 148 are 95.3 %, 140 are 94.6 %
    assert shortfall(reading(94.0, numerator=94, denominator=100, **MISSED)) == 1
    lower = replace(indicator(), direction="lower")
    over = reading(8, of=lower, numerator=8, denominator=100, target=5, verdict="missed")
    assert shortfall(over) == 3
    assert shortfall(reading(96, numerator=96, denominator=100, target=95, verdict="met")) is None


def history(*lines):
    return pandas.DataFrame(lines, columns=["value", "denominator"])


def test_a_streak_ends_at_a_period_that_met_the_target_was_not_delivered_or_has_few_cases():
    rate = replace(indicator(), min_denominator=10)
    nothing = (float("nan"), float("nan"))
    missed, met, few = (90.0, 50.0), (96.0, 50.0), (50.0, 4.0)
    assert streaks.missed(history(missed, met, missed, missed), rate, 95) == 2
    assert streaks.missed(history(missed, nothing, missed), rate, 95) == 1
    assert streaks.missed(history(missed, few, missed), rate, 95) == 1
    assert streaks.missed(history(missed, missed, met), rate, 95) == 0
    assert streaks.missed(history(missed, missed), rate, None) == 0
    assert streaks.missed(history(), rate, 95) == 0
    late = replace(indicator("days"), direction="lower")
    assert streaks.missed(history((4.0, float("nan")), (5.0, float("nan"))), late, 3) == 2


HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("keys", [("2026Q3", "2023Q4"), ("2026-02",)])
def test_every_definition_gives_a_sentence_with_its_number_in_one_language(built, keys):
    con, periods = open_warehouse(built), [Period.parse(key) for key in keys]
    known, office = engine.coverage(con), communities.load(built / builds.COMMUNITY)
    for each in catalogue.load().values():
        table = engine.series(con, each, periods[0].grain, known=known)
        for period in periods:
            found = readings.read(table, each, period, known, target=office.targets.get(each.id))
            for language in ("zh", "en"):
                check(found, Words(language, office))
    con.close()


def check(found, words):
    said = findings.statement(found, words, streak=11)
    whole = said + findings.basis(found, words) + on_previous(found, words)
    assert _width(said) <= WIDEST[words.language], said
    if found.value and not found.is_small:
        assert words.amount(found.value, found.indicator.unit) in said, said
    assert not (HAN.search(whole) if words.language == "en" else re.search("[A-Za-z]", whole)), whole
    assert "nan" not in whole.lower().split(), whole
