"""The office's own lists of criteria come back with points and evidence numbers filled in, and else as they came.

Which points and which evidence is not decided here: it comes as `python -m indicators standing` says it.
"""

import getpass
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from etl import blocks, cells_in_place, copied_workbook, files, headers, open_faults, originals, self_assessed
from etl.files import Layout, layout_of
from etl.finder import finder_of
from etl.open_faults import Load
from etl.self_assessed import Answer
from etl.sheet import Sheet
from etl.sources import SOURCES
from etl.sources.criteria import CRITERIA
from translations.say import say
from warehouse.connection import open_people, open_warehouse
from warehouse.contracts import ContractError

Answers = Mapping[tuple[int, int], Answer]  # by load and row
ORIGINS = "select load_id, row_no, origin_row, origin_file, origin_sheet, origin_check from raw.origins"


@dataclass(frozen=True)
class Filled:
    """A list of criteria, filled in. name: below the folder of its source, with the suffix of an Excel workbook."""

    name: str
    content: bytes


def read(stream: BinaryIO) -> Mapping:
    """What `python -m indicators standing` has written. Raises WrongUse for anything else."""
    try:
        document = json.loads(stream.read())
        (
            document["build"],
            [(row["load_id"], row["row_no"], row["points"], row["numbers"]) for row in document["rows"]],
        )
    except (ValueError, TypeError, KeyError):
        raise files.WrongUse(
            say("The standing cannot be read. Make it with: python -m indicators standing --campaign NAME")
        ) from None
    return document


def write(folder: Path, found: Iterable[Filled]) -> None:
    """The workbooks below a folder, each readable by its owner only. Raises WrongUse for one that cannot be written."""
    for each in found:
        path = folder / each.name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                os.chmod(path, 0o600)
                file.write(each.content)
        except OSError as error:
            raise files.WrongUse(
                say(
                    "{file} cannot be written: {error}. Close it in Excel, or give another folder: --out DIR",
                    file=path, error=error.strerror,
                )
            ) from None  # fmt: skip


def fill(
    root: Path, inbox: Path, document: Mapping, mappings: Path | None = None, replaces: bool = False
) -> tuple[list[Filled], list[str], list[str]]:
    """The workbooks of a campaign, what to know of them, and a sentence for each that cannot be filled in.

    document: as `indicators/self_assessment.py` writes it. replaces: cells that say something else, too.
    Raises WrongUse when its build is gone.
    """
    build = root / str(document["build"])
    if not build.is_dir():
        raise files.WrongUse(
            say("The build {build} is no longer there. Ask for the standing again.", build=build.name)
        )
    answers = {
        (row["load_id"], row["row_no"]): Answer(row["points"], tuple(row["numbers"]))
        for row in document["rows"]
    }
    layouts = files.mappings(mappings, SOURCES)
    with open_warehouse(build) as warehouse:
        loads = open_faults.loads_of(warehouse)
    answers = _where_first_written(build, loads, answers)
    wanted = {load_id for load_id, _ in answers}
    loads = [each for each in loads if each.load_id in wanted]
    found, told, problems = [], [], []
    for file in dict.fromkeys(each.file for each in loads):
        of_file = [each for each in loads if each.file == file]
        try:
            filled, said = _fill_file(inbox / file, of_file, answers, layouts, replaces)
        except ContractError as error:
            problems += [f"{file}: {problem}" for problem in error.problems]
            continue
        if filled.name in {each.name for each in found}:  # 分解表.xls beside 分解表.xlsx
            filled = replace(filled, name=f"{file.split('/', 1)[1]}.xlsx")
        found.append(filled)
        told += said
    return found, told, problems


def _where_first_written(build: Path, loads: Iterable[Load], answers: Answers) -> Answers:
    """A row that came back mended is filled in in the workbook it was returned from."""
    named = {(each.file, each.place, each.sha256[:12]): each.load_id for each in loads}
    with open_people(build, getpass.getuser(), "python -m etl self-assessment") as people:
        lines = people.execute(ORIGINS).fetchall()
    before = {
        (load_id, row_no): (named[origin], origin_row)
        for load_id, row_no, origin_row, *place in lines
        if (origin := tuple(place)) in named
    }
    found = {}
    for place, answer in answers.items():
        passed = {place}
        while before.get(place, place) not in passed:  # two files may name each other
            place = before[place]
            passed.add(place)
        found[place] = answer
    return found


def _fill_file(
    path: Path, loads: list[Load], answers: Answers, layouts: Iterable[Layout], replaces: bool
) -> tuple[Filled, list[str]]:
    sheets = [(sheet, [*sheet.rows]) for sheet in originals.of(path, loads[0].sha256)]
    layout = layout_of(Path(loads[0].file), CRITERIA, layouts)
    decided: dict[str, self_assessed.Sheet] = {}
    for sheet, rows in sheets:
        name = sheet.name or ""
        of_sheet = [each for each in loads if each.sheet == name]
        if of_sheet:
            decided[name] = _decide(sheet, rows, of_sheet, answers, layout, replaces)
    fills = {name: each.fills for name, each in decided.items()}
    name = Path(*Path(loads[0].file).parts[1:])
    if cells_in_place.is_fit(path):
        content, left = cells_in_place.filled(path, fills)
        name = name.with_suffix(cells_in_place.suffix(path))
        for sheet_name, places in left.items():
            decided[sheet_name].lock(places)
    else:
        content, name = copied_workbook.written(sheets, fills, path.stem), name.with_suffix(".xlsx")
    said = [sentence for each in decided.values() for sentence in each.sentences()]
    return Filled(name.as_posix(), content), said


def _decide(
    sheet: Sheet, rows: list[list[str]], loads: list[Load], answers: Answers, layout: Layout, replaces: bool
) -> self_assessed.Sheet:
    """The cells to fill in on a sheet with tables of these loads, found as the build has found them."""
    place = " ".join(filter(None, (Path(loads[0].file).name, sheet.name)))
    decided = self_assessed.Sheet(place, sheet.merged)
    head = rows[: headers.SEARCHED_ROWS + headers.HEADER_ROWS]
    finder = finder_of(CRITERIA, sheet.merged, layout)
    tables = blocks.side_by_side(head, finder.find(head), finder)
    for load in loads:
        for header, chunk in blocks.chunks(rows, tables[load.table - 1], finder):
            decided.headings |= dict(enumerate(header.texts))
            for number, row, _ in chunk:
                if answer := answers.get((load.load_id, number)):
                    decided.take(number, row, header.columns, answer, replaces)
    return decided
