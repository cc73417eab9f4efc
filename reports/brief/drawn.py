"""The exhibits of the brief, by the names that decks use, each with what stands below it in a document.

A page draws more than an office program does (the census behind the pyramid), so the words below are the brief's own.
"""

from charts.events import touching
from indicators import comparable
from indicators.periods import month_end
from reports import noted
from reports.brief.sentences import ended, ledger
from reports.brief.shape import Figure
from reports.desk import Desk
from reports.exhibit import Exhibit
from reports.exhibits.named import EXHIBITS


def drawn(desk: Desk, *names: str) -> tuple[Figure, ...]:
    """Those with a number in them: an empty chart says less than the gap in the text beside it."""
    found = ((name, EXHIBITS[name](desk)) for name in names)
    return tuple(Figure(each, below(name, each, desk)) for name, each in found if has_numbers(each))


def has_numbers(exhibit: Exhibit) -> bool:
    """A target alone is no number of the period, nor are the zeros of a register that did not come in."""
    lines = (line for line in exhibit.plot.lines if line.role not in ("target", "limit"))
    return any(number for line in lines for number in line.numbers)


def below(name: str, exhibit: Exhibit, desk: Desk) -> str:
    words = desk.words
    said = {
        "pyramid": words.say("People by five-year age group"),
        "ageing_by_estate": words.say("Residents aged 60 and over in percent of all") + outline(exhibit, desk),
        "rhythm": words.say("Requests per workday, month by month"),
        "on_time": words.say("Completed on time, 95% interval; coloured when all of it is beside the target"),
        "campaigns": words.say("Points evidenced, in percent of the points needed"),
    }[name]  # fmt: skip
    if any(line.role == "limit" for line in exhibit.plot.lines):
        said += words.say("; natural range: from the first 24 months; marked: unusual months")
    sources = dict.fromkeys(source for each in exhibit.ids for source in desk.catalogue[each].sources)
    titles = words.join([ledger(desk, each) for each in sources])
    told = touching(exhibit.drawn, noted.on(desk), words)
    events = [words.say("Events: {events}", events=words.either("；", "; ").join(told))] if told else []
    source = words.say("Source: {sources}", sources=titles)
    return words.either("", " ").join([*(ended(each, words) for each in (said, *events)), source])


def outline(exhibit: Exhibit, desk: Desk) -> str:
    """What the bars in outline are: of a running year the day they stand at, as it is not the same a year before."""
    words, before = desk.words, desk.period.year_before()
    if not any(
        isinstance(number, float)
        for line in exhibit.plot.lines
        if line.role == "past"
        for number in line.numbers
    ):
        return ""
    indicator = desk.catalogue[exhibit.ids[0]]
    if comparable.at_one_season(indicator, desk.period, desk.coverage):
        return words.say("; in outline: a year before")
    day = month_end(desk.coverage.standing_month(indicator.sources, before))
    return words.say("; in outline: on {day}", day=words.date(day))
