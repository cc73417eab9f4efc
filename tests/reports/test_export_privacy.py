"""No file handed over holds a name, a phone, an ID number, or a number that a wall may not show."""

import re
from dataclasses import replace
from datetime import date

import duckdb
import pytest

from indicators.periods import Period
from reports import desk as desks
from reports import exports
from reports.decks import Deck, Page, decks
from reports.slides import Slide, slides
from tests.reports.handed_over import lines, made, numbers, of_slides
from tests.small_warehouse import small_warehouse, with_names
from warehouse import builds

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
OF_SLIDES = [name for name, kind in exports.KINDS.items() if kind.build]  # the brief is made of numbers
PERIODS = {"month": "2026-09", "quarter": "2026Q3", "year": "2025"}


@pytest.fixture(scope="module", autouse=True)
def nothing_noted(tmp_path_factory):
    """One state for all files: the numbers they quote are looked up once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(builds, "STATE", tmp_path_factory.mktemp("state"))
        yield


@pytest.fixture(scope="module")
def people(built) -> dict[str, set[str]]:
    """Every name, phone and ID number of the fictional community."""
    with duckdb.connect(str(built / builds.PEOPLE), read_only=True) as con:
        residents = con.execute("select name, phone, id_number from identity.residents").fetchall()
        staff = con.execute("select name from identity.staff").fetchall()
    return {
        "names": {name for name, *_ in [*residents, *staff] if name},
        "numbers": {number for _, *both in residents for number in both if number},
    }


def found(people: dict[str, set[str]], texts: list[str]) -> set[str]:
    """A name of three characters and more counts wherever it stands; one of two, which may be part of a word, where
    no other character stands beside it.
    """
    hits = set()
    for text in texts:
        hits |= (
            set(re.findall(r"(?<!\d)(?:\d{17}[\dXx]|\d{11}|\d{3,4}-\d{7,8})(?!\d)", text)) & people["numbers"]
        )
        for run in re.findall(f"[{HAN}·]+", text):
            parts = {run[at : at + size] for size in (3, 4, 5) for at in range(len(run) - size + 1)} | {run}
            hits |= parts & people["names"]
    return hits


@pytest.mark.parametrize("kind", exports.KINDS)
@pytest.mark.parametrize("name", ["monthly_review", "quarterly_report", "year_end_report"])
def test_no_file_holds_anybody(built, people, kind, name):
    deck = decks()[name]
    desk = desks.opened(built, "zh", Period.parse(PERIODS[deck.grain]))
    assert found(people, lines(made(kind, deck, desk))) == set()


@pytest.mark.parametrize("kind", OF_SLIDES)
def test_the_search_sees_whoever_is_put_in(built, people, kind):
    long = max(people["names"], key=len)
    short = min(people["names"], key=len)
    number = next(iter(people["numbers"]))
    planted = [Slide(long, f"由{long}负责", subtitle=f"{short}：{number}")]
    desk = desks.opened(built, "zh", Period.parse("2026Q3"))
    assert len(short) == 2
    data = of_slides(kind, decks()["quarterly_report"], planted, desk)
    assert {long, short, number} <= found(people, lines(data))


# Small numbers ----------------------------------------------------------------------------------------------

SMALL, BESIDE, SHOWN = 3, 1237, 2459
WINDOWS = {"party_window": SMALL, "security_window": BESIDE, "labour_window": SHOWN}
ESTATES = {"party_window": "桃园里", "security_window": "新城花园", "labour_window": "府前小区"}
DECK = Deck(
    "planted", {"zh": "季度工作汇报", "en": "Quarterly report"}, "quarter",
    (
        Page(numbers=("service_volume",)), Page(indicator="service_volume", by="window"),
        Page(indicator="service_volume", chart="places"), Page(chart="items"),
        Page(indicator="service_volume", by="estate"),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """A quarter with three requests at one window, of one estate: the next smallest is hidden with it."""
    windows = [window for window, count in WINDOWS.items() for _ in range(count)]
    rows = [
        {
            "record_id": str(at), "platform": "service_hall", "window": window, "item": window,
            "estate": ESTATES[window],
            "received_date": date(2025, 11, 5), "completed_date": date(2025, 11, 6), "status": "completed",
        }
        for at, window in enumerate(windows)
    ]  # fmt: skip
    build = with_names(
        small_warehouse(tmp_path_factory.mktemp("planted"), {"core.service_records": rows}), "周敏"
    )
    return desks.opened(build, "zh", Period.parse("2025Q4"))


@pytest.mark.parametrize("kind", exports.KINDS)
def test_no_file_holds_a_small_number_nor_the_one_that_gives_it_away(planted, kind):
    data = made(kind, DECK, planted)
    texts = "\n".join(lines(data))
    assert not numbers(data) & {SMALL, BESIDE, -SMALL, -BESIDE}
    assert not re.search(rf"(?<!\d){BESIDE:,}(?!\d)|(?<!\d){BESIDE}(?!\d)", texts)
    assert not re.search(rf"(?:党建窗口|桃园里)\s*{SMALL}件?\b", texts)
    assert "不显示" in texts
    assert f"{SHOWN:,}" in texts or SHOWN in numbers(data)


@pytest.mark.parametrize("kind", exports.KINDS)
@pytest.mark.parametrize("estate", ["桃园里", "新城花园"])
def test_a_file_of_one_estate_alone_does_not_tell_its_hidden_number(planted, kind, estate):
    data = made(kind, DECK, replace(planted, estate=estate))
    assert not numbers(data) & {SMALL, BESIDE}
    assert f"{BESIDE:,}" not in "\n".join(lines(data))


@pytest.mark.parametrize("kind", OF_SLIDES)
def test_the_search_sees_them_in_a_file_made_past_the_wall(planted, kind):
    data = of_slides(kind, DECK, slides(DECK, planted), planted)
    assert numbers(data) >= {SMALL, BESIDE} or f"{BESIDE:,}" in "\n".join(lines(data))


def test_nobody_can_ask_for_a_file_of_the_desk_itself(planted):
    """A desk of a page, and one of a wall, make the same file."""
    wall = desks.opened(planted.build, "zh", planted.period, is_projected=True)
    assert made("html", DECK, planted) == made("html", DECK, wall)
