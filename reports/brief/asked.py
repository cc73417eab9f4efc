"""The questions a deck shows, as the last section of its brief."""

from collections.abc import Sequence

from charts.words import Words
from reports.brief.drawn import has_numbers
from reports.brief.shape import Block, Figure, Paragraph, Part, Section
from reports.slide import Slide


def sections(title: str, slides: Sequence[Slide], words: Words) -> tuple[Section, ...]:
    """One section of the deck of this title, none without questions. Numbers that are withheld are said so in words."""
    if not slides:
        return ()
    part = Part(title, tuple(_block(each, words) for each in slides))
    return (Section(words.say("Questions put to the data"), (part,)),)


def _block(slide: Slide, words: Words) -> Block:
    below = words.either("　", " · ").join(filter(None, (slide.subtitle, slide.exhibit.note)))
    if has_numbers(slide.exhibit):
        return Figure(slide.exhibit, below)
    return Paragraph((words.either(f"{slide.title}（{below}）。", f"{slide.title} ({below})."),))
