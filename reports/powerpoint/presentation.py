"""The file: a cover, a slide a message, and what the numbers mean."""

import gc
from collections.abc import Sequence
from io import BytesIO

from reports import definitions
from reports.decks import Deck
from reports.desk import Desk
from reports.imprint import Imprint
from reports.powerpoint import about
from reports.powerpoint.content import content
from reports.powerpoint.cover import cover
from reports.powerpoint.package import empty
from reports.powerpoint.sheet import ACROSS, FOOT, Heading, framed
from reports.progress import Progress, quiet
from reports.slides import Slide

ABOUT_ROOM = FOOT - 124  # points under the title of the last slides


def build(
    deck: Deck, slides: Sequence[Slide], desk: Desk, imprint: Imprint, progress: Progress | None = None
) -> bytes:
    """The bytes of a .pptx file. progress: told after each slide how many of them are done, and of how many."""
    file = _written(deck, slides, desk, imprint, progress or quiet)
    gc.collect()  # the parts of a presentation refer to each other: they would wait through a dozen more files
    return file


def _written(deck: Deck, slides: Sequence[Slide], desk: Desk, imprint: Imprint, progress: Progress) -> bytes:
    made, language = empty(imprint, desk.words.language), desk.words.language
    tables = about.sheets(definitions.used(deck, slides, desk), desk, ACROSS, ABOUT_ROOM)
    count = 1 + len(slides) + len(tables)

    def page():
        return made.slides.add_slide(made.slide_layouts[0])

    first = page()
    cover(first, imprint, language)
    _note(first, "\n".join(filter(None, (imprint.fictional, *imprint.lines))))
    progress(1, count)
    for at, shown in enumerate(slides, 2):
        _message(page(), shown, desk, imprint, (at, count))
        progress(at, count)
    for at, rows in enumerate(tables, 1):
        heading = Heading(_about_title(desk, at, len(tables)))
        last, place = page(), (1 + len(slides) + at, count)
        about.draw(last, rows, framed(last, heading, imprint, language, place), desk.words)
        progress(place[0], count)
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def _message(page, shown: Slide, desk: Desk, imprint: Imprint, place: tuple[int, int]) -> None:
    color = f"{shown.judged}-text" if shown.judged else "accent"
    heading = Heading(shown.title, shown.subtitle, shown.accent, color, shown.foot)
    content(page, shown, framed(page, heading, imprint, desk.words.language, place), desk.words)
    _note(page, about.spoken(shown, desk))


def _note(page, text: str) -> None:
    page.notes_slide.notes_text_frame.text = text


def _about_title(desk: Desk, at: int, of: int) -> str:
    words = desk.words
    among = words.either(f"（{at}／{of}）", f" ({at} of {of})") if of > 1 else ""
    return words.say("About these numbers") + among
