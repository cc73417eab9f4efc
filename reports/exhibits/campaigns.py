"""How far each running campaign is from its bar."""

from charts import findings
from charts.ranking import ranking
from indicators import campaigns as standings
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line


def campaigns(desk: Desk) -> Exhibit:
    """A bar a campaign: points evidenced in percent of the points needed, so that lists of any size compare."""
    words = desk.words
    today = standings.day_of(desk.period, desk.coverage)
    running = [each for each in desk.ask(standings.standing, today) if each.campaign.bar_points]
    running.sort(key=lambda each: -each.evidenced / each.campaign.bar_points)
    names = [each.campaign.name for each in running]
    values = [100 * each.evidenced / each.campaign.bar_points for each in running]
    texts = [
        words.fraction(each.evidenced, each.campaign.bar_points, each.campaign.point_unit) for each in running
    ]
    short = [each for each in running if each.evidenced < each.campaign.bar_points]
    title = words.say("Every campaign has the points it needs")
    if short:
        first = min(short, key=lambda each: each.campaign.deadline or today.max)
        unit = first.campaign.point_unit
        title = findings.campaign(
            first.campaign.name, first.evidenced, first.campaign.bar_points, words, unit
        )
    drawn = ranking(
        names, values, words, "percent", named=[each.campaign.name for each in short], target=100.0
    )
    return Exhibit(
        "campaigns", title if running else words.say("No campaign is running"),
        words.say("Points evidenced, in percent of the points needed"), drawn,
        Plot("bars", words.say("Campaign"), tuple(names), (
            line(words.say("Evidenced, % of the points needed"), values),
            line(words.say("Points"), texts),
        ), "percent", tuple(at for at, each in enumerate(running) if each in short)),
        ("campaign_points_evidenced",),
    )  # fmt: skip
