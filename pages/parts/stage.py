"""The stage of a meeting: a deck's slides as one element, turned by keys in the browser."""

import hashlib
import json
from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from charts.enlarge import enlarged
from charts.words import Words, plain
from pages.parts.desk import Desk
from pages.parts.piece import library
from reports.beside import Row, Side
from reports.cards import Card
from reports.decks import Deck
from reports.slides import Slide

HERE = Path(__file__).parent
LETTERS = 24 / 13  # letters of a chart on a wall to those on a page
WIDE, BESIDE = 1788, 1210  # px of a chart alone, and of one beside rows
TALLEST, STRETCH = 640, 1.6

_component = st.components.v2.component(
    "stage",
    html='<div class="stage"><div class="bar"></div><div class="slide"></div>'
    '<div class="under"></div><nav class="list" hidden><h2></h2><ol></ol><div class="more"></div></nav></div>',
    js=HERE.joinpath("stage.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def stage(desk: Desk, deck: Deck, slides: Sequence[Slide]) -> dict | None:
    """Draws it over the whole window; what a key asked for, once: {"what": leave, commit or filter, "at": slide}."""
    words = desk.words
    st.html(f"<style>{HERE.joinpath('stage.css').read_text(encoding='utf-8')}</style>")
    shown = [_sent(slide, words) for slide in slides]
    data = {
        "deck": deck.name, "slides": shown, "library": library(), "lang": words.language,
        "bar": _bar(desk, deck), "under": _under(words), "contents": words.say("Slides"),
        "more": _more(words),
    }  # fmt: skip
    data["id"] = hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()
    return _component(key="stage", data=data, on_asked_change=_nothing).asked


def _sent(slide: Slide, words: Words) -> dict:
    sent = {"name": escape(plain(slide.name)), "html": _html(slide)}
    if slide.exhibit:
        drawn = slide.exhibit.drawn
        natural = drawn.layout["height"] * LETTERS
        height = min(TALLEST, natural * STRETCH)
        sent |= {"figure": enlarged(drawn, LETTERS, height).to_json(), "alt": slide.title}
    return sent


def _html(slide: Slide) -> str:
    legend = slide.exhibit.legend if slide.exhibit else ""
    below = f'<p class="below">{escape(slide.subtitle)}{legend}</p>' if slide.subtitle or legend else ""
    return (
        f"<h1>{_title(slide)}</h1>{below}"
        f'<div class="body">{_body(slide)}</div>'
        f'<div class="foot"><span class="said">{escape(slide.foot)}</span></div>'
    )


def _title(slide: Slide) -> str:
    """The number the sentence turns on, in the colour of its judgement."""
    said, accent = escape(slide.title), escape(slide.accent)
    if not accent or not slide.judged:
        return said
    return said.replace(accent, f'<b class="{slide.judged}">{accent}</b>', 1)


def _body(slide: Slide) -> str:
    if slide.exhibit:
        width = BESIDE if slide.side else WIDE
        drawn = f'<div class="drawn" data-width="{width}"></div>'
        return drawn + (_side(slide.side) if slide.side else "")
    if slide.cards:
        return f'<div class="cards">{"".join(map(_card, slide.cards))}</div>'
    return f'<div class="lines">{"".join(map(_line, slide.rows))}</div>'


def _side(side: Side) -> str:
    rows = "".join(
        f'<p class="row"><span>{escape(row.label)}</span><b>{escape(row.value)}</b></p>' for row in side.rows
    )
    note = f'<p class="note">{escape(side.note)}</p>' if side.note else ""
    return f'<div class="side"><h2>{escape(side.title)}</h2>{rows}{note}</div>'


def _card(card: Card) -> str:
    text, unit, is_off = card.amount
    return (
        f'<div class="card"><p>{escape(card.label)}</p>'
        f'<p class="n{" off" if is_off else ""}">{escape(text)}<small>{escape(unit)}</small></p>'
        f'<p class="{card.judged}">{escape(card.note)}</p></div>'
    )


def _line(row: Row) -> str:
    note = f"<small>{escape(row.note)}</small>" if row.note else ""
    return f'<div><span>{escape(row.label)}</span><b class="{row.judged}">{escape(row.value)}</b>{note}</div>'


def _bar(desk: Desk, deck: Deck) -> str:
    words = desk.words
    where = f"　{words.estate(desk.estate)}" if desk.estate else ""
    said = f"{desk.community.name[words.language]}　{words.period(desk.period)}{where}　{deck.title[words.language]}"
    fictional = words.say("Demonstration data: people, staff and numbers are fictional")
    mark = f'<span class="fictional">{escape(fictional)}</span>' if desk.is_fictional else ""
    return f'<span>{escape(said)}</span>{mark}<span class="clock"></span>'


def _under(words: Words) -> str:
    turning = f'<span class="turning" hidden>{escape(words.say("rotating"))}</span>'
    shown = ((("←", "→"), words.say("turn")), (("G",), words.say("list")), (("Esc",), words.say("leave")))
    return f'{turning}<span class="page"></span>{_keys(shown)}'


def _more(words: Words) -> str:
    """The other keys, told below the list of slides."""
    return _keys((
        (("R",), words.say("rotate")), (("S",), words.say("filter")), (("C",), words.say("commit")),
        (("B",), words.say("black")), (("F",), words.say("full screen")), (("1", "9"), words.say("to a slide")),
    ))  # fmt: skip


def _keys(shown: Sequence[tuple[Sequence[str], str]]) -> str:
    return "".join(
        f"<span>{''.join(f'<kbd>{key}</kbd>' for key in pressed)}{escape(said)}</span>"
        for pressed, said in shown
    )


def _nothing() -> None:
    """Streamlit keeps what a component sends only for a name that has a callback."""
