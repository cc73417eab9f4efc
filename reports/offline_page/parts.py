"""Pieces of the page as HTML. Every text is escaped here."""

from collections.abc import Sequence
from html import escape

from charts.words import Words, plain
from reports.beside import Row, Side
from reports.cards import Card
from reports.definitions import about_versions
from reports.imprint import Imprint
from reports.slides import Slide
from reports.tables import Number, Table, tables, text

WIDTHS = (12, 7, 17, 17, 8, 11, 21, 7)  # of the columns of the definitions, %


def safe(said: str) -> str:
    return escape(str(said))


def top(imprint: Imprint) -> str:
    lines = "".join(f"<span>{safe(line)}</span>" for line in imprint.lines)
    return (
        f"<header>{_fictional(imprint)}<h1>{safe(imprint.community)} {safe(imprint.title)}</h1>"
        f'<p class="imprint">{lines}</p></header>'
    )


def navigation(slides: Sequence[Slide], words: Words) -> str:
    links = "".join(f'<li><a href="#s{n}">{safe(slide.name)}</a></li>' for n, slide in enumerate(slides, 1))
    last = f'<li><a href="#definitions">{safe(words.say("Definitions"))}</a></li>'
    return (
        f'<nav aria-label="{safe(words.say("Contents"))}"><ol>{links}{last}</ol>'
        f'<button type="button" id="open-all">{safe(words.say("Open all tables"))}</button> '
        f"<small>{safe(words.say('Tables that are open are printed too.'))}</small></nav>"
    )


def section(number: int, slide: Slide, words: Words, imprint: Imprint) -> str:
    subtitle = safe(slide.subtitle) + (slide.exhibit.legend if slide.exhibit else "")
    note = slide.exhibit.note if slide.exhibit else ""
    foot = "".join(f"<p>{safe(said)}</p>" for said in (note, slide.foot) if said)
    return (
        f'<section class="slide" id="s{number}"><div class="sheet">{_page_head(imprint)}'
        f'<h2>{_title(slide)}</h2><p class="sub">{subtitle}</p>{_body(number, slide)}'
        f'<div class="foot">{foot}</div></div>{_behind(slide, words, imprint)}</section>'
    )


def definitions(shown: Table, words: Words, imprint: Imprint) -> str:
    return (
        f'<section class="slide" id="definitions"><h2>{safe(words.say("Definitions"))}</h2>'
        f'<p class="sub">{safe(about_versions(words))}</p>'
        f'<div class="tw">{table(shown, words, _table_head(words.say("Definitions"), imprint), WIDTHS)}</div></section>'
    )


def table(shown: Table, words: Words, above: str, widths: Sequence[int] = ()) -> str:
    """Its head stands on each printed page, under what is `above`."""
    right = [any(isinstance(line[at], Number) for line in shown.rows) for at in range(len(shown.heads))]
    marks = [' class="r"' if is_right else "" for is_right in right]
    heads = "".join(f"<th{mark}>{safe(head)}</th>" for mark, head in zip(marks, shown.heads, strict=True))
    lines = "".join(
        "<tr>"
        + "".join(f"<td{mark}>{safe(text(cell, words))}</td>" for mark, cell in zip(marks, line, strict=True))
        + "</tr>"
        for line in shown.rows
    )
    above = f'<tr class="on-paper"><th colspan="{len(shown.heads)}">{above}</th></tr>'
    columns = "".join(f'<col style="width:{width}%">' for width in widths)
    return f"<table><colgroup>{columns}</colgroup><thead>{above}<tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"


def _behind(slide: Slide, words: Words, imprint: Imprint) -> str:
    """The numbers of a chart as a table, to be opened."""
    if not slide.exhibit:
        return ""
    shown = table(tables(slide, words)[0], words, _table_head(slide.title, imprint))
    whole = f'<div class="tw">{shown}</div>'
    return f"<details><summary>{safe(words.say('The numbers as a table'))}</summary>{whole}</details>"


def _title(slide: Slide) -> str:
    """The number that the finding turns on stands out."""
    title = safe(slide.title)
    accent = safe(slide.accent)
    if not accent:
        return title
    return title.replace(accent, f'<em class="{slide.judged}">{accent}</em>', 1)


def _body(number: int, slide: Slide) -> str:
    if slide.cards:
        return f'<div class="cards">{"".join(map(_card, slide.cards))}</div>'
    if slide.rows:
        return f'<div class="rows">{"".join(map(_row, slide.rows))}</div>'
    if not slide.exhibit:
        return ""
    height = slide.exhibit.drawn.layout["height"]
    wide = " wide" if slide.exhibit.is_wide else ""
    chart = (
        f'<div class="chart{wide}" data-figure="{number - 1}" role="img" style="height:{height}px"'
        f' aria-label="{safe(plain(slide.title))}"></div>'
    )
    return f'<div class="pair{" two" if slide.side else ""}"><div class="scroll">{chart}</div>{_side(slide.side)}</div>'


def _side(side: Side | None) -> str:
    if side is None:
        return ""
    note = f'<p class="note">{safe(side.note)}</p>' if side.note else ""
    return f'<aside><h3>{safe(side.title)}</h3><div class="rows">{"".join(map(_row, side.rows))}</div>{note}</aside>'


def _card(card: Card) -> str:
    off = " off" if card.amount.is_off else ""
    return (
        f'<div><p>{safe(card.label)}</p><p class="num{off}">{safe(card.amount.text)}'
        f'<small>{safe(card.amount.unit)}</small></p><p class="{card.judged}">{safe(card.note)}</p></div>'
    )


def _row(row: Row) -> str:
    note = f"<small>{safe(row.note)}</small>" if row.note else ""
    return f'<p><span>{safe(row.label)}{note}</span><b class="{row.judged}">{safe(row.value)}</b></p>'


def _page_head(imprint: Imprint) -> str:
    """On paper alone: what every sheet begins with."""
    title, made = safe(f"{imprint.community}　{imprint.title}"), safe("　".join(imprint.lines))
    return f'<div class="page-head on-paper"><b>{title}</b>{_fictional(imprint)}<span>{made}</span></div>'


def _table_head(title: str, imprint: Imprint) -> str:
    """On paper a table has sheets of its own, and says on each what it is."""
    return f'{_page_head(imprint)}<p class="table-title">{safe(title)}</p>'


def _fictional(imprint: Imprint) -> str:
    return f'<p class="ribbon"><i></i><b>{safe(imprint.fictional)}</b></p>' if imprint.fictional else ""
