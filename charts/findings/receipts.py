"""A quoted number then and now as text: rounded so that what is shown adds up to the difference shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Any

from charts.words import MISSING, Words

FINE = 2  # decimals of what is not whole


@dataclass(frozen=True)
class Told:
    """The numbers of an explanation as they are shown. amounts: of its parts, None where a part has none.

    then, now: None where there is none; a number is rounded, and a part is what lies between two rounded numbers.
    """

    then: Fraction | None
    now: Fraction | None
    amounts: tuple[Fraction | None, ...]
    afters: tuple[Fraction | None, ...]
    decimals: int

    @property
    def difference(self) -> Fraction | None:
        return None if self.then is None or self.now is None else self.now - self.then


def told(found: Any) -> Told:
    """found: `explaining.Explanation`."""
    numbers = [
        each for each in (found.then, found.now, *(part.after for part in found.parts)) if each is not None
    ]
    decimals = FINE if any(each.denominator > 1 for each in numbers) else 0
    then, now = (None if each is None else rounded(each, decimals) for each in (found.then, found.now))
    amounts, afters, before = [], [], then
    for part in found.parts:
        after = None if part.amount is None else rounded(part.after, decimals)
        amounts.append(None if after is None else after - before)
        afters.append(after)
        before = before if after is None else after
    return Told(then, now, tuple(amounts), tuple(afters), decimals)


def rounded(number: Fraction, decimals: int) -> Fraction:
    """Half up, as numbers are written everywhere."""
    size = abs(number) * 10**decimals
    whole = floor(size + Fraction(1, 2))
    return Fraction(whole if number >= 0 else -whole, 10**decimals)


def number(value: Fraction | None, shown: Told, words: Words) -> str:
    return MISSING if value is None else words.number(float(value), shown.decimals)


def signed(value: Fraction | None, shown: Told, words: Words) -> str:
    return MISSING if value is None else words.signed(float(value), shown.decimals)


def unit(name: str, words: Words) -> str:
    """Of a difference: percentage points for percent."""
    return words.say("percentage points") if name == "percent" else words.unit(name) or words.say("per 100")


def reasons(found: Any, words: Words) -> str:
    """迟报38行、更正1行、删除27行; "" where nothing was changed."""
    said = [_reason(part, words) for part in found.parts if part.rows is None or part.rows]
    return words.either("、", ", ").join(said)


def _reason(part: Any, words: Words) -> str:
    n = part.rows or 0
    return {
        "late": lambda: words.say_many("{n} row late", "{n} rows late", n),
        "corrected": lambda: words.say_many("{n} row corrected", "{n} rows corrected", n),
        "removed": lambda: words.say_many("{n} row removed", "{n} rows removed", n),
        "definition": lambda: words.say("the definition changed"),
        "together": lambda: words.say("each reason alone is about few people and not told"),
        "unknown": lambda: words.say("the definition of then can no longer be counted"),
    }[part.why]()


def names(words: Words) -> dict[str, str]:
    """Of the parts, in a table."""
    return {
        "late": words.say("Late rows"), "corrected": words.say("Corrected rows"), "removed": words.say("Removed rows"),
        "definition": words.say("Changed definition"), "together": words.say("All reasons"),
        "unknown": words.say("Cannot be told apart"),
    }  # fmt: skip


def title(found: Any, what: str, words: Words) -> str:
    """三季度按时办结率当时93.3%，现在93.1%：迟报4行、更正6行、删除10行. what: period, place and indicator."""
    if found.is_withheld:
        return words.say("{what}: few people, not shown", what=what)
    if found.reading is None:
        return words.say("{what} cannot be counted now", what=what)
    if found.then is None and found.now is None:
        return words.say("{what} had no number then and has none now", what=what)
    then, now = _values([found.then, found.now], found.quoted.unit, words)
    why = reasons(found, words)
    if found.then is None:
        return words.say("{what} had no number then and is now {now}", what=what, now=now)
    if found.now is None:
        return words.say("{what} was {then} then and has no number now", what=what, then=then)
    if found.difference == 0:
        said = words.say("{what} was {now} then and is now", what=what, now=now)
        return said + words.either("；", "; ") + why if why else said
    return words.say("{what} was {then} then and is {now} now: {why}", what=what, then=then, now=now, why=why)


def most(found: Any, words: Words) -> str:
    """更正的影响最大：−0.19个百分点; that nothing moved it where that is so."""
    shown = told(found)
    moved = [(amount, part.why) for part, amount in zip(found.parts, shown.amounts, strict=True) if amount]
    if not moved:
        return words.say("Nothing moved the number")
    amount, why = max(moved, key=lambda each: abs(each[0]))
    size = f"{signed(amount, shown, words)}{words.either('', ' ')}{unit(found.quoted.unit, words)}"
    return words.say("{reason} moved it most: {size}", reason=names(words)[why], size=size)


def _values(values: Sequence[Fraction | None], unit_name: str, words: Words) -> list[str]:
    """With the decimals of their unit, or more where they would read the same."""
    plain = [words.value(None if each is None else float(each), unit_name) for each in values]
    if None in values or values[0] == values[1] or plain[0] != plain[1]:
        return plain
    word = words.unit(unit_name)
    space = "" if words.language == "zh" or unit_name == "percent" else " "
    return [f"{words.number(float(each), FINE)}{space}{word}".strip() for each in values]
