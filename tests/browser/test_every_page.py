"""Every page, in both languages, light and dark, on an office screen and on a telephone."""

import re
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from tests.browser import navigation
from tests.browser.conftest import QUIET, Visitor
from tests.browser.server import ROOT
from warehouse import builds as build_folders
from warehouse import connection

# width in pixels, scheme, in the order in which a page takes them
OFFICE, TELEPHONE, DARK = (1366, "light"), (390, "light"), (1366, "dark")
WIDE = 2400  # every link of the navigation is seen
RESIZED = 0.1  # s without a change until a page that only took another size or other colours is finished
# Pages that no link of the navigation leads to, and views of a page that are drawn only when they are chosen.
BEHIND = (
    "/account", "/campaign", "/star_households", "/worker?staff=XC03", "/decisions", "/notes", "/receipt", "/sql",
    "/lists",
)  # fmt: skip
VIEWS = (
    *(f"/campaign?view={each}" for each in ("parts", "plan", "dates", "list")),
    *(f"/staff?view={each}" for each in ("work", "splits", "truth")),
    "/explore?ask=on_time_rate&by=estate",
    "/explore?ask=residents&by=age_group,sex&only=estate:桃园里",
    "/explore?ask=service_volume&by=window,time&grain=quarter",
    "/explore?ask=service_volume&by=item,weekday&top=5&only=channel:phone",
    "/explore?view=known",  # the last of this page, as it stays until another view is asked for
    *(f"/lists?list={each}" for each in ("elders_80_not_visited", "cases_overdue")),
)
NOT_LINKED = {path.partition("?")[0] for path in BEHIND}
ALL = {f"/{file.stem}".replace("/overview", "/") for file in (ROOT / "pages").glob("*.py")}
LINKED = sorted(ALL - NOT_LINKED)
WRONG = ("errors", "blank", "canvases", "overlaps", "cut")  # facts that are lists of what is wrong
# Names that stay as they are in Chinese text: file names, ids and words that have no Chinese form.
LATIN_IN_CHINESE = re.compile(
    r"English|DVD|Excel|SQL|Parquet|PowerPoint|Word|WPS|Esc|CSV|XmR|Wilson|XC\d+|https?://\S+|[\w./*-]+\.(?:xlsx?|csv|toml|sql|py|duckdb|jpg)|python3?\b.*|[a-z]+_[a-z0-9_]+"
)
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


@pytest.fixture(scope="module")
def names(builds: Path) -> list[str]:
    """Names that the offices gave to things, longest first: they are not translated."""
    build = build_folders.newest(builds)
    with connection.open_warehouse(build) as con:
        columns = con.execute(
            """
            select schema_name, table_name, column_name
            from duckdb_columns()
            where
                database_name = current_database()
                and data_type = 'VARCHAR'
                and schema_name in ('core', 'meta')
            """
        ).fetchall()
        found = set()
        for schema, table, column in columns:
            query = f'select distinct "{column}" from {schema}.{table} where "{column}" is not null'
            found |= {value for (value,) in con.execute(query).fetchall()}
    with duckdb.connect(str(build / build_folders.PEOPLE), read_only=True) as con:
        found |= {name for (name,) in con.execute("select name from identity.staff").fetchall()}
        found |= {name for (name,) in con.execute("select spelling from raw.unknown_estates").fetchall()}
    found |= {name.rpartition("/")[2] for name in found}  # of files
    return sorted((name for name in found if HAN.search(name)), key=len, reverse=True)


def test_every_page_is_looked_at(window):
    window.show(WIDE, "light")
    window.open()
    assert {*navigation.paths(window.page), *NOT_LINKED} == ALL


@pytest.mark.parametrize("path", [*LINKED, *BEHIND])
def test_a_page_opened_by_its_address_in_chinese(window, names, path):
    window.show(*OFFICE)
    window.page.goto(f"{window.address}{in_language(path, 'zh')}")
    assert faults(window, names, "zh", (OFFICE, DARK, TELEPHONE)) == []


@pytest.fixture(scope="module")
def seen() -> set[str]:
    """Texts of the views that were looked at."""
    return set()


@pytest.mark.parametrize("path", VIEWS)
def test_a_view_of_a_page_in_chinese(window, names, seen, path):
    window.show(*OFFICE)
    window.move(in_language(path, "zh"))
    assert faults(window, names, "zh", (OFFICE, DARK, TELEPHONE)) == []
    text = window.page.get_by_test_id("stMain").inner_text()
    assert text not in seen, "it stayed at the view before"
    seen.add(text)


@pytest.fixture(scope="module")
def english(window):
    """The window after a click on the language."""
    window.open("/", "lang=en")
    return window


@pytest.mark.parametrize("path", [*LINKED, *BEHIND])
def test_a_page_in_english(english, names, path):
    """By its link in the navigation, where there is one."""
    if path in LINKED:
        english.show(WIDE, "light")
        navigation.follow(english.page, path)
    else:
        english.move(in_language(path, "en"))
    assert faults(english, names, "en", (OFFICE, TELEPHONE)) == []


def in_language(path: str, language: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


def faults(visitor: Visitor, names: list[str], language: str, looks: Sequence[tuple[int, str]]) -> list[str]:
    """What is wrong with the page that was just asked for, look by look.

    It changes its size and colours for them: to load it anew for each would take many times as long.
    """
    found = []
    for at, look in enumerate(looks):
        visitor.show(*look)
        facts = visitor.look(RESIZED if at else QUIET)
        wrong = [f"{key}: {each}" for key in WRONG for each in facts[key]]
        if facts["sideways"] > 2:
            wrong.append(f"{facts['sideways']} pixels too wide")
        wrong += [
            f"in the other language: {piece[:80]}"
            for piece in facts["pieces"]
            if is_strange(piece, language, names)
        ]
        wrong += [*visitor.console, *visitor.outside]
        visitor.console.clear()
        visitor.outside.clear()
        found += [f"{look}: {each}" for each in wrong]
    return found


def is_strange(piece: str, language: str, names: list[str]) -> bool:
    if language == "zh":
        return bool(re.search(r"[A-Za-z]{3,}", LATIN_IN_CHINESE.sub("", piece)))
    return bool(HAN.search(without(piece, [*names, "中文"])))


def without(text: str, known: list[str]) -> str:
    if HAN.search(text):
        for name in known:
            text = text.replace(name, "")
    return text
