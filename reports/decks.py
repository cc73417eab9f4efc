"""Decks: what a meeting is shown, slide by slide. One `.toml` file a deck, editable without code."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import get_args

from indicators.catalogue import DefinitionError, load, nearest
from indicators.periods import Grain
from indicators.shape import Indicator, Text
from reports import askable
from reports.exhibits.named import EXHIBITS
from translations.say import language, say

FOLDER = Path(__file__).parent / "decks"
KEYS = ("title", "grain", "slides")
SLIDE_KEYS = ("numbers", "indicator", "chart", "by", "list", "question", "title")
LISTS = ("commitments", "attention")
MOST_NUMBERS = 8


@dataclass(frozen=True)
class Page:
    """One slide as the deck asks for it: some numbers, one indicator, one chart, a list, or a question.

    chart: an exhibit's name; with an indicator, in place of its line over time. by: the dimension of the rows beside
    the chart. question: the line of one asked by hand. title: what stands over numbers.
    """

    numbers: tuple[str, ...] = ()
    indicator: str = ""
    chart: str = ""
    by: str = ""
    list: str = ""
    question: str = ""
    title: Text | None = None


@dataclass(frozen=True)
class Deck:
    """grain: the kind of period the deck speaks of."""

    name: str
    title: Text
    grain: Grain
    pages: tuple[Page, ...]


def decks(folder: Path = FOLDER) -> Mapping[str, Deck]:
    """Every deck of the folder by name: months first, then quarters, then years. Read once a change of its files.

    DefinitionError with the faults of all files: what is wrong, where, and what was expected.
    """
    files = [(path, path.stat()) for path in sorted(folder.glob("*.toml"))]
    return _read(tuple((path, facts.st_mtime_ns, facts.st_size) for path, facts in files))


@lru_cache(4)
def _read(seen: tuple[tuple[Path, int, int], ...]) -> Mapping[str, Deck]:
    found, problems = [], []
    for path, *_ in seen:
        try:
            facts = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            fault = say("the file is not valid TOML: {error}.", error=error)
            problems.append(f"{path.name}: {fault}")
            continue
        faults = [*_deck_faults(facts), *_page_faults(facts.get("slides"))]
        problems += [f"{path.name}: {fault}" for fault in faults]
        if not faults:
            pages = tuple(Page(**_frozen(each)) for each in facts["slides"])
            found.append(Deck(path.stem, facts["title"], facts["grain"], pages))
    if problems:
        raise DefinitionError(*problems)
    order = get_args(Grain)
    return {deck.name: deck for deck in sorted(found, key=lambda deck: (order.index(deck.grain), deck.name))}


def _frozen(slide: Mapping) -> dict:
    return {key: tuple(value) if key == "numbers" else value for key, value in slide.items()}


def _deck_faults(facts: Mapping) -> Iterable[str]:
    for key in facts.keys() - set(KEYS):
        yield say("unknown key {key!r}. {nearest}", key=key, nearest=nearest(key, KEYS))
    if not _is_text(facts.get("title")):
        yield say("{key!r} needs a text in zh and in en.", key="title")
    if facts.get("grain") not in get_args(Grain):
        grain = str(facts.get("grain", ""))
        offer = nearest(grain, get_args(Grain))
        yield say("{key!r} cannot be {value!r}. {nearest}", key="grain", value=grain, nearest=offer)
    if not isinstance(facts.get("slides"), list) or not facts["slides"]:
        yield say("it has no slides: begin each with a line [[slides]].")


def _page_faults(slides) -> Iterable[str]:
    for number, slide in enumerate(slides if isinstance(slides, list) else (), start=1):
        for fault in _slide_faults(slide) if isinstance(slide, dict) else (_no_slide(),):
            yield say("slide {n}: {fault}", n=number, fault=fault)


def _no_slide() -> str:
    return say("it is no slide: begin each with a line [[slides]].")


def _slide_faults(slide: Mapping) -> Iterable[str]:
    for key in slide.keys() - set(SLIDE_KEYS):
        yield say("unknown key {key!r}. {nearest}", key=key, nearest=nearest(key, SLIDE_KEYS))
    chosen = [key for key in ("numbers", "list", "question") if key in slide]
    chosen += ["indicator"] if slide.keys() & {"indicator", "chart"} else []
    if len(chosen) != 1:
        yield say("name one thing to show: 'numbers', 'list', 'question', or an 'indicator' or 'chart'.")
    if "title" in slide and not _is_text(slide["title"]):
        yield say("{key!r} needs a text in zh and in en.", key="title")
    numbers = slide.get("numbers", [])
    if "numbers" in slide and not _is_list_of_some(numbers):
        yield say("'numbers' is a list of one to {n} indicators.", n=MOST_NUMBERS)
        numbers = []
    for name in (*numbers, *([slide["indicator"]] if "indicator" in slide else [])):
        if _known(name) is None:
            yield say(
                "there is no indicator {name!r}. {nearest}", name=name, nearest=nearest(str(name), load())
            )
    for key, known in (("chart", tuple(EXHIBITS)), ("list", LISTS)):
        if key in slide and slide[key] not in known:
            offer = nearest(str(slide[key]), known)
            yield say("{key!r} cannot be {value!r}. {nearest}", key=key, value=slide[key], nearest=offer)
    if "question" in slide:
        yield from (fault[language()] for fault in askable.faults(str(slide["question"])))
    if "by" in slide:
        yield from _split_faults(slide)


def _split_faults(slide: Mapping) -> Iterable[str]:
    indicator = _known(slide.get("indicator"))
    if indicator is None:
        yield say("'by' splits an indicator: name one.")
    elif slide["by"] not in indicator.dimensions or slide["by"] == "staff_id":
        known = [each for each in indicator.dimensions if each != "staff_id"]
        yield say(
            "{indicator!r} cannot be shown by {name!r}. {nearest}",
            indicator=indicator.id, name=slide["by"], nearest=nearest(str(slide["by"]), known),
        )  # fmt: skip


def _is_list_of_some(numbers) -> bool:
    return isinstance(numbers, list) and 0 < len(numbers) <= MOST_NUMBERS


def _known(name) -> Indicator | None:
    """The indicator of that name; a file may hold anything in its place."""
    return load().get(name) if isinstance(name, str) else None


def _is_text(value) -> bool:
    is_pair = isinstance(value, dict) and set(value) == {"zh", "en"}
    return is_pair and all(isinstance(text, str) and text for text in value.values())
