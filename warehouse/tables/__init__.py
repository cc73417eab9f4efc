"""What the warehouse promises: every table, its grain, its columns. The one border between `etl` and everything that reads.

A build is checked against these promises before it is published, the data dictionary is generated from them,
and tests build small warehouses from them. A column that no page or indicator needs is not here, and a direct
identifier (name, ID number, phone, birth date, address below building) is never here.
"""

from warehouse.tables import (
    campaigns,
    culture,
    delivery,
    facilities,
    livelihood,
    organisation,
    population,
    reference,
    safety,
    self_government,
    work,
)
from warehouse.tables.shape import Table

__all__ = ["TABLES", "Table", "create", "named"]

TABLES = (
    *population.TABLES,
    *work.TABLES,
    *campaigns.TABLES,
    *organisation.TABLES,
    *culture.TABLES,
    *livelihood.TABLES,
    *safety.TABLES,
    *facilities.TABLES,
    *self_government.TABLES,
    *reference.TABLES,
    *delivery.TABLES,
)


def named(full_name: str) -> Table:
    """The promise of `core.residents` and the like. KeyError for a name that was never promised."""
    return {table.full_name: table for table in TABLES}[full_name]


def create(table: Table, catalog: str = "") -> str:
    """`create table` statement of a promise; `catalog` is the attached database to create it in."""
    columns = ", ".join(
        f'"{field.name}" {field.type}' + (" using compression zstd" if field.is_different else "")
        for field in table.fields
    )
    prefix = f"{catalog}." if catalog else ""
    return f"create table {prefix}{table.full_name} ({columns})"
