"""The year a sheet is of, for days written without one: from its title rows, its name or the file's name."""

import re
from collections.abc import Iterable

YEAR = re.compile(r"(?<![\d.])((?:19|20)\d\d)(?=\D|$|(?:0[1-9]|1[0-2])(?:\D|$|[0-3]\d(?:\D|$)))")


def year_of(titles: Iterable[Iterable[str]], sheet: str | None, file: str) -> int | None:
    """The one year named in the rows above the header, else in the sheet's name, else in the file's name.

    None where none is named, or two are (2023年10月至2024年9月).
    """
    title = " ".join(cell for row in titles for cell in row)
    for place in (title, sheet or "", file):
        years = {int(year) for year in YEAR.findall(place)}
        if years:
            return years.pop() if len(years) == 1 else None
    return None
