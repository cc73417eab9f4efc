"""Who residents are, from the database of people: for who may see it, read anew each time and kept nowhere."""

from collections.abc import Iterable
from typing import NamedTuple

import duckdb

ASKED = """
    select resident_id, name, address
    from identity.residents
    where resident_id in (select unnest($residents))
"""


class Identity(NamedTuple):
    """name, address: as the register writes them, None where it is silent."""

    name: str | None
    address: str | None


def residents(people: duckdb.DuckDBPyConnection, resident_ids: Iterable[str]) -> dict[str, Identity]:
    """Name and door by resident_id; one that the registers do not know is left out."""
    wanted = sorted({each for each in resident_ids if each})
    with people.cursor() as cursor:
        found = cursor.execute(ASKED, {"residents": wanted}).fetchall()
    return {resident_id: Identity(*who) for resident_id, *who in found}
