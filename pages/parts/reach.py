"""Blocks on what was asked for, how satisfied people were, and whom the services reach."""

from charts import findings
from charts.ranking import ranking
from indicators import splits
from pages.parts import estates, show
from pages.parts.desk import Desk
from pages.parts.services import place
from pages.parts.values import none_if_missing

TOP = 10


def by_item(desk: Desk) -> None:
    """The most frequent items; what the others add to stands in the note, where no bar dwarfs the rest."""
    words = desk.words
    top, rest = splits.most(desk.split("service_volume", "item"), TOP)
    before = desk.values("service_volume", "item", desk.period.year_before())
    items = none_if_missing(top["item"])
    labels = [item or words.say("not stated") for item in items]
    values, past = none_if_missing(top["value"]), [before.get(item) for item in items]
    title = findings.growth(labels, values, past, words.say("The most frequent items"), words)
    show.figure(
        "items", title, words.say("Requests received; the tick is a year before"),
        ranking(labels, values, words, "records", past, findings.grown(labels, values, past)),
        words.say("All other items: {n}.", n=words.value(rest, "records")),
        behind=show.Behind(desk, ["service_volume"]),
    )  # fmt: skip


def old_served(desk: Desk) -> None:
    words = desk.words
    estates.bars(
        desk, "coverage", "elder_service_coverage", words.say("60+ served"),
        words.say("Residents aged 60 and over served in the last 12 months, %; the tick is a year before"),
        words.say("Counts only requests matched to the register by ID number."),
    )  # fmt: skip


def satisfaction(desk: Desk) -> None:
    """Satisfaction beside the share that answered: a rate of few answers says little."""
    words, names = desk.words, ("platform", "window")
    rated = desk.lines("satisfaction_rate", names)
    response = desk.values("satisfaction_response_share", names)
    fewest = desk.catalogue["satisfaction_rate"].min_denominator
    lines = []
    for key, line in rated.items():
        if not line.denominator > 0:
            continue
        few = line.denominator < fewest
        rate = words.share(line.numerator, line.denominator) if few else words.percent(line.value)
        between = "—" if few else words.between(*splits.interval(line.numerator, line.denominator))
        answered = words.percent(response.get(key))
        lines.append([place(key, words), rate, between, words.number(line.denominator), answered])
    heads = [
        words.say("Platform or window"), words.say("Satisfied"), words.say("95% interval"),
        words.say("Answers"), words.say("Answered"),
    ]  # fmt: skip
    whole = desk.reading("satisfaction_rate")
    title = words.say(
        "{rate} of those who answered are satisfied; {share} answered",
        rate=words.reading(whole), share=words.reading(desk.reading("satisfaction_response_share")),
    )  # fmt: skip
    show.table(
        "satisfaction", title, words.say("Fairly satisfied included"), heads, lines, (1, 2, 3, 4),
        behind=show.Behind(desk, ["satisfaction_rate", "satisfaction_response_share"]),
    )  # fmt: skip


def by_estate(desk: Desk) -> None:
    words = desk.words
    estates.side_by_side(
        desk,
        {
            "service_volume": words.say("Received"),
            "services_per_1000_residents": words.say("Per 1,000 residents a month"),
            "on_time_rate": words.say("On time %"), "satisfaction_rate": words.say("Satisfied %"),
            "overdue_cases": words.say("Overdue"), "residents_served": words.say("Residents served"),
        },
    )  # fmt: skip
