"""What can be asked about: the indicators, and the rows of tables. Read from `columns.toml` and `tables/*.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from indicators import catalogue
from indicators.catalogue import UnknownName, nearest
from indicators.shape import Indicator, Text, Topic
from translations.say import say

HERE = Path(__file__).parent
ColumnKind = Literal["code", "text", "number", "flag", "date"]


@dataclass(frozen=True)
class Column:
    """codes: its list in data/reference/codes.toml. ordered: groups stand in their own order, not by size.

    many: not split by, as hardly two rows are alike. sensitive: small counts of people are withheld with it.
    """

    name: str
    title: Text
    kind: ColumnKind
    codes: str = ""
    ordered: bool = False
    many: bool = False
    sensitive: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of `core` that can be counted. sql: column → its expression where it is not the column itself.

    joins: name → join, made where an expression needs it. where: rows that count. same_day: a row is found again by
    load, row and day, else by load and row. indicators: those that count its rows, one each.
    measures: name → indicator without its query, "" = the number of rows; of: what each adds up, from its expression.
    """

    name: str
    title: Text
    table: str
    day: str
    key: str
    origin: str
    where: str
    same_day: bool
    columns: Mapping[str, Column]
    sql: Mapping[str, str]
    joins: Mapping[str, str]
    indicators: tuple[str, ...]
    measures: Mapping[str, Indicator]
    of: Mapping[str, str]

    def expression(self, column: str) -> str:
        return self.sql.get(column, f'{self.origin}."{column}"')


@dataclass(frozen=True)
class Subject:
    """One thing to ask about. measure: of a table's rows; table: None where only its dimensions are known of it."""

    name: str
    indicator: Indicator
    columns: Mapping[str, Column]
    table: Table | None = None
    measure: str | None = None

    @property
    def is_table(self) -> bool:
        return self.measure is not None


def subject(name: str) -> Subject:
    """UnknownName with the nearest name where nothing is called so."""
    known = subjects()
    if name not in known:
        message = say("There is nothing called {name!r} to ask about.", name=name)
        raise UnknownName(f"{message} {nearest(name, known)}".rstrip())
    return known[name]


@cache
def subjects() -> Mapping[str, Subject]:
    """Everything by name: the indicators in the order of the catalogue, then the tables with each of their measures."""
    found = {}
    tables = read_tables()
    counted = {name: table for table in tables.values() for name in table.indicators}
    for indicator in catalogue.load().values():
        table = counted.get(indicator.id)
        own = {name: columns()[name] for name in indicator.dimensions}
        more = table.columns if table else {}
        found[indicator.id] = Subject(indicator.id, indicator, own | dict(more), table)
    for table in tables.values():
        for measure, indicator in table.measures.items():
            found[indicator.id] = Subject(indicator.id, indicator, table.columns, table, measure)
    return found


@cache
def columns() -> Mapping[str, Column]:
    facts = tomllib.loads((HERE / "columns.toml").read_text(encoding="utf-8"))
    return {
        name: Column(name, {"zh": each.pop("zh"), "en": each.pop("en")}, **each)
        for name, each in facts.items()
    }


@cache
def read_tables() -> Mapping[str, Table]:
    """The tables in the order of their subject."""
    read = {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in (HERE / "tables").glob("*.toml")
    }
    topics = get_args(Topic)
    order = sorted(read, key=lambda name: (topics.index(read[name]["topic"]), name))
    return {name: _table(name, read[name]) for name in order}


def _table(name: str, facts: Mapping) -> Table:
    measures = {
        "": {"title": facts["title"], "row": facts["row"], "unit": facts["unit"]},
        **facts.get("measures", {}),
    }
    return Table(
        name, facts["title"], facts["table"], facts["day"], facts["key"], facts["origin"], facts.get("where", "true"),
        facts.get("same_day", False), {each: columns()[each] for each in facts["columns"]}, facts.get("sql", {}),
        facts.get("joins", {}), tuple(facts.get("indicators", ())),
        {measure: _measure(name, facts, measure, each) for measure, each in measures.items()},
        {measure: each["of"] for measure, each in measures.items() if "of" in each},
    )  # fmt: skip


def _measure(name: str, facts: Mapping, measure: str, said: Mapping) -> Indicator:
    """The indicator that counts a table's rows so; its query is written when a question is asked."""
    is_stock = facts.get("stock", False)
    note = {
        "zh": "按所选的列现数，不是固定指标。",
        "en": "Counted on the spot by the columns chosen; not a fixed indicator.",
    }
    return Indicator(
        id=f"{name}.{measure}" if measure else name, topic=facts["topic"], title=said["title"], unit=said["unit"],
        kind=said.get("kind", "stock" if is_stock else "count"), direction="neutral", numerator=said["row"],
        dimensions=(), sources=tuple(facts["sources"]), why=note, caution=note, sql="",
        quantile=said.get("quantile"), base_unit=said.get("base_unit"), is_stock=is_stock,
    )  # fmt: skip
