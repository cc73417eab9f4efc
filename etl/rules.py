"""Every rule a row or a cell can break, with its sentence in both languages: those of types and those of contracts."""

from dataclasses import dataclass

from etl import garbled
from translations.say import both
from warehouse.contracts import Column, Source

# written in English; zh_CN/LC_MESSAGES/etl.po holds the Chinese
REQUIRED = "This cell must not be empty."
SHIFTED = (
    "The cells of this row stand under the wrong headings: a comma or line break inside a cell has moved them. "
    "Put that cell in quotes or take the sign out."
)
SHIFTED_MORE = (
    "The row has {cells} cell(s) more than the header: a comma or line break inside a cell has moved the rest. "
    "Put the cell in quotes or take the sign out."
)
SHIFTED_FEWER = (
    "The row has {cells} cell(s) fewer than the header: a line break inside a cell has torn it. "
    "Join the two rows again."
)
GARBLED = (
    "The letters are garbled: a program took one encoding for another. Write the words anew, or export the file again "
    "from where it came, as .xlsx or as CSV (UTF-8)."
)
PERSONAL = "An ID number or mobile number stands in a column that everybody sees. Write it in its own column."
SEX_DIGIT = (
    "Whether this digit is a man or a woman cannot be told: the ID numbers do not say. Write 男 or 女."
)
DITTO = "It says 'as above', but nothing that can be taken stands above. Write it out."
DATE_ORDER = (
    "Which of the three numbers is the year, the month and the day cannot be told, not even by the other days of the "
    "column. Write it like 2026-09-30."
)
FUTURE = "The day lies in the future. Check the year."
PAST = (
    "The day lies years before all others of the table. Check the year; if it is right, bring in the rows of those "
    "years in a file of their own."
)
UNREADABLE = {
    "date": "This is not a day of the calendar. Write it like 2026-09-30.",
    "time": "This is not a time of day. Write it like 09:30.",
    "integer": "This is not a whole number, or far too large a one. Write digits, like 12.",
    "number": "This is not a number. Write digits, like 12 or 3.5.",
    "boolean": "Write 是 or 否 (yes or no).",
    "code": "This word is not in the list. Known words: {known}.",
    "estate": "This estate is not in community.toml, neither as a name nor as an alias. "
    "Write one that is, or say on the page Import which one it means.",
    "phone": "This is not a telephone number. Write all its digits, like 0523-86111111, in a cell formatted as text.",
}
ID_FAULTS = {
    "precision_lost": "Excel has cut the ID number to 15 digits; the rest is lost. "
    "Format the column as text and enter it again.",
    "masked": "Part of the ID number is hidden behind signs such as *. Ask for the register with whole numbers.",
    "several": "Several ID numbers stand in one cell. Give each person a row of their own.",
    "letters": "A letter stands among the digits of the ID number (O for 0, I or l for 1). Write the digit.",
    "characters": "The ID number holds signs other than digits and X. Write nothing but the number.",
    "length": "An ID number has 18 digits (old ones 15); here some are missing or too many. Check it with the card.",
    "birth_date": "The birth date inside the ID number does not exist. Check the number with the card.",
    "checksum": "The check digit of the ID number is wrong: one digit is mistyped or two are swapped. "
    "Check it with the card.",
    "birth_date_implausible": "The birth date inside the ID number cannot be that of a living person. "
    "Check the number with the card.",
}


def shifted_messages() -> list[str]:
    """Sentences of a row too long and too short, zh zh en en; `{cells}` is left to be filled in."""
    more, fewer = both(SHIFTED_MORE, cells="{cells}"), both(SHIFTED_FEWER, cells="{cells}")
    return [more["zh"], fewer["zh"], more["en"], fewer["en"]]


@dataclass(frozen=True)
class Rule:
    """One rule of one column (column_name '' = the whole row), as the table `rules` of the build holds it."""

    source: str
    column_name: str
    rule: str
    is_row_rejected: bool
    message_zh: str
    message_en: str


def of(source: Source, code_words: dict[str, str]) -> list[Rule]:
    """All rules of a source. code_words: code list to the words a clerk may write."""
    found = [_rule(source, "", "shifted", True, both(SHIFTED))]
    for column in source.columns:
        found += _of_column(source, column, code_words)
    found += [_rule(source, "", rule.rule, rule.rejects_row, rule.sentence) for rule in source.row_rules]
    return found


def _of_column(source: Source, column: Column, code_words: dict[str, str]) -> list[Rule]:
    rejects = column.rejects_row or column.required
    found = []
    if column.required:
        found.append(_rule(source, column.name, "required", True, both(REQUIRED)))
    if column.type in UNREADABLE:
        sentence = both(UNREADABLE[column.type], known=code_words.get(column.codes or "", ""))
        found.append(_rule(source, column.name, column.type, rejects, sentence))
    found.append(_rule(source, column.name, "ditto", rejects, both(DITTO)))
    if column.type == "date":
        found.append(_rule(source, column.name, "date_order", rejects, both(DATE_ORDER)))
    if column.type in garbled.TYPES:
        found.append(_rule(source, column.name, "garbled", rejects, both(GARBLED)))
    if column.codes == "sex":
        found.append(_rule(source, column.name, "sex_digit", rejects, both(SEX_DIGIT)))
    if column.type == "id_number":
        found += [_rule(source, column.name, fault, rejects, both(text)) for fault, text in ID_FAULTS.items()]
    if column.type in ("text", "building") and not column.personal:
        found.append(_rule(source, column.name, "personal", column.required, both(PERSONAL)))
    if column.name == source.dated_by:
        found.append(_rule(source, column.name, "future", True, both(FUTURE)))
        if source.opens_series:
            found.append(_rule(source, column.name, "past", True, both(PAST)))
    found += [
        _rule(source, column.name, rule.rule, rule.rejects_row, rule.sentence) for rule in column.constraints
    ]
    return found


def _rule(source: Source, column: str, rule: str, rejects: bool, sentence) -> Rule:
    return Rule(source.name, column, rule, rejects, sentence["zh"], sentence["en"])
