"""This community's own facts, read from community.toml. A key that is not known is a mistake, never ignored."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from community import score_mistakes, score_rules
from community.score_rules import ScoreRules
from community.shapes import NAMES, NUMBER, mistyped, unknown, unknown_key, wrong
from translations.say import say
from warehouse.contracts import ContractError

ROOT = Path(__file__).parents[1]
FILE = ROOT / "community.toml"
DEFINITIONS = ROOT / "indicators" / "definitions"
SECTIONS = {"community": {"name": NAMES, "households": int}, "limits": {"small_count": int}}
OPTIONAL = {"community": {"founded": date}}
ESTATE = {"name": NAMES}
ESTATE_OPTIONAL = {"aliases": list, "households": int}


@dataclass(frozen=True)
class Estate:
    """name: {"zh", "en"}; aliases: spellings met in ledgers; households: how many there should be, None = unknown."""

    name: dict[str, str]
    aliases: tuple[str, ...] = ()
    households: int | None = None


@dataclass(frozen=True)
class Community:
    """targets: indicator id to value in the indicator's unit; score_rules: versions, the oldest first.

    founded: None = not told.
    """

    name: dict[str, str]
    households: int
    estates: tuple[Estate, ...]
    targets: dict[str, float]
    score_rules: tuple[ScoreRules, ...]
    limits: dict[str, int]
    founded: date | None = None


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
    if "score" in facts and "score_rules" not in facts:
        facts["score_rules"] = [_undated(facts.pop("score"))]
    problems = list(_find_problems(facts))
    if problems:
        raise ContractError(*(f"{path.name}: {problem}" for problem in problems))
    estates = [
        Estate(each["name"], tuple(each.get("aliases", ())), each.get("households"))
        for each in facts["estates"]
    ]
    return Community(
        facts["community"]["name"], facts["community"]["households"], tuple(estates),
        facts.get("targets", {}), score_rules.read(facts["score_rules"]), facts["limits"],
        facts["community"].get("founded"),
    )  # fmt: skip


def _undated(score: object) -> object:
    """The section [score] of older files as the one version of the rules there has ever been."""
    return {"version": "score", "from": date.min, **score} if isinstance(score, dict) else score


def _find_problems(facts: dict):
    known = {**SECTIONS, "estates": list, "targets": dict, "score_rules": list}
    yield from unknown("", facts, known)
    for section, shape in SECTIONS.items():
        yield from wrong(section, facts.get(section, {}), shape, OPTIONAL.get(section, {}))
    yield from _wrong_estates(facts.get("estates", []))
    yield from _wrong_targets(facts.get("targets", {}))
    yield from score_mistakes.find_mistakes(facts.get("score_rules"))


def _wrong_estates(estates: object):
    if not isinstance(estates, list) or not estates:
        yield say("at least one [[estates]] entry is expected.")
        return
    for number, estate in enumerate(estates, 1):
        yield from wrong(f"estates[{number}]", estate, ESTATE, optional=ESTATE_OPTIONAL)


def _wrong_targets(targets: dict):
    known = sorted(path.stem for path in DEFINITIONS.glob("*/*.sql"))
    for key, value in targets.items():
        if known and key not in known:
            yield unknown_key(f"targets.{key}", key, known)
        yield from mistyped(f"targets.{key}", value, NUMBER)
