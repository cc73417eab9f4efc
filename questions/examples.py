"""Queries to begin from, as a person would write them: each runs as it stands and is meant to be changed."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True)
class Example:
    """title: in zh and en. values: of its parameters, by name, as typed."""

    title: Mapping[str, str]
    sql: str
    values: Mapping[str, str]


@cache
def load() -> tuple[Example, ...]:
    """In the order of the file; the first stands in an editor that is still empty."""
    listed = tomllib.loads(FILE.read_text(encoding="utf-8"))["example"]
    return tuple(
        Example(each["title"], each["sql"].strip() + "\n", each.get("values", {})) for each in listed
    )
