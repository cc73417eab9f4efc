"""A promised table as the Frictionless standard describes one: fields, types, codes, keys. Read from the promise."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from questions.data_package.codes import codes_of
from warehouse.tables import TABLES, Table
from warehouse.tables.shape import Field

TYPES = {
    "VARCHAR": "string", "INTEGER": "integer", "BIGINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean",
    "DATE": "date", "TIMESTAMP": "datetime",
}  # fmt: skip
# What the build says about itself goes along as far as a reader of the tables needs it. Kinds of problems quote words
# of the ledgers, and files and sheets are called as somebody called them: neither leaves the house.
GIVEN_OF_META = ("meta.builds", "meta.sources", "meta.loads", "meta.coverage")
LEFT_OUT = {"meta.loads": ("file", "sheet")}
NAMED_UP_TO = re.compile(r"[：；，。（(:;,]|\s(?=[a-z])")

GIVEN = tuple(
    table for table in TABLES if table.schema == "core" or table.full_name in GIVEN_OF_META
)  # fmt: skip
KEYS = {table.key[0]: table for table in GIVEN if len(table.key) == 1}
# Columns that name a row of another table by another name than its key's.
MADE_OF = {
    "prerequisite_id": "criterion_id", "estate_on_arrival": "estate", "from_estate": "estate",
    "repeats_id": "evidence_id",
}  # fmt: skip


def fields(table: Table) -> list[Field]:
    """The columns that are given."""
    return [field for field in table.fields if field.name not in LEFT_OUT.get(table.full_name, ())]


def references(table: Table) -> Iterable[tuple[str, Table]]:
    """Columns that may name a row of another table: called as its key is, or made of it."""
    for field in fields(table):
        other = KEYS.get(MADE_OF.get(field.name, field.name))
        if other and (other is not table or field.name in MADE_OF):
            yield field.name, other


def schema(table: Table, referred: Iterable[tuple[str, Table]]) -> dict[str, Any]:
    """referred: the references that hold in this build."""
    described: dict[str, Any] = {
        "fields": [described_field(table, field) for field in fields(table)],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    keys = [_foreign(name, other) for name, other in referred]
    return described | ({"foreignKeys": keys} if keys else {})


def described_field(table: Table, field: Field) -> dict[str, Any]:
    described = {
        "name": field.name, "type": TYPES[field.type], "title": NAMED_UP_TO.split(field.zh)[0],
        "description": sentences(field.zh, field.en),
    }  # fmt: skip
    codes = codes_of(table.full_name, field.name)
    if codes:
        described["categories"] = [{"value": code, "label": label} for code, label in codes.items()]
    limits = _constraints(table, field, codes)
    return described | ({"constraints": limits} if limits else {})


def sentences(zh: str, en: str) -> str:
    """Both languages as one text."""
    return f"{zh}。{en[0].upper()}{en[1:]}."


def _constraints(table: Table, field: Field, codes: Mapping[str, str]) -> dict[str, Any]:
    limits: dict[str, Any] = {"required": True} if field.name in table.key else {}
    if (field.name,) == table.key:
        limits["unique"] = True
    return limits | ({"enum": list(codes)} if codes else {})


def _foreign(name: str, other: Table) -> dict[str, Any]:
    """Names of resources are full names of tables."""
    return {"fields": [name], "reference": {"resource": other.full_name, "fields": list(other.key)}}
