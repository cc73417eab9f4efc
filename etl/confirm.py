"""Remembering what a heading means: a mapping file for one header, written whole or not at all."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from etl import files, forbidden, matching
from etl.sources import SOURCES, named
from translations.say import say
from warehouse.contracts import ContractError
from warehouse.decided import quoted


def confirm(source: str, fingerprint: str, pairs: Sequence[str], folder: Path = files.MAPPINGS) -> Path:
    """Remember `canonical=heading` pairs for every header with this fingerprint; the file written.

    Earlier pairs of the same header stay unless a new one speaks of their column or heading; `canonical=` forgets one.
    Without pairs the header is remembered as read. Raises WrongUse for a word that is no pair or no fingerprint,
    ContractError for an unknown source or column.
    """
    contract = named(source)
    if not re.fullmatch(rf"[0-9a-f]{{{matching.DIGITS}}}", fingerprint):
        raise files.WrongUse(
            say(
                "{fingerprint!r} is no fingerprint. python -m etl look --inbox DIR shows it.",
                fingerprint=fingerprint,
            )
        )
    wished = _pairs(pairs)
    if barred := [heading for heading in wished.values() if forbidden.kind_of(heading)]:
        raise ContractError(*map(forbidden.barred, barred))
    known = ", ".join(column.name for column in contract.columns)
    strange = [name for name in wished if all(name != column.name for column in contract.columns)]
    if strange:
        raise ContractError(
            *(
                say(
                    "the column {column!r} is not in {source}. Its columns: {known}.",
                    column=name, source=source, known=known,
                )
                for name in strange
            )
        )  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{source}-{fingerprint}.toml"
    before = files.mappings(folder, SOURCES) if path.exists() else []
    old = next(
        (each for each in before if (each.source, each.fingerprint) == (source, fingerprint)), files.NO_LAYOUT
    )
    taken = {matching.folded(heading) for heading in wished.values()}
    kept = {name: heading for name, heading in old.columns.items() if matching.folded(heading) not in taken}
    columns = {name: heading for name, heading in {**kept, **wished}.items() if heading}
    _write(path, _toml(source, fingerprint, columns, old.constants))
    return path


def _pairs(words: Sequence[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    headings: dict[str, str] = {}
    for word in words:
        name, sign, heading = word.partition("=")
        name, heading = name.strip(), heading.strip()
        if not sign or not name:
            raise files.WrongUse(say("{word!r} is no pair. Write: id_number=身份证号码", word=word))
        other = headings.setdefault(matching.folded(heading), name) if heading else name
        if other != name:
            raise files.WrongUse(
                say(
                    "{heading!r} cannot be both {one} and {other}. Choose one of them.",
                    heading=heading, one=other, other=name,
                )
            )  # fmt: skip
        pairs[name] = heading
    return pairs


def _toml(source: str, fingerprint: str, columns: Mapping[str, str], constants: Mapping[str, str]) -> str:
    lines = [f"source = {quoted(source)}", f"fingerprint = {quoted(fingerprint)}"]
    for title, texts in (("columns", columns), ("constants", constants)):
        if texts:
            lines += ["", f"[{title}]", *(f"{name} = {quoted(text)}" for name, text in texts.items())]
    return "\n".join(lines) + "\n"


def _write(path: Path, text: str) -> None:
    """A reader sees the old file or the new one, never half of it."""
    draft = path.with_suffix(f".{os.getpid()}.part")
    try:
        draft.write_text(text, encoding="utf-8")
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
