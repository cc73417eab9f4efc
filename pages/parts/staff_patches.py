"""Estate patches against their mean, and the smallest moves of a border that even them out."""

from collections.abc import Iterable, Mapping, Sequence

from charts import findings
from charts.loads import Load, key, loads
from charts.words import Words
from indicators.split_balance import moves as borders
from indicators.split_balance import patches as counted
from indicators.split_balance.moves import LEAST, Change, Suggestion
from indicators.split_balance.patches import Estate, Patch, Patches, Unit
from pages.parts import show
from pages.parts.desk import Desk

IDS = ("households", "people_60_plus")


def patches(desk: Desk, names: Mapping[str, str]) -> None:
    words, found = desk.words, _found(desk)
    own = found.patches
    if not own or found.month_end is None:
        title = (
            words.say("No register of residents up to {day}: the patches cannot be counted", day=words.date(found.day))
            if own
            else words.say("Nobody is said to hold an estate on {day}", day=words.date(found.day))
        )  # fmt: skip
        said = words.say("Patches come from the sheet of duties and the staff list.")
        show.table("patches", title, said, [], [], note=_notes(found, words))
        return
    suggestion = _suggestion(desk)
    mean = sum(found.loads.values()) / len(found.loads) if len(found.loads) > 1 else None
    heaviest = next((each for each in own if each.staff_id == suggestion.heaviest), None)
    estates = _listed(heaviest.estates, words) if heaviest else []
    said = words.say(
        "Usual residents on {day}; dashed: mean, right: distance from it",
        day=words.date(found.month_end),
    )
    parts = words.say("Households"), words.say("60 or older")
    show.figure(
        "patches", findings.patches(suggestion, estates, len(own), words),
        show.Markup(show.safe(said) + key(parts)),
        loads([_row(each, mean, names, words) for each in own], mean, words),
        _notes(found, words), behind=show.Behind(desk, IDS),
    )  # fmt: skip


def moves(desk: Desk, names: Mapping[str, str]) -> None:
    """The smallest changes first, with their caution; a sentence where there is nothing to suggest."""
    words, found = desk.words, _found(desk)
    if not found.patches or found.month_end is None:
        return
    suggestion = _suggestion(desk)
    heads = [
        words.say("Change of hands"), words.say("Given by"), words.say("Taken by"), words.say("Households"),
        words.say("60+"), words.say("Heaviest over the mean"),
    ]  # fmt: skip
    lines = [_line(each, suggestion, names, words) for each in suggestion.changes]
    show.table(
        "moves", findings.border(suggestion, words), "", heads if lines else [], lines, right=(3, 4, 5),
        note=_caution(found, suggestion, words), behind=show.Behind(desk, IDS),
    )  # fmt: skip


def _found(desk: Desk) -> Patches:
    return desk.ask(counted.patches, desk.period, desk.data_date)


def _suggestion(desk: Desk) -> Suggestion:
    return desk.ask(borders.suggested, desk.period, desk.data_date)


def _row(patch: Patch, mean: float | None, names: Mapping[str, str], words: Words) -> Load:
    label = names.get(patch.staff_id, patch.staff_id)
    estates = _listed(patch.estates, words)
    if patch.load is None:
        return Load(label, estates, None, missing=f"○ {words.not_delivered}")
    beside = f"{words.signed(100 * (patch.load / mean - 1), 0)}%" if mean else ""
    return Load(label, estates, (patch.households, patch.people_60_plus), beside)


def _line(change: Change, suggestion: Suggestion, names: Mapping[str, str], words: Words) -> list[str]:
    return [
        _stacked(_unit(move.unit, words) for move in change.moves),
        _stacked(names.get(move.giver, move.giver) for move in change.moves),
        _stacked(names.get(move.taker, move.taker) for move in change.moves),
        words.number(change.households), words.number(change.people_60_plus),
        f"{words.percent(100 * suggestion.spread, 0)} → {words.percent(100 * change.spread, 0)}",
    ]  # fmt: skip


def _stacked(texts: Iterable[str]) -> show.Markup:
    """One under another; what is the same in all of them once."""
    return show.Markup("<br>".join(show.safe(text) for text in dict.fromkeys(texts)))


def _unit(unit: Unit, words: Words) -> str:
    estate = words.estate(unit.estate)
    if unit.building is None:
        return words.say("all of {estate}", estate=estate)
    number = words.either(unit.building, unit.building.removesuffix("幢"))
    return words.say("{estate}, building {building}", estate=estate, building=number)


def _notes(found: Patches, words: Words) -> str:
    """The measure, and what it does not count."""
    said = [words.say("Load: every household counts one, every resident 60 or older one more.")]
    said += [
        words.say(
            "{estate} is held by nobody and not counted: {households}, {people} 60 or older.",
            estate=words.estate(each.name), households=words.value(each.whole.households, "households"),
            people=words.value(each.whole.people_60_plus, "people"),
        )
        for each in found.unheld
    ]  # fmt: skip
    if found.shared:
        shared = _named(found.shared, words)
        said.append(words.say("Held by several, and shared equally between them: {estates}.", estates=shared))
    unknown = [each for each in found.estates if each.whole is None]
    if unknown and found.month_end:
        said.append(
            words.say(
                "No register of {estates}: who holds it is not compared.", estates=_named(unknown, words)
            )
        )
    old = sorted({each.register for each in found.estates if each.register})
    said += [
        words.say(
            "Newest register of {estates}: {month}.", month=words.month(month),
            estates=_named([each for each in found.estates if each.register == month], words),
        )
        for month in old
    ]  # fmt: skip
    if found.nowhere:
        said.append(
            words.say("In no patch, for want of an estate: {n}.", n=words.value(found.nowhere, "households"))
        )
    return words.either("", " ").join(said)


def _named(estates: Sequence[Estate], words: Words) -> str:
    return words.join(_listed(estates, words))


def _listed(estates: Sequence[Estate], words: Words) -> list[str]:
    """Names in the order in which the office lists its estates."""
    order = [estate.name["zh"] for estate in words.community.estates]
    known = [name for name in order if name in {each.name for each in estates}]
    return [
        words.estate(name) for name in [*known, *(each.name for each in estates if each.name not in order)]
    ]


def _caution(found: Patches, suggestion: Suggestion, words: Words) -> str:
    least = words.number(100 * LEAST)
    said = [words.say("To discuss, not an order: knowing one's residents is worth more than an even count.")]
    if suggestion.spread is not None and not suggestion.is_even:
        said.append(
            words.say(
                "One or two buildings or estates at a time; told only where it takes {least} points off the heaviest "
                "patch, fewest households first.",
                least=least,
            )
        )
        said.append(_by_building(found, words))
    return words.either("", " ").join(said)


def _by_building(found: Patches, words: Words) -> str:
    """How far the ledgers carry a border through an estate."""
    whole_only = [each for each in found.estates if each.holders and each.whole and not each.buildings]
    if len(whole_only) == len([each for each in found.estates if each.holders and each.whole]):
        return words.say("The register does not name the buildings: only whole estates can be moved.")
    said = words.say(
        "Which buildings lie side by side is in no ledger. The sheet of duties knows whole estates: one that is split "
        "counts half with each here."
    )  # fmt: skip
    if whole_only:
        said += words.either("", " ") + words.say(
            "Without buildings in the register, and moved whole only: {estates}.",
            estates=_named(whole_only, words),
        )
    return said
