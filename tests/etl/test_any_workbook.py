"""Random messy workbooks from known rows: every row comes back, or a reject that names it."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import community
from etl import build, desk, ledger
from etl.sources import named
from tests.etl.inboxes import checked
from warehouse import builds

# canonical name to (group above it, spellings); the group makes a header of two rows, the groups' title one of three
COLUMNS = {
    "name": ("基本情况", ("姓名", "居民姓名", "姓　名")),
    "id_number": ("基本情况", ("身份证号", "公民身份号码*", "身份证号码（18位）")),
    "phone": ("基本情况", ("联系电话", "手机号")),
    "estate": ("住址情况", ("小区", "所属小区")),
    "building": ("住址情况", ("楼幢", "楼号")),
    "household_no": ("住址情况", ("户编号", "户号")),
}
FOREIGN = ("序号", "民族", "工作单位", "健康状况")
ESTATES = ("新城花园", "桃园里", "府前小区")
SURNAMES = "王李张刘陈杨赵黄周吴"
MESS = {
    "blank": lambda width, row: [""] * width,
    "total": lambda width, row: ["小计", "", "3人"][:width],
    "header": lambda width, row: row,
    "note": lambda width, row: ["说明：本页按户填报。"],
}


@dataclass(frozen=True)
class Person:
    """One known row: text by canonical name. Those with a slip in the number must come back as rejects."""

    cells: dict[str, str]
    has_slip: bool


@st.composite
def people(draw) -> list[Person]:
    """Between one and fourteen different residents, some with a wrong check digit."""
    number = draw(st.integers(1, 14))
    drawn = []
    for place in range(number):
        has_slip = draw(st.integers(0, 5)) == 0
        good = checked(f"990101{1950 + place}0{1 + place % 9}15{100 + place:03}")
        slip = good[:-1] + ("1" if good[-1] != "1" else "2")
        cells = {
            "name": SURNAMES[place % 10] + draw(st.sampled_from("芳强敏丽䶮喆")),
            "id_number": slip if has_slip else good,
            "phone": f"1990000{place:04}",
            "estate": draw(st.sampled_from(ESTATES)),
            "building": f"{1 + place % 5}幢",
            "household_no": f"H{place:03}",
        }
        drawn.append(Person(cells, has_slip))
    return drawn


@st.composite
def layouts(draw) -> dict:
    """How one table is laid out. Totals and notes may stand in any column that comes first."""
    names = draw(st.permutations([*COLUMNS, *draw(st.lists(st.sampled_from(FOREIGN), unique=True))]))
    return {
        "names": names,
        "spellings": {name: draw(st.sampled_from(COLUMNS[name][1])) for name in COLUMNS},
        "titles": draw(st.integers(0, 18)),
        "header_rows": draw(st.integers(1, 3)),
        "mess": draw(st.lists(st.tuples(st.integers(0, 14), st.sampled_from(list(MESS))), max_size=6)),
        "has_numbers_below": draw(st.booleans()),
        "is_below": draw(st.booleans()),
        "is_hidden": draw(st.booleans()),
        "signatures": draw(st.integers(0, 2)),
    }


def write(path: Path, layout: list[dict], known: list[Person]) -> None:
    """The known people over all tables in turn; a table stands on a sheet of its own or below the last one."""
    path.parent.mkdir(parents=True)
    with xlsxwriter.Workbook(path) as book:
        sheet, at = None, 0
        for place, each in enumerate(layout):
            if sheet is None or not each["is_below"]:
                sheet = book.add_worksheet(f"第{place + 1}张")
                at = _write_titles(sheet, each["titles"])
                if each["is_hidden"] and place:
                    sheet.hide()
            else:
                each["header_rows"] = (
                    1  # the upper rows of a header count as such where their cells are merged
                )
            at = write_table(sheet, at, each, known[place :: len(layout)]) + 1


def _write_titles(sheet, titles: int) -> int:
    for place in range(titles):
        sheet.write(place, 0, f"第{place}条说明文字" if place else "新城社区居民信息台账（2026年度）")
    return titles


def write_table(sheet, at: int, layout: dict, rows: list[Person]) -> int:
    """Header, records and mess from row `at` on, counted from 0; the first row below them."""
    names = layout["names"]
    leaves = [layout["spellings"].get(each, each) for each in names]
    at = _write_header(sheet, at, layout, leaves)
    if layout["has_numbers_below"]:
        sheet.write_row(at, 0, [str(place) for place in range(1, len(names) + 1)])
        at += 1
    for place, person in enumerate(rows):
        for mess in [kind for where, kind in layout["mess"] if where == place]:
            sheet.write_row(at, 0, MESS[mess](len(names), leaves))
            at += 1
        running = {"序号": str(place + 1)}
        sheet.write_row(at, 0, [(person.cells | running).get(each, "") for each in names])
        at += 1
    for place in range(layout["signatures"]):
        sheet.write(at + place, 0, ("负责人：王某　　填表人：李某", "注：空白处为未登记。")[place])
    return at + layout["signatures"]


def _write_header(sheet, at: int, layout: dict, leaves: list[str]) -> int:
    """Headings over one to three rows; the upper ones merged over neighbours of one group."""
    height = layout["header_rows"]
    groups = [COLUMNS[each][0] if each in COLUMNS else None for each in layout["names"]]
    for place, (leaf, group) in enumerate(zip(leaves, groups, strict=True)):
        if group and height > 1:
            sheet.write(at + height - 1, place, leaf)
        elif height > 1:
            sheet.merge_range(at, place, at + height - 1, place, leaf)
        else:
            sheet.write(at, place, leaf)
    runs = re.finditer(r"(.)\1*", "".join("-" if group is None else group[0] for group in groups))
    for run in runs if height > 1 else ():
        first, last = run.start(), run.end() - 1
        if groups[first]:
            for row, text in enumerate(("居民信息", groups[first])[-(height - 1) :]):
                if first == last:
                    sheet.write(at + row, first, text)
                else:
                    sheet.merge_range(at + row, first, at + row, last, text)
    return at + height


@settings(
    max_examples=25, deadline=None, derandomize=True, database=None, phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(known=people(), layout=st.lists(layouts(), min_size=1, max_size=3))
def test_every_known_row_of_a_messy_workbook_comes_back_or_is_named(tmp_path_factory, known, layout):
    folder = tmp_path_factory.mktemp("any")
    write(folder / "inbox" / "residents" / "台账.xlsx", layout, known)
    con = desk.open_desk(folder / "temporary", community.load())
    (folder / "mappings").mkdir()
    build.deliver(con, folder / "inbox", folder / "mappings")
    kept = "select id_number, name, phone, estate, building, household_no from typed.residents order by all"
    good = [person.cells for person in known if not person.has_slip]
    assert con.execute(kept).fetchall() == sorted(
        tuple(each[name] for name in ("id_number", "name", "phone", "estate", "building", "household_no"))
        for each in good
    )
    slips = sorted(person.cells["id_number"] for person in known if person.has_slip)
    faults = con.execute("select value, rule from raw.faults order by all").fetchall()
    assert faults == [(number, "checksum") for number in slips]
    assert ledger.unbalanced(con) == []
    con.close()


@pytest.fixture(autouse=True)
def _residents_only(tmp_path_factory, monkeypatch):
    state: Path = tmp_path_factory.mktemp("state")
    monkeypatch.setattr(builds, "STATE", state)
    monkeypatch.setattr(build, "SOURCES", (named("residents"),))
