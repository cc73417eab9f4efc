"""Where things stand on the slides: by our own measure, and as LibreOffice sets them."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree
from pptx import Presentation

from reports.beside import Row, Side
from reports.decks import decks
from reports.native_charts.measure import folded, width
from reports.powerpoint import build
from reports.powerpoint.text import LEADING
from reports.slides import Slide
from tests.reports.decks_as_slides import PERIODS, opened, read, shown, written

POINT = 12700
TOOLS = ("soffice", "pdftotext")
EVERY = [(name, language) for name in PERIODS for language in ("zh", "en")]


class Place(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Place", slack: float = 0) -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > slack and down > slack


def place(shape) -> Place:
    left, top = shape.left / POINT, shape.top / POINT
    return Place(left, top, left + shape.width / POINT, top + shape.height / POINT)


def tall(text_frame, room: float) -> float:
    """How high the text is in a box of this width."""
    found = 0.0
    for paragraph in text_frame.paragraphs:
        runs = paragraph.runs
        size = max((run.font.size.pt for run in runs), default=10)
        text = "".join(element.text or "" for element in paragraph._p.iter("{*}t"))
        is_short = sum(width(run.text, run.font.size.pt, run.font.bold) for run in runs) <= room
        lines = 1 if is_short else len(folded(text, room, size, any(run.font.bold for run in runs)))
        found += lines * size * LEADING
        found += paragraph.space_before.pt if paragraph.space_before else 0
    return found


def nothing_overlaps(file) -> None:
    for number, page in enumerate(file.slides, 1):
        places = [(shape.name, place(shape)) for shape in page.shapes]
        outside = [
            each for each, where in places
            if where.left < 0 or where.top < 0 or where.right > 960.1 or where.bottom > 540.1
        ]  # fmt: skip
        assert outside == [], number
        assert [(a, b) for (a, one), (b, two) in combinations(places, 2) if one.meets(two, 0.1)] == [], number


def everything_fits(file) -> None:
    for number, page in enumerate(file.slides, 1):
        for shape in page.shapes:
            if shape.has_text_frame and shape.text_frame.text:
                assert tall(shape.text_frame, shape.width / POINT) <= shape.height / POINT + 0.1, (
                    number,
                    shape.name,
                )
            if shape.has_table:
                rows_fit(shape.table, number)


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_no_two_things_on_a_slide_overlap_and_none_leaves_it(built, name, language):
    nothing_overlaps(read(built, name, language))


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_text_fits_its_box(built, name, language):
    everything_fits(read(built, name, language))


def rows_fit(table, number: int) -> None:
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            room = (column.width - cell.margin_left - cell.margin_right) / POINT
            needed = tall(cell.text_frame, room) + (cell.margin_top + cell.margin_bottom) / POINT
            assert needed <= row.height / POINT + 0.1, (number, cell.text_frame.text)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_in_libreoffice_no_word_leaves_the_page_or_lies_on_another(built, tmp_path, language):
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        pytest.skip(
            f"not installed: {', '.join(missing)} (LibreOffice and poppler-utils draw and read the slides)"
        )
    pages = drawn(written(built, "quarterly_report", language), tmp_path)
    assert len(pages) > 10
    for number, (wide, high, words) in enumerate(pages, 1):
        outside = [
            text for text, at in words if at.left < 0 or at.top < 0 or at.right > wide or at.bottom > high
        ]
        assert outside == [], number
        overlapping = [(a, b) for (a, one), (b, two) in combinations(words, 2) if ink(one).meets(ink(two), 1)]
        assert overlapping == [], number


def ink(word: Place) -> Place:
    """A word's box holds the room above and below its letters: only the middle of it is ink."""
    room = (word.bottom - word.top) * 0.22
    return word._replace(top=word.top + room, bottom=word.bottom - room)


def drawn(slides: bytes, folder: Path) -> list[tuple[float, float, list[tuple[str, Place]]]]:
    """(width, height, words with their places) of each slide, as LibreOffice prints it."""
    (folder / "deck.pptx").write_bytes(slides)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        folder / "deck.pptx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    subprocess.run(["pdftotext", "-bbox", folder / "deck.pdf", folder / "words.html"], check=True, timeout=60)
    text = re.sub(r"<!DOCTYPE[^>]*>", "", (folder / "words.html").read_text(encoding="utf-8"))
    tree = etree.fromstring(text.encode(), etree.XMLParser(recover=True))
    return [
        (float(page.get("width")), float(page.get("height")), [_word(word) for word in page.iter("{*}word")])
        for page in tree.iter("{*}page")
    ]


def _word(word) -> tuple[str, Place]:
    return word.text, Place(*(float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax")))


def test_the_measure_keeps_latin_words_whole_and_opens_no_line_with_a_stop():
    assert folded("按时办结率，低于目标", 5 * 10, 10) == ["按时办结率，", "低于目标"]
    assert folded("completed on time", width("completed on", 10), 10) == ["completed on", "time"]
    assert width("按时", 10) == 20
    assert width("95", 10, is_bold=True) > width("95", 10)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_many_long_rows_are_set_smaller_and_the_rest_is_counted(built, language):
    """A list that someone wrote: nobody knows how long its sentences are."""
    sentence = {
        "zh": "对治安民调窗口逾期未办结的件逐件核对承诺期限，由窗口负责人每周五报送进度，并在下次例会上说明原因",
        "en": "Check every overdue request of the window against its date and explain causes at the next meeting",
    }[language]
    rows = tuple(Row(sentence, "进行中", sentence[:20], "worse") for _ in range(20))
    on, deck = opened(built, "quarterly_report", language), decks()["quarterly_report"]
    said = shown(built, "quarterly_report", language)[1]
    chart = next(each for each in shown(built, "quarterly_report", language)[0] if each.side)
    made = [
        Slide("列表", sentence * 4, sentence * 3, rows=rows, foot=sentence * 6),
        replace(
            chart, side=Side(sentence, tuple(Row(sentence, "1,234", sentence) for _ in range(5)), sentence)
        ),
    ]
    file = Presentation(BytesIO(build(deck, made, on, said)))
    nothing_overlaps(file)
    everything_fits(file)
    page = file.slides[1]
    more = next(shape for shape in page.shapes if shape.name == "more").text_frame.text
    listed = next(shape for shape in page.shapes if shape.name == "rows").table
    assert str(20 - len(listed.rows)) in more
