"""Days such as 09-01-26, of which the year may stand first or last: the other days of the load tell, or nothing does.

Chinese offices write the year first, and so it is read unless the column speaks against it. A day in doubt gets a
question mark in place of its time, so that it is none and comes back.
"""

import duckdb

from warehouse.contracts import Column, Source

SHORT = r"(\d{1,2})[-./](\d{1,2})[-./](\d{1,2})(?:[ T]\d{1,2}:.*)?"  # a time may stand behind it
# Against the year in front speak days that are none with it there (09-30-26), a tenth of the column at least, and old
# years (09) with a new one at the end (26). A day that only the year in front makes one speaks for it; but among such
# days of 2025 one that would be of 2009 is in doubt.
ORDERS = """
    create or replace table words.day_orders as
    with split as (
        select load_id, row_no, "{column}" as cell,
            regexp_extract(trim(half_width("{column}")), '^{short}$', ['a', 'b', 'c']) as part,
        from staging.{source}
        where "{column}" is not null and strlen("{column}") < 30
    ),
    read as (
        select
            load_id, row_no, cell, part['a'] < '20' and part['c'] between '20' and '35' as is_old,
            case when length(part['a']) = 2
                then day_of({{'y': part['a'], 'm': part['b'], 'd': part['c']}}) end as year_first,
            case when length(part['c']) = 2
                then day_of({{'y': part['c'], 'm': part['b'], 'd': part['a']}}) end as day_first,
            case when length(part['c']) = 2
                then day_of({{'y': part['c'], 'm': part['a'], 'd': part['b']}}) end as month_first,
        from split
        where part['a'] <> ''
    ),
    likely as (
        select * replace (
            case when day_first < greatest(current_date, date '2026-12-31') + interval 1 year then day_first end
                as day_first,
            case when month_first < greatest(current_date, date '2026-12-31') + interval 1 year then month_first end
                as month_first
        )
        from read
    ),
    judged as (
        select *, year_first is not null as may_lead, coalesce(day_first, month_first) is not null as may_end,
        from likely
    ),
    told as (
        select
            load_id,
            count(*) filter (may_lead and not may_end) as only_lead,
            count(*) filter (may_end and not may_lead) as only_end,
            count(*) filter (may_end and may_lead and is_old) as old,
            bool_and(day_first is not null) filter (may_end) as all_day,
            bool_and(month_first is not null) filter (may_end) as all_month,
            min(year_first) filter (may_lead and not may_end) - interval 5 year as oldest,
            count(*) as days,
        from judged
        group by all
    ),
    orders as (
        select load_id, oldest, case
            when only_end * 10 < days and (only_lead > 0 or old = 0) then 'year'
            when only_lead > 0 or all_day = all_month then 'unknown'
            when all_month then 'month'
            else 'day'
        end as first
        from told
    )
    select
        load_id, row_no, cell, first in ('month', 'day') as is_told,
        case first when 'month' then cast(month_first as varchar) when 'day' then cast(day_first as varchar)
            else regexp_extract(trim(half_width(cell)), '^[-./0-9]+') || '?' end as value,
    from judged join orders using (load_id)
    where may_end and case first
        when 'year' then is_old and year_first < oldest
        when 'unknown' then may_lead
        else true
    end
"""


def settle(con: duckdb.DuckDBPyConnection, source: Source, column: Column) -> bool:
    """words.supplied of the days whose order the column tells; those in doubt are marked. True when there were any."""
    found = f"select 1 from words.\"{column.name}\" where regexp_full_match(trim(half_width(cell)), '{SHORT}') limit 1"
    if not con.execute(found).fetchone():
        return False
    con.execute(ORDERS.format(column=column.name, source=source.name, short=SHORT))
    con.execute("create or replace table words.supplied as from words.day_orders where is_told")
    con.execute(
        f'update staging.{source.name} as staged set "{column.name}" = value from words.day_orders as days '
        "where staged.load_id = days.load_id and staged.row_no = days.row_no and not is_told"
    )
    return con.execute("select 1 from words.day_orders limit 1").fetchone() is not None
