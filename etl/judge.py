"""One source from `staging.<source>` to `typed.<source>`: corrected, judged, mended, without duplicates."""

import time
from collections.abc import Sequence
from concurrent.futures import Future, wait

import duckdb

from etl import (
    cast,
    corrections,
    criteria_lists,
    duplicates,
    ledger,
    load,
    mended,
    registers,
    roster,
    same_residents,
    shared_evidence,
    star_households,
    turned_away,
)
from etl.sources.attendance_days import ATTENDANCE_DAYS
from etl.sources.attendance_exports import ATTENDANCE_EXPORTS
from etl.sources.criteria import CRITERIA
from etl.sources.duty_reports import DUTY_REPORTS
from etl.sources.evidence_items import EVIDENCE_ITEMS
from etl.sources.points_entries import POINTS_ENTRIES
from etl.sources.residents import RESIDENTS
from etl.sources.review_ratings import REVIEW_RATINGS
from etl.sources.rewards import REWARDS
from etl.sources.service_records import SERVICE_RECORDS
from etl.sources.staff import STAFF
from etl.sources.star_households import STAR_HOUSEHOLDS
from etl.sources.training import TRAINING
from warehouse.contracts import Source

# Judged beside the others: of these they ask nothing but who is on the roster.
LOGS = (
    SERVICE_RECORDS, ATTENDANCE_DAYS, ATTENDANCE_EXPORTS, POINTS_ENTRIES, REVIEW_RATINGS, TRAINING, DUTY_REPORTS,
    REWARDS,
)  # fmt: skip


def judge(
    con: duckdb.DuckDBPyConnection,
    source: Source,
    loads: list[load.Load],
    known_errors: list[corrections.Correction],
) -> list[str]:
    """Make `typed.<source>` of its rows; a line for every load."""
    started = time.perf_counter()
    is_register = source.name == RESIDENTS.name
    if not loads:
        cast.nothing(con, source)
        if is_register:
            registers.take_down(con, source)
        return []
    load.note(con, loads)
    corrections.apply(con, source, known_errors)
    cast.cast(con, source)
    if source.name == CRITERIA.name:
        criteria_lists.check(con)
    if source.name == EVIDENCE_ITEMS.name:
        shared_evidence.look(con)
        shared_evidence.check(con)
    if source.name == STAR_HOUSEHOLDS.name:
        star_households.settle(con)
    if is_register:
        same_residents.share_households(con, source)
    mended.close(con, source)
    if is_register:
        registers.take_down(con, source)
        turned_away.know_again(con, source)
    if source.name == STAFF.name:
        roster.settle_numbers(con)
    duplicates.merge(con, source)
    if is_register:
        same_residents.settle(con, source)
    if source.name == STAFF.name:
        roster.take_down(con)
    criteria_lists.take_down(con, source)
    ledger.note_kept(con, source)
    con.execute(f"drop table staging.{source.name}")
    judging = (time.perf_counter() - started) / max(len(loads), 1)
    return ledger.lines(con, source, judging)


def judge_log(
    roster_known: Sequence[Future],
    con: duckdb.DuckDBPyConnection,
    source: Source,
    loads: list[load.Load],
    known_errors: list[corrections.Correction],
) -> list[str]:
    """`judge` for one of LOGS, once the roster is known."""
    wait(roster_known)
    return judge(con, source, loads, known_errors)
