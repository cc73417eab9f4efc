"""Blocks of the page on services: the sentence at its head, and six numbers."""

from charts import findings
from indicators import splits
from pages.parts import festival, show
from pages.parts.desk import Desk
from reports.exhibits import services
from reports.festival import compared

STRIP = (
    "service_volume", "on_time_rate", "median_working_days", "open_cases", "satisfaction_rate",
    "elder_service_coverage",
)  # fmt: skip
BESIDE = ("p90_working_days", "overdue_cases", "satisfaction_response_share")


def per_workday(desk: Desk) -> str:
    """Volume a workday, of the chosen estate too: workdays are those of the whole community."""
    volume, whole = desk.reading("service_volume"), desk.reading("service_volume_per_workday")
    return desk.words.value(splits.per(volume, whole), "records")


def headline(desk: Desk) -> str:
    rhythm = services.months(desk)
    places = rhythm.limits.signals if rhythm.limits else ()
    return findings.volume(
        desk.reading("service_volume"),
        desk.words,
        splits.within(rhythm.days, places, desk.period),
        compared(desk, "service_volume").get("two_months"),
    )


def strip(desk: Desk) -> None:
    """Six numbers; the note is the verdict, the change, or the number that belongs beside it."""
    words = desk.words
    readings = {each: desk.reading(each) for each in STRIP}
    notes = {each: show.change(reading, words) for each, reading in readings.items()}
    most = desk.reading("p90_working_days")
    notes["median_working_days"] = words.say("90% within {days}", days=words.reading(most))
    notes["open_cases"] = words.say("{n} overdue", n=words.reading(desk.reading("overdue_cases")))
    response = desk.reading("satisfaction_response_share")
    notes["satisfaction_rate"] = words.say("{share} answered", share=words.reading(response))
    notes["service_volume"] = festival.change(desk) or notes["service_volume"]
    amounts = {each: show.amount(reading, words) for each, reading in readings.items()}
    short = {
        "service_volume": words.say("Received"), "on_time_rate": words.say("On time"),
        "median_working_days": words.say("Half done within"), "open_cases": words.say("Open"),
        "satisfaction_rate": words.say("Satisfied"),
        "elder_service_coverage": words.say("60+ served in a year"),
    }  # fmt: skip
    show.strip(
        [(short[each], amounts[each], "", notes[each]) for each in STRIP],
        behind=show.Behind(desk, [*STRIP, *BESIDE]),
    )
