"""A definition file: a TOML header in a SQL comment, then one query. How it is read, what is said of a faulty one."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from translations.say import say

HEADER = re.compile(r"\s*/\*\+\+\+(?P<header>.*?)\+\+\+\*/(?P<sql>.*)", re.DOTALL)
NAME = re.compile(r"[a-z][a-z0-9_]*")


class DefinitionError(Exception):
    """Faults in definition files. `problems` are whole sentences; printed without a traceback."""

    def __init__(self, *problems: str):
        self.problems = problems
        super().__init__("\n".join(problems))


def read(path: Path, faults: list[str]) -> tuple[dict, str] | None:
    """Header and query of one file; None where it cannot be read. Faults of both are appended as sentences."""
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
    if not re.match(r"(--[^\n]*\s+)*(select|with)\b", sql, re.IGNORECASE) or ";" in sql:
        faults.append(say("after the header it must hold exactly one query: select … or with … select …."))
    return header, sql


def nearest(name: str, names: Iterable[str]) -> str:
    """A sentence that offers the closest of the right names, or lists them when none is close."""
    names = list(names)
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    if close:
        return say("Did you mean {name!r}?", name=close[0])
    return say("There are: {names}.", names=", ".join(names)) if names else ""


def key_faults(header: Mapping, known: Sequence[str], required: Iterable[str]) -> Iterable[str]:
    """Keys nobody knows, and required ones that are missing."""
    for key in header.keys() - set(known):
        yield say("unknown key {key!r} in the header. {nearest}", key=key, nearest=nearest(key, known))
    for key in required:
        if key not in header:
            yield say("the key {key!r} is missing in the header.", key=key)


def text_faults(header: Mapping, keys: Iterable[str]) -> Iterable[str]:
    """Texts that are not in both languages."""
    for key in keys:
        text = header.get(key, {"zh": "x", "en": "x"})
        if not isinstance(text, dict) or set(text) != {"zh", "en"} or not all(text.values()):
            yield say("{key!r} needs a text in zh and in en.", key=key)


def type_faults(
    header: Mapping, types: Mapping[str, type], listed: Mapping[str, Sequence[str]]
) -> Iterable[str]:
    """Values of another type than their key has, and words that are not on its list."""
    for key in types.keys() & header.keys():
        value, kind = header[key], types[key]
        if type(value) is not kind:
            yield say("{key!r} must be a {kind}, it is {value!r}.", key=key, kind=kind.__name__, value=value)
        elif key in listed and value not in listed[key]:
            offer = nearest(value, listed[key])
            yield say("{key!r} cannot be {value!r}. {nearest}", key=key, value=value, nearest=offer)


def shared_query_faults(header: Mapping, folder: Path) -> Iterable[str]:
    """Queries it `reads` that the folder of shared ones does not hold."""
    known = [path.stem for path in folder.glob("*.sql")]
    for name in header.get("reads") or ():
        if name not in known:
            yield say("there is no shared query {name!r}. {nearest}", name=name, nearest=nearest(name, known))


def name_faults(header: Mapping, keys: Iterable[str]) -> Iterable[str]:
    """Lists of names that hold something else; sources that are none."""
    for key in keys:
        for name in header.get(key) or ():
            if not NAME.fullmatch(str(name)):
                yield say("{name!r} in {key!r} is no name: small letters, digits and _.", name=name, key=key)
    if header.get("sources") == []:
        yield say("'sources' is empty: name the spreadsheets it is counted from.")
