"""Values of parameters: what a person typed, and how a value travels to the process of a query."""

import re
from datetime import date, datetime

_WHOLE = re.compile(r"[+-]?(0|[1-9]\d{0,37})")  # 007 is a code, not a number
_NUMBER = re.compile(r"[+-]?(?=\.?\d)(0|[1-9]\d*)?(\.\d+)?([eE][+-]?\d{1,2})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_YES_NO = {"true": True, "false": False}


def typed(text: str) -> object:
    """What a person typed: a whole number, a number, a day (2026-09-30), true or false; else the text itself."""
    stripped = text.strip()
    if stripped.lower() in _YES_NO:
        return _YES_NO[stripped.lower()]
    if _WHOLE.fullmatch(stripped):
        return int(stripped)
    if _NUMBER.fullmatch(stripped):
        return float(stripped)
    if _DAY.fullmatch(stripped):
        try:
            return date.fromisoformat(stripped)
        except ValueError:  # no such day
            return text
    return text


def sent(value: object) -> object:
    """As JSON can hold it; a day or moment keeps its kind."""
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def received(value: object) -> object:
    """What `sent` sent."""
    if not isinstance(value, dict):
        return value
    if "moment" in value:
        return datetime.fromisoformat(value["moment"])
    return date.fromisoformat(value["day"])
