"""Which colour a group has: a platform its own everywhere, the others by their place; the rest is grey."""

from collections.abc import Sequence

from charts.theme import TOKENS
from charts.words import is_missing
from questions.sql import REST
from questions.subjects import Column

PLATFORMS = TOKENS["entity"]["platform"]
LINES = (1, 2, 3, 4, 6, 7, 8, 5)
DARKEST, PALEST = 9, 2


def of_lines(column: Column, keys: Sequence[object]) -> list[str]:
    """Told apart by hue."""
    at, found = 0, []
    for key in keys:
        if is_rest(key):
            found.append("nodata-mark" if key == REST else "ink-3")
        elif column.name == "platform" and key in PLATFORMS:
            found.append(f"categorical-{PLATFORMS[key]}")
        else:
            found.append(f"categorical-{LINES[at % len(LINES)]}")
            at += 1
    return found


def of_parts(column: Column, keys: Sequence[object]) -> list[str]:
    """Told apart by shade, dark to pale in their order, so that print and every eye can follow; platforms by hue."""
    named = [key for key in keys if not is_rest(key)]
    step = (DARKEST - PALEST) / max(1, len(named) - 1)
    shades = {key: f"sequential-{round(DARKEST - at * step)}" for at, key in enumerate(named)}
    if len(named) == 1:
        shades = {named[0]: "sequential-7"}
    if column.name == "platform" and all(key in PLATFORMS for key in named):
        shades = {key: f"categorical-{PLATFORMS[key]}" for key in named}
    return ["nodata-tint" if is_missing(key) else "rule" if key == REST else shades[key] for key in keys]


def is_rest(key: object) -> bool:
    """No group of its own: the others as one, or those that do not say."""
    return is_missing(key) or key == REST
