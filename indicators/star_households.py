"""The list of stars of a year, and since when households are put up for them."""

from dataclasses import dataclass
from datetime import date

import duckdb


@dataclass(frozen=True)
class StarList:
    """The list that a year is awarded by. english: star → its English name, in the order of the list."""

    english: dict[str, str]
    stars_in_full: int
    is_confirmed: bool


def star_list(con: duckdb.DuckDBPyConnection, year: int) -> StarList | None:
    """None where no list is of that year."""
    sql = """
        select star, star_en, stars_in_full, is_confirmed
        from core.stars
        where $year >= year_from and $year < coalesce(year_until, 9999)
        order by star_no
    """
    with con.cursor() as cursor:
        rows = cursor.execute(sql, {"year": year}).fetchall()
    if not rows:
        return None
    *_, stars_in_full, is_confirmed = rows[0]
    return StarList({star: english for star, english, *_ in rows}, stars_in_full, is_confirmed)


def first_year(con: duckdb.DuckDBPyConnection, until: date) -> int | None:
    """The oldest year that households were put up in by that day; None: there is none."""
    with con.cursor() as cursor:
        sql = "select min(year) from core.star_households where nominated_from <= $until"
        [(year,)] = cursor.execute(sql, {"until": until}).fetchall()
    return year
