"""Names of estates met in the files that community.toml does not know: which estate each one means, decided once.

A decided name is a further alias of that estate, or stands for a place that is not of this community.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

import duckdb

from community import Community
from etl.files import WrongUse
from translations.say import say
from warehouse import builds, decided
from warehouse.contracts import Column, ContractError, Source
from warehouse.decided import ELSEWHERE, ESTATES

# Names that may be an estate's, not whole addresses; of decided ones, what was decided.
MET = """
    select loads.source, faults.value as spelling, null as estate, count(*) as rows
    from raw.faults as faults
    join raw.loads as loads using (load_id)
    where faults.rule = 'estate' and regexp_full_match(faults.value, '\\D{1,12}')
    group by all
    union all by name
    select source, spelling, estate, rows from raw.decided_estates
    order by rows desc, spelling
"""


def aliases(community: Community) -> list[dict[str, str]]:
    """{"spelling", "estate"} of every name decided. Raises ContractError for estates that are none any more."""
    problems, found = [], []
    for spelling, estate in decided.known(ESTATES).items():
        if estate != ELSEWHERE and _named(estate, community) is None:
            problems.append(
                say(
                    "{file} says that {spelling!r} is {estate!r}. {problem} Decide again: "
                    'python -m etl estates "{spelling}=ESTATE"',
                    file=decided.path(ESTATES).name, spelling=spelling, estate=estate,
                    problem=_not_an_estate(estate, community),
                )
            )  # fmt: skip
        found.append({"spelling": spelling, "estate": estate})
    if problems:
        raise ContractError(*problems)
    return found


def note(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> None:
    """raw.decided_estates: how many cells of a column of staging.<source> are each decided name."""
    con.execute(
        f"insert into raw.decided_estates "
        f"select ?, names.spelling, names.estate, count(*) from staging.{source.name} as staged "
        f'join reference.decided_estates as names on folded(staged."{column.name}") = folded(names.spelling) '
        "group by all",
        [source.name],
    )


def decide(text: str, root: Path, community: Community) -> None:
    """Remember `NAME = ESTATE`, `NAME = elsewhere`, or take back by `NAME =`. Raises WrongUse, NoWarehouse."""
    spelling, sign, answer = (part.strip() for part in text.partition("="))
    if not sign or not spelling:
        raise WrongUse(say("{text!r} is no pair. Write: NAME = ESTATE", text=text))
    if not answer:
        decided.remember(ESTATES, spelling, None)
        return
    if spelling not in {name for name, *_ in _met(root)} and spelling not in decided.known(ESTATES):
        raise WrongUse(
            say(
                "{name!r} is no unknown estate of the newest build. python -m etl estates lists them.",
                name=spelling,
            )
        )
    estate = ELSEWHERE if answer == ELSEWHERE else _named(answer, community)
    if estate is None:
        raise WrongUse(_not_an_estate(answer, community))
    also = _also_in(spelling, estate, community)
    if also:
        raise WrongUse(
            say(
                "{name!r} cannot stand for one estate: it is part of the name of {also} too. Write the whole name "
                "in the file and deliver it again.",
                name=spelling, also=also,
            )
        )  # fmt: skip
    decided.remember(ESTATES, spelling, estate)


def listed(root: Path) -> list[str]:
    """A line an unknown name of the newest build that waits for a decision."""
    known = decided.known(ESTATES)
    lines = [
        say("{name}  {rows} row(s) in {source}", name=spelling, rows=rows, source=source)
        for spelling, source, rows in _met(root)
        if spelling not in known
    ]
    return lines or [say("No name of an estate waits for a decision.")]


def _met(root: Path) -> list[tuple[str, str, int]]:
    people = str(builds.newest(root) / builds.PEOPLE)
    with duckdb.connect(people, read_only=True) as con:
        return con.execute(
            "select spelling, source, rows from raw.unknown_estates order by rows desc, spelling, source"
        ).fetchall()


def _spellings(community: Community) -> Iterable[tuple[str, str]]:
    """(spelling, the estate's Chinese name) of all names of community.toml."""
    for estate in community.estates:
        for spelling in (estate.name["zh"], estate.name["en"], *estate.aliases):
            yield spelling, estate.name["zh"]


def _named(answer: str, community: Community) -> str | None:
    return next((estate for name, estate in _spellings(community) if name.lower() == answer.lower()), None)


def _also_in(spelling: str, estate: str, community: Community) -> str | None:
    """Another estate whose name holds this one: 花园 would be taken for every garden."""
    return next(
        (other for name, other in _spellings(community) if spelling in name and other != estate), None
    )


def _not_an_estate(answer: str, community: Community) -> str:
    near = get_close_matches(answer, [name for name, _ in _spellings(community)], n=1, cutoff=0.3)
    if near:
        return say(
            "community.toml has no estate {estate!r}. Did you mean {near!r}?", estate=answer, near=near[0]
        )
    known = ", ".join(each.name["zh"] for each in community.estates)
    return say("community.toml has no estate {estate!r}. It has: {known}.", estate=answer, known=known)
