"""The whole run, top to bottom: find, read, judge, merge, `core`, check, publish."""

import itertools
import shutil
import sys
import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import duckdb

from community import load as load_community
from etl import (
    checks,
    corrections,
    desk,
    files,
    judge,
    ledger,
    load,
    parts,
    progress,
    publish,
    registers,
    reuse,
    rules,
)
from etl.insert import insert
from etl.progress import Tell
from etl.sources import SOURCES
from etl.sources.staff import STAFF
from etl.staging import Staging
from warehouse import builds
from warehouse.contracts import ContractError, Source

# In this order: tables of one row are made side by side, and may read those of the rows above. Ledgers that are not
# named here follow: the table of each is made of its own rows, and may read all of these.
CORE = (
    ("calendar", "census_reference", "estates", "staff", "campaigns", "honors"),
    (
        "residents",
        "staff_estates",
        "attendance_days",
        "points_entries",
        "review_ratings",
        "criteria",
        "campaign_areas",
    ),
    ("duties", "tasks", "training", "duty_reports", "rewards"),
    (
        "criteria_steps",
        "criteria_requirements",
        "criteria_activities",
        "criteria_prerequisites",
        "campaign_events",
    ),
    ("service_records", "residents_monthly", "evidence_items", "registers", "register_changes"),
    ("households_monthly", "stars", "star_households"),
    ("stars_given",),
)


def build(
    inbox: Path,
    root: Path,
    community_file: Path,
    mappings: Path | None = None,
    is_held: bool = False,
    tell: Tell = progress.quiet,
) -> Path:
    """Build the warehouse of an inbox; the finished folder. All or nothing: until the end the last build serves.

    is_held: set the build aside as `.held` instead of putting it into service. tell: hears of each step.
    Raises ContractError with every mistake of the delivery, WrongUse when there is no inbox.
    """
    started, began = time.perf_counter(), time.time()
    community = load_community(community_file)
    files.find(inbox, SOURCES)  # no folder is begun for an inbox that is not there
    with parts.new_part(root) as writing:
        part = writing.folder
        con = desk.open_desk(part / "temporary", community)
        deliver(con, inbox, mappings, tell)
        tell("counting", 0, 1)
        registers.compare(con)
        ledger.note_facts(con, community)
        desk.fill_calendar(con)
        publish.write_core(con, part, (*CORE, further_ledgers()))
        name = part.name.removesuffix(builds.PART)
        publish.write_meta(con, name, time.perf_counter() - started)
        tell("checking", 0, 1)
        checks.check(con, SOURCES)
        publish.write_people(con, part)
        publish.close_warehouse(con, part)
        con.close()
        checks.check_again(part)
        shutil.copyfile(community_file, part / builds.COMMUNITY)
        shutil.rmtree(part / "temporary", ignore_errors=True)
        final = writing.hold() if is_held else writing.publish()
    builds.prune(root)
    reuse.prune(began)
    return final


def further_ledgers() -> tuple[str, ...]:
    """The tables of ledgers whose place in the order does not matter."""
    named = {*itertools.chain(*CORE)}
    return tuple(each.name for each in SOURCES if each.name not in named and publish.has_query(each.name))


def deliver(
    con: duckdb.DuckDBPyConnection, inbox: Path, mappings: Path | None, tell: Tell = progress.quiet
) -> None:
    """Everything in the inbox as `typed.<source>`, judged and without duplicates; one line a load on stderr."""
    found, problems = files.find(inbox, SOURCES)
    layouts = files.mappings(mappings, SOURCES)
    known_errors = corrections.read(SOURCES)
    ledger.open_ledger(con, SOURCES)
    _note_rules(con, [source for source in SOURCES if found[source.name]])
    numbers = itertools.count(1)
    judged: dict[str, Future[list[str]]] = {}
    done, of = itertools.count(), sum(map(len, found.values()))
    with (
        closing(desk.another(con)) as one, closing(desk.beside(con)) as other,
        ThreadPoolExecutor(1) as first, ThreadPoolExecutor(1) as second,
    ):  # fmt: skip
        for source in SOURCES:
            loads: list[load.Load] = []
            fresh: dict[str, list[load.Load]] = {}
            rows = Staging(con, source) if found[source.name] else None
            for path in found[source.name]:
                tell("reading", next(done), of)
                layout = files.layout_of(path, source, layouts)
                entry = reuse.entry(path, inbox, layouts)
                known = reuse.restore(rows, entry, numbers)
                try:
                    loads += known or load.load_file(rows, path, inbox, layout, numbers, layouts)
                except ContractError as error:
                    problems += error.problems
                    continue
                read = [each for each in loads if each.file == path.relative_to(inbox).as_posix()]
                if entry and read and not known:
                    fresh[entry] = read
            if rows:
                rows.flush()
            for entry, read in fresh.items():
                reuse.keep(rows, entry, read)
            if problems:
                continue
            given = source, loads, known_errors
            roster = [each for name, each in judged.items() if name == STAFF.name]
            if source in judge.LOGS:  # judged while the next source is read
                judged[source.name] = second.submit(judge.judge_log, roster, other, *given)
            else:
                judged[source.name] = first.submit(judge.judge, one, *given)
        tell("judging", of, of)
        for each in judged.values():
            try:
                for line in each.result():
                    print(line, file=sys.stderr)
            except ContractError as error:
                problems += error.problems
    if problems:
        raise ContractError(*sorted(problems))


def _note_rules(con: duckdb.DuckDBPyConnection, sources: Iterable[Source]) -> None:
    words = {
        name: " ".join(entry["zh"] for entry in entries.values()) for name, entries in desk.codes().items()
    }
    insert(
        con,
        "raw.rules",
        [tuple(vars(rule).values()) for source in sources for rule in rules.of(source, words)],
    )
