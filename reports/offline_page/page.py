"""The whole page: head, navigation, slides, definitions; library, figures and looks inside. It asks for nothing."""

from collections.abc import Sequence
from pathlib import Path

from charts.theme import FONT_FAMILY, LIGHT
from charts.words import Words
from reports import definitions
from reports.decks import Deck
from reports.desk import Desk
from reports.imprint import Imprint
from reports.offline_page import parts
from reports.offline_page.parts import safe
from reports.progress import Progress, quiet
from reports.slides import Slide

FOLDER = Path(__file__).parent
LIBRARY = FOLDER.parents[1] / "static" / "plotly-basic-4.1.1.min.js"
NOTHING_FROM_OUTSIDE = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
)


def build(
    deck: Deck, slides: Sequence[Slide], desk: Desk, imprint: Imprint, progress: Progress = quiet
) -> bytes:
    """The bytes of an .html file in UTF-8."""
    sections, figures = [], []
    for done, slide in enumerate(slides, 1):
        sections.append(parts.section(done, slide, desk.words, imprint))
        figures.append(slide.exhibit.drawn.to_json() if slide.exhibit else "null")
        progress(done, len(slides))
    found = definitions.used(deck, slides, desk)
    body = [
        parts.top(imprint), parts.navigation(slides, desk.words), f"<main>{''.join(sections)}",
        parts.definitions(definitions.table(found, desk), desk.words, imprint), "</main>",
        f'<script type="application/json" id="figures">{inside_script("[" + ",".join(figures) + "]")}</script>',
        f"<script>{_text(LIBRARY)}</script>", f"<script>{_text(FOLDER / 'page.js')}</script>",
    ]  # fmt: skip
    return f"{_head(desk.words, imprint)}<body>{''.join(body)}</body></html>".encode()


def inside_script(document: str) -> str:
    """JSON that cannot end the script it stands in."""
    return document.replace("<", "\\u003c")


def _head(words: Words, imprint: Imprint) -> str:
    language = words.either("zh-CN", "en")
    variables = "".join(f"--{name}:{color};" for name, color in LIGHT.items())
    looks = f":root{{{variables}font-family:{FONT_FAMILY}}}{_text(FOLDER / 'page.css')}{_page_number()}"
    title = " ".join((imprint.community, imprint.title, imprint.period))
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{NOTHING_FROM_OUTSIDE}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light">'
        f"<title>{safe(title)}</title><style>{looks}</style></head>"
    )


def _page_number() -> str:
    """On each printed page, where the browser has boxes in the margin."""
    look = f"font:10px {FONT_FAMILY};color:{LIGHT['ink-3']}"
    return f'@page{{@bottom-right{{content:counter(page) "／" counter(pages);{look}}}}}'


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
