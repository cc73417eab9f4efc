"""What is wrong in the file of a scheme: a sentence a mistake, all of them. Rules are read by etl/schemes.py."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from community.documents import STATUSES
from community.shapes import NAMES, NUMBER, wrong
from translations.say import say

SHAPE = {"campaign": str, "title": NAMES, "source": NAMES, "status": str, "unit": str, "areas": list}
OPTIONAL = {
    "unknown": NAMES, "level": str, "full_points": NUMBER, "bar_points": NUMBER, "area_bar_points": NUMBER,
    "rank_quota": int, "standards": int, "bonuses": list,
}  # fmt: skip
AREA, AREA_OPTIONAL = {"name": str}, {"points": NUMBER, "note": str, "items": list}
ITEM, ITEM_OPTIONAL = {"text": str}, {"points": NUMBER, "rule": str, "method": str, "note": str}
CHOICES = {
    "status": STATUSES, "unit": ("points", "items"), "level": ("national", "provincial", "municipal", "district"),
}  # fmt: skip
MOST = 1000  # points a criterion may carry in the office's list
YEAR = re.compile(r"(?:19|20)\d\d")


def find_mistakes(facts: Mapping) -> Iterator[str]:
    """Keys and kinds first; what the amounts say of each other only of what is of the right kind."""
    amiss = [*_of_keys(facts)]
    yield from amiss
    yield from _of_choices(facts)
    if not amiss:
        yield from _of_names(facts)
        yield from _of_amounts(facts)


def places(facts: Mapping) -> Iterator[tuple[str, object]]:
    """Every standard and bonus with where it stands: areas[1].items[2]."""
    for n, area in enumerate(_listed(facts, "areas"), 1):
        if isinstance(area, dict):
            for m, item in enumerate(_listed(area, "items"), 1):
                yield f"areas[{n}].items[{m}]", item
    for n, item in enumerate(_listed(facts, "bonuses"), 1):
        yield f"bonuses[{n}]", item


def _listed(table: Mapping, key: str) -> list:
    found = table.get(key)
    return found if isinstance(found, list) else []


def _of_keys(facts: Mapping) -> Iterator[str]:
    yield from wrong("", facts, SHAPE, OPTIONAL)
    for n, area in enumerate(_listed(facts, "areas"), 1):
        yield from wrong(f"areas[{n}]", area, AREA, AREA_OPTIONAL)
    if facts.get("areas") == []:
        yield say("at least one [[areas]] entry is expected.")
    for place, item in places(facts):
        yield from wrong(place, item, ITEM, ITEM_OPTIONAL)


def _of_choices(facts: Mapping) -> Iterator[str]:
    for key, known in CHOICES.items():
        if isinstance(facts.get(key), str) and facts[key] not in known:
            yield say(
                "{key!r} should be one of {known}, it is {value!r}.",
                key=key, known=", ".join(known), value=facts[key],
            )  # fmt: skip


def _of_names(facts: Mapping) -> Iterator[str]:
    if YEAR.search(facts["campaign"]):
        yield say(
            "'campaign' should name no year: days written without one would be read as of that year. It is {value!r}.",
            value=facts["campaign"],
        )  # fmt: skip
    areas = Counter(each["name"] for each in facts["areas"])
    for name in (name for name, times in areas.items() if times > 1):
        yield say("two areas are called {name}: give each its own name.", name=name)
    standards = Counter(item["text"] for _, item in places(facts))
    for text in (text for text, times in standards.items() if times > 1):
        yield say("two standards read {text}: evidence goes by the words, give each its own.", text=text)


def _of_amounts(facts: Mapping) -> Iterator[str]:
    for place, item in places(facts):
        if not 0 <= item.get("points", 0) <= MOST:
            yield say("{key!r} should lie between {least:g} and {most:g}, it is {value!r}.",
                      key=f"{place}.points", least=0, most=MOST, value=item["points"])  # fmt: skip
        if place.startswith("bonuses") and "points" not in item:
            yield say("the key {key!r} is missing.", key=f"{place}.points")
    for n, area in enumerate(facts["areas"], 1):
        known = sum(item.get("points", 0) for item in area.get("items", ()))
        if "points" in area and known > area["points"] + 1e-9:
            yield say("the standards of areas[{n}] ({name}) add up to {known:g}, more than its {points:g}.",
                      n=n, name=area["name"], known=known, points=area["points"])  # fmt: skip
        if facts.get("area_bar_points", 0) > area.get("points", MOST * MOST):
            yield say("'area_bar_points' is {bar:g}, more than the {points:g} of areas[{n}] ({name}).",
                      bar=facts["area_bar_points"], points=area["points"], n=n, name=area["name"])  # fmt: skip
    totals = [area.get("points") for area in facts["areas"]]
    full = facts.get("full_points")
    if full is not None and None not in totals and abs(sum(totals) - full) > 1e-9:
        yield say("the points of the areas add up to {sum:g}, 'full_points' is {full:g}.",
                  sum=sum(totals), full=full)  # fmt: skip
    if full is not None and facts.get("bar_points", 0) > full:
        yield say("'bar_points' is {bar:g}, more than the {full:g} of 'full_points'.",
                  bar=facts["bar_points"], full=full)  # fmt: skip
    known = sum(1 for place, _ in places(facts) if place.startswith("areas"))
    if facts.get("standards", known) < known:
        yield say("'standards' is {standards}, but {known} are listed.",
                  standards=facts["standards"], known=known)  # fmt: skip
