"""Words under the burn-up of a campaign: what holds it back, where the forecast comes from, how far it carries."""

from datetime import date

from charts.findings.forecast import SURE, tenths
from charts.words import MISSING, Words
from indicators.campaign_forecast import backtest, outlook
from indicators.campaign_forecast.outlook import Forecast, Reason
from indicators.registers import Campaign
from pages.parts.desk import Desk
from pages.parts.show import Markup, safe

RISKS = 3


def forecast(desk: Desk, campaign: Campaign, today: date) -> Forecast | Reason:
    return desk.ask(outlook.outlook, campaign.campaign_id, today)


def subtitle(made: Forecast, unit: str, words: Words) -> str:
    return words.say(
        "Points evidenced at each month's end; dashed: forecast, 8 in 10 sure of {low} to {high} by the deadline",
        low=words.number(made.low[-1], 0), high=words.value(round(made.high[-1]), unit),
    )  # fmt: skip


def chance(desk: Desk, campaign: Campaign, today: date) -> tuple[str, str, str]:
    """Chance to reach the bar in tenths for a number strip: amount, no unit, and the range at the deadline."""
    words, made = desk.words, forecast(desk, campaign, today)
    if isinstance(made, str):
        return MISSING, "", words.say("no forecast, see below")
    said = tenths(made.chance, words)
    if made.chance < 1 - SURE:
        said = words.say("hardly")
    elif made.chance >= SURE:
        said = words.say("as good as reached")
    low, high = words.number(made.low[-1], 0), words.value(round(made.high[-1]), campaign.point_unit)
    return said, "", words.say("8 in 10: {low} to {high}", low=low, high=high)


def note(desk: Desk, made: Forecast, campaign: Campaign, today: date) -> Markup:
    """What holds it back; when the bar is reached; where it comes from, and what earlier forecasts were worth."""
    words = desk.words
    lines = [_held_back(made, campaign.point_unit, words) + _reached(made, today, words)]
    source = words.say("Told from the owners' record of due dates and the campaign's own pace; no promise.")
    parts = [source, words.say("Points claimed are the latest list's, also for past months.")]
    if campaign.area_bar_points:
        parts.insert(0, words.say("The bar is reached when the total and every area are over theirs."))
    lines += [words.either("", " ").join(parts), _trusted(desk, today)]
    return Markup("<br>".join(safe(line) for line in lines if line))


def refused(reason: Reason, words: Words) -> str:
    said = {
        "young": words.say("Begun less than three months ago: its pace cannot be told yet, so there is no forecast."),
        "no_bar": words.say("The list states no points to reach: no forecast."),
        "no_deadline": words.say("The list states no deadline: no forecast."),
        "over": words.say("The deadline has passed: what was, no forecast."),
    }  # fmt: skip
    claimed = words.say("Points claimed are the latest list's, also for past months.")
    return words.either("", " ").join([said[reason], claimed])


def _held_back(made: Forecast, unit: str, words: Words) -> str:
    if not made.risks:
        return ""
    named = [
        words.say(
            "{criterion} ({points}, {chance})",
            criterion=each.criterion, points=words.value(round(each.points), unit), chance=_in_time(each.chance, words),
        )
        for each in made.risks[:RISKS]
    ]  # fmt: skip
    return words.say("Held back by {criteria}.", criteria=words.either("、", ", ").join(named))


def _in_time(chance: float, words: Words) -> str:
    if chance < 0.05:
        return words.say("hardly in time")
    if chance >= 0.95:
        return words.say("almost surely in time")
    return words.say("{chance} in time", chance=tenths(chance, words))


def _reached(made: Forecast, today: date, words: Words) -> str:
    if not made.reached or made.reached <= today:
        return ""
    said = words.say("The middle of the range is at the bar by {day}.", day=words.date(made.reached))
    return words.either("", " ") + said


def _trusted(desk: Desk, today: date) -> str:
    """Simulated campaigns: docs/campaign_forecast.md."""
    words = desk.words
    simulated = words.say("Of simulated campaigns the range held 8 in 10.")
    past = desk.ask(backtest.record, today)
    if not past.made:
        return simulated
    said = words.say(
        "Of {made} made as of earlier month ends of all campaigns, to now or their deadline, it held {held}; "
        "{above} did better, {below} worse.",
        made=past.made, held=past.held, above=past.above, below=past.below,
    )  # fmt: skip
    return words.either("", " ").join([simulated, said])
