"""Pieces of a page: number strips, figures, tables, chips, the rows behind a number. Text comes in ready."""

import re
from collections.abc import Sequence
from html import escape

import streamlit as st

from charts import spark as sparks
from charts.drawing import Drawing
from charts.words import Words
from indicators.readings import Reading
from pages.parts import drawn_events
from pages.parts.behind import Behind, Days, offer, open_rows
from pages.parts.desk import Desk
from pages.parts.piece import piece
from reports import cards
from reports.exhibit import Exhibit

__all__ = ["Behind", "Days"]  # with all below, what pages draw by
MARKDOWN = re.compile(r"[\\`*\[\]<$~]")
ICONS = {"better": "✓", "worse": "✕", "attention": "!", "nodata": "○", "accent": "◆"}


class Markup(str):
    """HTML of ours, not to be escaped again."""


def safe(text: str) -> Markup:
    return text if isinstance(text, Markup) else Markup(escape(str(text)))


def literal(text: str) -> str:
    """For where Streamlit reads Markdown: words of an address make no link, and no picture that is fetched."""
    return MARKDOWN.sub(r"\\\g<0>", text)


def write(body: str) -> None:
    st.markdown(body, unsafe_allow_html=True, anchors=False)


def chip(kind: str, text: str) -> Markup:
    """A judgement: never colour alone, always icon and word."""
    return Markup(f'<span class="chip {kind}"><b aria-hidden="true">{ICONS[kind]}</b>{safe(text)}</span>')


def over(text: str, below: str) -> Markup:
    """Words with a smaller line below them, for cells of tables."""
    return Markup(f'{safe(text)}<span class="under">{safe(below)}</span>')


def number(amount: str, unit: str = "", size: str = "") -> Markup:
    return Markup(f'<span class="num {size}">{safe(amount)}<small>{safe(unit)}</small></span>')


def spark(reading: Reading) -> Markup:
    values = [*reading.spark, reading.value]
    kind = "worse" if reading.verdict == "missed" else "accent"
    return Markup(f'<span class="spark-box {kind}">{sparks.spark(values, reading.target)}</span>')


def amount(reading: Reading, words: Words, size: str = "") -> Markup:
    """The number of a reading with its unit; in words when it is missing, suppressed or of few cases."""
    text, unit, is_off = cards.amount(reading, words)
    return number(text, unit, f"{size} off" if is_off else size)


def change(reading: Reading, words: Words) -> Markup:
    """The judgement if there is one, else the change on the year in grey."""
    judged, said = cards.judgement(reading, words)
    return Markup(f'<span class="delta{f" {judged}" if judged else ""}">{safe(said)}</span>')


def strip(
    items: Sequence[tuple[str, str, str, str]],
    behind: Behind | None = None,
    note: str = "",
    key: str = "strip",
) -> None:
    """Up to six numbers in a line: label, amount, unit, note (or amount as Markup with its unit).

    note: what to know before reading on. key: of its own where a page has several.
    """
    cells = "".join(
        f"<div><p>{safe(label)}</p>{_strip_number(value, unit)}<p>{safe(note)}</p></div>"
        for label, value, unit, note in items
    )
    _with_rows(key, f'<div class="strip">{cells}</div>', behind, safe(note))


def section(title: str, note: str = "") -> None:
    st.html(f'<div class="sec"><h2>{safe(title)}</h2><p>{safe(note)}</p></div>')


def _strip_number(value: str, unit: str) -> Markup:
    return value if isinstance(value, Markup) else number(value, unit)


def heading(title: str, subtitle: str) -> Markup:
    below = f"<p>{safe(subtitle)}</p>" if subtitle else ""
    return Markup(f'<div class="fig-head"><h3>{safe(title)}</h3>{below}</div>')


def figure(
    key: str,
    title: str,
    subtitle: str,
    drawn: Drawing,
    note: str = "",
    wide: bool = False,
    alt: str | None = None,
    behind: Behind | None = None,
) -> None:
    """A figure under its finding, with the events noted. wide: scrolls sideways on a phone. alt: the finding unless
    given.
    """
    drawn, events = drawn_events.on(drawn, wide)
    foot = "".join(f'<p class="fig-foot">{safe(each)}</p>' for each in (events, note) if each)
    _with_rows(
        f"fig-{'w-' if wide else ''}{key}", heading(title, subtitle), behind, foot, drawn, alt or str(title)
    )


def exhibit(desk: Desk, shown: Exhibit) -> None:
    """An exhibit with the way to the rows behind its numbers."""
    subtitle = Markup(safe(shown.subtitle) + shown.legend)
    figure(
        shown.key, shown.title, subtitle, shown.drawn, shown.note, shown.is_wide, behind=Behind(desk, shown.ids)
    )  # fmt: skip


def table(
    key: str, title: str, subtitle: str, heads: Sequence[str], lines: Sequence[Sequence[str]],
    right: Sequence[int] = (), total: bool = False, note: str = "", behind: Behind | None = None,
) -> None:  # fmt: skip
    """A short table of ours. right: numbers of the columns set right; total: the last row is one."""
    above = heading(title, subtitle) if title else ""
    head = "".join(f"<th{_right(at, right)}>{safe(text)}</th>" for at, text in enumerate(heads))
    body = "".join(_line(cells, right, total and at == len(lines) - 1) for at, cells in enumerate(lines))
    foot = f'<p class="fig-foot">{safe(note)}</p>' if note else ""
    whole = (
        f'<div class="tw"><table class="t"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )
    _with_rows(f"fig-{key}" if title else f"table-{key}", above + whole, behind, foot)


def rows_menu(desk: Desk, ids: Sequence[str], key: str) -> None:
    """The way to the rows behind each of these numbers, where no piece of the page carries it."""
    _with_rows(f"rows-{key}", "", Behind(desk, ids))


def _with_rows(
    key: str, above: str, behind: Behind | None, foot: str = "", drawn=None, alt: str = ""
) -> None:
    """A piece of the page; below it the names of the numbers whose rows it opens."""
    chosen = piece(key, above, foot + (offer(behind) if behind else ""), drawn, alt)
    if chosen:
        open_rows(behind, chosen)


def _right(at: int, right: Sequence[int]) -> str:
    return ' class="r"' if at in right else ""


def _line(cells: Sequence[str], right: Sequence[int], is_total: bool) -> str:
    inside = "".join(f"<td{_right(at, right)}>{safe(text)}</td>" for at, text in enumerate(cells))
    return f"<tr{' class=total' if is_total else ''}>{inside}</tr>"


def about(desk: Desk, ids: Sequence[str]) -> None:
    """What the page's numbers mean, where they come from, and what to beware of. Written when it is opened."""
    words, language = desk.words, desk.words.language
    label = words.say("About these numbers: definition, source, coverage")
    with st.expander(label, key="about", on_change="rerun") as box:
        if not box.open:
            return
        lines = [
            (
                desk.catalogue[each].title[language], desk.catalogue[each].numerator[language],
                (desk.catalogue[each].denominator or {}).get(language, "—"), desk.catalogue[each].caution[language],
            )
            for each in ids
        ]  # fmt: skip
        heads = [words.say("Indicator"), words.say("Counted"), words.say("Out of"), words.say("Caution")]
        said = words.say(
            "Data up to {date}; build {build}.", date=words.date(desk.data_date), build=desk.build_id
        )
        table("about", "", "", heads, lines, note=said)
