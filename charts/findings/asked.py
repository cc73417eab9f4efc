"""Sentences about the answer to any question: the largest group, the largest cell, the groups at the last period."""

from collections.abc import Sequence
from typing import Any

from charts.intervals import Group
from charts.words import Words, is_missing


def most(
    labels: Sequence[str], values: Sequence[float | None], whole: float | None, what: str, unit: str,
    words: Words, unknown: int = 0, of_least: bool = False,
) -> str:  # fmt: skip
    """桃园里最多，208人，占25.1%; of counts. unknown: groups without a number, which may be larger.

    whole: what the groups add up to; None where they do not. of_least: the smallest is told. No group: `what`.
    """
    rows = [(value, label) for label, value in zip(labels, values, strict=True) if not is_missing(value)]
    if not rows:
        return what
    end = (min if of_least else max)(value for value, _ in rows)
    first = [label for value, label in rows if words.value(value, unit) == words.value(end, unit)]
    said = words.value(end, unit)
    if len(rows) == 1 and not unknown:
        return words.either("{}{}", "{}: {}").format(first[0], said)
    if len(first) == len(rows) or len(first) > 2:
        return what
    names = words.join(first)
    if of_least:
        text = words.say("{names} fewest, {value}", names=names, value=said)
    else:
        text = words.say("{names} most, {value}", names=names, value=said)
    if len(first) == 1 and whole and whole > 0 and end > 0:
        text += words.say(", {share} of all", share=words.percent(100 * end / whole))
    return text + _unknown(unknown, words)


def apart(groups: Sequence[Group], whole: float | None, what: str, words: Words) -> str:
    """按时办结率：劳动保障窗口明显高于整体的95.2%: rates whose interval lies wholly beside the whole; else plainly."""
    if is_missing(whole):
        return what
    known = [each for each in groups if not each.text and not is_missing(each.low)]
    above = [each.label for each in known if each.low > whole]
    below = [each.label for each in known if each.high < whole]
    if not above and not below:
        return words.say(
            "{what}: no group stands clearly apart from {whole}", what=what, whole=words.percent(whole)
        )
    parts = []
    if above:
        parts.append(words.say("{names} clearly above", names=words.join(above[:3])))
    if below:
        parts.append(words.say("{names} clearly below", names=words.join(below[:3])))
    return words.say(
        "{what}: {parts} the whole of {whole}", what=what, parts=words.join(parts), whole=words.percent(whole)
    )


def largest_cell(
    cells: Sequence[tuple[str, str, float | None]], what: str, unit: str, words: Words, is_rate: bool,
    unknown: int = 0,
) -> str:  # fmt: skip
    """周一·10时最多，21件; cells: (row, column, value)."""
    known = [(value, row, column) for row, column, value in cells if not is_missing(value)]
    if len(known) < 2:
        return what
    end = max(value for value, *_ in known)
    first = [each for each in known if words.value(each[0], unit) == words.value(end, unit)]
    if len(first) > 1:
        return what
    label = words.either("{1}·{2}", "{1}, {2}").format(*first[0])
    said = words.value(end, unit)
    if is_rate:
        text = words.say("{names} highest, {value}", names=label, value=said)
    else:
        text = words.say("{names} most, {value}", names=label, value=said)
    return text + _unknown(unknown, words)


def at_last(when: str, said: str, words: Words) -> str:
    """9月：… of the last period of several."""
    return words.either(f"{when}，{said}", f"{when}, {said}")


def _unknown(n: int, words: Words) -> str:
    if not n:
        return ""
    return words.say_many(", {n} group without a number", ", {n} groups without a number", n)


def nothing(reading: Any, what: str, words: Words) -> str:
    """Why there is nothing to compare."""
    if reading.delivered == "no":
        return words.say("{what}: not delivered", what=what)
    if reading.is_suppressed:
        return words.say("{what}: withheld to protect people", what=what)
    return words.say("{what}: none in this period", what=what)
