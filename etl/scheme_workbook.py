"""A scheme as the workbook an office begins with: its campaign, its standards, and a sheet that says what is unsure.

Owners, days and evidence stay empty for the office. The rows load as they are: nothing has to be taken out first.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import xlsxwriter

from community import scheme_words
from community.schemes import Area, Item, Scheme
from etl import schemes, template
from etl.sources import named
from translations.say import language, say

TOP, FIRST = 1, 2  # rows of the header and of the first standard, under the title
BONUSES = "加分"  # area of what is added beyond the areas
WIDE = {"campaign": 26, "area": 22, "criterion": 46, "rule": 22, "remarks": 46}
Row = Mapping[str, object]  # cells by name of the column


def write(name: str, path: Path) -> Scheme:
    """The workbook of a scheme at `path`; the scheme. Raises ContractError with every mistake in its file."""
    scheme = schemes.load(name)
    with xlsxwriter.Workbook(str(path)) as book:
        _fill(book, scheme, "campaigns", [_campaign(scheme)])
        _fill(book, scheme, "criteria", list(_criteria(scheme)))
        _explain(book, scheme)
    return scheme


def _fill(book: xlsxwriter.Workbook, scheme: Scheme, source_name: str, rows: list[Row]) -> None:
    source = named(source_name)
    sheet = template.table(book, source, TOP, FIRST)
    # no digit here: a year above a header is taken for that of days written without one
    title = f"{scheme.campaign}：{scheme_words.status(scheme, say)}"
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 13}))
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for place, column in enumerate(source.columns):
        if column.name in WIDE:
            sheet.set_column(place, place, WIDE[column.name], wrapped)
        for number, row in enumerate(rows, FIRST):
            if row.get(column.name) not in (None, ""):
                sheet.write(number, place, row[column.name], wrapped)


def _campaign(scheme: Scheme) -> Row:
    """Areas of standards have the minimum, that of what is added has none."""
    bar = scheme.area_bar_points
    return {
        "campaign": scheme.campaign,
        "level": scheme.level and template.word("level", scheme.level),
        "full_points": scheme.full_points,
        "bar_points": scheme.bar_points,
        "area_bars": "、".join(f"{area.name}{bar:g}" for area in scheme.areas) if bar else None,
        "rank_quota": scheme.rank_quota,
        "point_unit": template.word("point_unit", scheme.unit),
    }


def _criteria(scheme: Scheme) -> Iterator[Row]:
    rows = [row for area in scheme.areas for row in _area(area)]
    rows += [{"area": BONUSES, **_standard(item)} for item in scheme.bonuses]
    for number, row in enumerate(rows, 1):
        yield {"list_no": number, "campaign": scheme.campaign, **row}


def _area(area: Area) -> Iterator[Row]:
    """Its standards; what is not known of its points as one more row, so that they add up to its total."""
    common = {"area": area.name, "area_points": area.points}
    for item in area.items:
        if item.points is not None:
            yield common | _standard(item)
    if area.rest:
        unscored = "、".join(item.text for item in area.items if item.points is None)
        said = [area.note, f"已知条目但不知分值：{unscored}" if unscored else "", "补上条目后删去本行"]
        yield common | {
            "criterion": f"{area.name}：其余标准待补",
            "points": area.rest,
            "remarks": "；".join(filter(None, said)),
        }


def _standard(item: Item) -> Row:
    return {
        "criterion": item.text,
        "method": item.method,
        "points": item.points,
        "rule": item.rule,
        "is_veto": "是" if "一票否决" in item.rule else None,
        "remarks": item.note,
    }


def _explain(book: xlsxwriter.Workbook, scheme: Scheme) -> None:
    spoken = language()
    sheet = book.add_worksheet(say("Explanation"))
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 90)
    bold, wrapped = book.add_format({"bold": True, "valign": "top"}), book.add_format({"text_wrap": True})
    lines = (
        (say("scheme"), scheme.title[spoken]),
        (say("status"), scheme_words.status(scheme, say)),
        (say("read in"), scheme.source[spoken]),
        (say("standards"), scheme_words.known(scheme, say)),
        (say("what passing takes"), scheme_words.bars(scheme, say)),
        (say("what is not known"), scheme.unknown[spoken] or say("nothing")),
        (
            say("to do"),
            say(
                "Compare with the document that holds for you, write the campaign's name alike on both sheets, fill in "
                "owners, days and evidence, and drop this file on the page 'Bring data in'."
            ),
        ),
    )
    for row, (label, text) in enumerate(lines):
        sheet.write_string(row, 0, label, bold)
        sheet.write_string(row, 1, text, wrapped)
