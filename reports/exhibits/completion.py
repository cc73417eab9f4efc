"""Whether promises were kept: on time, workdays to completion, the backlog."""

from charts import backlog as backlogs
from charts import findings
from charts.durations import durations as draw_durations
from charts.intervals import Group
from charts.intervals import intervals as draw_intervals
from charts.words import Words
from indicators import splits
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line
from reports.exhibits.services import HALL, place

BACKLOG = ("not_due", "overdue_1_5", "overdue_6_20", "overdue_20_plus")


def on_time(desk: Desk) -> Exhibit:
    words, names = desk.words, ("platform", "window")
    lines = desk.lines("on_time_rate", names)
    fewest = desk.catalogue["on_time_rate"].min_denominator
    groups = [_group(key, each, words, fewest) for key, each in lines.items() if each.denominator > 0]
    groups.sort(key=lambda group: (group.value is None, group.value))
    target = desk.community.targets.get("on_time_rate")
    return Exhibit(
        "on-time", findings.intervals(groups, words.say("completed on time"), target, words),
        words.say("Completed on time, 95% interval; coloured when all of it is beside the target"),
        draw_intervals(groups, words, target=target),
        _ranges(groups, target, words), ("on_time_rate",),
        words.say("Requests without a promised date are not judged."),
    )  # fmt: skip


def _group(key: tuple, each, words: Words, fewest: int) -> Group:
    low, high = splits.interval(each.numerator, each.denominator)
    few = words.share(each.numerator, each.denominator, "records") if each.denominator < fewest else None
    said = words.withheld if each.is_suppressed else few
    return Group(place(key, words), each.value, low, high, each.denominator, said)


def _ranges(groups: list[Group], target: float | None, words: Words) -> Plot:
    lines = [
        line(words.say("low, 95%"), [each.text or each.low for each in groups], "soft"),
        line(words.say("Completed on time"), [each.text or each.value for each in groups]),
        line(words.say("high, 95%"), [each.text or each.high for each in groups], "soft"),
    ]
    if target is not None:
        lines.append(line(words.say("target"), [target] * len(groups), "target"))
    categories = tuple(each.label for each in groups)
    return Plot("range", words.say("Platform or window"), categories, tuple(lines), "percent")


def durations(desk: Desk) -> Exhibit:
    """Median and nine tenths of the hall's windows; the other platforms serve at once."""
    words, names = desk.words, ("platform", "window")
    medians = desk.values("median_working_days", names)
    most = desk.values("p90_working_days", names)
    keys = sorted(
        (key for key, value in most.items() if key[0] == HALL and value is not None),
        key=lambda key: -most[key],
    )
    labels = [words.label("window", window) for _, window in keys]
    half, nine_tenths = [medians.get(key) for key in keys], [most[key] for key in keys]
    whole = desk.reading("median_working_days", {"platform": HALL}).value
    lines = (
        line(words.say("half done within"), half),
        line(words.say("nine tenths done within"), nine_tenths, "soft"),
    )
    return Exhibit(
        "durations", findings.durations(labels, nine_tenths, whole, words),
        words.say("Workdays in the hall; the dot: half are done, the tick: nine tenths; 0 is the same day"),
        draw_durations(labels, half, nine_tenths, words),
        Plot("dots", words.say("Window"), tuple(labels), lines, "days"),
        ("median_working_days", "p90_working_days"),
    )  # fmt: skip


def backlog(desk: Desk) -> Exhibit:
    words, what = desk.words, desk.words.say("Open requests")
    absent, title = _absent(desk, what)
    parts = [] if absent else _backlog_parts(desk)
    undated = desk.values("open_cases", "age_of_backlog").get("no_due_date") or 0
    note = words.say("And {n} without a promised date.", n=words.value(undated, "records")) if undated else ""
    lines = tuple(
        line(label, [float(count)], role)
        for (label, count), role in zip(parts, ("soft", "attention", "worse", "worse"), strict=False)
    )
    return Exhibit(
        "backlog", title or findings.backlog(parts, words), "", backlogs.backlog(parts, words, absent=absent),
        Plot("stacked", "", (what,), (line(what, [absent]),) if absent else lines, "records"),
        ("open_cases", "overdue_cases"), note, backlogs.key(parts, words),
    )  # fmt: skip


def _absent(desk: Desk, what: str) -> tuple[str | None, str]:
    """Why there are no parts to show, and the title that says so; None and "" where there are."""
    words, total, overdue = desk.words, desk.reading("open_cases"), desk.reading("overdue_cases")
    if total.value is None and not total.is_suppressed:
        return words.not_delivered, words.say("{what}: not delivered", what=what)
    is_hidden = total.is_suppressed or overdue.is_suppressed
    parts = desk.lines("open_cases", "age_of_backlog").values()
    if not is_hidden and desk.is_projected and any(each.is_suppressed for each in parts):
        is_hidden = 0 < total.value - overdue.value < desk.community.limits["small_count"]
    if is_hidden:
        return words.withheld, words.say("{what}: withheld to protect people", what=what)
    return None, ""


def _backlog_parts(desk: Desk) -> list[tuple[str, int]]:
    """(label, count) from not yet due to the longest overdue; overdue as one where a part is withheld."""
    words, lines = desk.words, desk.lines("open_cases", "age_of_backlog")
    said = {
        "not_due": words.say("not yet due"), "overdue_1_5": words.say("1–5 workdays overdue"),
        "overdue_6_20": words.say("6–20 workdays overdue"),
        "overdue_20_plus": words.say("over 20 workdays overdue"),
    }  # fmt: skip
    if not any(each.is_suppressed for each in lines.values()):
        return [(said[each], int(lines[each].value or 0) if each in lines else 0) for each in BACKLOG]
    total, overdue = desk.reading("open_cases").value, desk.reading("overdue_cases").value
    return [(words.say("not yet due or undated"), int(total - overdue)), (words.say("overdue"), int(overdue))]
