"""What the numbers of a deck mean, in words: the table that stands in every file handed over."""

from collections.abc import Sequence

from charts.words import MISSING, Words
from indicators import deliveries
from indicators.receipts.definition import version
from indicators.shape import Indicator
from reports import needs
from reports.beside import MOST_ROWS
from reports.decks import Deck
from reports.desk import Desk
from reports.slides import Slide
from reports.tables import Table

POINTS = "campaign_points_evidenced"  # what a campaign short of time is short of


def used(deck: Deck, slides: Sequence[Slide], desk: Desk) -> list[Indicator]:
    """Every indicator the slides speak of, in their order, each once."""
    ids: list[str] = []
    for page in deck.pages:
        if page.list == "attention":
            found = needs.attention(desk)[:MOST_ROWS]
            ids += [each.reading.indicator_id if each.reading else POINTS for each in found]
        ids += [*page.numbers, *filter(None, [page.indicator])]
    for slide in slides:
        ids += slide.exhibit.ids if slide.exhibit else ()
        ids += [slide.reading.indicator_id] if slide.reading else []
    return [desk.catalogue[each] for each in dict.fromkeys(ids)]


def table(found: Sequence[Indicator], desk: Desk) -> Table:
    words = desk.words
    titles = desk.ask(deliveries.titles, words.language)
    heads = (
        words.say("Indicator"), words.say("Unit"), words.say("Counted"), words.say("Out of"), words.say("Direction"),
        words.say("Source"), words.say("Caution"), words.say("Version"),
    )  # fmt: skip
    return Table("", heads, tuple(_line(each, titles, words) for each in found))


def _line(each: Indicator, titles: dict[str, str], words: Words) -> tuple[str, ...]:
    language = words.language
    sources = words.either("、", ", ").join(titles.get(source, source) for source in each.sources)
    return (
        each.title[language], unit(each, words), each.numerator[language],
        (each.denominator or {}).get(language, MISSING), direction(each, words), sources, each.caution[language],
        version(each),
    )  # fmt: skip


def unit(indicator: Indicator, words: Words) -> str:
    return words.unit(indicator.unit) or words.say("per 100")


def direction(indicator: Indicator, words: Words) -> str:
    return {
        "higher": words.say("higher is better"), "lower": words.say("lower is better"),
        "neutral": words.say("not judged"),
    }[indicator.direction]  # fmt: skip


def about_versions(words: Words) -> str:
    return words.say(
        "Version: a mark made from the definition; it changes as soon as the number may come out differently."
    )
