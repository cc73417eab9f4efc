"""三、创建与荣誉: campaigns under way with their points, titles held, households with stars."""

from charts import findings, scoring_rules
from charts.star_years import Selection
from charts.words import Words
from indicators import campaigns, deliveries
from indicators.campaigns import Standing
from reports.brief.drawn import drawn
from reports.brief.sentences import ended, lacking, ledger, paragraph
from reports.brief.shape import Gap, Part, Sentence, Table
from reports.desk import Desk

STARS = ("star_households_nominated", "star_households_granted", "ten_star_households")


def parts(desk: Desk) -> tuple[Part, ...]:
    words = desk.words
    return (
        Part(
            words.say("Campaigns for honours"),
            (
                paragraph(under_way(desk), short(desk), closed(desk)),
                *campaign_table(desk),
                *drawn(desk, "campaigns"),
            ),
        ),
        Part(
            words.say("Honours and star households"),
            (paragraph(held(desk), stars(desk)), *honour_table(desk)),
        ),
    )


def under_way(desk: Desk) -> Sentence:
    words, running = desk.words, _running(desk)
    if not running:
        return Gap(words.say("campaigns under way"), ledger(desk, "campaigns"))
    reached = [each for each in running if each.campaign.bar_points and _is_reached(each)]
    text = words.say_many("{n} campaign is under way", "{n} campaigns are under way", len(running))
    text += (
        words.say(", {n} of them with the points they need", n=len(reached))
        if reached
        else words.say(", none of them with the points it needs yet")
    )
    return ended(text, words)


def _is_reached(one: Standing) -> bool:
    """The whole and every area that has a bar of its own."""
    return not one.verdict.gap and not one.verdict.area_gaps


def closed(desk: Desk) -> Sentence | None:
    """Campaigns that an event under veto keeps from being applied for."""
    words = desk.words
    colon = words.either("：", ": ")
    parts = [
        f"{each.campaign.name}{colon}{scoring_rules.closed(each.closed_until, words)}"
        for each in _running(desk)
        if each.closed_until
    ]
    return ended(words.either("；", "; ").join(parts), words) if parts else None


def short(desk: Desk) -> Sentence | None:
    """The campaign below its bar whose deadline comes first."""
    words, day = desk.words, _day(desk)
    below = [each for each in _running(desk) if each.gap and each.campaign.deadline]
    if not below:
        return None
    first = below[0].campaign
    said = findings.campaign(first.name, below[0].evidenced, first.bar_points, words, first.point_unit)
    left = words.say_many(
        ", due on {day}, {n} day left", ", due on {day}, {n} days left",
        (first.deadline - day).days, day=words.date(first.deadline),
    )  # fmt: skip
    return ended(said + left, words)


def campaign_table(desk: Desk) -> tuple[Table, ...]:
    words, running = desk.words, _running(desk)
    if not running:
        return ()
    head = (
        words.say("Campaign"), words.say("Level"), words.say("Points evidenced"), words.say("Points needed"),
        words.say("Still short"), words.say("Deadline"),
    )  # fmt: skip
    title = words.say("Campaigns as of {day}", day=words.date(_day(desk)))
    return (Table(title, head, tuple(_row(each, words) for each in running)),)


def _row(each: Standing, words: Words) -> tuple[str, ...]:
    one = each.campaign
    bar, gap = one.bar_points, each.gap if one.bar_points else None
    points = (words.value(number, one.point_unit) for number in (each.evidenced, bar, gap))
    return (one.name, words.label("level", one.level), *points, words.date(one.deadline))


def held(desk: Desk) -> Sentence:
    words, titles = desk.words, _honours(desk)
    if not titles:
        return Gap(words.say("honours held"), ledger(desk, "honors"))
    text = words.say_many("{n} honour is held", "{n} honours are held", len(titles))
    due = desk.reading("honors_reassessment_due").value
    if due:
        text += words.say(", {n} of them to be re-assessed within 15 months", n=words.number(due))
    return ended(text, words)


def stars(desk: Desk) -> Sentence:
    words, read = desk.words, [desk.reading(each) for each in STARS]
    missing = lacking(read, words)
    if missing or any(each.is_suppressed for each in read):
        return missing or ended(words.say("Ten-star households: withheld to protect people"), words)
    one = Selection(words.year(desk.period.start), *(each.value for each in read), "")
    return ended(findings.selection([one], words), words)


def honour_table(desk: Desk) -> tuple[Table, ...]:
    words, titles = desk.words, _honours(desk)
    if not titles:
        return ()
    head = (words.say("Honour"), words.say("Level"), words.say("Year granted"), words.say("Re-assessment"))
    rows = tuple(
        (each.name, words.label("level", each.level), _year(each, words), words.date(each.reassessment_date))
        for each in titles
    )
    return (Table(words.say("Honours held on {day}", day=words.date(_day(desk))), head, rows),)


def _year(honor: deliveries.Honor, words: Words) -> str:
    return words.number(None) if honor.granted_year is None else str(honor.granted_year)


def _running(desk: Desk) -> list[Standing]:
    """Begun and not past their deadline on the day, the nearest deadline first."""
    day = _day(desk)
    found = desk.ask(campaigns.standing, day)
    return [each for each in found if each.campaign.deadline is None or each.campaign.deadline >= day]


def _honours(desk: Desk) -> list[deliveries.Honor]:
    return desk.ask(deliveries.honors, _day(desk))


def _day(desk: Desk):
    """The last day of the period that there are data of."""
    return min(desk.period.last_day, desk.data_date)
