"""Schemes of honours whose rules the loader can read, and their list on the command line."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb

import community
from community import scheme_mistakes, scheme_words, schemes
from community.schemes import FOLDER, Scheme
from etl import desk
from translations.say import language, say
from warehouse.contracts import ContractError

READ = "select is_scoring_rule($rule), rule_most($rule, $points), coalesce(rule_kind(rule_pieces($rule)), '') = 'bonus'"


def load(name: str, folder: Path = FOLDER) -> Scheme:
    """A scheme of which every rule can be read. Raises ContractError with every mistake in its file."""
    facts = schemes.read(name, folder)
    problems = [*scheme_mistakes.find_mistakes(facts), *_of_rules(facts)]
    if problems:
        raise ContractError(*(f"{name}.toml: {problem}" for problem in problems))
    return schemes.made(name, facts)


def _of_rules(facts: Mapping) -> Iterator[str]:
    """Rules the build would refuse or read as something else than what the scheme says."""
    with tempfile.TemporaryDirectory() as temporary:
        con = desk.open_desk(Path(temporary), community.load())
        for place, item in scheme_mistakes.places(facts):
            if isinstance(item, dict) and isinstance(item.get("rule", ""), str):
                yield from _of_rule(con, place, item.get("rule", ""), item.get("points"))
        con.close()


def _of_rule(con: duckdb.DuckDBPyConnection, place: str, rule: str, points: object) -> Iterator[str]:
    carried = points if isinstance(points, int | float) else None
    is_rule, most, is_bonus = con.execute(READ, {"rule": rule or None, "points": carried}).fetchone()
    if rule and not is_rule:
        yield say(
            "{key!r} cannot be read: {value!r}. docs/campaign_rules.md says how rules are written.",
            key=f"{place}.rule", value=rule,
        )  # fmt: skip
        return
    if rule and points is None:
        yield say("{key!r} is missing: a rule gives points.", key=f"{place}.points")
    if rule and carried is not None and most > carried:
        yield say("the rule of {place} gives up to {most:g} points, more than its {points:g}.",
                  place=place, most=most, points=carried)  # fmt: skip
    if is_bonus and not place.startswith("bonuses"):
        yield say("{place} adds points: it belongs under [[bonuses]].", place=place)
    if not is_bonus and place.startswith("bonuses"):
        yield say("{place} should have a rule that adds points, such as 加分，每项2分，最多5分.", place=place)


def listed(folder: Path = FOLDER) -> list[str]:
    """A line a scheme: name, title, standards known, status. Raises ContractError with the mistakes of all."""
    found, problems = [], []
    for name in schemes.names(folder):
        try:
            found.append(load(name, folder))
        except ContractError as error:
            problems += error.problems
    if problems:
        raise ContractError(*problems)
    return [_line(each) for each in found]


def _line(scheme: Scheme) -> str:
    said = (scheme_words.known(scheme, say), scheme_words.status(scheme, say))
    return "  ".join((scheme.name, scheme.title[language()], *said))
