"""One indicator in one sentence, for a slide or a brief, and the smaller line below it: what it rests on."""

from typing import Any

from charts.findings.changes import on_both, on_previous, on_year
from charts.findings.noise import COUNTED
from charts.findings.services import volume
from charts.findings.targets import shortfall, side
from charts.theme import TOKENS
from charts.words import Words, is_missing

WIDEST = {
    "zh": 44,
    "en": 60,
}  # Chinese characters in two lines of 56 px on a slide of 1920; Latin letters run narrower
FEW = TOKENS["limits"]["small_count"]
WIDE_INTERVAL = 10  # percentage points from which a share is told with its interval
BARE = ("people", "households", "records", "entries", "points", "per_1000", "ratio_100")


def statement(reading: Any, words: Words, streak: int = 0) -> str:
    """按时办结率96.4%，比上年同期升1.2个百分点，高于目标95%: value, change on the year past noise, target.

    streak: how many periods in a row missed the target up to this one, see `indicators.streaks`. What is not delivered
    names its ledgers; a share of few cases stands as counts, without change or target.
    """
    of = reading.indicator
    if reading.delivered == "no":
        return _not_delivered(reading, words)
    if reading.is_suppressed:
        return words.say("{what}: withheld to protect people", what=of.title[words.language])
    if is_missing(reading.value):
        return words.say("{what}: nothing to count it from", what=_topic(reading, words))
    if _is_bare(reading):
        few = words.share(reading.numerator, reading.denominator, of.base_unit or "")
        return words.say("{what}: {counts}", what=of.title[words.language], counts=few)
    said = volume(reading, words) if of.id == "service_volume" else _value(reading, words)
    change = "" if of.id == "service_volume" else on_year(reading, words)
    judged = side(reading, words, streak)
    return said + (change if _width(said + change + judged) <= WIDEST[words.language] else "") + judged


def in_full(reading: Any, words: Words, streak: int = 0) -> str:
    """按时办结率93.3%（3,229件中3,014件），比上年同期降2.0个百分点，…，低于目标95%，差54件: all of it, for a brief.

    Of a share what it is counted from, both changes past noise, the target and by how many cases it is missed. For
    readings with a number; the others are not told apart from `statement`.
    """
    of = reading.indicator
    if reading.delivered == "no" or reading.is_suppressed or is_missing(reading.value) or _is_bare(reading):
        return statement(reading, words)
    is_volume = of.id == "service_volume"
    said = volume(reading, words) if is_volume else _value(reading, words)
    inside = [_counts(reading, words) if of.unit == "percent" else "", _partial(reading, words)]
    inside = words.either("，", ", ").join(filter(None, inside))
    if inside:
        said += words.either(f"（{inside}）", f" ({inside})")
    said += on_previous(reading, words) if is_volume else on_both(reading, words)
    gap = shortfall(reading)
    cases = ""
    if gap:
        n = words.value(gap, of.base_unit or "")
        cases = words.say(", {n} too many", n=n) if of.direction == "lower" else words.say(", {n} short", n=n)
    return said + side(reading, words, streak) + cases


def basis(reading: Any, words: Words) -> str:
    """148件中122件，离目标95%差19件: what the number is counted from; "" where there is no number to explain.

    A share is told with its 95 % interval where the target lies within it, or where it is wide.
    """
    if reading.delivered == "no" or reading.is_suppressed or is_missing(reading.value):
        return ""
    parts = [
        _counts(reading, words),
        _gap(reading, words),
        _interval(reading, words),
        _partial(reading, words),
    ]
    return words.either("，", ", ").join(part for part in parts if part)


def _not_delivered(reading: Any, words: Words) -> str:
    """民主参议评议表未报送，这一项没有数."""
    names = words.join([title[words.language] for title in reading.missing])
    if not names:
        return words.say("{what}: not delivered", what=reading.indicator.title[words.language])
    return words.say("{names} not delivered: no number", names=names)


def _topic(reading: Any, words: Words) -> str:
    """What is counted; of a flow with its period, in Chinese without the unit that its number repeats."""
    of = reading.indicator
    what = of.title[words.language]
    unit = words.unit(of.unit)
    if words.language == "zh" and unit and not is_missing(reading.value):
        what = what.removesuffix(f"{unit}数")
        what = what.removesuffix("数") if of.unit == "people" else what  # 服务居民2,481人
    if of.is_stock or of.kind not in COUNTED:
        return what
    return words.say("{what}, {when}", what=what, when=words.short_period(reading.period))


def _value(reading: Any, words: Words) -> str:
    of, value = reading.indicator, reading.value
    if of.kind == "quantile" and of.unit == "days" and value == 0:
        shown = words.say("same day")
    elif of.unit == "per_1000" or (of.unit in BARE and words.language == "en"):
        shown = words.amount(value, of.unit)
    else:
        shown = words.value(value, of.unit)
    return words.say("{what}: {value}", what=_topic(reading, words), value=shown)


def _counts(reading: Any, words: Words) -> str:
    """148件中122件 of a share; 103人比100人 of two groups; what any other quotient is spread over."""
    of, base = reading.indicator, reading.indicator.base_unit or ""
    if not reading.denominator or of.kind not in ("ratio", "quantile"):
        return _before(reading, words)
    if of.unit == "percent":
        rest = (
            reading.denominator - reading.numerator
        )  # of 1 to 4 the counts would tell: the share alone does not
        return "" if 0 < rest < FEW else words.share(reading.numerator, reading.denominator, base)
    whole = words.value(reading.denominator, base)
    if of.unit == "ratio_100":
        return words.say("{part} to {whole}", part=words.value(reading.numerator, base), whole=whole)
    return words.say("over {whole}", whole=whole) if base else ""


def _before(reading: Any, words: Words) -> str:
    """上年同期217人 of a count that can be compared."""
    if reading.change_on_year is None:
        return ""
    before = words.value(reading.change_on_year.base, reading.indicator.unit)
    return words.say("{value} a year before", value=before)


def _gap(reading: Any, words: Words) -> str:
    gap = shortfall(reading)
    if not gap:
        return ""
    n = words.value(gap, reading.indicator.base_unit or "")
    target = words.target(reading.target, reading.indicator.unit)
    said = (
        "{n} over the limit of {target}"
        if reading.indicator.direction == "lower"
        else "{n} short of {target}"
    )
    return words.say(said, n=n, target=target)


def _interval(reading: Any, words: Words) -> str:
    if reading.indicator.is_stock or is_missing(reading.low) or _is_bare(reading):
        return ""
    is_open = reading.target is not None and reading.low <= reading.target <= reading.high
    if not is_open and reading.high - reading.low <= WIDE_INTERVAL:
        return ""
    return words.say("95% interval {range}", range=words.between(reading.low, reading.high))


def _partial(reading: Any, words: Words) -> str:
    return words.say("not all of the period is in yet") if reading.delivered == "partial" else ""


def _is_bare(reading: Any) -> bool:
    """A share of too few cases is said as counts alone."""
    return bool(reading.is_small and reading.indicator.unit == "percent" and reading.denominator)


def _width(text: str) -> float:
    """In Chinese characters; letters, digits and their signs are half as wide."""
    return sum(1 if ord(letter) > 0x2E80 else 0.5 for letter in text)
