"""The rows a build could not use, beside the original files: what the returns workbook gives back to the clerk.

The originals are read again, and only when they are still the files of the build (sha256): what was rejected lies
nowhere else whole. Rows that a later delivery has answered, mended or not, are left out (etl/mended.py).
"""

import itertools
from collections.abc import Iterator
from pathlib import Path

from etl import files, open_faults, originals, returned_rows
from etl.files import layout_of
from etl.open_faults import Facts, Load
from etl.read import Sheet
from etl.returned_rows import Form
from etl.sources import SOURCES, named
from warehouse import builds
from warehouse.contracts import ContractError


def collect(
    root: Path, inbox: Path, mappings: Path | None = None, only: str | None = None
) -> tuple[Facts, list[Form], list[str]]:
    """The rows still to be mended by source and header, and a sentence for each file they cannot be read from.

    Raises NoWarehouse without a build, ContractError for a source that is none.
    """
    wanted = [named(only)] if only else SOURCES
    layouts = files.mappings(mappings, SOURCES)
    build = builds.newest(root)
    facts, loads, faults = open_faults.read(build)
    forms: dict[tuple, Form] = {}
    problems = []
    for source in wanted:
        concerned = [each for each in loads if each.source == source.name and each.load_id in faults]
        for file, of_file in itertools.groupby(concerned, key=lambda each: each.file):
            by_sheet: dict[str, list[Load]] = {}
            for load in of_file:
                by_sheet.setdefault(load.sheet, []).append(load)
            layout = layout_of(Path(file), source, layouts)
            try:
                for sheet, of_sheet in _originals(inbox / file, by_sheet):
                    returned_rows.take_in(forms, source, sheet, of_sheet, faults, layout, layouts)
            except ContractError as error:
                problems += [f"{file}: {problem}" for problem in error.problems]
    for form in forms.values():
        form.rows.sort(key=lambda row: not row.is_rejected)
    return facts, list(forms.values()), problems


def _originals(path: Path, by_sheet: dict[str, list[Load]]) -> Iterator[tuple[Sheet, list[Load]]]:
    """The sheets of a file that rows came back from. ContractError when it is no longer the file of the build."""
    for sheet in originals.of(path, next(iter(by_sheet.values()))[0].sha256):
        if of_sheet := by_sheet.get(sheet.name or ""):
            yield sheet, of_sheet
