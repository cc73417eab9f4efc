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


def _pairs(leads: Iterable[int], trails: Iterable[int], is_rare: bool = False) -> str:
    """The letters that pairs of bytes are in GB18030, as a class of a regular expression.

    is_rare: only those that lie outside GB2312.
    """
    letters = (bytes((lead, trail)).decode("gb18030", "ignore") for lead in leads for trail in trails)
    wanted = (each for each in letters if len(each) == 1 and each.isalpha())
    return (
        "["
        + "".join(sorted(each for each in wanted if not is_rare or not each.encode("gb2312", "ignore")))
        + "]"
    )


def _pattern(mixed: str) -> str:
    """mixed: UTF-8 as GB18030."""
    return "|".join(
        (
            "\ufffd",  # in place of a letter that could not be read
            "锟斤拷",  # two of them, read again as GB18030
            mixed,
            f"[ä-é][{WESTERN}]{{2}}",  # UTF-8 as Western: æ–°åŸŽ
            # GB18030 as Western: ÐÂ³Ç; not ××××, in place of what is not said
            "[°-ÖØ-ö][¡-þ]{2}[À-ÖØ-öø-þ]|[À-ÖØ-ö][¡-þ]{3}|×[¡-ÖØ-öø-þ][À-ÖØ-öø-þ][¡-þ]",
        )
    )


# UTF-8 as GB18030: 鏂板煄. Words may be put together of such letters, too (宸鸿花园, 濮鸿康), but not of rare ones.
PAIRS = (FIRST, FURTHER), (FURTHER, FIRST), (FURTHER, FURTHER)
_a, _b, _c = (_pairs(*each) for each in PAIRS)
_rare_a, _rare_b, _rare_c = (_pairs(*each, is_rare=True) for each in PAIRS)
PATTERN = _pattern(f"(?:{_rare_a}{_b}|{_a}{_rare_b}){_c}|{_a}{_b}{_rare_c}")
LIKELY = _pattern(_a + _b + _c)  # good words among them, but ready to be used in a quarter of the time
IS_GARBLED = f"regexp_matches(cell, '{PATTERN}')"  # no macro: each desk would get it ready, and few ask


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
    con.execute(
        f"create or replace table words.likely as from words.texts where regexp_matches(cell, '{LIKELY}')"
    )
    con.execute("drop table words.texts")
    if not con.execute("select 1 from words.likely limit 1").fetchone():
        return set()
    found = con.execute(f"select distinct column_name from words.likely where {IS_GARBLED}").fetchall()
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
