"""Who we are: the paragraph that opens the brief."""

from charts import findings
from charts.findings.changes import on_year
from indicators import deliveries
from reports.brief.sentences import composed, ended, lacking, ledger, paragraph, so_far
from reports.brief.shape import Gap, Paragraph, Sentence
from reports.desk import Desk

MAIN = ("service_volume", "on_time_rate", "satisfaction_rate")


def lead(desk: Desk) -> tuple[Paragraph, ...]:
    return (
        paragraph(founded(desk), size(desk), older(desk), honours(desk)),
        paragraph(*(short(desk, each) for each in MAIN)),
    )


def short(desk: Desk, indicator_id: str) -> Sentence:
    """As a slide says it; the parts below say it in full."""
    words, reading = desk.words, desk.reading(indicator_id)
    text = findings.statement(reading, words) + so_far([reading], words)
    return lacking([reading], words) or ended(text, words)


def founded(desk: Desk) -> Sentence:
    words, day = desk.words, desk.community.founded
    if day is None:
        return Gap(words.say("when the community was founded"), words.say("archives of the community"))
    name = desk.community.name[words.language]
    return ended(words.say("{name} was founded in {month}", name=name, month=words.month(day)), words)


def size(desk: Desk) -> Sentence:
    words = desk.words
    homes, people, each = read = [
        desk.reading(name) for name in ("households", "resident_population", "household_size")
    ]
    text = words.say(
        "As of {day} it has {estates} estates with {households} of {size} people each and {people}",
        day=words.date(min(desk.period.last_day, desk.data_date)),
        estates=len(desk.community.estates), households=words.reading(homes), people=words.reading(people),
        size=words.amount(each.value, each.indicator.unit),
    )  # fmt: skip
    return composed(read, text + on_year(people, words), words)


def older(desk: Desk) -> Sentence:
    words = desk.words
    people, share = read = [desk.reading(each) for each in ("people_60_plus", "share_60_plus")]
    text = words.say(
        "Of the residents {people} are 60 or older, {share}",
        people=words.reading(people), share=words.reading(share),
    )  # fmt: skip
    return composed(read, text + on_year(share, words), words)


def honours(desk: Desk) -> Sentence:
    """Titles held on the last day; none on the list is a gap, as nobody can tell whether there are any."""
    words, day = desk.words, min(desk.period.last_day, desk.data_date)
    held = desk.ask(deliveries.honors, day)
    if not held:
        return Gap(words.say("honours held"), ledger(desk, "honors"))
    names = words.join([words.either(f"“{each.name}”", f'"{each.name}"') for each in held])
    text = words.say_many(
        "It holds the title {names}", "It holds {n} titles: {names}", len(held), names=names
    )
    return ended(text, words)
