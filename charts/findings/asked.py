"""Sentences about the answer to any question: the largest group, the largest cell, the groups at the last period."""

from collections.abc import Sequence
from typing import Any

from charts.findings import ends
from charts.intervals import Group
from charts.words import Words, is_missing


def most(
    labels: Sequence[str], values: Sequence[float | None], whole: float | None, what: str, unit: str,
    words: Words, absent: Sequence[str] = (), of_least: bool = False,
) -> str:  # fmt: skip
    """桃园里最多，208人，占25.1%; of counts. absent: the words in the places of numbers, which may be larger ones.

    whole: what the groups add up to; None where they do not. of_least: the smallest is told. No group: `what`.
    """
    rows = ends.known(labels, values)
    if not rows:
        return what
    end = (min if of_least else max)(value for value, _ in rows)
    first, said = ends.equal(rows, end, unit, words), words.value(end, unit)
    if len(rows) == 1 and not absent:
        return words.either("{}{}", "{}: {}").format(first[0], said)
    if len(first) == len(rows) > 1 or len(first) > ends.MOST_NAMED:
        return what
    names = words.join(first)
    if of_least:
        text = words.say("{names} fewest, {value}", names=names, value=said)
    else:
        text = words.say("{names} most, {value}", names=names, value=said)
    if len(first) == 1 and whole and whole > 0 and end > 0:
        text += words.say(", {share} of all", share=words.percent(100 * end / whole))
    return text + _absent(absent, words)


def extremes(
    labels: Sequence[str], values: Sequence[float | None], unit: str, what: str, words: Words,
    absent: Sequence[str] = (),
) -> str:  # fmt: skip
    """60岁及以上人口占比：桃园里31.2%最高，金港名邸15.9%最低; of rates and medians.

    An end that more than two share is not told.
    """
    rows = ends.known(labels, values)
    if ends.are_alike(rows, unit, words):
        return what
    parts = filter(None, (ends.high(rows, unit, words), ends.low(rows, unit, words)))
    said = words.either("，", ", ").join(parts)
    return words.either(f"{what}：{said}", f"{what}: {said}") + _absent(absent, words) if said else what


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
        "{what}: {parts} the whole of {whole}",
        what=what,
        parts=words.either("、", " and ").join(parts),
        whole=words.percent(whole),
    )


def at_last(when: str, said: str, words: Words) -> str:
    """9月：… of the last period of several."""
    return words.either(f"{when}，{said}", f"{when}, {said}")


def _absent(texts: Sequence[str], words: Words) -> str:
    """，另2组不显示; groups whose number does not stand."""
    if not texts:
        return ""
    if all(text == words.withheld for text in texts):
        return words.say_many(", {n} group withheld", ", {n} groups withheld", len(texts))
    return words.say_many(", {n} group without a number", ", {n} groups without a number", len(texts))


def nothing(reading: Any, what: str, words: Words) -> str:
    """Why there is nothing to compare."""
    if reading.delivered == "no":
        return words.say("{what}: not delivered", what=what)
    if reading.is_suppressed:
        return words.say("{what}: withheld to protect people", what=what)
    return words.say("{what}: none in this period", what=what)
