"""Sentences about the days around a festival, in both languages."""

from datetime import date

from charts import findings
from charts.findings.festivals import days, two_months
from charts.words import Words
from indicators.festivals import Comparison, Days, Measure
from tests.charts.readings import indicator, reading

ZH, EN = Words("zh"), Words("en")
NOW = Days(date(2026, 2, 1), date(2026, 3, 3), date(2026, 2, 17))
BEFORE = Days(date(2025, 1, 13), date(2025, 2, 12), date(2025, 1, 29))


def compared(now, workdays, before, workdays_before, kind="spring_festival"):
    return Comparison(
        indicator("records"),
        kind,
        Measure(NOW, now, workdays, now / workdays),
        Measure(BEFORE, before, workdays_before, before / workdays_before),
    )


def test_days_around_a_festival_are_told_per_workday():
    assert findings.festival(compared(1467, 18, 1639, 19), "每个工作日受理", ZH) == (
        "春节前后（2月1日至3月3日）每个工作日受理81.5件，与上年春节前后相当"
    )
    assert findings.festival(compared(1467, 18, 1639, 19), "received per workday", EN) == (
        "Around Spring Festival (1 Feb to 3 Mar): 81.5 requests received per workday, "
        "about as many as around Spring Festival a year before"
    )


def test_more_days_of_work_are_not_more_requests_a_day():
    """1,674 against 1,279 are 31 % more, but in 17 workdays instead of 13: 98.5 a day against 98.4."""
    said = findings.festival(compared(1674, 17, 1279, 13, "double_ninth"), "每个工作日受理", ZH)
    assert said == "重阳前后（2月1日至3月3日）每个工作日受理98.5件，与上年重阳前后相当"
    said = findings.festival(compared(1674, 17, 1279, 17, "double_ninth"), "received per workday", EN)
    assert said.endswith(", 30.9% more than around Double Ninth a year before")


def test_january_and_february_stand_together():
    assert two_months(compared(3288, 37, 3242, 38), ZH) == "，1—2月合计3,288件，与上年同期相当"
    assert two_months(compared(3900, 37, 3000, 38), EN) == (
        ", Jan and Feb together 3,900 requests, 30.0% more than a year before"
    )
    said = findings.volume(reading(1258, 1327, "records"), ZH, together=compared(3288, 37, 3242, 38))
    assert said == "三季度受理1,258件，1—2月合计3,288件，与上年同期相当"


def test_a_span_of_days_in_both_languages():
    assert (days(NOW, ZH), days(NOW, EN)) == ("2月1日至3月3日", "1 Feb to 3 Mar")
