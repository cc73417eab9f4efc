"""A slide: one message with its figure, cards or rows, and what stands at its foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators import deliveries
from indicators.readings import Reading
from indicators.shape import Indicator
from reports.beside import Row, Side
from reports.cards import Card, Judged
from reports.desk import Desk
from reports.exhibit import Exhibit


@dataclass(frozen=True)
class Slide:
    """One message. name: its line in the list of slides. title: the finding, a sentence; accent: the number in it.

    Of exhibit, cards and rows one is filled. foot: how the number is defined and where it comes from.
    reading: the number the slide speaks of; commitments are made to it.
    """

    name: str
    title: str
    subtitle: str = ""
    accent: str = ""
    judged: Judged = ""
    exhibit: Exhibit | None = None
    side: Side | None = None
    cards: tuple[Card, ...] = ()
    rows: tuple[Row, ...] = ()
    foot: str = ""
    reading: Reading | None = None


def foot(desk: Desk, ids: Sequence[str]) -> str:
    """按时办结率＝…÷…　来源：服务台账　数据截至2026年9月30日　全部小区."""
    return foot_of(desk, desk.catalogue[ids[0]] if ids else None)


def foot_of(desk: Desk, indicator: Indicator | None, place: str = "") -> str:
    """The same of an indicator that need not be of the catalogue. place: in place of the desk's estate."""
    words = desk.words
    parts = _defined(desk, indicator) if indicator else []
    parts.append(words.say("Data up to {date}", date=words.date(desk.data_date)))
    parts.append(place or (words.estate(desk.estate) if desk.estate else words.say("All estates")))
    return words.either("　", " · ").join(parts)


def _defined(desk: Desk, indicator: Indicator) -> list[str]:
    """What it is counted from, and the sources."""
    words, language = desk.words, desk.words.language
    below = (indicator.denominator or {}).get(language, "")
    divided = words.either("÷", " ÷ ") if below else ""
    counted = f"{indicator.title[language]}{words.either('＝', ' = ')}{indicator.numerator[language]}{divided}{below}"
    titles = deliveries.titles(desk.con, language)
    sources = words.join([titles.get(source, source) for source in indicator.sources])
    return [counted, words.say("Source: {sources}", sources=sources)]
