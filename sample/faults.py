"""Puts in the slips of real ledgers, about one row in a hundred, and counts what was put in.

A row is a dict of canonical column to cell. A fault spoils one cell, or says that there was nothing to spoil.
"""

from collections import Counter
from collections.abc import Callable
from random import Random

Cells = dict[str, object]
FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
TYPOS = {
    "桃园里": "桃园裏",
    "府前小区": "府前小去",
    "锦绣苑": "锦秀苑",
    "翠湖庭": "翠湖亭",
    "香樟苑": "香障苑",
}


def precision_lost(cells: Cells, random: Random, column: str) -> bool:
    """Excel keeps fifteen digits of a number."""
    cells[column] = float(str(cells[column])[:15] + "000") if random.random() < 0.7 else "9.90101E+17"
    return True


def lower_x(cells: Cells, random: Random, column: str) -> bool:
    text = str(cells[column])
    cells[column] = text.lower()
    return text.endswith("X")


def fifteen_digits(cells: Cells, random: Random, column: str) -> bool:
    text = str(cells[column])
    cells[column] = text[:6] + text[8:17]
    return text[6:8] == "19"


def full_width(cells: Cells, random: Random, column: str) -> bool:
    cells[column] = str(cells[column]).translate(FULL_WIDTH)
    return True


def apostrophe(cells: Cells, random: Random, column: str) -> bool:
    cells[column] = "'" + str(cells[column])
    return True


def blanks(cells: Cells, random: Random, column: str) -> bool:
    text = str(cells[column])
    cells[column] = text[0] + random.choice((" ", "　")) + text[1:]
    return len(text) == 2


def blanks_in_number(cells: Cells, random: Random, column: str) -> bool:
    text = str(cells[column])
    cells[column] = f" {text[:6]} {text[6:14]} {text[14:]}"
    return True


def impossible_date(cells: Cells, random: Random, column: str) -> bool:
    cells[column] = random.choice(("2024.2.30", "2025.13.5", "2024年6月31日", "2023.2.29"))
    return True


def broken_formula(cells: Cells, random: Random, column: str) -> bool:
    cells[column] = "#REF!"
    return True


def about(cells: Cells, random: Random, column: str) -> bool:
    text = str(cells[column])
    cells[column] = f"约{text}"
    return text.isdigit()


def unknown_code(cells: Cells, random: Random, column: str) -> bool:
    cells[column] = random.choice(("待定", "其它情况", "见附件"))
    return True


def ditto(cells: Cells, random: Random, column: str) -> bool:
    cells[column] = "同上"
    return True


def estate_typo(cells: Cells, random: Random, column: str) -> bool:
    text = str(cells[column])
    for right, wrong in TYPOS.items():
        if right in text:
            cells[column] = text.replace(right, wrong)
            return True
    return False


def missing(cells: Cells, random: Random, column: str) -> bool:
    cells[column] = random.choice(("待补", "", "无", "不详"))
    return True


Fault = tuple[Callable[[Cells, Random, str], bool], str, float]  # what, in which column, share of rows


class Faults:
    """Spoils rows by a plan and keeps count in `planted`: (ledger, fault, column) -> rows."""

    def __init__(self, random: Random):
        self.random = random
        self.planted: Counter[str] = Counter()

    def count(self, ledger: str, what: str, rows: int = 1) -> None:
        self.planted[f"{ledger}.{what}"] += rows

    def pass_over(self) -> None:
        """A row no hand has written, so that the rows after it keep their slips."""
        self.random.random()

    def spoil(self, ledger: str, cells: Cells, plan: tuple[Fault, ...]) -> None:
        """At most one fault a row; a column the row does not fill is left alone."""
        draw = self.random.random()
        for fault, column, share in plan:
            draw -= share
            if draw < 0:
                if cells.get(column) not in (None, ""):
                    kept = cells[column]
                    if fault(cells, self.random, column):
                        self.count(ledger, f"{column}.{fault.__name__}")
                    else:
                        cells[column] = kept
                return
