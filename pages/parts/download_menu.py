"""One menu of a table as files: CSV, Excel, Parquet. Nothing is read or written before one of them is asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import streamlit as st
from pandas import DataFrame

from charts.words import Words
from questions import downloads
from questions.downloads.workbook import MOST_ROWS
from reports.exports import UNSAFE

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PARQUET = "application/vnd.apache.parquet"
LONGEST = 60  # characters of a part of a name: a question may be long, a path may not


class Content(NamedTuple):
    """A table under its own column names, with all that its files say.

    facts: (label, text), the question as the workbook tells it. heads: column → the reader's heading. decimals: column
    → how many its numbers are shown with.
    """

    table: DataFrame
    facts: Sequence[tuple[str, str]]
    heads: Mapping[str, str]
    decimals: Mapping[str, int] = {}


def offer(
    words: Words, name: Sequence[str], read: Callable[[], Content], key: str, rows: int | None = None
) -> None:
    """A button that opens the three kinds.

    name: parts of the file's name in the reader's language: community, what, period, build. read: gives the content;
    it runs beside the page, so it may call nothing of Streamlit. rows: how many there are, where that is known: Excel
    is off where a sheet does not hold them.
    """

    def separated() -> bytes:
        content = read()
        return downloads.csv(content.table, content.heads)

    def workbook() -> bytes:
        content = read()
        return downloads.xlsx(content.table, content.facts, content.heads, content.decimals, words.language)

    is_long = rows is not None and rows > MOST_ROWS
    with (
        st.popover(words.say("Download"), icon=":material/download:", key=f"{key}-menu"),
        st.container(gap=None, key=f"{key}-files"),
    ):
        _button(
            words.say("Excel, with the question"),
            workbook,
            file_name(name, "xlsx"),
            EXCEL,
            f"{key}-xlsx",
            is_long,
        )
        _button(
            words.say("CSV, for any program"), separated, file_name(name, "csv"), "text/csv", f"{key}-csv"
        )
        _button(
            words.say("Parquet, for statistics"), lambda: downloads.parquet(read().table), file_name(name, "parquet"),
            PARQUET, f"{key}-parquet",
        )  # fmt: skip
        if is_long:
            st.caption(
                words.say("More rows than a sheet of Excel holds ({most}).", most=words.number(MOST_ROWS))
            )


def file_name(parts: Sequence[str], ending: str) -> str:
    """新城社区_按时办结率_2026年第三季度_20261129T200435Z.csv: no sign that Windows refuses, no long part."""
    said = (" ".join(part.translate(UNSAFE).split())[:LONGEST].strip(" .") for part in parts)
    return f"{'_'.join(filter(None, said))}.{ending}"


def _button(
    label: str, data: Callable[[], bytes], name: str, mime: str, key: str, is_off: bool = False
) -> None:
    st.download_button(label, data, name, mime, key=key, on_click="ignore", type="tertiary", disabled=is_off)
