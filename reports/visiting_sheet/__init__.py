"""Visiting sheets: the people of a list by estate, building and door, to write on, as Word or Excel. Personal data."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from reports.exports import OFFICE
from reports.visiting_sheet import excel, word
from reports.visiting_sheet.content import VisitingSheet, file_name, visiting_sheet

__all__ = ["KINDS", "Kind", "VisitingSheet", "file_name", "visiting_sheet"]


class Kind(NamedTuple):
    """mime: of the file; build: makes its bytes."""

    mime: str
    build: Callable[[VisitingSheet], bytes]


KINDS: Mapping[str, Kind] = {
    "docx": Kind(f"{OFFICE}.wordprocessingml.document", word.build),
    "xlsx": Kind(f"{OFFICE}.spreadsheetml.sheet", excel.build),
}
