"""What kind of row a row is. Rows that are not records are skipped, each with its reason; none is lost."""

import re
from collections.abc import Container, Mapping
from types import MappingProxyType

from etl.headers import Header, normalised
from etl.units import are_units, unit_of

TOTAL = re.compile(r"(本页|本月|本年|全部|以上)?(合计|小计|总计|共计|汇总|累计)(数|人数|户数|件数)?[:：]?")
# 新城花园小计, 合计：50人, 共计50户 — a total only where no record can be
LOOSE_TOTAL = re.compile(
    r".{0,12}(合计|小计|总计|共计)([:：(（]?\d.{0,12})?[:：]?|计[:：]?|平均(数|分|值)?[:：]?"
)
EXPLANATION = re.compile(
    r"必填|选填|可选|可不填|如[：:]|例[：:如]|填写|填报|格式|示例|样例|1=|是/否|男/女|自动|yyyy|分隔",
    re.IGNORECASE,
)
EXAMPLE = re.compile(
    r"(填写)?(示例|样例|范例)行?[:：]?"
)  # first cell of the row a template shows how to fill in
NOTE = re.compile(
    r"(注|说明|备注|附注|填表说明|填表人|填报人|制表|制表人|审核|审核人|复核|复核人|负责人|单位负责人|社区负责人|统计人|统计员"
    r"|联系人|经办人|经办人签字|签字|签名|盖章|填报单位|报送单位|单位|填表日期|填报日期|制表日期|报送日期|数据来源|资料来源|来源"
    r"|截止日期|统计时间)([（(][^）)]*[）)])?\s*[:：]"
    r"|(填报|报送)?单位[（(](盖章|公章|签章)[）)]"
)
SENTENCE = re.compile(r"[，。；：:]|^[一二三四五六七八九十]+、|^.{20,}$", re.DOTALL)
DIGITS = ("date", "time", "integer", "number", "id_number", "phone")  # types of which every value has a digit
BEGUN_BY_A_DIGIT = ("date", "id_number")
LAST_NAME = 2  # the last column in which a name is looked at for a total
PLACES = "甲乙丙丁戊己庚辛"  # statistical forms number their word columns by these


class Kinds:
    """Tells the rows under one header apart. `reason` is None for a record.

    headings: every spelling known, to see a heading where a record is expected.
    banners: rows of which one merged cell takes half the width, from 1.
    types: canonical name to the type of its column.
    """

    def __init__(
        self,
        header: Header,
        required: list[str],
        headings: Mapping | Container = (),
        banners: Container = (),
        types: Mapping[str, str] = MappingProxyType({}),
    ):
        self._required = sorted(header.columns[name] for name in required if name in header.columns)
        self._digits = [at for name, at in header.columns.items() if types.get(name) in DIGITS]
        begun = {at for name, at in header.columns.items() if types.get(name) in BEGUN_BY_A_DIGIT}
        self._begun_by_a_digit = [at for at in self._required if at in begun]
        self._names = [at for name, at in header.columns.items() if types.get(name) == "name"]
        self._may_total = sorted({0, 1, *(at for at in self._names if at <= LAST_NAME)})
        self._mapped = set(header.columns.values())
        self._headings = header.headings
        self._units = [unit_of(text) for text in header.texts]
        first_headings = self._headings[self._required[0]] if self._required else frozenset()
        self._known = headings or first_headings
        self._banners = banners
        self.is_below_header = True

    def reason(self, row: list[str], number: int = 0) -> str | None:
        """blank, total, example, header, explanation, number_row, note — or None: a record."""
        filled = [(position, text) for position, cell in enumerate(row) if (text := cell.strip())]
        if not any(position in self._mapped for position, _ in filled):
            if all(text.isdigit() for _, text in filled):
                return "blank"  # nothing but, at most, a running number
            if self._required:
                return "total" if self._is_total(filled, lacks=True) else "note"
        lacks = not self._has_required(row)
        if self._is_total(filled, lacks):
            return "total"
        if EXAMPLE.fullmatch(filled[0][1]):
            return "example"
        if self._is_header(filled):
            self.is_below_header = True
            return "header"
        if self.is_below_header:
            if are_units(row):
                return "header"
            if self._is_explanation(filled):
                return "explanation"
            if _is_number_row([text for _, text in filled]):
                return "number_row"
        if self._is_note(filled, lacks) or (number in self._banners and len(filled) <= (2 if lacks else 1)):
            return "note"
        self.is_below_header = False
        return None

    def is_plainly_a_record(self, row: list[str]) -> bool:
        """Told fast for the millions: further down, all required cells filled, no total, example or heading."""
        required = self._required
        if self.is_below_header or not required or len(row) <= max(2, required[-1]):
            return False
        if "例" in row[0]:
            return False
        for position in self._may_total:
            if "计" in row[position]:
                return False
        for position in required:
            if not row[position]:
                return False
        for position in self._begun_by_a_digit:
            if not row[position][0].isdigit():
                return False  # a heading unknown here may stand where a number is expected
        first = row[required[0]]
        if len(required) == 1 and ("：" in first or ":" in first):
            return False  # a signature may stand in the one cell that is required
        return len(first) < 30 and first[-1] not in "*)）:： " and "".join(first.split()) not in self._known

    def may_be_a_title(self, row: list[str]) -> bool:
        """No record can be lost in it: one cell at most, and not all that is required."""
        return sum(bool(cell.strip()) for cell in row) <= 1 and not self._has_required(row)

    def is_of_headings(self, row: list[str]) -> bool:
        """No digit in it, and words where a day or a number must stand: above a header it is its upper row."""
        cells = [cell.strip() for cell in row]
        has_words = any(position < len(cells) and cells[position] for position in self._digits)
        return has_words and not any(map(str.isdigit, "".join(cells)))

    def _has_required(self, row: list[str]) -> bool:
        """All required cells are filled; where nothing is required, any row will do."""
        return all(position < len(row) and row[position].strip() for position in self._required)

    def repeats_header(self, row: list[str]) -> bool:
        """Every cell says again what its heading says, its unit included."""
        filled = [(position, text) for position, cell in enumerate(row) if (text := cell.strip())]
        return (
            len(filled) >= 2
            and self._same_headings(filled) == len(filled)
            and all(unit_of(text) == self._units[position] for position, text in filled)
        )

    def _same_headings(self, filled: list[tuple[int, str]]) -> int:
        return sum(
            position < len(self._headings) and normalised(text) in self._headings[position]
            for position, text in filled
            if len(text) < 30  # a longer text is no heading, and not worth normalising
        )

    def _is_header(self, filled: list[tuple[int, str]]) -> bool:
        same = self._same_headings(filled)
        return same >= 2 and same >= len(filled) * 0.8

    def _is_total(self, filled: list[tuple[int, str]], lacks: bool) -> bool:
        if any(TOTAL.fullmatch(re.sub(r"\s", "", text)) for _, text in filled[:2]):
            return True
        if any(LOOSE_TOTAL.fullmatch(text) for position, text in filled[:3] if position in self._names):
            return True  # nobody is called 王芳小计
        return lacks and any(LOOSE_TOTAL.fullmatch(re.sub(r"\s", "", text)) for _, text in filled[:3])

    def _is_explanation(self, filled: list[tuple[int, str]]) -> bool:
        return (
            sum(bool(EXPLANATION.search(text)) for position, text in filled if position in self._mapped) >= 2
        )

    def _is_note(self, filled: list[tuple[int, str]], lacks: bool) -> bool:
        position, text = filled[0]
        if NOTE.match(text):
            return lacks or not self._required or len(filled) <= 2
        if len(filled) > 1 or not self._required:
            return False
        if len(self._required) > 1:
            return not text.isdigit()
        return position != self._required[0] and bool(SENTENCE.search(text))


def _is_number_row(texts: list[str]) -> bool:
    """The numbers of the columns: 1 2 3, (1) (2) (3), 甲 乙 1 2, 序号 10 11 12."""
    bare = [text.strip("()（）[]【】 ") for text in texts]
    if bare and bare[0] in ("序号", "栏次", "列号", "代码"):
        bare = bare[1:]
    words = [text for text in bare if not text.isdecimal()]
    numbers = [int(text) for text in bare if text.isdecimal()]
    return (
        len(texts) > 2
        and len(numbers) > 1
        and words == list(PLACES[: len(words)])
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    )
