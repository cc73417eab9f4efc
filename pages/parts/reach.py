"""Blocks on whom the services reach: coverage of the old, and the estates side by side."""

from charts import findings
from charts.ranking import ranking
from pages.parts import show
from pages.parts.desk import Desk
from pages.parts.values import by_group

ESTATES = (
    "service_volume", "services_per_1000_residents", "on_time_rate", "satisfaction_rate", "overdue_cases",
    "residents_served",
)  # fmt: skip


def old_served(desk: Desk) -> None:
    words = desk.words
    now = by_group(desk.split("elder_service_coverage", "estate"), ("estate",))
    before = by_group(desk.split("elder_service_coverage", "estate", desk.period.year_before()), ("estate",))
    keys = [key for key in now if key[0] is not None]
    labels = [words.estate(name) for (name,) in keys]
    values, past = [now[key] for key in keys], [before.get(key) for key in keys]
    target = desk.community.targets.get("elder_service_coverage")
    named = [words.estate(desk.estate)] if desk.estate else []
    show.figure(
        desk, "coverage", findings.ranking(labels, values, "percent", words.say("60+ served"), words),
        words.say("Residents aged 60 and over served in the last 12 months, %; the tick is a year before"),
        ranking(labels, values, words, "percent", past, named, target),
        words.say("Counts only requests matched to the register by ID number."),
    )  # fmt: skip
    show.rows_menu(desk, ["elder_service_coverage", "unlinked_share"], "coverage")


def estates(desk: Desk) -> None:
    words = desk.words
    tables = {each: by_group(desk.split(each, "estate"), ("estate",)) for each in ESTATES}
    units = [desk.catalogue[each].unit for each in ESTATES]
    heads = [
        words.say("Estate"), words.say("Received"), words.say("Per 1,000 residents a month"),
        words.say("On time %"), words.say("Satisfied %"), words.say("Overdue"), words.say("Residents served"),
    ]  # fmt: skip
    names = [estate.name["zh"] for estate in desk.community.estates]
    names += [None] if (None,) in tables["service_volume"] else []
    lines = []
    for name in names:
        label = words.estate(name)
        label = show.Markup(f"<b>{label}</b>") if name and name == desk.estate else label
        cells = [
            words.amount(tables[each].get((name,)), unit) for each, unit in zip(ESTATES, units, strict=True)
        ]
        lines.append([label, *cells])
    if desk.estate is None:
        readings = [desk.reading(each) for each in ESTATES]
        lines.append(
            [words.say("Community"), *(words.amount(each.value, each.indicator.unit) for each in readings)]
        )
    right = tuple(range(1, len(heads)))
    title = words.say("Estates side by side")
    show.table(
        "side-by-side", title, words.period(desk.period), heads, lines, right, total=desk.estate is None
    )
    show.rows_menu(desk, ESTATES, "side-by-side")
