"""The dictionary beside the editor of SQL: every table, what its columns mean, the words of their codes."""

import json
from functools import cache

from charts.words import Words, code_lists
from warehouse.tables import TABLES
from warehouse.tables.shape import Field, Table

# Tables that tell of loads and builds are read less often than those that tell of the community.
LAST = "meta"
# Names that SQL itself uses: a column called so stands in quotation marks.
QUOTED = ("window",)
# Columns whose codes are in a list of another name than theirs.
LISTS = {
    ("core.tasks", "status"): "task_status", ("core.rewards", "kind"): "reward_kind",
    ("core.campaigns", "sharing"): "evidence_sharing", ("core.criteria", "sharing"): "evidence_sharing",
    ("core.criteria", "indicator_id"): "bound_indicator", ("core.star_households", "result"): "star_result",
}  # fmt: skip
ESTATES = "estate"  # the list that the community itself names


def tables() -> list[Table]:
    return sorted(TABLES, key=lambda each: each.schema == LAST)


def written(words: Words) -> str:
    """As JSON for the browser: tables with their columns, and the words of codes by the name of their list.

    tables: name, said (one row is what), columns (name, write, type, said, codes: a list or ""); codes: list →
    [[code, word], …].
    """
    estates = tuple((each.name["zh"], each.name[words.language]) for each in words.community.estates)
    return _written(words.language, estates)


def codes_of(table: Table, field: Field) -> str:
    """The list that holds the codes of a column; "" where it holds none."""
    name = LISTS.get((table.full_name, field.name), field.name)
    return name if name in code_lists() or name == ESTATES else ""


@cache
def _written(language: str, estates: tuple[tuple[str, str], ...]) -> str:
    codes = {
        name: [[code, word[language]] for code, word in of_list.items()]
        for name, of_list in code_lists().items()
    }
    found = {
        "tables": [_table(each, language) for each in tables()],
        "codes": codes | {ESTATES: [list(each) for each in estates]},
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _table(table: Table, language: str) -> dict:
    return {
        "name": table.full_name,
        "said": table.grain_zh if language == "zh" else table.grain_en,
        "columns": [_column(table, each, language) for each in table.fields],
    }


def _column(table: Table, field: Field, language: str) -> dict:
    return {
        "name": field.name,
        "write": f'"{field.name}"' if field.name in QUOTED else field.name,
        "type": field.type,
        "said": field.zh if language == "zh" else field.en,
        "codes": codes_of(table, field),
    }
