"""The headline of the overview and the sentences of its attention list."""

from typing import Any

from charts.findings.targets import side
from charts.words import Words


def overview(period: Any, headline: int, needing: int, words: Words, unjudged: int = 0) -> str:
    """三季度16项核心指标中，4项需要关注，另有2项不作判断. headline: those judged."""
    when = words.short_period(period)
    rest = words.say("; {n} more not judged", n=unjudged) if unjudged else ""
    if not needing:
        said = words.say(
            "All {headline} headline indicators within range in {when}", headline=headline, when=when
        )
        return said + rest
    said = words.say_many(
        "{n} of {headline} headline indicators needs attention in {when}",
        "{n} of {headline} headline indicators need attention in {when}",
        needing,
        headline=headline,
        when=when,
    )
    return said + rest


def not_delivered(source: str, period: Any, words: Words) -> str:
    """2026年第三季度民主评议表未报送."""
    return words.say("{source} not delivered for {when}", source=source, when=words.period(period))


def attention(
    kind: str, reading: Any, words: Words, limits: Any = None, source: str = "", streak: int = 0
) -> str:
    """Sentence of a "missed", "unusual" or "not_delivered" indicator.

    source: title of the missing ledger, when the reading does not know it. streak: as `statement` takes it.
    """
    what, unit = reading.indicator.title[words.language], reading.indicator.unit
    if kind == "not_delivered":
        missing = words.join([title[words.language] for title in reading.missing])
        return not_delivered(source or missing or what, reading.period, words)
    value = words.value(reading.value, unit)
    if kind == "missed":
        return words.say("{what}: {value}", what=what, value=value) + side(reading, words, streak)
    is_above = limits is None or reading.value > limits.upper
    said = (
        "{when}: {what} {value}, above its natural range"
        if is_above
        else "{when}: {what} {value}, below its natural range"
    )
    return words.say(said, when=words.short_period(reading.period), what=what, value=value)
