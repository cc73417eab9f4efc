"""Boards that wait for repair, and projects of renovation that are not done yet. Lists, no numbers."""

from dataclasses import dataclass
from datetime import date

import duckdb

BROKEN = """
    with states as (
        select
            board_id,
            max(event_date) filter (where board_event = 'mended') as mended
        from core.board_events
        where event_date <= $today
        group by all
    )

    select
        boards.board_no, boards.board_kind, boards.estate, boards.place,
        min(board_events.event_date) as since
    from core.board_events
    inner join states on board_events.board_id = states.board_id
    inner join core.boards on board_events.board_id = boards.board_id
    where
        board_events.board_event = 'broken'
        and board_events.event_date <= $today
        and board_events.event_date > coalesce(states.mended, '-infinity'::date)
        and coalesce(boards.taken_down_date > $today, true)
    group by all
    order by since, boards.board_no
"""
OPEN = """
    select project, renovation_kind, estate, due_date, begun_date <= $today
    from core.renovations
    where
        due_date is not null
        and coalesce(done_date > $today, true)
        and coalesce(proposed_date, begun_date, '-infinity'::date) <= $today
    order by due_date, project
"""


@dataclass(frozen=True)
class Broken:
    """A board found broken and not mended; since: the first report after the last repair."""

    board_no: str
    kind: str | None
    estate: str | None
    place: str | None
    since: date


@dataclass(frozen=True)
class Open:
    """A project that is not done. is_begun: None where the ledger has no day."""

    project: str
    kind: str | None
    estate: str | None
    due: date
    is_begun: bool | None


def broken(con: duckdb.DuckDBPyConnection, today: date) -> list[Broken]:
    """Boards waiting for repair on that day, the longest first."""
    with con.cursor() as cursor:
        return [Broken(*row) for row in cursor.execute(BROKEN, {"today": today}).fetchall()]


def under_way(con: duckdb.DuckDBPyConnection, today: date) -> list[Open]:
    """Projects proposed or begun by that day and not done, the one due first at the top."""
    with con.cursor() as cursor:
        return [Open(*row) for row in cursor.execute(OPEN, {"today": today}).fetchall()]
