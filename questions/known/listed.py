"""The typical questions, read once from the files beside this one, all their faults told together."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import get_args

from indicators.catalogue import DefinitionError, UnknownName, nearest
from indicators.coverage import Coverage
from indicators.periods import Grain, Period, between
from indicators.shape import Text, Topic
from questions import sql
from questions.question import BadQuestion, escaped, parse
from questions.subjects import subject
from translations.say import language, say

FOLDER = Path(__file__).parent
KEYS = ("zh", "en", "line", "period", "sql")
REQUIRED = KEYS[:4]
ESTATE = "{estate}"


@dataclass(frozen=True)
class Known:
    """said: the question in words. line: as `questions.question.parse` reads it. grain: of the period it is asked for.

    ESTATE in words and line stands for an estate, until `of_estate`. sql: "" or a query written by hand that gives the
    answer's groups and, last, their values; $from: first day of the period, $until: the day after it, $estate.
    """

    id: str
    topic: Topic
    said: Text
    line: str
    grain: Grain
    sql: str = ""


@cache
def load(folder: Path = FOLDER) -> Mapping[str, Known]:
    """Every question by id, in the order of topics, then of their files. Read once a process.

    Raises DefinitionError with the faults of all files.
    """
    found, problems = {}, []
    for path in sorted(folder.glob("*.toml"), key=_order):
        try:
            entries = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            fault = say("the file is not valid TOML: {error}.", error=error)
            problems.append(f"{path.name}: {fault}")
            continue
        if path.stem not in get_args(Topic):
            offer = nearest(path.stem, get_args(Topic))
            fault = say("the file is not called after a topic. {nearest}", nearest=offer)
            problems.append(f"{path.name}: {fault}")
        for name, entry in entries.items():
            faults = [*_faults(entry)]
            if name in found:
                faults.append(say("another topic has a question of this name."))
            problems += [f"{path.name}, {name}: {fault}" for fault in faults]
            if not faults:
                found[name] = _known(name, path.stem, entry)
    if problems:
        raise DefinitionError(*problems)
    return found


def of_estate(known: Known, estate: Text) -> Known:
    """The same asked of an estate, by its name in each language; the tables know the Chinese one."""
    said = {each: text.replace(ESTATE, estate[each]) for each, text in known.said.items()}
    return replace(known, said=said, line=_filled(known.line, estate["zh"]))


def period(known: Known, coverage: Coverage) -> Period:
    """The last whole period of the question's grain; the running one when none is over."""
    all_of_them = between(coverage.first_date, coverage.data_date, known.grain)
    over = [each for each in all_of_them if each.last_day <= coverage.data_date]
    return (over or all_of_them)[-1]


def _filled(line: str, estate: str) -> str:
    return line.replace(ESTATE, escaped(estate))


def _known(name: str, topic: Topic, entry: Mapping) -> Known:
    said = {"zh": entry["zh"], "en": entry["en"]}
    return Known(name, topic, said, entry["line"], entry["period"], entry.get("sql", "").strip())


def _order(path: Path) -> tuple[int, str]:
    topics = get_args(Topic)
    return topics.index(path.stem) if path.stem in topics else len(topics), path.name


def _faults(entry: object) -> Iterable[str]:
    if not isinstance(entry, dict):
        yield say("it is no question: begin each with a line [its_name].")
        return
    for key in entry.keys() - set(KEYS):
        yield say("unknown key {key!r}. {nearest}", key=key, nearest=nearest(key, KEYS))
    for key in REQUIRED:
        if key not in entry:
            yield say("the key {key!r} is missing.", key=key)
    wrong = [key for key in KEYS if key in entry and not (isinstance(entry[key], str) and entry[key].strip())]
    for key in wrong:
        yield say("{key!r} must be a text, it is {value!r}.", key=key, value=entry[key])
    if "period" in entry and "period" not in wrong and entry["period"] not in get_args(Grain):
        offer = nearest(entry["period"], get_args(Grain))
        yield say(
            "{key!r} cannot be {value!r}. {nearest}", key="period", value=entry["period"], nearest=offer
        )
    if "line" in entry and "line" not in wrong:
        yield from _line_faults(entry["line"])


def _line_faults(line: str) -> Iterable[str]:
    """What keeps the line from being asked."""
    try:
        question = parse(_filled(line, "x"))
        sql.asked(question, subject(question.about))
    except UnknownName as error:
        yield str(error)
    except BadQuestion as error:
        yield from (each[language()] for each in error.problems)
