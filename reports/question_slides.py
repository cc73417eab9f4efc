"""The slides of questions asked by hand: of those put into a deck, and of those a deck names itself."""

from dataclasses import replace

from indicators.periods import Period
from questions.answers import Answer
from questions.question import Only, Question, parse
from questions.subjects import subject
from reports import answered, asked, names, question_words
from reports.answered.forms import forms
from reports.askable import faults, why_not
from reports.decks import Deck
from reports.desk import Desk
from reports.slide import Slide, foot_of
from state import questions
from state.questions import CHOSEN, Saved
from warehouse import builds


def said(desk: Desk, line: str) -> str:
    """The question in words; one that can no longer be asked as it is written."""
    return line if faults(line, is_for_wall=False) else question_words.title(desk, parse(line))


def of_deck(desk: Desk, deck: str) -> list[Slide]:
    """The slides of the questions put into a deck, in that order; those that may stand there no more are left out."""
    found = questions.in_deck(builds.STATE / questions.FILE, deck)
    fit = [each for each in found if not why_not(each)]
    held = names.holding(desk.build, [text for each in fit for text in (each.name, each.text)])
    return [
        slide(_in_period(desk, each), parse(each.text), each.name)
        for each in fit
        if not held & {each.name, each.text}
    ]


def all_of(desk: Desk, deck: Deck) -> list[Slide]:
    """The slides of every question of a deck: those it names itself, then those put into it."""
    own = [slide(desk, parse(page.question)) for page in deck.pages if page.question]
    return own + of_deck(desk, deck.name)


def slide(desk: Desk, question: Question, name: str = "") -> Slide:
    """The answer as a slide, as it may be shown in a room. The desk's estate narrows what does not speak of estates."""
    desk, question = replace(desk, is_projected=True), _of_estate(question, desk.estate)
    answer = asked.answer(desk, question)
    exhibit = answered.exhibit(desk, answer, _form(question))
    below = _foot(desk, answer)
    return Slide(name or exhibit.title, exhibit.title, exhibit.subtitle, exhibit=exhibit, foot=below)


def _in_period(desk: Desk, saved: Saved) -> Desk:
    return desk if saved.period == CHOSEN else replace(desk, period=Period.parse(saved.period))


def _of_estate(question: Question, estate: str | None) -> Question:
    if not estate or "estate" in question.columns or "estate" not in subject(question.about).columns:
        return question
    return replace(question, only=(*question.only, Only("estate", (estate,))))


def _form(question: Question) -> str:
    """The form asked for, else the fitting one; a table has nothing to draw."""
    form = answered.chosen(question)
    return forms(question)[0] if form == "table" else form


def _foot(desk: Desk, answer: Answer) -> str:
    """Where the question names estates itself, or sets them side by side, those stand in place of the desk's."""
    question = answer.question
    own = tuple(each for each in question.only if each.column == "estate")
    named = desk.words.join(question_words.only(desk, replace(question, only=own))) if own else ""
    whole = replace(desk, estate=None) if "estate" in question.groups else desk
    return foot_of(whole, answer.indicator, named)
