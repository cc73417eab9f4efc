"""What the page on people says of registers of two months: the table beside a count of the rows written here."""

import re
from collections import Counter

import pytest

import community
from etl.build import build
from tests.etl.inboxes import checked, text
from tests.pages import screen
from warehouse import builds

HEADER = ("姓名", "身份证号", "小区", "楼幢", "是否低保", "迁出日期", "入住日期")
A, B, C = "新城花园", "桃园里", "府前小区"
BACKWARDS = ("2020-01-01", "2024-01-15")  # left before they came: the row is turned away


def row(number: int, estate: str, building: str = "1幢", low: str = "否", dates=("", "")) -> tuple[str, ...]:
    return ("某某", checked(f"99010119700101{number:03}"), estate, building, low, *dates)


JANUARY = [row(number, A) for number in range(1, 9)] + [row(number, B) for number in range(11, 15)]
FEBRUARY = [
    *(row(number, A) for number in range(1, 5)), row(5, A, "2幢"), row(6, A, low="是"), row(7, A, dates=BACKWARDS),
    row(21, A), row(22, A), *(row(number, B) for number in range(12, 15)), row(31, C), row(32, C),
]  # fmt: skip


def by_hand() -> dict[str, list[str]]:
    """Cells of each estate: arrived, left, moved within, changed, unchanged; a row turned away lists its person."""
    before = {cells[1]: cells for cells in JANUARY}
    counts = {estate: Counter() for estate in (A, B)}
    for cells in FEBRUARY:
        was = before.pop(cells[1], None)
        if cells[2] not in counts:
            continue
        is_read = cells[5] == ""
        kind = (
            "arrived" if not was else "moved" if is_read and was[3] != cells[3]
            else "changed" if is_read and was[4] != cells[4] else "unchanged"
        )  # fmt: skip
        counts[cells[2]][kind] += 1
    for cells in before.values():
        counts[cells[2]]["left"] += 1
    kinds = ("arrived", "left", "moved", "changed", "unchanged")
    table = {estate: [str(counts[estate][kind]) for kind in kinds] for estate in counts}
    table["合计"] = [str(sum(counts[estate][kind] for estate in counts)) for kind in kinds]
    return table | {C: ["—"] * 5}


@pytest.fixture
def said(tmp_path, monkeypatch) -> str:
    for name in ("ROOT", "STATE"):
        monkeypatch.setattr(builds, name, tmp_path / name.lower())
    for file, rows in (("2024-01.csv", JANUARY), ("2024-02.csv", FEBRUARY)):
        text(tmp_path / "inbox" / "residents" / file, [HEADER, *rows])
    build(tmp_path / "inbox", builds.ROOT, community.FILE)
    return screen.said(screen.opened("demographics", period="2024-02"))


def test_the_table_counts_as_the_rows_do_and_a_first_register_is_named_not_counted(said):
    [table] = re.findall(r"比对的台账.*?</table>", said)
    lines = [re.findall(r"<td[^>]*>(.*?)</td>", line) for line in table.split("<tr")]
    assert {cells[0]: cells[2:] for cells in lines if cells} == by_hand()
    assert {cells[0]: cells[1] for cells in lines if cells} == {
        A: "2024年2月比1月", B: "2024年2月比1月", C: "2024年2月首份，2人", "合计": "",
    }  # fmt: skip


def test_who_is_listed_in_a_row_turned_away_is_said(said):
    assert "有1人所在的行退回待改或缺身份证号" in said
    assert "截至2月的台账与上一份相比：新增2人，减少2人" in said


def test_rows_turned_away_are_those_of_the_registers_compared(tmp_path, monkeypatch):
    """In February one row names nobody; the quarter compares March with February."""
    for name in ("ROOT", "STATE"):
        monkeypatch.setattr(builds, name, tmp_path / name.lower())
    unreadable = ("某某", "99010119700101xxxx", A, "1幢", "否", "", "")
    months = {"2024-01": JANUARY, "2024-02": [*JANUARY[:-1], unreadable], "2024-03": JANUARY[:-2]}
    for month, rows in months.items():
        text(tmp_path / "inbox" / "residents" / f"{month}.csv", [HEADER, *rows])
    build(tmp_path / "inbox", builds.ROOT, community.FILE)
    found = {
        period: screen.said(screen.opened("demographics", period=period)) for period in ("2024-02", "2024Q1")
    }
    assert {period: "台账里有1行退回待改、认不出是谁" in shown for period, shown in found.items()} == {
        "2024-02": True, "2024Q1": False,
    }  # fmt: skip
