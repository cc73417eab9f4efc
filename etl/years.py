"""The year a sheet is of, for days written without one: from its title rows, its name or the file's name."""

import re
from collections.abc import Iterable, Sequence

from etl import mended

YEAR = re.compile(r"(?<![\d.])((?:19|20)\d\d)(?=\D|$|(?:0[1-9]|1[0-2])(?:\D|$|[0-3]\d(?:\D|$)))")
# the day a form was filled in says nothing of the days in it: in January the old year is reported
FILLED_IN = re.compile(
    r"(?:填表|填报|制表|打印|导出|报送|上报)(?:日期|时间)?[\s:：]{0,4}\d[\d\s年月日号./-]*"
)


def year_of_sheet(head: Sequence[list[str]], titles: int, sheet: str | None, file: str) -> int | None:
    """The year of a sheet by its first rows, of which `titles` stand above the header.

    A returns workbook says the year of the sheets its rows came from; its own title and name say nothing of them.
    """
    return mended.year(head) if mended.origin_file(head) else year_of(head[:titles], sheet, file)


def year_of(titles: Iterable[Iterable[str]], sheet: str | None, file: str) -> int | None:
    """The one year named in the rows above the header, else in the sheet's name, else in the file's name.

    None where none is named, or two are (2023年10月至2024年9月).
    """
    title = FILLED_IN.sub(" ", " ".join(cell for row in titles for cell in row))
    for place in (title, sheet or "", file):
        years = {int(year) for year in YEAR.findall(place)}
        if years:
            return years.pop() if len(years) == 1 else None
    return None
