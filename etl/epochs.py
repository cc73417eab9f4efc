"""Bare numbers of days in workbooks of old Macs count from 1904-01-01; in all others from 1899-12-30."""

import re
import unicodedata

APART = 1462  # days between the two
# five digits, as dates.sql reads them; fewer may be a year
SERIAL = re.compile(r"([1-7]\d{4})(\.\d+)?")


def from_1904(cell: str) -> str:
    """A day as a bare number, counted anew; any other text as it is."""
    found = SERIAL.fullmatch(unicodedata.normalize("NFKC", cell).strip())
    return f"{int(found[1]) + APART}{found[2] or ''}" if found else cell
