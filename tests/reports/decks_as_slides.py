"""The three sample decks as PowerPoint files, read again the way a program that knows nothing of us reads them."""

from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from pptx import Presentation
from python_calamine import CalamineWorkbook

from indicators.periods import Period
from reports import desk
from reports.decks import decks
from reports.imprint import Imprint, imprint
from reports.powerpoint import build
from reports.slides import Slide, slides

PERIODS = {"quarterly_report": "2026Q3", "monthly_review": "2026-09", "year_end_report": "2025"}
MADE_AT = datetime(2026, 10, 8, 9, 30)


def opened(built: Path, name: str, language: str) -> desk.Desk:
    return desk.opened(built, language, Period.parse(PERIODS[name]), None, is_projected=True)


@cache
def shown(built: Path, name: str, language: str) -> tuple[list[Slide], Imprint]:
    on, deck = opened(built, name, language), decks()[name]
    return slides(deck, on), imprint(on, deck.title[language], "", MADE_AT)


@cache
def written(built: Path, name: str, language: str) -> bytes:
    found, said = shown(built, name, language)
    return build(decks()[name], found, opened(built, name, language), said)


def read(built: Path, name: str, language: str):
    return Presentation(BytesIO(written(built, name, language)))


def charts(slide) -> list:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def workbook(chart) -> list[list]:
    """Rows of the sheet behind a chart."""
    blob = chart.part.chart_workbook.xlsx_part.blob
    return CalamineWorkbook.from_filelike(BytesIO(blob)).get_sheet_by_index(0).to_python()


def texts(slide) -> list[str]:
    """Every text of a slide but its charts': boxes, then cells."""
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    tables = [shape.table for shape in slide.shapes if shape.has_table]
    return found + [cell.text_frame.text for table in tables for row in table.rows for cell in row.cells]
