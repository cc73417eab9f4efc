"""Workbooks (.xlsx .xlsm .xls .xlsb .ods, and .et as far as it is an .xls within) as sheets of rows of text."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

import python_calamine as calamine

from etl import archives, mountains, old_workbooks
from etl.sheet import Book, Sheet, as_text, fill_down, in_use, within
from translations.say import say
from warehouse.contracts import ContractError

OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of .xls, of .doc, and of every workbook with a password
COPY = re.compile(r"(.+) [(（]\d+[)）]")
OLD_EXTENT = re.compile(rb"\x00\x02\x0e\x00.{4}(.{4}).{2}(.{2})", re.DOTALL)  # rows and columns of an .xls


def sheets(path: Path) -> Iterator[Sheet]:
    """The sheets of a workbook, hidden ones too. Raises ContractError for one that cannot be opened."""
    with path.open("rb") as file:
        is_old = file.read(8) == OLD_CONTAINER
    book = old_workbooks.book(path) if is_old else archives.look_through(path)
    try:
        if is_old:
            _refuse_far_cells(path)
            if old_workbooks.texts_size(path) > archives.MEGABYTES << 20:
                raise mountains.too_large(archives.MEGABYTES)
        with _opened(path, is_old) as workbook:
            mountains.refuse_many(len(workbook.sheets_metadata))
            for details in workbook.sheets_metadata:
                if details.typ == calamine.SheetTypeEnum.WorkSheet:
                    yield _sheet(workbook, details, book)
    except calamine.PasswordError:
        raise _protected() from None
    except (calamine.CalamineError, OSError) as error:
        raise (
            _protected() if is_old and _is_encrypted(path) else ContractError(archives.broken(error))
        ) from None
    except BaseException as error:
        # a fault inside the reading library, which is no exception of Python's
        if type(error).__name__ != "PanicException":
            raise
        raise ContractError(archives.broken(say("it is damaged"))) from None


def _opened(path: Path, is_old: bool) -> calamine.CalamineWorkbook:
    """Only by its suffix is an old workbook told to be protected; all others are known by their content."""
    if is_old and path.suffix.lower() == ".xls":
        return calamine.load_workbook(str(path))
    with path.open("rb") as file:
        return calamine.load_workbook(file)


def _refuse_far_cells(path: Path) -> None:
    """An old sheet says its extent, and is given that much room before it can be looked at."""
    for extent in OLD_EXTENT.finditer(path.read_bytes()):
        rows, columns = (int.from_bytes(each, "little") for each in extent.groups())
        if rows <= 1 << 16 and columns <= 1 << 8 and rows * columns > archives.CELLS:
            raise archives.too_far(rows, columns)


def _sheet(workbook: calamine.CalamineWorkbook, details: calamine.SheetMetadata, book: Book) -> Sheet:
    sheet = workbook.get_sheet_by_name(details.name)
    if sheet.total_height * sheet.total_width > archives.CELLS:
        raise archives.too_far(sheet.total_height, sheet.total_width)
    cells = sheet.to_python(skip_empty_area=False)
    rows = [[cell if type(cell) is str else as_text(cell) for cell in row] for row in cells]
    merged = within(sheet.merged_cell_ranges or [], rows)
    if sum(bottom - top for (top, _), (bottom, _) in merged) > archives.CELLS:
        raise ContractError(archives.broken(say("it is damaged")))
    is_hidden = details.visible != calamine.SheetVisibleEnum.Visible
    return Sheet(
        details.name, fill_down(rows, merged), merged, is_hidden=is_hidden,
        hidden_rows=min(book.hidden_rows.get(details.name, 0), len(rows)), has_1904_days=book.has_1904_days,
        copy_of=_original(details.name, workbook.sheet_names),
        hidden_columns=in_use(book.hidden_columns.get(details.name, ()), rows),
        failed=book.failed.get(details.name, 0),
    )  # fmt: skip


def _original(name: str, names: Collection[str]) -> str | None:
    found = COPY.fullmatch(name)
    return found[1] if found and found[1] in names else None


def _protected() -> ContractError:
    return ContractError(
        say("the workbook is protected by a password. Save a copy without one and put that here.")
    )


def _is_encrypted(path: Path) -> bool:
    """An encrypted .xlsx is wrapped in the old container; nothing else of that name is."""
    return (
        path.suffix.lower() in (".xlsx", ".xlsm", ".xlsb")
        or "EncryptedPackage".encode("utf-16-le") in path.read_bytes()
    )
