"""Who holds which window, estate or task on a day, after the sheet of duties and the staff list."""

from datetime import date
from typing import Literal

import duckdb

from indicators.periods import Period

# Whoever has left holds nothing, though nobody closed the line in the sheet.
HOLDERS = """
    select duties.{duty}, list(distinct duties.staff_id order by duties.staff_id)
    from core.duties
    left join core.staff using (staff_id)
    where duties.{duty} is not null
        and coalesce(duty_from <= $day, true) and coalesce(duty_until > $day, true)
        and coalesce(present_from <= $day, true) and coalesce(present_until > $day, true)
    group by all
    order by all
"""


def holders(
    con: duckdb.DuckDBPyConnection, duty: Literal["window", "estate", "task"], day: date
) -> dict[str, tuple[str, ...]]:
    """Window, estate or task → staff_ids of those who hold it that day; what nobody holds is not among them."""
    with con.cursor() as cursor:
        found = cursor.execute(HOLDERS.format(duty=f'"{duty}"'), {"day": day}).fetchall()
    return {held: tuple(staff) for held, staff in found}


def duties_of(
    con: duckdb.DuckDBPyConnection, duty: Literal["window", "estate", "task"], day: date
) -> dict[str, tuple[str, ...]]:
    """The same the other way round: staff_id → what they hold, in the order of its name."""
    found: dict[str, tuple[str, ...]] = {}
    for held, staff in holders(con, duty, day).items():
        found |= {staff_id: (*found.get(staff_id, ()), held) for staff_id in staff}
    return found


def end_of(period: Period, data_date: date) -> date:
    """First day after the period; a period not over ends at the data date."""
    return min(period.end, date.fromordinal(data_date.toordinal() + 1))


def last_day_of(period: Period, data_date: date) -> date:
    return date.fromordinal(end_of(period, data_date).toordinal() - 1)
