"""The year and the month a sheet is of: from its title rows, its name, the file's name or that of its folder."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePosixPath

from etl import mended

YEAR = re.compile(r"(?<![\d.])((?:19|20)\d\d)(?=\D|$|(?:0[1-9]|1[0-2])(?:\D|$|[0-3]\d(?:\D|$)))")
M = r"(1[0-2]|0?[1-9])"
MONTH = re.compile(
    rf"(?<![\d.])((?:19|20)\d\d)(?:\s?年\s?{M}\s?月|\s?[-./]\s?{M}(?!\d)|(0[1-9]|1[0-2])(?:[0-2]\d|3[01])?(?!\d))"
)
MONTH_ALONE = re.compile(rf"(?<!\d){M}\s?月")
# of 2026年1月至9月 the last month counts: that is when the sheet was true
SPAN = re.compile(rf"(?<!\d){M}\s?月?\s?[-~－—–～至到]+\s?(?=(?:(?:19|20)\d\d\s?年\s?)?{M}\s?月)")
# The day a form was filled in says nothing of the days in it (in January the old year is reported), and little of the
# month it is of.
FILLED_IN = re.compile(
    r"(?:填报|填表|制表|打印|导出|上报|报送)\s?(?:日期|时间)?\s*[:：]?\s*\d{4}\D?\d\d?(?:\D?\d\d?)?"
)
NUMERALS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


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
        if YEAR.search(place):
            return _only_year(place)
    return None


def _only_year(text: str) -> int | None:
    years = {int(year) for year in YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def month_of(titles: Iterable[Iterable[str]], sheet: str | None, file: str) -> str | None:
    """The month a sheet speaks of, as 2026-09: the first place that names just one. file: relative to the inbox.

    Looked at in turn: the rows above the header (截至2026年9月30日), the sheet's name, the file's, its folders';
    last, the day on which it was filled in. A month alone (9月, 九月) is of the year named anywhere.
    """
    title = _in_digits(" ".join(cell for row in titles for cell in row))
    path = PurePosixPath(file)
    folders = [each.name for each in path.parents][:-2]  # without the source's and the inbox itself
    names = [_in_digits(each) for each in (sheet or "", path.stem, *folders)]
    spoken_of = FILLED_IN.sub("", title)
    elsewhere = " ".join(names[1:])
    year = year_of([[spoken_of]], sheet, elsewhere) or _only_year(title)
    for place in (spoken_of, *names, title):
        months = _months(SPAN.sub("", place), year)
        if len(months) == 1:
            return months.pop()
    return None


def last_day(month: str) -> date:
    """The last day of a month such as 2026-09."""
    year, number = map(int, month.split("-"))
    return date(year, number, monthrange(year, number)[1])


def _months(text: str, year: int | None) -> set[str]:
    found = {f"{named}-{int(a or b or c):02}" for named, a, b, c in MONTH.findall(text)}
    if found or year is None:
        return found
    return {f"{year}-{int(month):02}" for month in MONTH_ALONE.findall(text)}


def _in_digits(text: str) -> str:
    """二〇二六年九月 as 2026年9月."""
    text = re.sub(r"[〇零○一二三四五六七八九]{4}(?=年)", lambda found: found[0].translate(NUMERALS), text)
    return re.sub(
        r"(十)?([一二三四五六七八九])?(?=月)",
        lambda found: str((10 if found[1] else 0) + int((found[2] or "0").translate(NUMERALS)) or ""),
        text,
    )
