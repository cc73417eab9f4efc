"""Blocks on how satisfied people were, and whom the services reach."""

from indicators import splits
from pages.parts import estates, show
from pages.parts.desk import Desk
from reports.exhibits.services import place


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
