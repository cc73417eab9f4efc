"""Whom rows that were turned away speak of, where the ID number in them can be read: they are listed all the same."""

import duckdb
import pyarrow as pa

from etl import identity
from warehouse.contracts import Source

# where cells have moved the number stands under another heading
NUMBERS = """
    with cells as (
        select load_id, row_no, unnest(string_split(value, ' | ')) as cell
        from raw.shifted
        join raw.loads using (load_id)
        where source = $source
        union all
        select load_id, row_no, unnest([{columns}]) as cell
        from staging.{source}
        where (load_id, row_no) in (select (load_id, row_no) from raw.faults where is_row_rejected)
    )
    select distinct load_id, row_no, id_number(cell) as number
    from cells
    where id_number(cell) is not null
    order by all
"""


def know_again(con: duckdb.DuckDBPyConnection, source: Source) -> None:
    """Into raw.known_again: residents some register lists in a row that was kept, and this one in a row that was not.

    Rows without a good number are looked at by name and flat in `same_residents.settle`.
    Runs after `registers.take_down`, on staging.residents and raw.listed.
    """
    listed = ", ".join(f'"{column.name}"' for column in source.columns)
    query = NUMBERS.format(source=source.name, columns=listed)
    rows = con.execute(query, {"source": source.name}).fetchall()
    columns = {
        "load_id": pa.array([load_id for load_id, _, _ in rows], pa.int32()),
        "row_no": pa.array([row_no for _, row_no, _ in rows], pa.int32()),
        "resident_id": identity.resident_ids([number for *_, number in rows]),
    }
    con.register("found", pa.table(columns))
    con.execute("""
        insert into raw.known_again
        select load_id, row_no, resident_id from found
        where resident_id in (select resident_id from raw.listed)
    """)
    con.unregister("found")
