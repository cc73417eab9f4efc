"""A first look at delivered files: whose they are and what each heading means. Reads the first rows, loads nothing."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from etl import files, headers, mended, recognise, refusals
from etl.files import Layout
from etl.headers import Header
from etl.read import sheets
from etl.recognise import Found, Head
from etl.sources import SOURCES, titled
from translations.say import language, say
from warehouse.contracts import ContractError, Source

FIRST_ROWS = headers.SEARCHED_ROWS + headers.HEADER_ROWS


def look(inbox: Path, mappings: Path | None = None) -> dict:
    """Every file of an inbox, loose ones too, as the page where files are brought in shows them; a JSON document.

    A file that cannot be used carries its `problem`. Raises WrongUse when there is no inbox, ContractError for a
    mapping that is broken.
    """
    layouts = files.mappings(mappings, SOURCES)
    return {
        "files": [_file(path, inbox, layouts) for path in files.delivered(inbox)],
        "sources": [_described(source) for source in SOURCES],
    }


def _described(source: Source) -> dict:
    columns = [
        {"name": column.name, "title": column.headers[0], "required": column.required}
        for column in source.columns
    ]
    return {"name": source.name, "title": source.title[language()], "columns": columns}


def _file(path: Path, inbox: Path, layouts: list[Layout]) -> dict:
    name = path.relative_to(inbox)
    described = {
        "file": name.as_posix(), "source": None, "also": [], "candidates": [], "problem": None, "sheets": [],
    }  # fmt: skip
    known = {source.name: source for source in SOURCES}
    if ending := files.ending_problem(name.as_posix()):
        return described | {"problem": ending}
    try:
        heads = [
            (sheet.name, list(itertools.islice(sheet.rows, FIRST_ROWS)), sheet.merged)
            for sheet in sheets(path)[1]
        ]
    except ContractError as error:
        return described | {"problem": " ".join(error.problems)}
    if returned := _returned(heads, known):
        return described | _of_several(
            returned, known, lambda rows, _: Path(mended.origin_file(rows)), layouts
        )
    if len(name.parts) == 1 and len(parted := _parted(heads)) > 1:
        return described | _of_several(
            parted, known, lambda _, source: Path(source.name) / path.name, layouts
        )
    seen = {
        source.name: recognise.seen(source, files.layout_of(path, source, layouts), heads)
        for source in known.values()
    }
    candidates = recognise.candidates(known, seen)
    described["candidates"] = [source for source, _ in candidates]
    source = known.get(name.parts[0]) if len(name.parts) > 1 else recognise.best(candidates, known)
    if source is None:
        problem = refusals.of_garbled(_rows(heads)) or _unknown(described["candidates"], known)
        return described | {"problem": problem, "sheets": _foreign(heads)}
    found = seen[source.name]
    return described | {
        "source": source.name,
        "problem": _problem(source, found, heads),
        "sheets": [_sheet(source, each, is_only=not any(one.header for one in found)) for each in found],
    }


def _returned(heads: Iterable[Head], known: dict[str, Source]) -> dict[str, list[Head]]:
    """The sheets of a returns workbook by the source they came from; empty for any other file."""
    found: dict[str, list[Head]] = {}
    for head in heads:
        source = (mended.origin_file(head[1]) or "").split("/")[0]
        if source in known:
            found.setdefault(source, []).append(head)
    return found


def _parted(heads: Iterable[Head]) -> dict[str, list[Head]]:
    """The sheets that are named after a kind of table, by that kind."""
    found: dict[str, list[Head]] = {}
    for head in heads:
        if source := titled(head[0]):
            found.setdefault(source.name, []).append(head)
    return found


def _of_several(
    parts: dict[str, list[Head]],
    known: dict[str, Source],
    laid_out_as: Callable[[list[list[str]], Source], Path],
    layouts: list[Layout],
) -> dict:
    """A workbook that belongs to every source that its sheets are of. laid_out_as: the file whose mappings hold."""
    problems, described = [], []
    for name, heads in parts.items():
        source = known[name]
        for head in heads:
            layout = files.layout_of(laid_out_as(head[1], source), source, layouts)
            found = recognise.seen(source, layout, [head])
            problems += filter(None, [_problem(source, found, [head])])
            described += [_sheet(source, each, is_only=True) for each in found]
    first, *also = parts
    return {
        "source": first, "also": also, "candidates": [first], "problem": " ".join(problems) or None,
        "sheets": described,
    }  # fmt: skip


def _unknown(candidates: list[str], known: dict[str, Source]) -> str:
    if candidates:
        titles = ", ".join(known[name].title[language()] for name in candidates)
        return say("This may be one of several kinds of table: {titles}. Choose one.", titles=titles)
    titles = ", ".join(source.title[language()] for source in known.values())
    return say("Its headings are those of no kind of table known here ({titles}). Choose one.", titles=titles)


def _rows(heads: Iterable[Head]) -> Iterator[list[str]]:
    return (row for _, rows, _ in heads for row in rows)


def _problem(source: Source, found: list[Found], heads: Iterable[Head]) -> str | None:
    incomplete = [
        (each.sheet, each.header, each.missing) for each in found if each.missing or not each.header
    ]
    problems = refusals.of_file(source, incomplete, len(incomplete) < len(found), _rows(heads))
    return " ".join(problems) or None


def _sheet(source: Source, found: Found, is_only: bool) -> dict:
    """is_only: no sheet holds a table, so that the row that looks like a header is shown to be mapped."""
    header = found.header or (found.likely if is_only else None)
    if header is None:
        return _no_table(found.sheet)
    if header.is_remembered or (header.mapped and not found.close):
        mapping = "remembered"
    elif found.close:
        mapping = "to_confirm"
    else:
        mapping = "none" if found.missing or not found.header else "exact"
    return _place(found.sheet, header) | {
        "mapping": mapping,
        "columns": _columns(source, header, found.close),
        "missing": found.missing,
    }


def _columns(source: Source, header: Header, close: dict[str, list[str]]) -> list[dict]:
    names = {position: name for name, position in header.columns.items()}
    described = []
    for position, text in enumerate(header.texts[: header.width]):
        name, proposals = names.get(position), close.get(text, [])
        if name:
            how, proposals = "remembered" if name in header.mapped else "exact", []
        else:
            how = "close" if proposals else "none"
        title = source.column(name or proposals[0]).headers[0] if name or proposals else None
        described.append(
            {"heading": text, "column": name, "how": how, "title": title, "proposals": proposals}
        )
    return described


def _foreign(heads: Iterable[Head]) -> list[dict]:
    """The sheets of a file of no known kind: their headings as they stand."""
    found = []
    for sheet, rows, merged in heads:
        header = headers.likely(rows, merged)
        columns = [
            {"heading": text, "column": None, "how": "none", "title": None, "proposals": []}
            for text in (header.texts[: header.width] if header else ())
        ]
        found.append(
            _place(sheet, header) | {"mapping": "none", "columns": columns, "missing": []}
            if header
            else _no_table(sheet)
        )
    return found


def _place(sheet: str | None, header: Header) -> dict:
    return {"sheet": sheet, "header_row": header.last + 1, "fingerprint": header.fingerprint}


def _no_table(sheet: str | None) -> dict:
    return {
        "sheet": sheet, "header_row": None, "fingerprint": None, "mapping": "none", "columns": [], "missing": [],
    }  # fmt: skip
