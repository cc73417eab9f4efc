"""Who lives here: pyramid, ageing, dependency, balance, households."""

from collections.abc import Sequence
from dataclasses import replace

from charts import findings
from charts.base import empty
from charts.drawing import Drawing
from charts.household_sizes import household_sizes
from charts.pyramid import pyramid as draw_pyramid
from charts.shares import shares
from charts.theme import CHART
from charts.waterfall import waterfall
from indicators import register_changes, registers
from indicators.balance import Balance, population_balance
from indicators.periods import Period
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line
from reports.values import none_if_missing

AGEING = ("share_60_plus", "share_65_plus", "share_80_plus")
DEPENDENCY = ("old_age_dependency", "child_dependency", "total_dependency")
FLOWS = ("births", "moved_in", "deaths", "moved_out")
AGES = tuple(range(0, 85, 5))
SIZES = tuple(range(1, 7))


def pyramid(desk: Desk) -> Exhibit:
    words = desk.words
    people = desk.values("population_by_age", ("age_group", "sex"))
    cells = [[people.get((age, sex), 0) for age in AGES] for sex in ("male", "female")]
    absent = _absent(desk, "population_by_age", people)
    men, women = ([0 if value is None else value for value in side] for side in cells)
    census = desk.ask(registers.census_shape, AGES)
    dotted = words.say("; dotted: shape of Jiangsu in the 2020 census, scaled to the same total")
    drawn = _blank(desk, "pyramid", absent) if absent else draw_pyramid(list(AGES), men, women, words, census)
    what = words.say("Residents by age and sex")
    lines = tuple(
        line(words.label("sex", sex), _shown(desk, side, absent))
        for sex, side in zip(("male", "female"), cells, strict=True)
    )
    old = tuple(at for at, age in enumerate(AGES) if age >= 60)
    return Exhibit(
        "pyramid", what if absent else findings.pyramid(list(AGES), men, women, words),
        words.say("People by five-year age group"), drawn,
        Plot("pyramid", words.say("Age"), tuple(map(words.age_group, AGES)), lines, "people", old),
        ("population_by_age",),
        words.say("Source: residents' register; 2020 census of Jiangsu. 80 and over is one group."),
        dotted if census else "",
    )  # fmt: skip


def _absent(desk: Desk, indicator_id: str, groups: dict) -> str | None:
    """Why there is no figure: without a register no group is known, or one of few is among them."""
    whole = desk.reading(indicator_id)
    if whole.value is None and not whole.is_suppressed:
        return desk.words.not_delivered
    return desk.words.withheld if None in groups.values() else None


def _shown(desk: Desk, values: Sequence[float | None], absent: str | None) -> list[float | str]:
    """A group of nobody is a zero; without a register there is no number at all."""
    if absent == desk.words.not_delivered:
        return [absent] * len(values)
    return [desk.words.withheld if value is None else float(value) for value in values]


def _blank(desk: Desk, height: str, absent: str) -> Drawing:
    words, few = desk.words, desk.community.limits["small_count"]
    said = words.say("Groups of fewer than {n} people are in it: not shown", n=few)
    return empty(words, CHART["height"][height], said if absent == words.withheld else absent)


def ageing(desk: Desk) -> Exhibit:
    words = desk.words
    labels = [words.say("60 and over"), words.say("65 and over"), words.say("80 and over")]
    days, lines, names = _history(desk, AGEING, labels)
    return Exhibit(
        "ageing", findings.share_since(labels[0], lines[labels[0]], names[0], words),
        words.say("Share of residents, %"), shares(days, lines, words, period_words=names),
        _over_time(desk, days, names, lines, "percent"), AGEING,
    )  # fmt: skip


def dependency(desk: Desk) -> Exhibit:
    """Old and young for each hundred of working age, with history."""
    words = desk.words
    labels = [words.say("old, 65 and over"), words.say("young, 0–14"), words.say("both")]
    days, lines, names = _history(desk, DEPENDENCY, labels)
    old = desk.reading("old_age_dependency")
    title = old.indicator.title[words.language] if old.value is None else words.say(
        "{n} people aged 65 and over for every 100 of working age", n=words.amount(old.value, "ratio_100")
    )  # fmt: skip
    return Exhibit(
        "dependency", title, words.say("For every 100 residents aged 15–64"),
        shares(days, lines, words, "ratio_100", names), _over_time(desk, days, names, lines, "ratio_100"), DEPENDENCY,
    )  # fmt: skip


def _over_time(desk: Desk, days, names, lines, unit: str) -> Plot:
    drawn = tuple(
        line(label, values, "soft" if at else "main") for at, (label, values) in enumerate(lines.items())
    )
    months = tuple(days) if desk.period.grain == "month" else ()
    return Plot("line", desk.words.say("Period"), tuple(names), drawn, unit, days=months)


def _history(desk: Desk, ids, labels) -> tuple[list, dict, list[str]]:
    """Days, lines and the words of the periods up to the chosen one, in quarters; in months for a month."""
    grain = "month" if desk.period.grain == "month" else "quarter"
    tables = [desk.history(each, grain, until=desk.period) for each in ids]
    days = [day.date() for day in tables[0]["period_start"]]
    lines = {label: none_if_missing(table["value"]) for label, table in zip(labels, tables, strict=True)}
    return days, lines, [desk.words.period(Period(day, grain)) for day in days]


def balance(desk: Desk) -> Exhibit:
    """Opening, births, moves, deaths, closing, and the rest nobody explained."""
    words = desk.words
    within = desk.ask(register_changes.moved_within, desk.period, desk.estate) if desk.estate else 0
    people, read = desk.reading("resident_population"), [desk.reading(each) for each in FLOWS]
    flows = population_balance(people, *read, within)
    is_withheld = any(each.is_suppressed for each in read)
    few = desk.community.limits["small_count"]
    is_small = desk.is_projected and any(0 < abs(n or 0) < few for n in (flows.unexplained, within))
    steps = (
        [] if flows.unexplained is None else _joined(desk, flows) if is_small else _steps(desk, flows, within)
    )
    absent = words.withheld if is_withheld else words.not_delivered if people.delivered == "no" else None
    told = replace(flows, unexplained=0.0) if is_small else flows
    plain = words.say("Change of the residents")
    return Exhibit(
        "balance", plain if is_withheld else findings.balance(desk.period, told, words),
        words.say("Change since the period before, people"),
        waterfall(flows.opening if steps else None, steps, flows.closing, words, absent),
        _balance_plot(desk, steps), FLOWS,
        words.say("Unexplained: people in or out of the register without a recorded birth, death or move."),
    )  # fmt: skip


def _joined(desk: Desk, flows: Balance) -> list[tuple[str, float, str]]:
    """On a wall: a few that nobody explained, or that came from another estate, go with the moves untold."""
    words, natural = desk.words, flows.births - flows.deaths
    rest = flows.closing - flows.opening - natural
    return [
        (words.say("natural change"), natural, "in" if natural > 0 else "out"),
        (words.say("moves, unclear"), rest, "in" if rest > 0 else "out"),
    ]


def _steps(desk: Desk, flows: Balance, within: float) -> list[tuple[str, float | None, str]]:
    words = desk.words
    return [
        (words.say("births"), flows.births, "in"), (words.say("moved in"), flows.moved_in, "in"),
        (words.say("deaths"), _negative(flows.deaths), "out"),
        (words.say("moved out"), _negative(flows.moved_out), "out"),
        *([(words.say("between estates"), within, "in" if within > 0 else "out")] if within else []),
        (words.say("unclear"), flows.unexplained, "unexplained"),
    ]  # fmt: skip


def _balance_plot(desk: Desk, steps) -> Plot:
    """The changes only: beside the opening of thousands they would be threads."""
    words = desk.words
    labels = tuple(label for label, _, _ in steps)
    changes = line(words.say("Change"), [change for _, change, _ in steps])
    unclear = tuple(at for at, (_, _, kind) in enumerate(steps) if kind == "unexplained")
    return Plot("steps", words.say("Residents"), labels, (changes,), "people", unclear)


def _negative(people: float | None) -> float | None:
    return None if people is None else -people


def households(desk: Desk) -> Exhibit:
    words = desk.words
    counts = desk.values("households_by_size", "household_size")
    numbers = [counts.get(size, 0) for size in SIZES]
    absent = _absent(desk, "households_by_size", counts)
    mean = words.amount(desk.reading("household_size").value, "persons_per_household")
    what = words.say("Households by size")
    sizes = (*map(str, SIZES[:-1]), str(SIZES[-1]) + words.say(" or more"))
    return Exhibit(
        "households", what if absent else findings.household_sizes(list(SIZES), numbers, words),
        words.say("Households by number of residents; {size} on average", size=mean),
        _blank(desk, "waterfall", absent) if absent else household_sizes(list(SIZES), numbers, words),
        Plot("columns", words.say("Household size"), sizes,
             (line(words.say("Households"), _shown(desk, numbers, absent)),), "households", (0,)),
        ("households_by_size", "household_size"),
    )  # fmt: skip
