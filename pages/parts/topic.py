"""What pages on several ledgers share: the sentence at the head, strips of numbers, and sections of figures."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from charts import findings
from pages.parts import show
from pages.parts.desk import Desk
from reports.exhibit import Exhibit


def story(desk: Desk, ids: Sequence[str]) -> str:
    """The target missed most among these indicators; where none has a target the first of them."""
    return findings.topic([desk.reading(each) for each in ids], desk.words)


def strip(
    desk: Desk, labels: Mapping[str, str], notes: Mapping[str, str] | None = None, note: str = ""
) -> None:
    """Up to six numbers. labels: indicator to its short name; notes: what stands under one instead of its change."""
    words, readings = desk.words, {each: desk.reading(each) for each in labels}
    told = {each: show.change(reading, words) for each, reading in readings.items()} | dict(notes or {})
    cells = [(label, show.amount(readings[each], words), "", told[each]) for each, label in labels.items()]
    show.strip(cells, behind=show.Behind(desk, list(labels)), note=note, key=f"strip-{next(iter(labels))}")


def side_by_side(desk: Desk, *drawn: Callable[[Desk], Exhibit]) -> None:
    """Figures in two columns, filled in turn."""
    columns = st.columns(2, gap="large")
    for number, exhibit in enumerate(drawn):
        with columns[number % 2]:
            show.exhibit(desk, exhibit(desk))
