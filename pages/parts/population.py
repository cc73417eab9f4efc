"""Blocks of the page on people: pyramid, ageing, balance, households, estates, special groups."""

from charts import findings
from charts.household_sizes import household_sizes
from charts.pyramid import pyramid
from charts.ranking import ranking
from charts.shares import shares
from charts.waterfall import waterfall
from indicators import registers, splits
from indicators.balance import population_balance
from indicators.periods import Period
from pages.parts import show
from pages.parts.desk import Desk
from pages.parts.values import by_group, none_if_missing

AGEING = ("share_60_plus", "share_65_plus", "share_80_plus")
DEPENDENCY = ("old_age_dependency", "child_dependency", "total_dependency")
FLOWS = ("births", "moved_in", "deaths", "moved_out")
GROUPS = (
    "people_80_plus", "living_alone", "empty_nest", "disabled_people", "low_income_people", "party_members",
    "registered_elsewhere", "registered_absent",
)  # fmt: skip
ESTATES = (
    "resident_population", "households", "household_size", "people_60_plus", "share_60_plus",
    "people_80_plus", "living_alone", "old_age_dependency", "registered_elsewhere_share",
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
    notes["households"] = words.say("{size} each", size=words.reading(desk.reading("household_size")))
    apart = splits.share(readings["registered_elsewhere"], people)
    notes["registered_elsewhere"] = words.say("{share} of residents", share=words.percent(apart))
    short = {
        "resident_population": words.say("Residents"), "households": words.say("Households"),
        "people_60_plus": words.say("60 and over"), "people_80_plus": words.say("80 and over"),
        "living_alone": words.say("Older, living alone"),
        "registered_elsewhere": words.say("Registered elsewhere"),
    }  # fmt: skip
    show.strip([(short[each], show.amount(readings[each], words), "", notes[each]) for each in STRIP])
    show.rows_menu(desk, STRIP, "strip")


def age_and_sex(desk: Desk) -> None:
    words = desk.words
    split = desk.split("population_by_age", ("age_group", "sex"))
    ages = list(range(0, 85, 5))
    people = by_group(split, ("age_group", "sex"))
    men, women = ([people.get((age, sex)) or 0 for age in ages] for sex in ("male", "female"))
    census = registers.census_shape(desk.con, ages)
    subtitle = words.say("People by five-year age group")
    if census:
        subtitle += words.say("; dotted: shape of Jiangsu in the 2020 census, scaled to the same total")
    show.figure(
        desk, "pyramid", findings.pyramid(ages, men, women, words), subtitle,
        pyramid(ages, men, women, words, census),
        words.say("Source: residents' register; 2020 census of Jiangsu. 80 and over is one group."),
    )  # fmt: skip
    show.rows_menu(desk, ["population_by_age"], "pyramid")


def ageing(desk: Desk) -> None:
    words = desk.words
    labels = [words.say("60 and over"), words.say("65 and over"), words.say("80 and over")]
    days, lines, names = _history(desk, AGEING, labels)
    title = findings.share_since(labels[0], lines[labels[0]], names[0], words)
    show.figure(
        desk, "ageing", title, words.say("Share of residents, %"),
        shares(days, lines, words, period_words=names),
    )  # fmt: skip
    show.rows_menu(desk, AGEING, "ageing")


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
        desk, "dependency", title, words.say("For every 100 residents aged 15–64"),
        shares(days, lines, words, "ratio_100", names),
    )  # fmt: skip
    show.rows_menu(desk, DEPENDENCY, "dependency")


def _history(desk: Desk, ids, labels) -> tuple[list, dict, list[str]]:
    """Days, lines and the words of the periods up to the chosen one, in quarters; in months for a month."""
    grain = "month" if desk.period.grain == "month" else "quarter"
    tables = [splits.until(desk.history(each, grain), desk.period) for each in ids]
    days = [day.date() for day in tables[0]["period_start"]]
    lines = {label: none_if_missing(table["value"]) for label, table in zip(labels, tables, strict=True)}
    return days, lines, [desk.words.period(Period(day, grain)) for day in days]


def balance(desk: Desk) -> None:
    """Opening, births, moves, deaths, closing, and the rest nobody explained."""
    words = desk.words
    flows = population_balance(desk.reading("resident_population"), *(desk.reading(each) for each in FLOWS))
    steps = [
        (words.say("births"), flows.births, "in"), (words.say("moved in"), flows.moved_in, "in"),
        (words.say("deaths"), _negative(flows.deaths), "out"),
        (words.say("moved out"), _negative(flows.moved_out), "out"),
        (words.say("unexplained"), flows.unexplained, "unexplained"),
    ]  # fmt: skip
    complete = flows.unexplained is not None
    show.figure(
        desk, "balance", findings.balance(desk.period, flows, words),
        words.say("Change since the period before, people"),
        waterfall(flows.opening if complete else None, steps if complete else [], flows.closing, words),
        words.say("Unexplained: people in or out of the register without a recorded birth, death or move."),
    )  # fmt: skip
    show.rows_menu(desk, FLOWS, "balance")


def _negative(people: float | None) -> float | None:
    return None if people is None else -people


def households(desk: Desk) -> None:
    words = desk.words
    counts = by_group(desk.split("households_by_size", "household_size"), ("household_size",))
    sizes = list(range(1, 7))
    numbers = [counts.get((size,)) or 0 for size in sizes]
    mean = words.reading(desk.reading("household_size"))
    show.figure(
        desk, "households", findings.household_sizes(sizes, numbers, words),
        words.say("Households by number of residents; {size} on average", size=mean),
        household_sizes(sizes, numbers, words),
    )  # fmt: skip
    show.rows_menu(desk, ["households_by_size", "household_size"], "households")


def ageing_by_estate(desk: Desk) -> None:
    words = desk.words
    now = by_group(desk.split("share_60_plus", "estate"), ("estate",))
    before = by_group(desk.split("share_60_plus", "estate", desk.period.year_before()), ("estate",))
    estates = [key for key in now if key[0] is not None]
    labels = [words.estate(estate) for (estate,) in estates]
    values = [now[each] for each in estates]
    past = [before.get(each) for each in estates]
    top = max(zip(labels, values, strict=True), key=lambda row: row[1] or 0, default=("", 0))[0]
    show.figure(
        desk, "estates",
        findings.ranking(labels, values, "percent", words.say("Aged 60 and over"), words),
        words.say("Share of residents aged 60 and over; the tick is a year before"),
        ranking(labels, values, words, "percent", past, [words.estate(desk.estate) if desk.estate else top]),
    )  # fmt: skip
    show.rows_menu(desk, ["share_60_plus"], "estates")


def special_groups(desk: Desk) -> None:
    """People who need a visit, with their share, their change and the estate with most of them."""
    words, people = desk.words, desk.reading("resident_population")
    lines = []
    for each in GROUPS:
        reading = desk.reading(each)
        share = splits.share(reading, people) if each != "registered_absent" else None
        number = words.reading(reading) + (
            words.either("（{}）", " ({})").format(words.percent(share)) if share is not None else ""
        )
        most = splits.largest(desk.split(each, "estate"), "estate")
        place = words.estate(most) if most else "—"
        title = reading.indicator.title[words.language]
        lines.append([title, number, words.change(reading)] + ([] if desk.estate else [place]))
    heads = [words.say("Group"), words.say("People (share)"), words.say("On the year")]
    heads += [] if desk.estate else [words.say("Most in")]
    show.table(
        "groups",
        words.say("Special groups"),
        words.say("People; share of residents in brackets"),
        heads,
        lines,
        (1, 2),
    )
    show.rows_menu(desk, GROUPS, "groups")


def estates(desk: Desk) -> None:
    """All estates side by side, the whole in the last row."""
    words = desk.words
    tables = {each: by_group(desk.split(each, "estate"), ("estate",)) for each in ESTATES}
    heads = [
        words.say("Estate"), words.say("Residents"), words.say("Households"), words.say("Per household"),
        words.say("60+"), words.say("60+ %"), words.say("80+"), words.say("Older, living alone"),
        words.say("65+ per 100 of 15–64"), words.say("Registered elsewhere %"),
    ]  # fmt: skip
    units = [desk.catalogue[each].unit for each in ESTATES]
    lines = []
    for estate in desk.community.estates:
        name = estate.name["zh"]
        values = [tables[each].get((name,)) for each in ESTATES]
        label = show.Markup(f"<b>{words.estate(name)}</b>") if name == desk.estate else words.estate(name)
        cells = [
            words.withheld if value is None and each == "living_alone" else words.amount(value, unit)
            for each, value, unit in zip(ESTATES, values, units, strict=True)
        ]
        lines.append([label, *cells])
    whole = desk.estate is None
    if whole:
        readings = [desk.reading(each) for each in ESTATES]
        lines.append(
            [words.say("Community"), *(words.amount(each.value, each.indicator.unit) for each in readings)]
        )
    show.table("side-by-side", words.say("Estates side by side"), words.period(desk.period), heads, lines,
               tuple(range(1, len(heads))), total=whole)  # fmt: skip
    show.rows_menu(desk, ESTATES, "side-by-side")
