"""关于这些数字: what is counted, out of what, from where, with what caution; and the same for a speaker's notes."""

from collections.abc import Sequence

from charts.words import MISSING, Words
from indicators import deliveries
from indicators.shape import Indicator
from reports.desk import Desk
from reports.exhibit import Plot
from reports.native_charts.parts import Box
from reports.powerpoint.tables import GAP, Cell, row_height, table
from reports.powerpoint.text import SIZES, Paragraph, Run, fitted
from reports.slides import Slide

SIZE = SIZES["footer"]
PAD = 4.0
SHARES = (0.14, 0.22, 0.18, 0.16, 0.3)  # of the columns
MOST_LINES = 5


def sheets(indicators: Sequence[Indicator], desk: Desk, across: float, room: float) -> list[list[list[Cell]]]:
    """Rows of tables, the head first in each: as few tables as the indicators need, about as long as each other."""
    if not indicators:
        return []
    widths = [across * share for share in SHARES]
    titles = desk.ask(deliveries.titles, desk.words.language)
    rows = [_row(each, titles, desk.words, widths) for each in indicators]
    heights = [row_height(row, widths, PAD) for row in rows]
    head = _head(desk.words)
    room -= row_height(head, widths, PAD)
    fewest = len(_parted(heights, room))
    even = max(sum(heights) / fewest, *heights)
    while len(parts := _parted(heights, even)) > fewest:
        even = min(room, even * 1.05)
    return [[head, *(rows[at] for at in part)] for part in parts]


def _parted(heights: Sequence[float], room: float) -> list[list[int]]:
    """The places of the rows, table by table."""
    found, left = [[]], room
    for at, tall in enumerate(heights):
        if found[-1] and tall > left:
            found.append([])
            left = room
        found[-1].append(at)
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
