"""Texts that hold a name of the registers: what an office writes freely may, and a package leaves the house."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from indicators import deliveries
from translations.say import say
from warehouse import builds, connection

WHO, WHY = "data package", "texts that hold a name"
OF_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
HAN = re.compile(f"[{OF_HAN}]+")
WORD = re.compile(rf"[^\W{OF_HAN}]+")  # of another script: a Chinese character beside it does not hide it
BETWEEN = re.compile(r"[\s·•・.\u200b\ufeff]+")  # between the parts of a name
SHORTEST = 2
STAND_IN = "（含姓名，未给出 {}）"


def known(build: Path) -> frozenset[str]:
    """Every name on the registers of a build. Raises NoWarehouse where its people.duckdb is gone."""
    if not (build / builds.PEOPLE).is_file():
        raise builds.NoWarehouse(
            say(
                "{file} is missing in {build}: without it texts cannot be searched for names. Build anew: "
                "python -m etl build --inbox DIR --builds DIR",
                file=builds.PEOPLE, build=build,
            )
        )  # fmt: skip
    with connection.open_people(build, WHO, WHY) as people:
        return deliveries.everybodys_names(people)


def stand_ins(texts: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """Text that holds a name → what is given in its place: the same for the same text, another for another."""
    folded = {_joined(name) for name in names}
    chinese = {name for name in folded if HAN.fullmatch(name) and len(name) >= SHORTEST}
    other = {_worded(name) for name in names if len(name) >= SHORTEST and not HAN.search(name)}
    sizes = sorted({len(name) for name in chinese})
    held = [text for text in sorted(set(texts)) if _holds(text, chinese, sizes, other)]
    return {text: STAND_IN.format(number) for number, text in enumerate(held, 1)}


def _holds(text: str, chinese: set[str], sizes: list[int], other: set[str]) -> bool:
    """A Chinese name wherever its characters follow each other, blanks and dots left out; another as whole words."""
    for run in HAN.findall(_joined(text)):
        if any(run[at : at + size] in chinese for size in sizes for at in range(len(run) - size + 1)):
            return True
    worded = f" {_worded(text)} "
    return any(f" {name} " in worded for name in other)


def _joined(text: str) -> str:
    return BETWEEN.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _worded(text: str) -> str:
    return " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
