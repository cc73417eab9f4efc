"""The work brief as a Word file that an office edits on: A4 after GB/T 9704, native tables and charts."""

from collections.abc import Callable
from io import BytesIO
from itertools import groupby

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX

from charts.words import Words
from reports.brief.shape import Block, Brief, Figure, Gap, Paragraph, Table
from reports.desk import Desk
from reports.imprint import Imprint
from reports.word import charts, margins, package, styles, tables

TENS = "一二三四五六七八九十"


def build(
    brief: Brief, desk: Desk, imprint: Imprint, progress: Callable[[int, int], None] | None = None
) -> bytes:
    """progress(done, of): called after each section."""
    words = desk.words
    document = package.empty(words.language, brief.title, imprint.community)
    margins.add(document, imprint.fictional)
    document.add_paragraph(brief.title, "Title")
    document.add_paragraph(words.either(f"（{brief.period}）", brief.period), "Subtitle")
    writer = Writer(document, words)
    writer.blocks(brief.lead)
    for at, section in enumerate(brief.sections, start=1):
        document.add_paragraph(words.either(f"{TENS[at - 1]}、", f"{at}. ") + section.title, "heading 1")
        for number, part in enumerate(section.parts, start=1):
            numbered = words.either(f"（{TENS[number - 1]}）", f"{at}.{number} ")
            document.add_paragraph(numbered + part.title, "heading 2")
            writer.blocks(part.blocks)
        if progress:
            progress(at, len(brief.sections))
    _ending(writer, brief, imprint)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


class Writer:
    """Writes blocks one below the other and counts the tables and figures."""

    def __init__(self, document: Document, words: Words) -> None:
        self.document, self.words = document, words
        self.tables = self.figures = 0

    def blocks(self, blocks: tuple[Block, ...]) -> None:
        for each in blocks:
            if isinstance(each, Paragraph):
                self.paragraph(each)
            elif isinstance(each, Table):
                self.table(each)
            else:
                self.figure(each)

    def paragraph(self, paragraph: Paragraph) -> None:
        """Sentences between gaps are one run, so that they are edited as one text."""
        written, between = self.document.add_paragraph(style="Body Text"), self.words.either("", " ")
        for is_gap, sentences in groupby(paragraph.sentences, lambda each: isinstance(each, Gap)):
            if written.runs:
                written.add_run(between)
            said = [each.said(self.words) if is_gap else each for each in sentences]
            run = written.add_run(between.join(said))
            if is_gap:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    def table(self, table: Table) -> None:
        self.tables += 1
        self.caption("Table {n}", self.tables, table.title)
        tables.add(self.document, table, styles.SIZES[self.words.language].small)
        self.document.add_paragraph(table.note, "Exhibit Note")

    def figure(self, figure: Figure) -> None:
        """The finding above as its title, what is shown below."""
        self.figures += 1
        self.caption("Figure {n}", self.figures, figure.exhibit.title)
        frame = self.document.add_paragraph(style="Exhibit")
        frame.paragraph_format.keep_with_next = True
        charts.add(self.document, frame, figure, self.words, self.figures)
        self.document.add_paragraph(figure.below, "Exhibit Note")

    def caption(self, message: str, number: int, title: str) -> None:
        label = self.words.say(message, n=number)
        self.document.add_paragraph(label + self.words.either("　", ". ") + title, "caption")


def _ending(writer: Writer, brief: Brief, imprint: Imprint) -> None:
    """What is still to be filled in, then what every file says of itself."""
    words, document = writer.words, writer.document
    if brief.gaps:
        head = (words.say("No."), words.say("To be filled in"), words.say("Where it would come from"))
        rows = tuple((str(at), gap.what, gap.source) for at, gap in enumerate(brief.gaps, start=1))
        title = words.say_many("{n} place to fill in", "{n} places to fill in", len(rows))
        writer.table(Table(title, head, rows, words.say("Marked in yellow in the text.")))
    place = words.say("Filter: {place}", place=brief.place)
    said = (imprint.period, place, *imprint.lines[2:])
    for line in (said[:3], said[3:], (imprint.fictional,)):
        written = document.add_paragraph(words.either("　", " · ").join(line), "Imprint")
        written.paragraph_format.keep_with_next = line != (imprint.fictional,)
