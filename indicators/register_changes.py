"""What the registers of one month say against those before: who came, left, moved within, changed. Numbers only."""

from dataclasses import dataclass
from datetime import date

import duckdb

from indicators.periods import Period


@dataclass(frozen=True)
class Comparison:
    """One estate's register beside its last whole one. is_complete False: a part, which lets nobody go.

    previous_month_end None: there is none before it, so nothing is compared; whole, it opens the series.
    residents: people listed as present in rows that were read. not_read: of those listed, they count as unchanged.
    """

    estate: str
    month_end: date
    previous_month_end: date | None
    is_complete: bool
    residents: int
    arrived: int
    left: int
    moved_within: int
    changed: int
    unchanged: int
    not_read: int


def comparisons(
    con: duckdb.DuckDBPyConnection, period: Period, estate: str | None = None
) -> list[Comparison]:
    """The newest register of each estate in the period, in the office's order."""
    sql = """
        with newest as (
            select * from core.registers
            where month_end between $first and $last and ($estate is null or estate = $estate)
            qualify row_number() over (partition by estate order by month_end desc) = 1
        )
        select
            estate, month_end, previous_month_end, is_complete, residents,
            count(*) filter (change = 'arrived'), count(*) filter (change = 'left'),
            count(*) filter (change = 'moved_within'), count(*) filter (change = 'changed'),
            count(*) filter (change = 'unchanged'),
            count(*) filter (change <> 'left' and not is_read),
        from newest
        left join core.register_changes using (estate, month_end)
        left join core.estates using (estate)
        group by all
        order by any_value(estate_no), estate
    """
    days = {"first": period.start, "last": period.last_day, "estate": estate}
    with con.cursor() as cursor:
        return [Comparison(*line) for line in cursor.execute(sql, days).fetchall()]


def moved_within(con: duckdb.DuckDBPyConnection, period: Period, estate: str) -> int:
    """Usual residents who moved into an estate from the others, less those who moved to them."""
    sql = """
        select
            count(*) filter (register_changes.estate = $estate)
            - count(*) filter (register_changes.from_estate = $estate),
        from core.register_changes
        join core.residents using (resident_id)
        where change = 'moved_within' and is_resident and month_end between $first and $last
    """
    days = {"first": period.start, "last": period.last_day, "estate": estate}
    with con.cursor() as cursor:
        return int(cursor.execute(sql, days).fetchone()[0])


def unknown_rows(con: duckdb.DuckDBPyConnection, month_ends: tuple[date, ...]) -> int:
    """Rows of the registers of these months that were turned away, in which somebody missed may stand."""
    sql = """
        select coalesce(sum(rows), 0)
        from meta.load_notes
        join meta.loads using (load_id)
        where rule = 'unknown_rows' and list_contains($month_ends, month_end)
    """
    with con.cursor() as cursor:
        return int(cursor.execute(sql, {"month_ends": list(month_ends)}).fetchone()[0])


def notes(con: duckdb.DuckDBPyConnection) -> list[tuple[str, dict[str, str]]]:
    """Files of registers that were not compared, or only as a part: name and sentence, newest load first."""
    sql = """
        select file, message_zh, message_en
        from meta.load_notes
        join meta.loads using (load_id)
        where rule in ('no_month', 'part_of_register')
        order by load_id desc
    """
    with con.cursor() as cursor:
        return [(file, {"zh": zh, "en": en}) for file, zh, en in cursor.execute(sql).fetchall()]
