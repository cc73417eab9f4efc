"""Why a file cannot be used as it is, in sentences for the clerk: what is missing, what looks like it, what to do."""

import shlex
from collections.abc import Iterable, Sequence

from etl import garbled, matching, units
from etl.headers import SEARCHED_ROWS, Header
from translations.say import language, say
from warehouse.contracts import Source

SHOWN = 20  # letters of a garbled cell
Incomplete = tuple[str | None, Header | None, list[str]]  # sheet, its header, columns that are wanting


def of_file(
    source: Source, incomplete: Sequence[Incomplete], has_table: bool, rows: Iterable[list[str]]
) -> list[str]:
    """A file must hold a table of its source; a sheet that is nearly one is a mistake, not a remark.

    rows: the first ones of its sheets, looked at when no heading in them is known.
    """
    nearly = [each for each in incomplete if each[1] and (len(each[1].columns) >= 4 or not has_table)]
    if nearly:
        return [_of_sheet(source, *each) for each in nearly]
    return [] if has_table else [of_garbled(rows) or _no_header(source)]


def of_garbled(rows: Iterable[Iterable[str]]) -> str | None:
    """Why no heading is known in the first rows of a sheet: its letters are garbled. None: they are not."""
    found = garbled.first_in(rows)
    if found is None:
        return None
    if meant := garbled.meant(found):
        return say(
            "its letters are garbled: {garbled!r} was {meant!r} before a program took one encoding for another. "
            "Export it again from where it came, as .xlsx or as CSV (UTF-8).",
            garbled=found[:SHOWN], meant=meant[:SHOWN],
        )  # fmt: skip
    return say(
        "its letters are garbled: {garbled!r}. A program took one encoding for another. "
        "Export it again from where it came, as .xlsx or as CSV (UTF-8).",
        garbled=found[:SHOWN],
    )


def _no_header(source: Source) -> str:
    expected = ", ".join(
        column.headers[0] for column in source.columns if column.required or column.in_header
    )
    return say(
        "no header row of {title} was found in the first {rows} rows. Expected among its headings: {expected}.",
        title=source.title[language()], rows=SEARCHED_ROWS,
        expected=expected or source.columns[0].headers[0],
    )  # fmt: skip


def _of_sheet(source: Source, sheet: str | None, header: Header, wanting: list[str]) -> str:
    place = say("sheet {name!r}: ", name=sheet) if sheet else ""
    missing = [name for name in wanting if name not in header.doubts]
    doubts = [_doubt(source, header, name) for name in header.doubts]
    if not missing:
        return place + " ".join(doubts)
    wanted = "; ".join(" / ".join(source.column(name).headers[:4]) for name in missing)
    sentence = say(
        "{sheet}the required column is missing: {wanted}. The header in row {row} reads: {header}.",
        sheet=place, wanted=wanted, row=header.last + 1, header=", ".join(text for text in header.texts if text),
    )  # fmt: skip
    return " ".join([sentence, *_alike(source, header, missing), *doubts])


def _alike(source: Source, header: Header, missing: list[str]) -> list[str]:
    proposed = ((text, matching.proposals(text, source, missing)) for text in header.unused() if text)
    return [
        say(
            "{heading!r} looks like {title}: confirm it on the page where files are brought in, or with: {command}",
            heading=text, title=source.column(names[0]).headers[0],
            command=command(source, header, names[0], text),
        )
        for text, names in proposed if names
    ]  # fmt: skip


def _doubt(source: Source, header: Header, name: str) -> str:
    column, heading = source.column(name), header.doubts[name]
    return say(
        "the unit in {heading!r} is not one of {title}; known: {known}. Change the heading and the numbers, or "
        "confirm that they are to be taken as they stand: {command}",
        heading=heading, title=column.headers[0], known=", ".join(units.written(column.unit)),
        command=command(source, header, name, heading),
    )  # fmt: skip


def command(source: Source, header: Header, name: str, heading: str) -> str:
    """What to type to have a heading remembered."""
    pair = shlex.quote(f"{name}={heading}")
    return f"python -m etl confirm --source {source.name} --fingerprint {header.fingerprint} {pair}"
