"""Schemes of honours to start a campaign from: the areas, standards and points of data/reference/schemes."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from community import documents, scheme_mistakes
from translations.say import say
from warehouse.contracts import ContractError

FOLDER = Path(__file__).parents[1] / "data" / "reference" / "schemes"


@dataclass(frozen=True)
class Item:
    """One standard. points None: it is known by its name only. rule: in the words of docs/campaign_rules.md."""

    text: str
    points: float | None = None
    rule: str = ""
    method: str = ""
    note: str = ""


@dataclass(frozen=True)
class Area:
    """points: its total; None where it is not known."""

    name: str
    points: float | None
    note: str
    items: tuple[Item, ...]

    @property
    def known(self) -> float:
        """Points of the standards that are known."""
        return sum(each.points or 0 for each in self.items)

    @property
    def rest(self) -> float:
        """Points of the standards that are not known; 0 where the total is not known either."""
        return 0 if self.points is None else self.points - self.known


@dataclass(frozen=True)
class Scheme:
    """title, source, unknown: {"zh", "en"}; unknown: what was not found, in sentences.

    campaign: how the honour is called in the office's sheets. unit: "points" or "items". standards: how many the
    document has. Of the points, and of level, None is what the source does not say.
    """

    name: str
    campaign: str
    title: Mapping[str, str]
    source: Mapping[str, str]
    unknown: Mapping[str, str]
    is_confirmed: bool
    level: str | None
    unit: str
    full_points: float | None
    bar_points: float | None
    area_bar_points: float | None
    rank_quota: int | None
    standards: int | None
    areas: tuple[Area, ...]
    bonuses: tuple[Item, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The standards that are known, bonuses left out."""
        return tuple(item for area in self.areas for item in area.items)


def names(folder: Path = FOLDER) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.toml"))


def read(name: str, folder: Path = FOLDER) -> dict:
    """The file of a scheme as it stands. Raises ContractError for a name that is none."""
    known = names(folder)
    if name not in known:
        near = get_close_matches(name, known, n=1)
        hint = say("Did you mean {near!r}? ", near=near[0]) if near else ""
        raise ContractError(
            say("There is no scheme {name!r}. {hint}Known: {known}.", name=name, hint=hint, known=", ".join(known))
        )  # fmt: skip
    return documents.read(folder / f"{name}.toml")


def load(name: str, folder: Path = FOLDER) -> Scheme:
    """A scheme. Raises ContractError with every mistake in its file but those of the words of its rules."""
    facts = read(name, folder)
    problems = [f"{name}.toml: {problem}" for problem in scheme_mistakes.find_mistakes(facts)]
    if problems:
        raise ContractError(*problems)
    return made(name, facts)


def made(name: str, facts: Mapping) -> Scheme:
    """The scheme that a file without mistakes describes."""
    areas = [
        Area(each["name"], each.get("points"), each.get("note", ""), _items(each.get("items", ())))
        for each in facts["areas"]
    ]
    amounts = ("level", "full_points", "bar_points", "area_bar_points", "rank_quota", "standards")
    return Scheme(
        name, facts["campaign"], facts["title"], facts["source"], facts.get("unknown", {"zh": "", "en": ""}),
        facts["status"] == "confirmed", unit=facts["unit"], areas=tuple(areas),
        bonuses=_items(facts.get("bonuses", ())), **{key: facts.get(key) for key in amounts},
    )  # fmt: skip


def _items(entries: list[Mapping]) -> tuple[Item, ...]:
    return tuple(Item(**entry) for entry in entries)
