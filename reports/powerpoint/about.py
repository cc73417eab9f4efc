"""关于这些数字: what is counted, out of what, from where, with what caution; and the same for a speaker's notes."""

from collections.abc import Sequence

from charts.words import MISSING, Words
from indicators import deliveries
from indicators.shape import Indicator
from reports.decks import Deck
from reports.desk import Desk
from reports.exhibit import Plot
from reports.native_charts.parts import Box
from reports.powerpoint.tables import GAP, Cell, row_height, table
from reports.powerpoint.text import SIZES, Paragraph, Run, fitted
from reports.slides import Slide

SIZE = SIZES["footer"]
PAD = 4.0
SHARES = (0.14, 0.22, 0.2, 0.12, 0.32)  # of the columns
MOST_LINES = 4


def used(deck: Deck, slides: Sequence[Slide], desk: Desk) -> list[Indicator]:
    """Every indicator of the deck and its exhibits, in the order they are met."""
    ids = [each for page in deck.pages for each in (*page.numbers, page.indicator) if each]
    ids += [each for slide in slides if slide.exhibit for each in slide.exhibit.ids]
    return [desk.catalogue[each] for each in dict.fromkeys(ids)]


def sheets(indicators: Sequence[Indicator], desk: Desk, across: float, room: float) -> list[list[list[Cell]]]:
    """Rows of tables, the head first in each: as many tables as the indicators need."""
    widths = [across * share for share in SHARES]
    titles = desk.ask(deliveries.titles, desk.words.language)
    head, found = _head(desk.words), []
    left = 0.0
    for each in indicators:
        row = _row(each, titles, desk.words, widths)
        tall = row_height(row, widths, PAD)
        if not found or tall > left:
            found.append([head])
            left = room - row_height(head, widths, PAD)
        found[-1].append(row)
        left -= tall
    return found


def draw(slide, rows: Sequence[Sequence[Cell]], where: Box, words: Words) -> None:
    widths = [where.width * share for share in SHARES]
    table(slide, where, widths, rows, words.language, "about", pad=PAD, head=1, middle=False)


def _head(words: Words) -> list[Cell]:
    heads = (
        words.say("Indicator"), words.say("Counted"), words.say("Out of"), words.say("Source"), words.say("Caution"),
    )  # fmt: skip
    return [Cell((Paragraph((Run(head, SIZE, "ink", True),)),), "wash") for head in heads]


def _row(each: Indicator, titles: dict, words: Words, widths: Sequence[float]) -> list[Cell]:
    language = words.language
    sources = words.either("、", ", ").join(titles.get(source, source) for source in each.sources)
    texts = (
        each.title[language], each.numerator[language], (each.denominator or {}).get(language, MISSING),
        sources, _first_sentence(each.caution[language]),
    )  # fmt: skip
    cells = []
    for at, (text, room) in enumerate(zip(texts, widths, strict=True)):
        said, _ = fitted(text, room - GAP, (SIZE,), MOST_LINES, at == 0)
        cells.append(Cell((Paragraph((Run(said, SIZE, "ink" if at == 0 else "ink-2", at == 0),)),)))
    return cells


def _first_sentence(text: str) -> str:
    """The caution to its first full stop: the whole stands in the notes of the slides."""
    for stop in ("。", ". "):
        if stop in text:
            return text.partition(stop)[0] + stop.strip()
    return text


def spoken(slide: Slide, desk: Desk) -> str:
    """For the speaker: finding, definitions with their cautions, the numbers behind the chart."""
    words = desk.words
    ids = [slide.reading.indicator_id] if slide.reading else []
    ids += slide.exhibit.ids if slide.exhibit else ()
    parts = [slide.title, slide.subtitle]
    parts += [_defined(desk.catalogue[each], desk) for each in dict.fromkeys(ids)]
    if slide.exhibit:
        parts += [slide.exhibit.note, *_numbers(slide.exhibit.plot, words)]
    parts += [f"{row.label} {row.value} {row.note}".strip() for row in slide.rows]
    parts += [f"{each.label} {each.amount.text}{each.amount.unit} {each.note}" for each in slide.cards]
    parts.append(slide.foot)
    return "\n".join(filter(None, parts))


def _defined(each: Indicator, desk: Desk) -> str:
    language, words = desk.words.language, desk.words
    below = (each.denominator or {}).get(language, "")
    divided = words.either("÷", " ÷ ") if below else ""
    made = f"{each.title[language]}{words.either('＝', ' = ')}{each.numerator[language]}{divided}{below}"
    return f"{made}{words.either('。', '. ')}{each.caution[language]}"


def _numbers(plot: Plot, words: Words) -> list[str]:
    """A line a category: 三季度：93.3%，目标95%."""
    comma, colon = words.either("，", ", "), words.either("：", ": ")
    found = []
    for at, category in enumerate(plot.categories):
        values = [(line.name, line.values[at]) for line in plot.lines]
        said = [f"{name} {_said(value, plot.unit, words)}" for name, value in values]
        found.append(category + colon + comma.join(said))
    return found


def _said(value, unit: str, words: Words) -> str:
    return value if isinstance(value, str) else words.value(value, unit)
