"""What a clerk should know about a load in which nothing is wrong: hidden parts that were read, further tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from etl.sheet import Sheet, column_name
from translations.say import both
from warehouse.contracts import Text


@dataclass(frozen=True)
class Remark:
    """rule: its kind, once a load. rows: how many rows it is about."""

    rule: str
    rows: int
    message: Text


def hidden_sheet(rows: int) -> Remark:
    return Remark("hidden_sheet", rows, both("The sheet is hidden. It was read like the others."))


def beside(rows: int) -> Remark:
    message = both("The sheet stands beside the table and holds none of its rows. It was left out.")
    return Remark("beside", rows, message)


def hidden_rows(rows: int) -> Remark:
    message = both("{rows} row(s) of the sheet are hidden or filtered out. They were read too.", rows=rows)
    return Remark("hidden_rows", rows, message)


def hidden_columns(rows: int, positions: Iterable[int]) -> Remark:
    message = both(
        "Column(s) {columns} of the sheet are hidden. They were read too.",
        columns=", ".join(map(column_name, positions)),
    )
    return Remark("hidden_columns", rows, message)


def copied_sheet(rows: int, original: str) -> Remark:
    message = both(
        "The sheet is called like a copy of {name!r}. It was read too; rows that say the same count once.",
        name=original,
    )
    return Remark("copied_sheet", rows, message)


def failed_formulas(rows: int, cells: int) -> Remark:
    message = both(
        "In {cells} cell(s) of the sheet a formula has failed (#N/A, #REF! and the like). They were read as empty. "
        "Mend the formulas or write the values in.",
        cells=cells,
    )
    return Remark("failed_formulas", rows, message)


def of_sheet(sheet: Sheet, rows: int) -> Iterator[Remark]:
    """What is remarkable about a sheet of which so many rows were read."""
    if sheet.is_hidden:
        yield hidden_sheet(rows)
    if sheet.hidden_rows:
        yield hidden_rows(sheet.hidden_rows)
    if sheet.hidden_columns:
        yield hidden_columns(rows, sheet.hidden_columns)
    if sheet.copy_of:
        yield copied_sheet(rows, sheet.copy_of)
    if sheet.failed:
        yield failed_formulas(rows, sheet.failed)


def further_header(rows: int, places: list[int]) -> Remark:
    """rows: those below it; places: the rows of the sheet it stands in."""
    message = both(
        "A further table begins in row {places}. Its {rows} row(s) were read under its own header.",
        places=", ".join(map(str, places)), rows=rows,
    )  # fmt: skip
    return Remark("further_header", rows, message)


def side_by_side(rows: int, number: int, count: int) -> Remark:
    message = both(
        "{count} tables stand side by side on the sheet. This is number {number}, counted from the left.",
        number=number, count=count,
    )  # fmt: skip
    return Remark("side_by_side", rows, message)


def doubled(rows: int, headings: Iterable[str]) -> Remark:
    message = both(
        "Column(s) {headings} were not read, because another column was taken for the same. Where it is the wrong one, "
        "rename its heading, or confirm the right one on the page where files are brought in.",
        headings=", ".join(headings),
    )
    return Remark("doubled", rows, message)


def merged_numbers(rows: int) -> Remark:
    message = both(
        "A number is merged over several rows. It was counted in the first of them only, not in the {rows} row(s) "
        "below. Where it holds for each row, write it into each.",
        rows=rows,
    )
    return Remark("merged_numbers", rows, message)
