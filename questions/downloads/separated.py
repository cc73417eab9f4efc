"""CSV as Excel opens it: its Chinese read, nothing computed, no digit lost, no code taken for a day."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pandas import DataFrame

from questions.downloads import cells

ENCODING = "utf-8-sig"  # without its mark Excel on a Chinese machine reads GBK
LINE = "\r\n"
# A cell that begins with one of these is computed by a spreadsheet, whoever wrote it.
COMPUTED = ("=", "+", "-", "@", "\t", "\r", "\n")
AS_TEXT, KEPT = "'", "\t"
MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DAY = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
CHANGED = re.compile(
    rf"""
    0\d+(?:\.\d*)?            # 0012: the noughts go
    | \d{{12,}}               # 320721196001011234: 3.2E+17, and the last digits are lost
    | \d*\.\d*0               # 1.10
    | \d+\.?\d*e[+-]?\d+      # 2E5, a code
    | \d+(?:[-/:]\d+)+        # 3-2, 2026-09, 1/2: a day
    | \d+(?:\.\d+){{2,}}      # 1.2.3
    | (?:{MONTHS})[a-z]*[-\s/.]?\d+ | \d+[-\s/.]?(?:{MONTHS})[a-z]*
    """,
    re.VERBOSE | re.IGNORECASE,
)


def csv(table: DataFrame, heads: Mapping[str, str] | None = None) -> bytes:
    """The table with its heads, each text in quotes. heads: column → heading; a column without one has its name.

    Days are 2026-09-30, truths TRUE and FALSE, numbers plain digits, missing values empty. A text that a spreadsheet
    would compute has an apostrophe before it, one that it would change into a number or a day an invisible tab.
    An empty table: the line of heads.
    """
    columns = [list(map(cell, cells.values(table[name]))) for name in table.columns]
    first = [_quoted(_harmless((heads or {}).get(name, str(name)))) for name in table.columns]
    lines = [first, *zip(*columns, strict=True)]
    return "".join(",".join(line) + LINE for line in lines).encode(ENCODING)


def cell(value: Any) -> str:
    """A plain value as it stands in the file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return cells.moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        digits = cells.number(value)
        return _quoted(KEPT + digits) if cells.is_long(value) else digits
    return _quoted(_harmless(value))


def _harmless(text: str) -> str:
    # Seen as a spreadsheet sees it: full-width ＝ and １ too, whatever blank stands before.
    seen = unicodedata.normalize("NFKC", text).strip(" \u200b\ufeff")
    if seen.startswith(COMPUTED) and any(map(str.isalnum, seen)):
        return AS_TEXT + text
    seen = seen.strip()
    is_changed = CHANGED.fullmatch(seen) and not DAY.fullmatch(seen)
    return KEPT + text if is_changed else text


def _quoted(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return '"' + lines.replace('"', '""') + '"'
