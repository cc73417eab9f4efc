"""Blocks of the page on people: pyramid, ageing, balance, households, estates, special groups."""

from charts import findings
from charts.household_sizes import household_sizes
from charts.pyramid import pyramid
from charts.shares import shares
from charts.waterfall import waterfall
from charts.words import MISSING
from indicators import register_changes, registers, splits
from indicators.balance import population_balance
from indicators.periods import Period
from pages.parts import estates, show
from pages.parts.desk import Desk
from pages.parts.values import none_if_missing

AGEING = ("share_60_plus", "share_65_plus", "share_80_plus")
DEPENDENCY = ("old_age_dependency", "child_dependency", "total_dependency")
FLOWS = ("births", "moved_in", "deaths", "moved_out")
GROUPS = (
    "people_80_plus", "living_alone", "empty_nest", "disabled_people", "low_income_people", "party_members",
    "registered_elsewhere", "registered_absent",
)  # fmt: skip
STRIP = (
    "resident_population",
    "households",
    "people_60_plus",
    "people_80_plus",
    "living_alone",
    "registered_elsewhere",
)


def strip(desk: Desk) -> None:
    """Six numbers at the head; the note is the change on the year, or what puts the number in proportion."""
    words, people = desk.words, desk.reading("resident_population")
    readings = {each: desk.reading(each) for each in STRIP}
    notes = {each: words.change(reading) for each, reading in readings.items()}
    notes["households"] = words.say("{size} people each", size=_household_size(desk))
    apart = splits.share(readings["registered_elsewhere"], people)
    notes["registered_elsewhere"] = words.say("{share} of residents", share=words.percent(apart))
    short = {
        "resident_population": words.say("Residents"), "households": words.say("Households"),
        "people_60_plus": words.say("60 and over"), "people_80_plus": words.say("80 and over"),
        "living_alone": words.say("Older, living alone"),
        "registered_elsewhere": words.say("Registered elsewhere"),
    }  # fmt: skip
    show.strip(
        [(short[each], show.amount(readings[each], words), "", notes[each]) for each in STRIP],
        behind=show.Behind(desk, STRIP),
    )


def age_and_sex(desk: Desk) -> None:
    words = desk.words
    ages = list(range(0, 85, 5))
    people = desk.values("population_by_age", ("age_group", "sex"))
    men, women = ([people.get((age, sex)) or 0 for age in ages] for sex in ("male", "female"))
    census = desk.ask(registers.census_shape, tuple(ages))
    subtitle = words.say("People by five-year age group")
    if census:
        subtitle += words.say("; dotted: shape of Jiangsu in the 2020 census, scaled to the same total")
    show.figure(
        "pyramid", findings.pyramid(ages, men, women, words), subtitle,
        pyramid(ages, men, women, words, census),
        words.say("Source: residents' register; 2020 census of Jiangsu. 80 and over is one group."),
        behind=show.Behind(desk, ["population_by_age"]),
    )  # fmt: skip


def ageing(desk: Desk) -> None:
    words = desk.words
    labels = [words.say("60 and over"), words.say("65 and over"), words.say("80 and over")]
    days, lines, names = _history(desk, AGEING, labels)
    title = findings.share_since(labels[0], lines[labels[0]], names[0], words)
    show.figure(
        "ageing", title, words.say("Share of residents, %"),
        shares(days, lines, words, period_words=names),
        behind=show.Behind(desk, AGEING),
    )  # fmt: skip


def dependency(desk: Desk) -> None:
    """Old and young for each hundred of working age, with history."""
    words = desk.words
    labels = [words.say("old, 65 and over"), words.say("young, 0–14"), words.say("both")]
    days, lines, names = _history(desk, DEPENDENCY, labels)
    title = words.say(
        "{n} people aged 65 and over for every 100 of working age",
        n=words.amount(desk.reading("old_age_dependency").value, "ratio_100"),
    )
    show.figure(
        "dependency", title, words.say("For every 100 residents aged 15–64"),
        shares(days, lines, words, "ratio_100", names),
        behind=show.Behind(desk, DEPENDENCY),
    )  # fmt: skip


def _history(desk: Desk, ids, labels) -> tuple[list, dict, list[str]]:
    """Days, lines and the words of the periods up to the chosen one, in quarters; in months for a month."""
    grain = "month" if desk.period.grain == "month" else "quarter"
    tables = [desk.history(each, grain, until=desk.period) for each in ids]
    days = [day.date() for day in tables[0]["period_start"]]
    lines = {label: none_if_missing(table["value"]) for label, table in zip(labels, tables, strict=True)}
    return days, lines, [desk.words.period(Period(day, grain)) for day in days]


def balance(desk: Desk) -> None:
    """Opening, births, moves, deaths, closing, and the rest nobody explained."""
    words = desk.words
    within = desk.ask(register_changes.moved_within, desk.period, desk.estate) if desk.estate else 0
    people = desk.reading("resident_population")
    flows = population_balance(people, *(desk.reading(each) for each in FLOWS), within)
    steps = [
        (words.say("births"), flows.births, "in"), (words.say("moved in"), flows.moved_in, "in"),
        (words.say("deaths"), _negative(flows.deaths), "out"),
        (words.say("moved out"), _negative(flows.moved_out), "out"),
        *([(words.say("between estates"), within, "in" if within > 0 else "out")] if within else []),
        (words.say("unclear"), flows.unexplained, "unexplained"),
    ]  # fmt: skip
    complete = flows.unexplained is not None
    show.figure(
        "balance", findings.balance(desk.period, flows, words),
        words.say("Change since the period before, people"),
        waterfall(
            flows.opening if complete else None, steps if complete else [], flows.closing, words,
            words.not_delivered if people.delivered == "no" else None,
        ),
        words.say("Unexplained: people in or out of the register without a recorded birth, death or move."),
        behind=show.Behind(desk, FLOWS),
    )  # fmt: skip


def _negative(people: float | None) -> float | None:
    return None if people is None else -people


def _household_size(desk: Desk) -> str:
    return desk.words.amount(desk.reading("household_size").value, "persons_per_household")


def households(desk: Desk) -> None:
    words = desk.words
    counts = desk.values("households_by_size", "household_size")
    sizes = list(range(1, 7))
    numbers = [counts.get(size) or 0 for size in sizes]
    show.figure(
        "households", findings.household_sizes(sizes, numbers, words),
        words.say("Households by number of residents; {size} on average", size=_household_size(desk)),
        household_sizes(sizes, numbers, words),
        behind=show.Behind(desk, ["households_by_size", "household_size"]),
    )  # fmt: skip


def ageing_by_estate(desk: Desk) -> None:
    words = desk.words
    subtitle = words.say("Share of residents aged 60 and over; the tick is a year before")
    estates.bars(desk, "estates", "share_60_plus", words.say("Aged 60 and over"), subtitle)


def special_groups(desk: Desk) -> None:
    """People who need a visit, with their share, their change and where they are densest."""
    words, people = desk.words, desk.reading("resident_population")
    whole = desk.values("resident_population", "estate")
    lines = []
    for each in GROUPS:
        reading = desk.reading(each)
        share = splits.share(reading, people) if each != "registered_absent" else None
        number = words.reading(reading) + (
            words.either("（{}）", " ({})").format(words.percent(share)) if share is not None else ""
        )
        most = splits.densest(desk.values(each, "estate"), whole)
        place = words.estate(most) if most else MISSING
        title = reading.indicator.title[words.language]
        lines.append([title, number, words.change(reading)] + ([] if desk.estate else [place]))
    heads = [words.say("Group"), words.say("People (share)"), words.say("On the year")]
    heads += [] if desk.estate else [words.say("Highest share in")]
    show.table(
        "groups",
        words.say("Special groups"),
        words.say("People; share of residents in brackets"),
        heads,
        lines,
        (1, 2),
        behind=show.Behind(desk, GROUPS),
    )


def by_estate(desk: Desk) -> None:
    words = desk.words
    estates.side_by_side(
        desk,
        {
            "resident_population": words.say("Residents"), "households": words.say("Households"),
            "household_size": words.say("Per household"), "people_60_plus": words.say("60+"),
            "share_60_plus": words.say("60+ %"), "people_80_plus": words.say("80+"),
            "living_alone": words.say("Older, living alone"),
            "old_age_dependency": words.say("65+ per 100 of 15–64"),
            "registered_elsewhere_share": words.say("Registered elsewhere %"),
        },
    )  # fmt: skip
