"""The definitions: one `.sql` file an indicator, read once, all faults told together."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

from indicators import headers
from indicators.bound import BOUND, rows_sql
from indicators.headers import DefinitionError, nearest
from indicators.shape import Base, Direction, Indicator, Kind, Topic, Unit
from translations.say import say

FOLDER = Path(__file__).parent / "definitions"
SHARED = Path(__file__).parent / "shared_queries"
TEXTS = ("title", "numerator", "denominator", "why", "caution")
REQUIRED = ("title", "unit", "kind", "direction", "numerator", "dimensions", "sources", "why", "caution")
TYPES = {
    "unit": str, "kind": str, "direction": str, "dimensions": list, "sources": list,
    "base_unit": str, "min_denominator": int, "quantile": float, "sensitive": bool, "rest_is_sensitive": bool,
    "stock": bool, "reads": list,
}  # fmt: skip
LISTED = {
    "unit": get_args(Unit), "kind": get_args(Kind), "direction": get_args(Direction), "base_unit": get_args(Base),
}  # fmt: skip


class UnknownName(Exception):
    """An indicator or dimension nobody defined; the sentence offers the nearest right name."""


@cache
def load(folder: Path = FOLDER) -> Mapping[str, Indicator]:
    """Every definition below `folder/<topic>/`, by id, in the order of topics, then ids. Read once a process.

    Raises DefinitionError with the faults of all files.
    """
    found, problems = {}, []
    for path in sorted(folder.glob("*/*.sql"), key=_order):
        faults = []
        indicator = parse(path, faults)
        if path.stem in found:
            faults.append(say("another topic has an indicator of this name."))
        problems += [f"{path.parent.name}/{path.name}: {fault}" for fault in faults]
        if not faults:
            found[path.stem] = indicator
    if problems:
        raise DefinitionError(*problems)
    return {name: _complete(indicator, found) for name, indicator in found.items()}


def named(indicator_id: str, folder: Path = FOLDER) -> Indicator:
    """The indicator of that id. UnknownName with the nearest id when there is none."""
    catalogue = load(folder)
    if indicator_id not in catalogue:
        message = say("There is no indicator {name!r}.", name=indicator_id)
        raise UnknownName(f"{message} {nearest(indicator_id, catalogue)}".rstrip())
    return catalogue[indicator_id]


def parse(path: Path, faults: list[str]) -> Indicator | None:
    """The indicator of one file; what is wrong with it is appended to `faults` as sentences."""
    read = headers.read(path, faults)
    if not read:
        return None
    header, sql = read
    faults += [*_key_faults(header), *_value_faults(header)]
    if path.parent.name not in get_args(Topic):
        offer = nearest(path.parent.name, get_args(Topic))
        faults.append(say("the folder is not a topic. {nearest}", nearest=offer))
    if faults:
        return None
    lists = {key: tuple(header.pop(key, ())) for key in ("dimensions", "sources", "reads")}
    return Indicator(
        id=path.stem,
        topic=path.parent.name,
        is_stock=header.pop("stock", False) or header["kind"] == "stock",
        sql=sql,
        **lists,
        **header,
    )


def _complete(indicator: Indicator, found: Mapping[str, Indicator]) -> Indicator:
    """The definition with the shared queries it reads written before its own."""
    if not indicator.reads:
        return indicator
    bound = rows_sql([found[name] for name in BOUND])
    queries = ((SHARED / f"{name}.sql").read_text(encoding="utf-8").strip() for name in indicator.reads)
    named = (
        f"{name} as (\n{query.replace('{bound_rows}', bound)}\n)"
        for name, query in zip(indicator.reads, queries, strict=True)
    )
    return replace(indicator, sql=f"with {', '.join(named)}\nselect * from (\n{indicator.sql}\n)")


def _order(path: Path) -> tuple[int, str]:
    topics = get_args(Topic)
    return topics.index(path.parent.name) if path.parent.name in topics else len(topics), path.name


def _key_faults(header: Mapping) -> Iterable[str]:
    ratio = ("denominator", "min_denominator") if header.get("kind") == "ratio" else ()
    quantile = ("quantile",) if header.get("kind") == "quantile" else ()
    return headers.key_faults(header, [*TEXTS, *TYPES], (*REQUIRED, *ratio, *quantile))


def _value_faults(header: Mapping) -> Iterable[str]:
    yield from headers.text_faults(header, TEXTS)
    yield from headers.type_faults(header, TYPES, LISTED)
    yield from headers.shared_query_faults(header, SHARED)
    yield from headers.name_faults(header, ("dimensions", "sources"))
    if isinstance(header.get("quantile"), float) and not 0 < header["quantile"] < 1:
        yield say("'quantile' lies between 0 and 1, it is {value!r}.", value=header["quantile"])
