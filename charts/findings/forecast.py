"""What a forecast of a campaign says, in tenths: more digits would promise more than it knows."""

from charts.speech import TENTHS
from charts.words import Words
from indicators.campaign_forecast.outlook import Forecast

SURE = 0.95


def outlook(made: Forecast, words: Words, unit: str = "points") -> str:
    """照现在的进度，约六成把握达线，到截止约451分."""
    value = words.value(round(made.middle[-1]), unit)
    if made.chance < 1 - SURE:
        return words.say("Hardly to be reached at this pace: about {value} by the deadline", value=value)
    if made.chance >= SURE:
        return words.say("As good as reached at this pace: about {value} by the deadline", value=value)
    return words.say(
        "At this pace {chance} to reach the bar: about {value} by the deadline",
        chance=tenths(made.chance, words), value=value,
    )  # fmt: skip


def tenths(chance: float, words: Words) -> str:
    """约六成, about 6 in 10: from one to nine."""
    n = min(9, max(1, round(chance * 10)))
    return words.either(f"约{'两' if n == 2 else TENTHS[n - 1]}成", f"about {n} in 10")
