"""Names of people, for the one question whether a text holds one. Each opening of the people's database is logged."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from charts.words import Words
from indicators import deliveries
from state.persons import names_in
from warehouse import connection

WHO = "dashboard"


def everybodys(build: Path, why: str) -> frozenset[str]:
    """Every name on the registers of a build, for one check of what somebody typed; not to be kept."""
    with connection.open_people(build, WHO, why) as people:
        return deliveries.everybodys_names(people)


def holding(build: Path, texts: Sequence[str]) -> frozenset[str]:
    """Those of the texts that hold a name of the registers: they are shown on no wall."""
    return _holding(str(build), tuple(sorted({text for text in texts if text})))


def not_shown(words: Words) -> str:
    """What stands in the place of such a text."""
    return words.say("not shown here: it holds a name")


def shown_items(desk: Any, items: Sequence[str]) -> list[str]:
    """Items of requests are free text: on a wall those that hold a name are not shown."""
    held = holding(desk.build, items) if desk.is_projected else frozenset()
    return [not_shown(desk.words) if item in held else item for item in items]


@lru_cache(200)
def _holding(build: str, texts: tuple[str, ...]) -> frozenset[str]:
    if not texts:
        return frozenset()
    known = everybodys(Path(build), "texts to be shown")
    met = names_in("\n".join(texts), known)
    return frozenset(text for text in texts if names_in(text, met)) if met else frozenset()
