"""The sentence at the head of a page on several ledgers: the target missed most, and how the others stand."""

from collections.abc import Sequence
from typing import Any

from charts.findings.statement import statement
from charts.words import Words


def topic(readings: Sequence[Any], words: Words) -> str:
    """按时公开率87.5%，低于目标95%；另有2项未达标. readings: the first leads where none has missed its target."""
    judged = [each for each in readings if each.verdict]
    missed = sorted((each for each in judged if each.verdict == "missed"), key=_gap, reverse=True)
    if missed:
        others = len(missed) - 1
        rest = (
            words.say_many("; {n} more target missed", "; {n} more targets missed", others)
            if others
            else words.say("; every other target is met") if len(judged) > 1 else ""
        )  # fmt: skip
        return statement(missed[0], words) + rest
    met = (
        words.say_many("; the one target is met", "; all {n} targets are met", len(judged)) if judged else ""
    )
    return statement(readings[0], words) + met


def _gap(reading: Any) -> float:
    return abs(reading.value - reading.target) / (abs(reading.target) or 1)
