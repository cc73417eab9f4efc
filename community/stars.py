"""Which stars households are awarded, year by year: the lists of data/reference/stars.toml."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from community import documents
from community.documents import STATUSES
from community.shapes import NAMES, unknown, wrong
from translations.say import say
from warehouse.contracts import ContractError

FILE = Path(__file__).parents[1] / "data" / "reference" / "stars.toml"
SHAPE = {"name": NAMES, "source": NAMES, "status": str, "stars": list}
OPTIONAL = {"year_from": int, "total": int}
YEARS = (2000, 2099)


@dataclass(frozen=True)
class StarList:
    """name, source, each star: {"zh", "en"}; stars: those that are known, in their order; total: how many there are.

    year_from: first year awarded by it, None = an example that is not in use.
    """

    name: Mapping[str, str]
    source: Mapping[str, str]
    is_confirmed: bool
    stars: tuple[Mapping[str, str], ...]
    total: int
    year_from: int | None = None

    @property
    def unknown(self) -> int:
        """Stars of which nobody here knows the name."""
        return self.total - len(self.stars)


def load(path: Path = FILE) -> tuple[StarList, ...]:
    """All lists as they stand in the file. Raises ContractError with every mistake in it."""
    facts = documents.read(path)
    problems = list(_find_problems(facts))
    if problems:
        raise ContractError(*(f"{path.name}: {problem}" for problem in problems))
    return tuple(_list(entry) for entry in facts["lists"])


def of_year(lists: Sequence[StarList], year: int) -> StarList | None:
    """The list by which a year is awarded: the latest begun. None before the first."""
    begun = [each for each in lists if each.year_from is not None and each.year_from <= year]
    return max(begun, key=lambda each: each.year_from, default=None)


def _list(entry: Mapping) -> StarList:
    return StarList(
        entry["name"], entry["source"], entry["status"] == "confirmed", tuple(entry["stars"]),
        entry.get("total", len(entry["stars"])), entry.get("year_from"),
    )  # fmt: skip


def _find_problems(facts: Mapping) -> Iterator[str]:
    yield from unknown("", facts, ("lists",))
    entries = facts.get("lists")
    if not isinstance(entries, list) or not entries:
        yield say("at least one [[lists]] entry is expected.")
        return
    for number, entry in enumerate(entries, 1):
        place = f"lists[{number}]"
        amiss = list(wrong(place, entry, SHAPE, OPTIONAL))
        yield from amiss or _amiss(place, entry)
    years = [entry.get("year_from") for entry in entries if isinstance(entry, dict)]
    for year in sorted({each for each in years if isinstance(each, int) and years.count(each) > 1}):
        yield say("two lists begin in {year}: only one can hold in a year.", year=year)


def _amiss(place: str, entry: Mapping) -> Iterator[str]:
    """Mistakes of a list that has all its keys."""
    if entry["status"] not in STATUSES:
        yield say(
            "{key!r} should be one of {known}, it is {value!r}.",
            key=f"{place}.status", known=", ".join(STATUSES), value=entry["status"],
        )  # fmt: skip
    amiss = [problem for n, star in enumerate(entry["stars"], 1)
             for problem in wrong(f"{place}.stars[{n}]", star, NAMES)]  # fmt: skip
    yield from amiss
    names = Counter() if amiss else Counter(star["zh"] for star in entry["stars"])
    for name in sorted(name for name, times in names.items() if times > 1):
        yield say("{key!r} names {star} twice.", key=f"{place}.stars", star=name)
    if not entry["stars"]:
        yield say("{key!r} should name at least one star.", key=f"{place}.stars")
    if "total" in entry and entry["total"] < len(entry["stars"]):
        yield say(
            "{key!r} is {total}, but {known} stars are named.",
            key=f"{place}.total", total=entry["total"], known=len(entry["stars"]),
        )  # fmt: skip
    if "year_from" in entry and not YEARS[0] <= entry["year_from"] <= YEARS[1]:
        yield say(
            "{key!r} should lie between {least:g} and {most:g}, it is {value!r}.",
            key=f"{place}.year_from", least=YEARS[0], most=YEARS[1], value=entry["year_from"],
        )  # fmt: skip
