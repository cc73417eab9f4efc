"""The town's smaller ledgers: rows of whatever their tables promise, gaps and disorder too, so that no definition leans
on files being in order."""

from datetime import timedelta

from charts.words import code_lists
from etl.build import further_ledgers
from etl.sources import named as contract
from tests.definitions.town_office import ESTATES, FIRST, LAST
from warehouse.tables import named as promise

ROWS = 140
STAFF = ("XC01", "XC02", None)
# Columns that point at other rows of the town, by their names.
BY_NAME = {
    "estate": ESTATES,
    "estates": (ESTATES[0], "、".join(ESTATES[:2])),  # the third is covered by none
    "staff_id": STAFF,
    "resident_id": [f"r{n}" for n in range(40)],
    "household_id": [f"h{n}" for n in range(1, 60)],
    "unit_names": ("unit_name0", "unit_name1、unit_name3", "elsewhere"),
    "occasion_id": [f"occasion_id-{n}" for n in range(ROWS)],
    "room_id": [f"room_id-{n}" for n in range(8)],
    "board_id": [f"board_id-{n}" for n in range(20)],
}


def ledgers(draw):
    """{table: rows} of every ledger that etl.build makes from its own rows alone."""
    return {f"core.{name}": list(rows(draw, name)) for name in further_ledgers()}


def rows(draw, name):
    table = promise(f"core.{name}")
    columns = {column.name: column for column in contract(name).columns}
    for number in range(ROWS):
        row = {"load_id": 3, "row_no": number + 2}
        for field in table.fields:
            column = columns.get(field.name)
            is_there = field.name in table.key or (column and column.required) or draw.random() < 0.85
            if field.name not in row:
                row[field.name] = value(draw, field, column, number, table.key) if is_there else None
        yield row


def value(draw, field, column, number, key):
    if (field.name,) == key:
        return f"{field.name}-{number}"
    if column and column.codes:
        return draw.choice(list(code_lists()[column.codes]))
    if field.type == "VARCHAR" and field.name in BY_NAME:
        return draw.choice([*BY_NAME[field.name], None])
    return {
        "DATE": lambda: FIRST + timedelta(draw.randrange(-40, (LAST - FIRST).days + 60)),
        "INTEGER": lambda: draw.choice([0, 0, 1, 2, 3, 7, 12]),
        "BIGINT": lambda: draw.choice([0, 0, 1, 2, 3, 7, 12]),
        "DOUBLE": lambda: draw.choice([0.0, 0.5, 1.5, 20.0, 300.0]),
        "BOOLEAN": lambda: draw.random() < 0.6,
        "VARCHAR": lambda: f"{field.name}{draw.randrange(4)}",
    }[field.type]()
