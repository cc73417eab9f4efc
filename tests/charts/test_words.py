"""Numbers, dates and codes read as the house style writes them, in both languages."""

from datetime import date

import pytest

from charts.words import Words
from indicators.periods import Period
from tests.charts.readings import reading

ZH, EN = Words("zh"), Words("en")


@pytest.mark.parametrize(
    ("method", "arguments", "chinese", "english"),
    [
        ("value", (6143, "records"), "6,143件", "6,143 requests"),
        ("value", (1, "records"), "1件", "1 request"),
        ("value", (None, "people"), "—", "—"),
        ("value", (float("nan"), "percent"), "—", "—"),
        ("value", (24.2, "percent"), "24.2%", "24.2%"),
        ("value", (3.034, "persons_per_household"), "3.03人／户", "3.03 people per household"),
        ("large", (124_300, "records"), "12.4万件", "124,300 requests"),
        ("large", (99_999, "records"), "99,999件", "99,999 requests"),
        ("number", (-12,), "−12", "−12"),
        ("number", (397.5,), "397.5", "397.5"),
        ("number", (0.25, 1), "0.3", "0.3"),
        ("signed", (41,), "+41", "+41"),
        ("signed", (0,), "0", "0"),
        ("percent", (95,), "95.0%", "95.0%"),
        ("target", (95, "percent"), "95%", "95%"),
        ("change_between", (24.2, 23.3, "percent"), "↑ 0.9个百分点", "up 0.9 pp"),
        ("change_between", (6143, 5677, "records"), "↑ 8.2%", "up 8.2%"),
        ("change_between", (6980, 7011, "people"), "↓ 31人", "down 31 people"),
        ("change_between", (9, 12, "records"), "↓ 3件", "down 3 requests"),
        ("change_between", (9, 0, "records"), "—，上年同期为0", "—, none last year"),
        ("change_between", (24.21, 24.19, "percent"), "持平", "no change"),
        ("change_between", (24.2, None, "percent"), "—", "—"),
        ("share", (6, 7, "records"), "7件中6件", "6 of 7"),
        ("fraction", (2, 3, "items"), "2／3项", "2 of 3 items"),
        ("between", (92.1, 97.8), "92.1%~97.8%", "92.1%–97.8%"),
        ("probability", (0.62,), "约六成（62%）", "about 60% (62%)"),
        ("period", (Period(date(2026, 7, 1), "quarter"),), "2026年第三季度", "2026 Q3"),
        ("period", (Period(date(2026, 9, 1), "month"),), "2026年9月", "Sep 2026"),
        ("period", (Period(date(2026, 1, 1), "year"),), "2026年", "2026"),
        ("short_period", (Period(date(2026, 7, 1), "quarter"),), "三季度", "Q3"),
        ("short_period", (Period(date(2026, 9, 1), "month"),), "9月", "Sep"),
        ("date", (date(2026, 9, 30),), "2026年9月30日", "30 Sep 2026"),
        ("short_date", (date(2026, 9, 30),), "9月30日", "30 Sep"),
        ("duration", (1, 5), "1个工作日，九成在5日内", "1 workday, 90% within 5"),
        ("weekday", (1,), "周一", "Mon"),
        ("age_group", (75,), "75–79", "75–79"),
        ("age_group", (80,), "80+", "80+"),
        ("label", ("platform", "elderly_station"), "居家养老服务站", "elderly-care station"),
        ("label", ("platform", None), "未注明", "not stated"),
        ("join", (["a", "b", "c"],), "a、b和c", "a, b and c"),
    ],
)  # fmt: skip
def test_the_number_table_of_the_house_style(method, arguments, chinese, english):
    assert getattr(ZH, method)(*arguments) == chinese
    assert getattr(EN, method)(*arguments) == english


@pytest.mark.parametrize(
    ("found", "chinese", "english"),
    [
        (reading(None, delivered="no"), "未报送", "not delivered"),
        (reading(3, is_suppressed=True), "不显示", "withheld"),
        (reading(85.7, numerator=6, denominator=7, is_small=True), "7个中6个", "6 of 7"),
        (reading(96.4), "96.4%", "96.4%"),
    ],
)
def test_a_reading_is_written_by_its_state(found, chinese, english):
    assert ZH.reading(found) == chinese
    assert EN.reading(found) == english


def test_the_unit_stands_apart_from_the_amount_on_a_card():
    assert (ZH.amount(6143, "records"), ZH.unit("records")) == ("6,143", "件")
    assert (EN.amount(1, "days"), EN.unit("days", 1)) == ("1", "workday")


def test_an_estate_has_its_english_name_from_the_community():
    class Estate:
        name = {"zh": "桃园里", "en": "Taoyuan Li"}  # noqa: RUF012

    class Community:
        estates = (Estate(),)

    assert Words("en", Community()).estate("桃园里") == "Taoyuan Li"
    assert Words("zh", Community()).estate("桃园里") == "桃园里"
    assert Words("en", Community()).estate(None) == "not stated"


def test_a_change_is_said_only_where_the_two_can_be_compared():
    assert ZH.change(reading(24.2, 23.3)) == "↑ 0.9个百分点"
    assert ZH.change(reading(6143, 5677, "records")) == "↑ 8.2%"
    assert ZH.change(reading(6143, None, "records")) == "—"
    assert ZH.change(reading(24.2, 23.3, is_suppressed=True)) == "—"
    assert ZH.change(reading(24.2, 23.3, is_small=True)) == "—"
