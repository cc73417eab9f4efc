"""Which stars households are awarded in which year: data/reference/stars.toml, where an office writes its own lists.

Lists without `year_from` are examples and not in use. A list holds until the next one begins.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from translations.say import say
from warehouse.contracts import ContractError, Text

FILE = Path(__file__).parents[1] / "data" / "reference" / "stars.toml"
KINDS = pa.schema([
    ("year_from", pa.int32()), ("year_until", pa.int32()), ("total", pa.int32()),
    ("star_no", pa.int32()), ("star", pa.string()), ("star_en", pa.string()),
    ("is_confirmed", pa.bool_()),
])  # fmt: skip


@dataclass(frozen=True)
class StarList:
    """One list in use. total: stars there are, also those not known yet; year_until: the first year it is not used."""

    year_from: int
    year_until: int | None
    total: int
    stars: Sequence[Text]
    is_confirmed: bool


def in_use(file: Path = FILE) -> list[StarList]:
    """The lists with a first year, oldest first. Raises ContractError with every mistake of the file."""
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8")).get("lists", [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ContractError(
            say("{file} cannot be read: {problem}. Mend it.", file=file.name, problem=error)
        ) from None
    used = [each for each in written if "year_from" in each]
    if problems := [problem for each in used for problem in _problems(each, used, file)]:
        raise ContractError(*dict.fromkeys(problems))
    used.sort(key=lambda each: each["year_from"])
    untils = [*(each["year_from"] for each in used[1:]), None]
    return [
        StarList(
            each["year_from"],
            until,
            each.get("total", len(each["stars"])),
            each["stars"],
            each.get("status") == "confirmed",
        )
        for each, until in zip(used, untils, strict=True)
    ]


def columns(file: Path = FILE) -> dict[str, tuple[str, ...]]:
    """Column name → its headings, of sheets with a column a star: star_culture → 文化星, 文化.

    A file that cannot be read gives none here: `in_use` says what is wrong with it when a build begins.
    """
    try:
        lists = in_use(file)
    except ContractError:
        return {}
    found: dict[str, dict[str, None]] = {}
    for star in (star for each in lists for star in each.stars):
        name = "star_" + re.sub(r"[^a-z0-9]+", "_", star["en"].lower()).strip("_")
        found.setdefault(name, {}).update(dict.fromkeys((star["zh"], star["zh"].removesuffix("星"))))
    return {name: (*headings, name) for name, headings in found.items()}


def fill(con: duckdb.DuckDBPyConnection) -> None:
    """reference.stars: one row a star of a list in use."""
    rows = [
        {
            "year_from": each.year_from, "year_until": each.year_until, "total": each.total,
            "star_no": number, "star": star["zh"], "star_en": star["en"], "is_confirmed": each.is_confirmed,
        }
        for each in in_use()
        for number, star in enumerate(each.stars, 1)
    ]  # fmt: skip
    con.register("rows", pa.Table.from_pylist(rows, KINDS))
    con.execute("create table reference.stars as select * from rows")
    con.unregister("rows")


def _problems(one: Mapping, used: Sequence[Mapping], file: Path) -> list[str]:
    """Sentences on one list: a first year that is none or another's too, no stars, a star twice, too small a total."""
    year, stars, found = one["year_from"], one.get("stars") or [], []
    place = {"file": file.name, "year": year}
    if not isinstance(year, int) or sum(each["year_from"] == year for each in used) > 1:
        found.append(
            say(
                "{file}: year_from must be a year, and each of its lists begins in another one; {year!r} does not.",
                **place,
            )
        )
    if not stars or any(not each.get("zh") or not each.get("en") for each in stars):
        found.append(
            say("{file}: the list from {year} needs stars, each written as {{zh = …, en = …}}.", **place)
        )
        return found
    names = [each["zh"].removesuffix("星") for each in stars]
    if len(set(names)) < len(names):
        found.append(say("{file}: the list from {year} names a star twice.", **place))
    if one.get("total", len(stars)) < len(stars):
        found.append(
            say("{file}: the list from {year} names more stars than its total says. Mend the total.", **place)
        )
    return found
