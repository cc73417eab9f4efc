"""Blocks of the page on services: volume and its limits, where and when, promises kept, backlog."""

from dataclasses import dataclass

from charts import backlog as backlogs
from charts import findings
from charts.durations import durations
from charts.heatmap import heatmap
from charts.intervals import Group, intervals
from charts.ranking import ranking
from charts.words import Words
from charts.xmr import xmr
from indicators import registers, splits
from indicators.variation import Limits, limits
from pages.parts import show
from pages.parts.desk import Desk
from pages.parts.values import none_if_missing

HALL = "service_hall"
STRIP = (
    "service_volume", "on_time_rate", "median_working_days", "open_cases", "satisfaction_rate",
    "elder_service_coverage",
)  # fmt: skip
BESIDE = ("p90_working_days", "overdue_cases", "satisfaction_response_share")
BACKLOG = ("not_due", "overdue_1_5", "overdue_6_20", "overdue_20_plus")


@dataclass(frozen=True)
class Months:
    """Volume per workday month by month up to the chosen period, with its natural limits."""

    days: list
    values: list
    limits: Limits | None
    is_partial: bool


def months(desk: Desk) -> Months:
    volume = desk.history("service_volume", until=desk.period)
    daily = splits.per_workday(volume, desk.history("service_volume_per_workday"))
    found = limits(splits.whole_months(daily))
    days = [day.date() for day in daily["period_start"]]
    is_partial = bool(len(daily)) and daily["delivered"].iloc[-1] == "partial"
    return Months(days, none_if_missing(daily["value"]), found, is_partial)


def per_workday(desk: Desk) -> str:
    """Volume a workday, of the chosen estate too: workdays are those of the whole community."""
    volume, whole = desk.reading("service_volume"), desk.reading("service_volume_per_workday")
    return desk.words.value(splits.per(volume, whole), "records")


def headline(desk: Desk, rhythm: Months) -> str:
    places = rhythm.limits.signals if rhythm.limits else ()
    return findings.volume(
        desk.reading("service_volume"), desk.words, splits.within(rhythm.days, places, desk.period)
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


def rhythm_chart(desk: Desk, rhythm: Months) -> None:
    words = desk.words
    what = words.say("received per workday")
    show.figure(
        "xmr",
        findings.signal(rhythm.days, rhythm.values, rhythm.limits, what, words, "records"),
        words.say("Requests per workday; grey: natural range of the first 24 months; ◆: unusual"),
        xmr(rhythm.days, rhythm.values, rhythm.limits, words, is_partial=rhythm.is_partial),
        words.say("Source: service logs. A month not delivered is not drawn as zero."), wide=True,
        behind=show.Behind(desk, ["service_volume", "service_volume_per_workday"]),
    )  # fmt: skip


def by_place(desk: Desk) -> None:
    """Hall windows and the other platforms, with last year."""
    words, names = desk.words, ("platform", "window")
    now = desk.values("service_volume", names)
    before = desk.values("service_volume", names, desk.period.year_before())
    labels = [place(key, words) for key in now]
    values, past = list(now.values()), [before.get(key) for key in now]
    what = words.say("Requests by platform and window")
    show.figure(
        "places", findings.growth(labels, values, past, what, words),
        words.say("Requests received; the tick is a year before"),
        ranking(labels, values, words, "records", past, findings.grown(labels, values, past)),
        behind=show.Behind(desk, ["service_volume"]),
    )  # fmt: skip


def place(key: tuple, words: Words) -> str:
    platform, window = key
    if platform == HALL and window is not None:
        return words.say("Hall: {window}", window=words.label("window", window))
    return words.label("platform", platform)


def by_hour(desk: Desk) -> None:
    words = desk.words
    records = desk.values("service_volume", ("weekday", "hour"))
    cells = splits.per_open_day(records, desk.ask(registers.open_days, desk.period.start, desk.period.end))
    hours = sorted({hour for _, hour in cells})
    timed = splits.timed_share(records)
    note = words.say(
        "{share} of requests carry a time; hours with under 1% of them are left out.",
        share=words.percent(timed),
    )
    show.figure(
        "hours", findings.busiest(cells, words),
        words.say("Mean number of requests an hour, on days with any"),
        heatmap(sorted({day for day, _ in cells}), hours, cells, words), note, wide=True,
        behind=show.Behind(desk, ["service_volume"]),
    )  # fmt: skip


def on_time(desk: Desk) -> None:
    words, names = desk.words, ("platform", "window")
    lines = desk.lines("on_time_rate", names)
    fewest = desk.catalogue["on_time_rate"].min_denominator
    groups = [_group(key, line, words, fewest) for key, line in lines.items() if line.denominator > 0]
    groups.sort(key=lambda group: (group.value is None, group.value))
    target = desk.community.targets.get("on_time_rate")
    show.figure(
        "on-time", findings.intervals(groups, words.say("completed on time"), target, words),
        words.say("Completed on time, 95% interval; coloured when all of it is beside the target"),
        intervals(groups, words, target=target),
        words.say("Requests without a promised date are not judged."),
        behind=show.Behind(desk, ["on_time_rate"]),
    )  # fmt: skip


def _group(key: tuple, line, words: Words, fewest: int) -> Group:
    low, high = splits.interval(line.numerator, line.denominator)
    few = words.share(line.numerator, line.denominator, "records") if line.denominator < fewest else None
    return Group(place(key, words), line.value, low, high, line.denominator, few)


def working_days(desk: Desk) -> None:
    """Median and nine tenths of the hall's windows; the other platforms serve at once."""
    words, names = desk.words, ("platform", "window")
    medians = desk.values("median_working_days", names)
    most = desk.values("p90_working_days", names)
    keys = sorted(
        (key for key, value in most.items() if key[0] == HALL and value is not None),
        key=lambda key: -most[key],
    )
    labels = [words.label("window", window) for _, window in keys]
    nine_tenths = [most[key] for key in keys]
    half = desk.reading("median_working_days", {"platform": HALL}).value
    show.figure(
        "durations", findings.durations(labels, nine_tenths, half, words),
        words.say("Workdays in the hall; the dot: half are done, the tick: nine tenths; 0 is the same day"),
        durations(labels, [medians.get(key) for key in keys], nine_tenths, words),
        behind=show.Behind(desk, ["median_working_days", "p90_working_days"]),
    )  # fmt: skip


def open_cases(desk: Desk) -> None:
    words = desk.words
    counts = desk.values("open_cases", "age_of_backlog")
    said = {
        "not_due": words.say("not yet due"), "overdue_1_5": words.say("1–5 workdays overdue"),
        "overdue_6_20": words.say("6–20 workdays overdue"),
        "overdue_20_plus": words.say("over 20 workdays overdue"),
    }  # fmt: skip
    parts = [(said[each], int(counts.get(each) or 0)) for each in BACKLOG]
    undated = counts.get("no_due_date") or 0
    note = words.say("And {n} without a promised date.", n=words.value(undated, "records")) if undated else ""
    show.figure(
        "backlog", findings.backlog(parts, words), show.Markup(backlogs.key(parts, words)),
        backlogs.backlog(parts, words), note,
        behind=show.Behind(desk, ["open_cases", "overdue_cases"]),
    )  # fmt: skip
