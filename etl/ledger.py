"""What the build says about itself: meta.builds, loads, problems, coverage, sources."""

from collections.abc import Iterable

import duckdb

from community import Community
from etl.insert import insert
from warehouse.contracts import Source

LOADS = """
    with rejected as (
        select load_id, count(distinct row_no) as rows from raw.faults where is_row_rejected group by all
    ),
    merged as (select load_id, count(*) as rows from raw.merged group by all)
    select
        loads.load_id, source, file, sheet, sha256, rows_read,
        coalesce(kept.rows, 0) as rows_kept,
        coalesce(rejected.rows, 0) as rows_rejected,
        coalesce(merged.rows, 0) as rows_merged,
        rows_skipped, month_end, kept.date_from, kept.date_to, seconds,
    from raw.loads as loads
    left join build.kept as kept using (load_id)
    left join rejected using (load_id)
    left join merged using (load_id)
    order by load_id
"""
# A row sent back and faulty still is counted where it lies now, not where it lay at first.
PROBLEMS = """
    -- what a sentence names: only faults of whole rows have such sentences
    with named as (
        select load_id, rule, string_agg(distinct value, '; ' order by value) as words
        from raw.faults
        where column_name = '' and rule in (select rule from raw.rules where contains(message_zh, '{value}'))
        group by all
    )
    select
        faults.load_id, faults.column_name, faults.rule, any_value(rules.is_row_rejected) as is_row_rejected,
        count(*) as rows, count(*) filter (mended.load_id is null) as rows_open,
        replace(any_value(message_zh), '{value}', coalesce(any_value(named.words), '')) as message_zh,
        replace(any_value(message_en), '{value}', coalesce(any_value(named.words), '')) as message_en,
    from raw.faults as faults
    join raw.loads as loads using (load_id)
    join raw.rules as rules on rules.source = loads.source
        and rules.column_name = faults.column_name and rules.rule = faults.rule
    left join named on named.load_id = faults.load_id and named.rule = faults.rule
    left join raw.mended as mended on mended.load_id = faults.load_id and mended.row_no = faults.row_no
    where mended.load_id is not null
        or (faults.load_id, faults.row_no) not in (select (load_id, row_no) from raw.resent)
    group by faults.load_id, faults.column_name, faults.rule
"""
REPAIRS = """
    select load_id, column_name, rule, sum(rows) as rows, message_zh, message_en
    from raw.repairs
    join raw.repair_rules using (rule)
    group by all
"""
# A half-yearly source is due once in six months: a delivery in any of them covers them all.
COVERAGE = """
    with months as (
        select cast(unnest(generate_series(
            date_trunc('month', first_date), date_trunc('month', data_date), interval 1 month
        )) as date) as month_start
        from build.facts
    ),
    due as (
        select
            source, rhythm, month_start,
            case rhythm when 'half_yearly' then 6 else 1 end as due_months,
            case rhythm
                when 'half_yearly'
                    then make_date(year(month_start), case when month(month_start) < 7 then 1 else 7 end, 1)
                else month_start
            end as due_from,
        from build.sources
        cross join months
    ),
    counted as (
        select
            source, rhythm, due.month_start,
            coalesce(sum(rows) filter (build.months.month_start = due.month_start), 0) as rows,
            coalesce(sum(rows) filter (
                rhythm = 'once'
                or (
                    build.months.month_start >= due_from
                    and build.months.month_start < due_from + to_months(due_months)
                )
            ), 0) as rows_due,
        from due
        left join build.months using (source)
        group by all
    )
    select
        source, month_start, rows,
        case
            when rows_due = 0 then 'no'
            when rhythm = 'monthly' and last_day(month_start) > data_date then 'partial'
            else 'yes'
        end as delivered,
    from counted
    cross join build.facts
    order by source, month_start
"""
# One register says nothing about how far the records reach; registers of several months do. The series begin with the
# oldest day of a ledger they are made of: training back to 2012 would put years of guessed population before it.
FACTS = """
    create or replace table build.facts as
    with months as (
        select min(month_end) as first_month, least(max(month_end), current_date) as last_day
        from build.registers
        having count(distinct month_end) > 1
    ),
    dated as (
        select
            max(kept.date_to) as last_day,
            min(kept.date_from) filter (opens_series) as first_day,
            min(kept.date_from) as oldest_day,
        from build.kept as kept
        join raw.loads using (load_id)
        join build.sources using (source)
        where rhythm <> 'once'
    )
    select
        coalesce(greatest(dated.last_day, months.last_day), current_date) as data_date,
        coalesce(first_day, first_month, oldest_day, current_date) as first_date,
        cast(? as varchar) as community,
        coalesce((select bool_or(id_number like '99%') from typed.residents), false) as is_fictional,
    from dated
    left join months on true
"""


def open_ledger(con: duckdb.DuckDBPyConnection, sources: Iterable[Source]) -> None:
    con.execute("create table build.kept (load_id integer, rows bigint, date_from date, date_to date)")
    con.execute("create table build.months (source varchar, month_start date, rows bigint)")
    con.execute(
        "create table build.sources "
        "(source varchar, title_zh varchar, title_en varchar, rhythm varchar, opens_series boolean)"
    )
    titles = [
        (source.name, source.title["zh"], source.title["en"], source.rhythm, source.opens_series)
        for source in sources
    ]
    insert(con, "build.sources", titles)


def note_kept(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """build.kept: rows kept and their days, a row per load; build.months: rows kept per month.

    Rows of a source that may come in place of another count for the months of both.
    """
    day = f'"{source.dated_by}"' if source.dated_by else "cast(null as date)"
    con.execute(
        f"insert into build.kept select load_id, count(*), min({day}), max({day}) from typed.{source.name} group by all"
    )
    for name in filter(None, (source.name, source.alternative)):
        con.execute(
            f"insert into build.months select ?, cast(date_trunc('month', {day}) as date), count(*) "
            f"from typed.{source.name} group by all",
            [name],
        )


def note_facts(con: duckdb.DuckDBPyConnection, community: Community) -> None:
    """build.facts: data_date, first_date, community, is_fictional (an ID number of a region never issued)."""
    con.execute(FACTS, [community.name["zh"]])


def unbalanced(con: duckdb.DuckDBPyConnection) -> list[tuple]:
    """Loads whose rows read are not kept + rejected + merged + skipped. Must be empty."""
    return con.execute(
        f"select file, sheet, rows_read, rows_kept, rows_rejected, rows_merged, rows_skipped from ({LOADS}) "
        "where rows_read <> rows_kept + rows_rejected + rows_merged + rows_skipped"
    ).fetchall()


def lines(con: duckdb.DuckDBPyConnection, source: Source, judging: float) -> list[str]:
    """One line a load for the terminal; judging: seconds spent on each load after it was read."""
    con.execute("update raw.loads set seconds = seconds + ? where source = ?", [judging, source.name])
    counts = con.execute(
        "select file, sheet, rows_read, rows_kept, rows_rejected, rows_merged, rows_skipped, seconds "
        f"from ({LOADS}) where source = ? order by load_id",
        [source.name],
    ).fetchall()
    return [line(source.name, *each) for each in counts]


def line(
    source: str,
    file: str,
    sheet: str | None,
    read: int,
    kept: int,
    rejected: int,
    merged: int,
    skipped: int,
    seconds: float,
) -> str:
    place = file.removeprefix(f"{source}/") + (f" {sheet}" if sheet else "")
    return (
        f"{source}  {place}  {read} read  {kept} kept  {rejected} rejected  {merged} merged  "
        f"{skipped} skipped  {seconds:.2f} s"
    )
