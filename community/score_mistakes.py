"""What is wrong in the versions of the score's rules: a sentence a mistake, all of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from community.score_rules import ALL, PARTS, RATER_GROUPS, SPANS
from community.shapes import NAMES, NUMBER, mistyped, unknown, wrong
from translations.say import say

SHAPE = {
    "version": str, "from": date, **dict.fromkeys(PARTS, NUMBER), "points_full": NUMBER, "min_raters": int,
}  # fmt: skip
OPTIONAL = {
    "until": date, "trim": NUMBER, "categories": list, "posts": dict, "caps": dict, "raters": dict, "grades": list,
}  # fmt: skip


def find_mistakes(entries: object) -> Iterator[str]:
    """Mistakes of [[score_rules]]: keys and kinds, amounts, and versions that do not follow one on another."""
    if not isinstance(entries, list) or not entries:
        yield say("at least one [[score_rules]] entry is expected.")
        return
    for at, entry in enumerate(entries, 1):
        place = f"score_rules[{at}]"
        yield from wrong(place, entry, SHAPE, optional=OPTIONAL)
        if isinstance(entry, dict):
            yield from _of_tables(place, entry)
            yield from _of_amounts(place, entry)
    if all(isinstance(entry, dict) and type(entry.get("from")) is date for entry in entries):
        yield from _of_time(entries)


def _of(entry: Mapping, key: str) -> dict | list:
    """An optional table or list; empty when it is missing, or of the wrong kind, which is told elsewhere."""
    value = entry.get(key)
    return value if isinstance(value, OPTIONAL[key]) else OPTIONAL[key]()


def _of_tables(place: str, entry: Mapping) -> Iterator[str]:
    categories = _of(entry, "categories")
    for at, category in enumerate(categories, 1):
        yield from mistyped(f"{place}.categories[{at}]", category, str)
    for pattern, full in _of(entry, "posts").items():
        yield from mistyped(f"{place}.posts.{pattern}", full, NUMBER)
    groups = dict.fromkeys(RATER_GROUPS, NUMBER)
    yield from wrong(f"{place}.raters", _of(entry, "raters"), {}, optional=groups)
    yield from unknown(f"{place}.caps.", _of(entry, "caps"), [*map(str, categories), ALL])
    for category, spans in _of(entry, "caps").items():
        yield from wrong(f"{place}.caps.{category}", spans, {}, optional=dict.fromkeys(SPANS, NUMBER))
    for at, grade in enumerate(_of(entry, "grades"), 1):
        shape = {"name": NAMES, "from": NUMBER}
        yield from wrong(f"{place}.grades[{at}]", grade, shape, optional={"quota": NUMBER})


def _of_amounts(place: str, entry: Mapping) -> Iterator[str]:
    yield from _not_a_hundred({f"{place}.{part}": entry.get(part) for part in PARTS})
    if _of(entry, "raters"):
        yield from _not_a_hundred({f"{place}.raters.{group}": n for group, n in entry["raters"].items()})
    yield from _beyond({f"{place}.min_raters": entry.get("min_raters")}, 1, 1000)
    yield from _beyond({f"{place}.trim": entry.get("trim")}, 0, 45)
    fulls = {f"{place}.posts.{pattern}": full for pattern, full in _of(entry, "posts").items()}
    caps = {
        f"{place}.caps.{category}.{span}": most
        for category, spans in _of(entry, "caps").items()
        if isinstance(spans, dict)
        for span, most in spans.items()
    }
    yield from _beyond({f"{place}.points_full": entry.get("points_full"), **fulls, **caps}, 0.1, 100_000)
    yield from _of_grades(place, [grade for grade in _of(entry, "grades") if isinstance(grade, dict)])


def _of_grades(place: str, grades: Sequence[Mapping]) -> Iterator[str]:
    lowest = [grade["from"] for grade in grades if _is_number(grade.get("from"))]
    quotas = {
        f"{place}.grades[{n}].quota": each["quota"] for n, each in enumerate(grades, 1) if "quota" in each
    }
    yield from _beyond({f"{place}.grades[{n}].from": each for n, each in enumerate(lowest, 1)}, 0, 100)
    if lowest and (len(set(lowest)) < len(lowest) or min(lowest) != 0):
        yield say(
            "{place}.grades should each begin at a total of their own, the lowest at 0; they begin at {totals}.",
            place=place, totals=", ".join(f"{each:g}" for each in lowest),
        )  # fmt: skip
    for n, grade in enumerate(grades, 1):
        if "quota" in grade and _is_number(grade.get("from")) and grade["from"] == min(lowest):
            yield say(
                "{key!r} should be left out: the lowest grade takes everybody the others have no seat for.",
                key=f"{place}.grades[{n}].quota",
            )  # fmt: skip
    beyond = list(_beyond(quotas, 0, 100))
    yield from beyond
    if not beyond and all(map(_is_number, quotas.values())) and sum(quotas.values()) > 100:
        yield say(
            "the quotas {keys} are shares of the same staff: together at most 100 percent, they add to {sum:g}.",
            keys=", ".join(quotas), sum=sum(quotas.values()),
        )  # fmt: skip


def _is_number(value: object) -> bool:
    return isinstance(value, NUMBER) and not isinstance(value, bool)


def _not_a_hundred(weights: Mapping[str, object]) -> Iterator[str]:
    yield from _beyond(weights, 0, 100)
    if all(map(_is_number, weights.values())) and abs(sum(weights.values()) - 100) > 1e-9:
        yield say(
            "the weights {keys} should add to 100, they add to {sum:g}.",
            keys=", ".join(weights), sum=sum(weights.values()),
        )  # fmt: skip


def _beyond(amounts: Mapping[str, object], least: float, most: float) -> Iterator[str]:
    for key, amount in amounts.items():
        if _is_number(amount) and not least <= amount <= most:
            yield say(
                "{key!r} should lie between {least:g} and {most:g}, it is {value!r}.",
                key=key, least=least, most=most, value=amount,
            )  # fmt: skip


def _of_time(entries: Sequence[Mapping]) -> Iterator[str]:
    """Versions that share a name, end before they begin, overlap, or leave days without a rule."""
    names = [entry.get("version") for entry in entries]
    for name in sorted({str(name) for name in names if names.count(name) > 1}):
        yield say(
            "two [[score_rules]] entries are called {name!r}: a score is told by it, give each its own.",
            name=name,
        )
    ordered = sorted(entries, key=lambda entry: entry["from"])
    for entry in ordered:
        until = entry.get("until")
        if type(until) is date and until <= entry["from"]:
            yield say(
                "score_rules {name!r} ends on {until}, not after its first day {start}: `until` is the first day "
                "on which it no longer holds.", name=entry.get("version"), until=until, start=entry["from"],
            )  # fmt: skip
    for entry, following in pairwise(ordered):
        yield from _not_joined(entry, following)


def _not_joined(entry: Mapping, following: Mapping) -> Iterator[str]:
    until = entry.get("until", following["from"])
    facts = {
        "name": entry.get("version"),
        "other": following.get("version"),
        "start": following["from"],
        "until": until,
    }
    if entry["from"] == following["from"] or (type(until) is date and until > following["from"]):
        yield say(
            "score_rules {name!r} (until {until}) and {other!r} (from {start}) hold on the same days: end the "
            "first on the day the second begins, or leave its `until` out.", **facts,
        )  # fmt: skip
    elif type(until) is date and until < following["from"]:
        yield say(
            "between score_rules {name!r} (until {until}) and {other!r} (from {start}) no rule holds: close the "
            "gap, or leave `until` out.", **facts,
        )  # fmt: skip
