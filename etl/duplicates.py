"""What was delivered twice counts once. Rows taken out are noted in `raw.merged`, so that the sum still holds."""

import duckdb

from warehouse.contracts import Source


def merge(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Take the duplicates out of `typed.<source>`."""
    chosen, rule = (_by_key(source), "same_key") if source.key else (_by_content(source), "delivered_twice")
    con.execute(f"create or replace table scratch.found as {chosen}")
    con.execute("insert into raw.merged select load_id, row_no, ? from scratch.found", [rule])
    con.execute(
        f"delete from typed.{source.name} where (load_id, row_no) in (select (load_id, row_no) from scratch.found)"
    )


def _by_key(source: Source) -> str:
    """Of rows with the same key the latest stands: the last load's, then the lowest in it.

    Words are compared as they are everywhere: xc01 is XC01, 社区（示范） is 社区(示范).
    """
    key = ", ".join(
        f'folded("{name}")' if source.column(name).type in ("text", "name") else f'"{name}"'
        for name in source.key
    )
    given = " and ".join(f'"{name}" is not null' for name in source.key)
    return (
        f"select load_id, row_no from typed.{source.name} where {given} "
        f"qualify row_number() over (partition by {key} order by load_id desc, row_no desc) > 1"
    )


def _by_content(source: Source) -> str:
    """Without a key a row is itself: its n-th like in a load is the n-th like of an earlier load, delivered again.

    Two equal lines inside one file are two events and both count. A mended row counts as one of the file it came from.
    Only the days that several files tell of are looked into.
    """
    content = ", ".join(f'"{column.name}"' for column in source.columns)
    day = f'"{source.dated_by}"' if source.dated_by else "cast(null as date)"
    return f"""
        with first_delivered as (
            select mended_by_load_id as load_id, mended_by_row_no as row_no, min(mended.load_id) as delivery
            from raw.mended as mended
            anti join raw.origins using (load_id, row_no)
            group by all
        ),
        delivered as not materialized (
            select typed.*, {day} as day, coalesce(delivery, load_id) as delivery
            from typed.{source.name} as typed
            left join first_delivered using (load_id, row_no)
        ),
        days_told_twice as (
            select day from delivered group by day having min(delivery) < max(delivery)
        ),
        contents as (
            select load_id, row_no, delivery, hash({content}) as content
            from delivered
            semi join days_told_twice on delivered.day is not distinct from days_told_twice.day
        ),
        delivered_twice as (
            select content from contents group by content having min(delivery) < max(delivery)
        ),
        counted as (
            select *, row_number() over (partition by content, delivery order by load_id, row_no) as occurrence
            from contents semi join delivered_twice using (content)
        )
        select load_id, row_no from counted
        qualify delivery > min(delivery) over (partition by content, occurrence)
    """
