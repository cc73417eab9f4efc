"""This community's own facts, read from community.toml. A key that is not known is a mistake, never ignored."""

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from translations.say import say
from warehouse.contracts import ContractError

FILE = Path(__file__).parent / "community.toml"
DEFINITIONS = Path(__file__).parent / "indicators" / "definitions"
NAMES = {"zh": str, "en": str}
NUMBER = (int, float)
SECTIONS = {
    "community": {"name": NAMES, "households": int},
    "score": {
        "attendance": NUMBER,
        "points": NUMBER,
        "review": NUMBER,
        "points_full": NUMBER,
        "min_raters": int,
    },
    "limits": {"small_count": int},
}
ESTATE = {"name": NAMES, "aliases": list, "households": int}
WEIGHTS = ("attendance", "points", "review")


@dataclass(frozen=True)
class Estate:
    """name: {"zh", "en"}; aliases: spellings met in ledgers; households: how many there should be, None = unknown."""

    name: dict[str, str]
    aliases: tuple[str, ...] = ()
    households: int | None = None


@dataclass(frozen=True)
class Community:
    """targets: indicator id to value in the indicator's unit; score: weights in points out of 100."""

    name: dict[str, str]
    households: int
    estates: tuple[Estate, ...]
    targets: dict[str, float]
    score: dict[str, float]
    limits: dict[str, int]


def load(path: Path = FILE) -> Community:
    """Read and check community.toml. Raises ContractError with every mistake in it."""
    try:
        facts = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ContractError(
            say("{file} is missing: it holds the community's name and estates.", file=path)
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContractError(
            say("{file} cannot be read: {error}. Mend that line and try again.", file=path.name, error=error)
        ) from None
    problems = list(_find_problems(facts))
    if problems:
        raise ContractError(*(f"{path.name}: {problem}" for problem in problems))
    estates = [
        Estate(each["name"], tuple(each.get("aliases", ())), each.get("households"))
        for each in facts["estates"]
    ]
    return Community(
        facts["community"]["name"], facts["community"]["households"], tuple(estates),
        facts.get("targets", {}), facts["score"], facts["limits"],
    )  # fmt: skip


def _find_problems(facts: dict):
    known = {**SECTIONS, "estates": list, "targets": dict}
    yield from _unknown("", facts, known)
    for section, shape in SECTIONS.items():
        yield from _wrong(section, facts.get(section, {}), shape, required=True)
    estates = facts.get("estates", [])
    if not isinstance(estates, list) or not estates:
        yield say("at least one [[estates]] entry is expected.")
        return
    for number, estate in enumerate(estates, 1):
        yield from _wrong(f"estates[{number}]", estate, ESTATE, required=False)
        if "name" not in estate:
            yield say("the key {key!r} is missing.", key=f"estates[{number}].name")
    yield from _wrong_targets(facts.get("targets", {}))
    yield from _wrong_weights(facts.get("score", {}))


def _wrong(place: str, values: object, shape: dict, required: bool):
    """Unknown, missing and mistyped keys of one table."""
    if not isinstance(values, dict):
        yield say("{key!r} should be a table, it is {value!r}.", key=place, value=values)
        return
    yield from _unknown(f"{place}.", values, shape)
    for key, expected in shape.items():
        name = f"{place}.{key}"
        if key not in values:
            if required:
                yield say("the key {key!r} is missing.", key=name)
        elif isinstance(expected, dict):
            yield from _wrong(name, values[key], expected, required=True)
        elif isinstance(values[key], bool) or not isinstance(values[key], expected):
            yield say(
                "{key!r} should be {expected}, it is {value!r}.",
                key=name, expected=_named(expected), value=values[key],
            )  # fmt: skip


def _unknown(place: str, values: dict, known: dict):
    for key in values:
        if key not in known:
            yield _unknown_key(place + key, key, known)


def _unknown_key(name: str, key: str, known) -> str:
    near = get_close_matches(key, known, n=1, cutoff=0.5)
    if near:
        return say("the key {key!r} is not known. Did you mean {near!r}?", key=name, near=near[0])
    return say("the key {key!r} is not known. Known here: {known}.", key=name, known=", ".join(known))


def _wrong_targets(targets: dict):
    known = sorted(path.stem for path in DEFINITIONS.glob("*/*.sql"))
    for key, value in targets.items():
        if known and key not in known:
            yield _unknown_key(f"targets.{key}", key, known)
        if isinstance(value, bool) or not isinstance(value, NUMBER):
            yield say(
                "{key!r} should be {expected}, it is {value!r}.",
                key=f"targets.{key}", expected=_named(NUMBER), value=value,
            )  # fmt: skip


def _wrong_weights(score: dict):
    weights = [score.get(part) for part in WEIGHTS]
    if all(isinstance(weight, NUMBER) for weight in weights) and abs(sum(weights) - 100) > 1e-9:
        yield say(
            "the weights score.attendance, score.points and score.review should add to 100, they add to {sum:g}.",
            sum=sum(weights),
        )


def _named(expected: type | tuple) -> str:
    return {int: say("a whole number"), str: say("a text"), list: say("a list")}.get(
        expected, say("a number")
    )
