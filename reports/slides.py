"""Slides: a deck filled with the numbers of a desk. The wall, PowerPoint and the offline page all show these."""

from collections.abc import Sequence
from dataclasses import replace

from charts import findings
from charts.events import WIDE, Mark, named_below, touching, with_events
from charts.words import Words
from questions.question import parse
from reports import needs, question_slides
from reports.beside import MOST_ROWS, Row, beside
from reports.cards import card, marked
from reports.decks import Deck, Page
from reports.desk import Desk
from reports.exhibits.named import EXHIBITS
from reports.exhibits.over_time import over_time
from reports.slide import Slide, foot

__all__ = ["Slide", "foot", "slides"]


def slides(
    deck: Deck, desk: Desk, promised: Sequence[Slide] = (), marks: Sequence[Mark] = (),
    asked: Sequence[Slide] = (),
) -> list[Slide]:  # fmt: skip
    """The deck's slides, in its order. promised: the slides of the last meeting's commitments. marks: events noted.
    asked: of questions put into the deck; they stand last, or before the commitments where these stand last.

    A page without anything to say (no commitment yet) is left out.
    """
    ends_with_promises = len(deck.pages) > 1 and deck.pages[-1].list == "commitments"
    own, closing = (deck.pages[:-1], list(promised)) if ends_with_promises else (deck.pages, [])
    found = []
    for page in own:
        found += promised if page.list == "commitments" else [_slide(page, desk)]
    found += [*asked, *closing]
    return [_marked(slide, marks, desk.words) for slide in found] if marks else found


def _marked(slide: Slide, marks: Sequence[Mark], words: Words) -> Slide:
    """The same with the events on its chart; told in its note too, where an office program draws the chart."""
    if not slide.exhibit:
        return slide
    exhibit, comma = slide.exhibit, words.either("；", "; ")
    told = _events(named_below(exhibit.drawn, marks, words, WIDE), words)
    note = comma.join(filter(None, (_events(touching(exhibit.drawn, marks, words), words), exhibit.note)))
    drawn = with_events(exhibit.drawn, marks, words, WIDE)
    foot = words.either("　", " · ").join(filter(None, (told, slide.foot)))
    return replace(slide, exhibit=replace(exhibit, drawn=drawn, note=note), foot=foot)


def _events(said: Sequence[str], words: Words) -> str:
    return words.say("Events: {events}", events=words.either("；", "; ").join(said)) if said else ""


def _slide(page: Page, desk: Desk) -> Slide:
    if page.list == "attention":
        return _attention(desk)
    if page.numbers:
        return _numbers(page, desk)
    if page.indicator:
        return _indicator(page, desk)
    if page.question:
        return question_slides.slide(desk, parse(page.question))
    exhibit = EXHIBITS[page.chart](desk)
    return Slide(
        exhibit.title, exhibit.title, _joined(desk.words, exhibit.subtitle), exhibit=exhibit,
        foot=foot(desk, exhibit.ids),
    )  # fmt: skip


def _attention(desk: Desk) -> Slide:
    words, found = desk.words, needs.attention(desk)
    labels = {
        "missed": ("worse", words.say("off target")), "unusual": ("attention", words.say("unusual")),
        "deadline": ("attention", words.say("time short")), "not_delivered": ("nodata", words.not_delivered),
    }  # fmt: skip
    rows = []
    for each in found[:MOST_ROWS]:
        sentence, note = needs.said(desk, each)
        judged, label = labels[each.kind]
        rows.append(Row(sentence, marked(judged, label), note, judged))
    return Slide(
        words.say("Needs attention"),
        findings.overview(desk.period, needs.looked_at(desk), len(found), words, needs.unjudged(desk)),
        words.say("Worst first"), rows=tuple(rows), foot=foot(desk, ()),
    )  # fmt: skip


def _numbers(page: Page, desk: Desk) -> Slide:
    words = desk.words
    title = page.title[words.language] if page.title else words.say("The main numbers")
    filled = tuple(card(desk.reading(each), words) for each in page.numbers)
    below = words.say("Changes are on the same period a year before")
    return Slide(title, title, below, cards=filled, foot=foot(desk, ()))


def _indicator(page: Page, desk: Desk) -> Slide:
    words, reading = desk.words, desk.reading(page.indicator)
    exhibit = EXHIBITS[page.chart](desk) if page.chart else over_time(desk, page.indicator)
    name = reading.indicator.title[words.language]
    if page.chart and exhibit.title != name:
        title, below = exhibit.title, exhibit.subtitle
    else:
        title, below = (
            findings.statement(reading, words, needs.streak(desk, reading)),
            findings.basis(reading, words),
        )
    shown = words.reading(reading)
    judged = {"met": "better", "missed": "worse", None: ""}[reading.verdict]
    return Slide(
        title if page.chart else name, title, _joined(words, below),
        accent=shown if shown in title else "", judged=judged if judged == "worse" else "",
        exhibit=exhibit, side=beside(desk, page.indicator, page.by) if page.by else None,
        foot=foot(desk, (page.indicator,)), reading=reading,
    )  # fmt: skip


def _joined(words: Words, *texts: str) -> str:
    return words.either("；", "; ").join(filter(None, texts))
