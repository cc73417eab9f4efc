"""Blocks of the honours page: plaques, timeline; words of criteria that several blocks use."""

from collections.abc import Sequence
from datetime import date, timedelta

from charts import honours as timelines
from charts import scoring_rules
from charts.honours import SOON, Entry
from charts.words import MISSING, Words
from indicators.campaigns import Criterion, Standing
from indicators.deliveries import Honor
from indicators.periods import add_months
from pages.parts import show
from pages.parts.desk import Desk

PREPARATION = 15  # months ahead of a re-assessment in which its papers are gathered


def entries(held: Sequence[Honor], running: Sequence[Standing], today: date, words: Words) -> list[Entry]:
    """Campaigns by deadline, then honours by re-assessment, those that last at the end."""
    begun = [
        Entry(one.campaign.name, one.campaign.start_date, one.campaign.deadline, _left(one, today, words))
        for one in running
    ]
    ordered = sorted(held, key=lambda honor: honor.reassessment_date or date.max)
    return begun + [
        Entry(
            each.name, None, each.reassessment_date, _until(each, words), _ahead(each, today, words),
            words.say("since {year}", year=each.granted_year) if each.granted_year else "",
            each.held_from, prepared_from(each),
        )
        for each in ordered
    ]  # fmt: skip


def prepared_from(honor: Honor) -> date | None:
    """The month in which preparing for the re-assessment begins: 15 months ahead; None: there is none."""
    day = honor.reassessment_date
    return add_months(day.replace(day=1), -PREPARATION) if day else None


def plaques(held: Sequence[Honor], lapsed: Sequence[Honor], today: date, words: Words) -> None:
    """A plaque an honour held, those that lapsed named below."""
    cells = "".join(
        f'<div><span class="lv" title="{words.label("level", each.level)}">{_mark(each, words)}</span>'
        f"<div><h3>{show.safe(each.name)}</h3><p>{_granted(each, today, words)}</p>"
        f"<p>{_paper(each)}</p></div></div>"
        for each in held
    )
    gone = words.either("；", "; ").join(_lapsed(each, words) for each in lapsed)
    foot = (
        f'<div class="fig-foot">{words.say("Lapsed")}{words.either("：", ": ")}{show.safe(gone)}</div>'
        if gone
        else ""
    )
    show.write(f'<div class="plaques">{cells}</div>{foot}')


def timeline(
    desk: Desk, spans: Sequence[Entry], held: Sequence[Honor], running: Sequence[Standing], today: date
) -> None:
    words = desk.words
    drawn = timelines.honours(spans, today, words)
    said = words.say(
        "Pale: held, │ preparing begins, ◆ re-assessment; dark: time used in a campaign, outlined to its deadline"
    )
    show.figure("honours", _nearest(held, running, today, words), said, drawn, wide=True,
                behind=show.Behind(desk, ("honors_held", "honors_reassessment_due")))  # fmt: skip


def to_bring(one: Standing, words: Words) -> str:
    """4条没有有效佐证，1条材料不齐."""
    missing, partial = one.open_criteria, one.incomplete
    said = words.say("Every criterion has valid evidence")
    if missing:
        said = words.say_many(
            "{n} criterion without valid evidence", "{n} criteria without valid evidence", len(missing)
        )
    if partial:
        said += words.say_many(", {n} lacks papers", ", {n} lack papers", len(partial))
    return said


def due(criterion: Criterion, words: Words) -> str:
    return words.date(criterion.due_date) if criterion.due_date else MISSING


def state(criterion: Criterion, today: date, words: Words) -> show.Markup:
    """Evidenced, expired, incomplete, too old, not reached, overdue, due within a month, or still to come."""
    if criterion.state == "evidenced":
        return show.chip("better", words.say("evidenced"))
    if criterion.state == "expired":
        return show.chip("attention", words.say("evidence expired"))
    if criterion.state == "partial":
        return show.chip("attention", scoring_rules.progress(criterion, words))
    if criterion.state == "early":
        return show.chip("attention", words.say("evidence too old"))
    if criterion.state == "repeated":
        return show.chip("attention", words.say("document already claimed"))
    if criterion.state == "unmet":
        return show.chip("attention", words.say("not reached"))
    if criterion.due_date is None:
        return show.chip("nodata", words.say("no evidence yet"))
    days = (criterion.due_date - today).days
    if days < 0:
        return show.chip("worse", words.say_many("{n} day overdue", "{n} days overdue", -days))
    left = words.say_many("{n} day left", "{n} days left", days)
    return show.chip("attention" if days <= 30 else "nodata", left)


def _left(one: Standing, today: date, words: Words) -> str:
    days, points = (
        one.days_left(today),
        words.fraction(one.evidenced, one.campaign.bar_points, one.campaign.point_unit),
    )
    if days is None or days < 0:
        return points
    return words.say_many("{n} day left, {points}", "{n} days left, {points}", days, points=points)


def _until(honor: Honor, words: Words) -> str:
    if honor.reassessment_date is None:
        return words.say("no end")
    return words.say("re-assessed {month}", month=words.month(honor.reassessment_date))


def _ahead(honor: Honor, today: date, words: Words) -> str:
    """2027年3月开始准备: what must be begun when; empty without a re-assessment."""
    begin, day = prepared_from(honor), honor.reassessment_date
    if day is None:
        return ""
    if day < today:
        return words.say("overdue, no result told")
    return (
        words.say("prepare now")
        if begin <= today
        else words.say("prepare from {month}", month=words.month(begin))
    )


def _paper(honor: Honor) -> str:
    """江苏省民政厅 示例〔2014〕12号."""
    return show.safe(" ".join(filter(None, (honor.granted_by, honor.document_no))))


def _lapsed(honor: Honor, words: Words) -> str:
    granted = words.say("granted {year}", year=honor.granted_year or MISSING)
    if honor.lapsed_date:
        ended = words.say("taken away on {day}", day=words.date(honor.lapsed_date))
    elif honor.held_until and honor.held_from and honor.held_until > honor.held_from:
        ended = words.say("expired on {day}", day=words.date(honor.held_until - timedelta(days=1)))
    else:
        ended = words.say("lapsed, day not told")
    return f"{honor.name}{words.either('（', ' (')}{granted}{words.either('，', ', ')}{ended}{words.either('）', ')')}"


def _mark(honor: Honor, words: Words) -> str:
    """国 省 市 区; N P M D."""
    return show.safe(words.label("level", honor.level)[:1].upper())


def _granted(honor: Honor, today: date, words: Words) -> str:
    until = show.safe(_until(honor, words))
    if honor.reassessment_date and (honor.reassessment_date - today).days <= SOON:
        until = f"<b>{until}</b>"
    return (
        f"{words.say('granted {year}', year=honor.granted_year or MISSING)}{words.either('，', ', ')}{until}"
    )


def _nearest(held: Sequence[Honor], running: Sequence[Standing], today: date, words: Words) -> str:
    """五星级社区还剩46天；江苏省和谐社区2027年6月复评."""
    ahead = [one for one in running if (one.days_left(today) or -1) >= 0]
    dated = [each for each in held if each.reassessment_date and each.reassessment_date >= today]
    said = []
    if ahead:
        days = ahead[0].days_left(today)
        said.append(
            words.say_many(
                "{name} has {n} day left", "{name} has {n} days left", days, name=ahead[0].campaign.name
            )
        )
    if dated:
        nearest = min(dated, key=lambda each: each.reassessment_date)
        month = words.month(nearest.reassessment_date)
        said.append(words.say("{name} re-assessed {month}", name=nearest.name, month=month))
    return words.either("，", ", ").join(said) or words.say("Honours and campaigns over time")
