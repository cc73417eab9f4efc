"""Letters garbled (乱码) by a program that took one encoding for another, told by what only such an accident leaves."""

import re
from collections.abc import Iterable

import duckdb

from warehouse.contracts import Column

TYPES = ("text", "name", "building", "code", "estate")  # of columns whose cells hold words
# UTF-8 writes a Chinese letter in three bytes: one of these, then two of those.
FIRST, FURTHER = range(0xE4, 0xEA), range(0x80, 0xC0)
# as Western Windows shows the further bytes
WESTERN = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"


def _pairs(leads: Iterable[int], trails: Iterable[int]) -> str:
    """The letters that pairs of bytes are in GB18030, as a class of a regular expression."""
    letters = (bytes((lead, trail)).decode("gb18030", "ignore") for lead in leads for trail in trails)
    return "[" + "".join(sorted(letter for letter in letters if len(letter) == 1 and letter.isalpha())) + "]"


PATTERN = "|".join(
    (
        "\ufffd",  # in place of a letter that could not be read
        "锟斤拷",  # two of them, read again as GB18030
        _pairs(FIRST, FURTHER)
        + _pairs(FURTHER, FIRST)
        + _pairs(FURTHER, FURTHER),  # UTF-8 as GB18030: 鏂板煄
        f"[ä-é][{WESTERN}]{{2}}",  # UTF-8 as Western: æ–°åŸŽ
        "[°-÷][¡-þ]{2}[À-þ]|[À-÷][¡-þ]{3}",  # GB18030 as Western: ÐÂ³Ç
    )
)


def columns(con: duckdb.DuckDBPyConnection, judged: Iterable[Column]) -> set[str]:
    """Names of those columns in whose words.<column> letters are garbled.

    Their texts are put together first: a pattern of thousands of letters takes longer to get ready than to use.
    """
    texts = [
        f"select '{column.name}' as column_name, cell from words.\"{column.name}\" where strlen(cell) > length(cell)"
        for column in judged
        if column.type in TYPES
    ]
    if not texts:
        return set()
    con.execute(f"create or replace table words.texts as {' union all '.join(texts)}")
    found = con.execute("select distinct column_name from words.texts where is_garbled(cell)").fetchall()
    con.execute("drop table words.texts")
    return {name for (name,) in found}


def first_in(rows: Iterable[Iterable[str]]) -> str | None:
    """The first cell whose letters are garbled."""
    return next((cell.strip() for row in rows for cell in row if re.search(PATTERN, cell)), None)


def meant(text: str) -> str:
    """What garbled letters were before, as far as it can be told; '' when it cannot."""
    for encoding, original in (("gb18030", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "gb18030")):
        found = text.replace("\ufffd", "").encode(encoding, "ignore").decode(original, "ignore").strip()
        if any("一" <= letter <= "龥" for letter in found) and not re.search(PATTERN, found):
            return found
    return ""
