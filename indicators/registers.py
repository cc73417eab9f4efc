"""Lists that pages show as they are: the build, campaigns, honours, loads. One query each; no indicator here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import duckdb


@dataclass(frozen=True)
class Build:
    """Facts of the build in service. built_at: UTC."""

    build_id: str
    is_fictional: bool
    first_date: date
    data_date: date
    built_at: datetime
    seconds: float


def build(con: duckdb.DuckDBPyConnection) -> Build:
    sql = "select build_id, is_fictional, first_date, data_date, built_at, seconds from meta.builds"
    with con.cursor() as cursor:
        return Build(*cursor.execute(sql).fetchone())


def census_shape(
    con: duckdb.DuckDBPyConnection, ages: Sequence[int], area: str = "江苏"
) -> tuple[list[int], list[int]] | None:
    """Men and women of the reference census in the same age groups; None where it lacks one of them."""
    sql = "select age_from, sex, people from core.census_reference where area = $area"
    with con.cursor() as cursor:
        people = {(age, sex): n for age, sex, n in cursor.execute(sql, {"area": area}).fetchall()}
    try:
        men, women = ([people[age, sex] for age in ages] for sex in ("male", "female"))
    except KeyError:
        return None
    return men, women


def open_days(con: duckdb.DuckDBPyConnection, first: date, end: date) -> dict[int, int]:
    """Days from `first` until before `end` with at least one service record, by weekday (1 = Monday)."""
    sql = """
        select isodow(received_date), count(distinct received_date)
        from core.service_records
        where received_date >= $first and received_date < $end
        group by all
    """
    with con.cursor() as cursor:
        return dict(cursor.execute(sql, {"first": first, "end": end}).fetchall())


@dataclass(frozen=True)
class Campaign:
    """One honour campaign. full_points, bar_points: in point_unit; None where the list states none, as area_bar_points.

    rank_quota: granted down to this rank; None = no limit. area_bars: areas with a minimum of their own.
    """

    campaign_id: str
    name: str
    level: str | None
    full_points: float
    bar_points: float | None
    area_bar_points: float | None
    point_unit: str
    rank_quota: int | None
    rank: int | None
    start_date: date | None
    deadline: date | None
    evidence_from: date | None
    area_bars: Mapping[str, float]


def campaigns(con: duckdb.DuckDBPyConnection) -> list[Campaign]:
    """Campaigns, nearest deadline first."""
    sql = """
        with areas as (
            select campaign_id, map(list(area), list(bar_points)) as area_bars
            from core.campaign_areas
            group by all
        )
        select
            campaign_id, name, level, full_points, bar_points, area_bar_points, point_unit, rank_quota, "rank",
            start_date, deadline, evidence_from, coalesce(area_bars, map())
        from core.campaigns
        left join areas using (campaign_id)
        order by deadline, campaign_id
    """
    with con.cursor() as cursor:
        return [Campaign(*line) for line in cursor.execute(sql).fetchall()]


def posts(con: duckdb.DuckDBPyConnection, on: date) -> list[str]:
    """Posts held on a day, in the order of staff numbers."""
    sql = """
        select post
        from core.staff
        where
            post is not null
            and coalesce(present_from <= $on, true)
            and coalesce(present_until > $on, true)
        group by post
        order by min(staff_id)
    """
    with con.cursor() as cursor:
        return [post for (post,) in cursor.execute(sql, {"on": on}).fetchall()]
