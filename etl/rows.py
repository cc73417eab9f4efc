"""What kind of row a row is. Rows that are not records are skipped, each with its reason; none is lost."""

import re
from collections.abc import Iterable, Iterator

from etl.headers import Header, normalised

TOTAL = re.compile(r"(本页|本月|本年|全部|以上)?(合计|小计|总计|共计|汇总|累计)(数|人数|户数|件数)?[:：]?")
EXPLANATION = re.compile(
    r"必填|选填|可选|可不填|如[：:]|例[：:如]|填写|填报|格式|示例|样例|1=|是/否|男/女|自动|yyyy|分隔",
    re.IGNORECASE,
)
EXAMPLE = re.compile(
    r"(填写)?(示例|样例|范例)行?[:：]?"
)  # first cell of the row a template shows how to fill in
NOTE = re.compile(
    r"(注|说明|备注|附注|填表说明|填表人|填报人|制表|制表人|审核|审核人|负责人|单位负责人|统计人|经办人签字|签字|签名|盖章"
    r"|填报单位|填表日期|填报日期|制表日期|数据来源|资料来源|来源)\s*[:：]"
)


class Kinds:
    """Tells the rows under one header apart. `reason` is None for a record."""

    def __init__(self, header: Header, required: list[str]):
        self._required = sorted(header.columns[name] for name in required if name in header.columns)
        self._mapped = set(header.columns.values())
        self._headings = header.headings
        self._first_headings = self._headings[self._required[0]] if self._required else frozenset()
        self._is_below_header = True

    def reason(self, row: list[str]) -> str | None:
        """blank, total, example, header, explanation, number_row, note — or None: a record."""
        filled = [(position, text) for position, cell in enumerate(row) if (text := cell.strip())]
        if not any(position in self._mapped for position, _ in filled) and all(
            t.isdigit() for _, t in filled
        ):
            return "blank"  # nothing but, at most, a running number
        if any(TOTAL.fullmatch(re.sub(r"\s", "", text)) for _, text in filled[:2]):
            return "total"
        if EXAMPLE.fullmatch(filled[0][1]):
            return "example"
        if self._is_header(filled):
            return "header"
        if self._is_below_header:
            if self._is_explanation(filled):
                return "explanation"
            if len(filled) > 2 and [text for _, text in filled] == [str(n + 1) for n in range(len(filled))]:
                return "number_row"
            self._is_below_header = False
        return "note" if self._is_note(filled) else None

    def is_plainly_a_record(self, row: list[str]) -> bool:
        """Told fast for the millions: further down, all required cells filled, no total, example or heading."""
        required = self._required
        if self._is_below_header or not required or len(row) <= max(2, required[-1]):
            return False
        if "计" in row[0] or "计" in row[1] or "例" in row[0]:
            return False
        for position in required:
            if not row[position]:
                return False
        first = row[required[0]]
        return len(first) < 30 and "".join(first.split()) not in self._first_headings

    def _is_header(self, filled: list[tuple[int, str]]) -> bool:
        same = sum(
            position < len(self._headings) and normalised(text) in self._headings[position]
            for position, text in filled
            if len(text) < 30  # a longer text is no heading, and not worth normalising
        )
        return same >= 2 and same >= len(filled) * 0.8

    def _is_explanation(self, filled: list[tuple[int, str]]) -> bool:
        return (
            sum(bool(EXPLANATION.search(text)) for position, text in filled if position in self._mapped) >= 2
        )

    def _is_note(self, filled: list[tuple[int, str]]) -> bool:
        has_required = {position for position, _ in filled} >= set(self._required)
        if NOTE.match(filled[0][1]):
            return not has_required or len(filled) <= 2
        return len(filled) == 1 and len(self._required) > 1 and not filled[0][1].isdigit()


def split(
    rows: Iterable[list[str]], header: Header, required: list[str]
) -> Iterator[tuple[int, list[str], str | None]]:
    """(row number from 1, cells, reason it is skipped or None) for every row of a sheet, titles and header included."""
    kinds = Kinds(header, required)
    for number, row in enumerate(rows, 1):
        if number <= header.first:
            yield number, row, "title" if any(map(str.strip, row)) else "blank"
        elif number <= header.last + 1:
            yield number, row, "header"
        else:
            yield number, row, None if kinds.is_plainly_a_record(row) else kinds.reason(row)
