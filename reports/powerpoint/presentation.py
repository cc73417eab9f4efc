"""The file: a cover, a slide a message, and what the numbers mean."""

from collections.abc import Callable, Sequence
from io import BytesIO

from reports.decks import Deck
from reports.desk import Desk
from reports.imprint import Imprint
from reports.powerpoint import about
from reports.powerpoint.content import content
from reports.powerpoint.cover import cover
from reports.powerpoint.package import empty
from reports.powerpoint.sheet import ACROSS, FOOT, Heading, framed
from reports.slides import Slide

ABOUT_ROOM = FOOT - 124  # points under the title of the last slides


def build(
    deck: Deck, slides: Sequence[Slide], desk: Desk, imprint: Imprint,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:  # fmt: skip
    """The bytes of a .pptx file. progress: told after each slide how many of them are done, and of how many."""
    words, made = desk.words, empty(imprint, desk.words.language)
    tables = about.sheets(about.used(deck, slides, desk), desk, ACROSS, ABOUT_ROOM)
    count = 1 + len(slides) + len(tables)
    page = made.slides.add_slide(made.slide_layouts[0])
    cover(page, imprint, words.language)
    page.notes_slide.notes_text_frame.text = "\n".join(filter(None, (imprint.fictional, *imprint.lines)))
    for at, shown in enumerate(slides, 2):
        _tell(progress, at - 1, count)
        page = made.slides.add_slide(made.slide_layouts[0])
        color = f"{shown.judged}-text" if shown.judged else "accent"
        heading = Heading(shown.title, shown.subtitle, shown.accent, color, shown.foot)
        content(page, shown, framed(page, heading, imprint, words.language, (at, count)), words)
        page.notes_slide.notes_text_frame.text = about.spoken(shown, desk)
    for at, rows in enumerate(tables, 1):
        _tell(progress, len(slides) + at, count)
        page = made.slides.add_slide(made.slide_layouts[0])
        title = words.say("About these numbers")
        title += (
            words.either(f"（{at}／{len(tables)}）", f" ({at} of {len(tables)})") if len(tables) > 1 else ""
        )
        place = len(slides) + 1 + at, count
        about.draw(page, rows, framed(page, Heading(title), imprint, words.language, place), words)
    _tell(progress, count, count)
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def _tell(progress: Callable[[int, int], None] | None, done: int, count: int) -> None:
    if progress:
        progress(done, count)
