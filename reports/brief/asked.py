"""The questions a deck shows, as the last section of its brief."""

from collections.abc import Sequence
from dataclasses import replace

from charts.words import Words
from reports import tables
from reports.brief.drawn import has_numbers
from reports.brief.shape import Block, Figure, Paragraph, Part, Section, Table
from reports.slide import Slide


def sections(title: str, slides: Sequence[Slide], words: Words) -> tuple[Section, ...]:
    """One section of the deck of this title, none without questions. Numbers that are withheld are said so in words."""
    if not slides:
        return ()
    part = Part(title, tuple(_block(each, words) for each in slides))
    return (Section(words.say("Questions put to the data"), (part,)),)


def _block(slide: Slide, words: Words) -> Block:
    """A chart where Word draws one; a grid is a table, and what has no number is said."""
    exhibit, plot = slide.exhibit, slide.exhibit.plot
    below = words.either("　", " · ").join(filter(None, (slide.subtitle, exhibit.note)))
    if not has_numbers(exhibit):
        return Paragraph((words.either(f"{slide.title}（{below}）。", f"{slide.title} ({below})."),))
    if plot.form != "grid":
        return Figure(exhibit, below)
    table = tables.of_plot(replace(plot, unit=""), words)
    rows = tuple(tuple(tables.text(cell, words) for cell in row) for row in table.rows)
    return Table(slide.title, table.heads, rows, below)
