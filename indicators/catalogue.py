"""The definitions: one `.sql` file an indicator, read once, all faults told together."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import get_args

from indicators.bound import BOUND, rows_sql
from indicators.shape import Base, Direction, Indicator, Kind, Topic, Unit
from translations.say import say

FOLDER = Path(__file__).parent / "definitions"
SHARED = Path(__file__).parent / "shared_queries"
HEADER = re.compile(r"\s*/\*\+\+\+(?P<header>.*?)\+\+\+\*/(?P<sql>.*)", re.DOTALL)
NAME = re.compile(r"[a-z][a-z0-9_]*")
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


class DefinitionError(Exception):
    """Faults in definition files. `problems` are whole sentences; printed without a traceback."""

    def __init__(self, *problems: str):
        self.problems = problems
        super().__init__("\n".join(problems))


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


def nearest(name: str, names: Iterable[str]) -> str:
    """A sentence that offers the closest of the right names, or lists them when none is close."""
    names = list(names)
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    if close:
        return say("Did you mean {name!r}?", name=close[0])
    return say("There are: {names}.", names=", ".join(names)) if names else ""


def parse(path: Path, faults: list[str]) -> Indicator | None:
    """The indicator of one file; what is wrong with it is appended to `faults` as sentences."""
    match = HEADER.fullmatch(path.read_text(encoding="utf-8"))
    if not match:
        faults.append(say("it must begin with a header /*+++ … +++*/ and go on with one query."))
        return None
    try:
        header = tomllib.loads(match["header"])
    except tomllib.TOMLDecodeError as error:
        faults.append(say("the header is not valid TOML: {error}.", error=error))
        return None
    sql = match["sql"].strip().rstrip(";").strip()
    faults += [*_key_faults(header), *_value_faults(header), *_query_faults(sql)]
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
    known = [*TEXTS, *TYPES]
    for key in header.keys() - set(known):
        yield say("unknown key {key!r} in the header. {nearest}", key=key, nearest=nearest(key, known))
    ratio = ("denominator", "min_denominator") if header.get("kind") == "ratio" else ()
    quantile = ("quantile",) if header.get("kind") == "quantile" else ()
    for key in (*REQUIRED, *ratio, *quantile):
        if key not in header:
            yield say("the key {key!r} is missing in the header.", key=key)


def _value_faults(header: Mapping) -> Iterable[str]:
    for key in TEXTS:
        text = header.get(key, {"zh": "x", "en": "x"})
        if not isinstance(text, dict) or set(text) != {"zh", "en"} or not all(text.values()):
            yield say("{key!r} needs a text in zh and in en.", key=key)
    for key in TYPES.keys() & header.keys():
        value, kind = header[key], TYPES[key]
        if type(value) is not kind:
            yield say("{key!r} must be a {kind}, it is {value!r}.", key=key, kind=kind.__name__, value=value)
        elif key in LISTED and value not in LISTED[key]:
            offer = nearest(value, LISTED[key])
            yield say("{key!r} cannot be {value!r}. {nearest}", key=key, value=value, nearest=offer)
    for name in header.get("reads") or ():
        if name not in (known := [path.stem for path in SHARED.glob("*.sql")]):
            yield say("there is no shared query {name!r}. {nearest}", name=name, nearest=nearest(name, known))
    for key in ("dimensions", "sources"):
        for name in header.get(key) or ():
            if not NAME.fullmatch(str(name)):
                yield say("{name!r} in {key!r} is no name: small letters, digits and _.", name=name, key=key)
    if header.get("sources") == []:
        yield say("'sources' is empty: name the spreadsheets it is counted from.")
    if isinstance(header.get("quantile"), float) and not 0 < header["quantile"] < 1:
        yield say("'quantile' lies between 0 and 1, it is {value!r}.", value=header["quantile"])


def _query_faults(sql: str) -> Iterable[str]:
    if not re.match(r"(--[^\n]*\s+)*(select|with)\b", sql, re.IGNORECASE) or ";" in sql:
        yield say("after the header it must hold exactly one query: select … or with … select ….")
