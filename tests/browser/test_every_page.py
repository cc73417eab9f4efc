"""Every page, in both languages, light and dark, on an office screen and on a telephone."""

import re
from pathlib import Path

import duckdb
import pytest

from warehouse import builds as build_folders

LOOKS = {
    "Chinese on an office screen": ("zh", 1366, "light"),
    "English on an office screen": ("en", 1366, "light"),
    "Chinese on a telephone": ("zh", 390, "light"),
    "English on a telephone": ("en", 390, "light"),
    "Chinese in the dark": ("zh", 1366, "dark"),
}
# Names that stay as they are in Chinese text: file names, ids and words that have no Chinese form.
LATIN_IN_CHINESE = re.compile(
    r"English|Excel|WPS|CSV|XmR|Wilson|XC\d+|https?://\S+|[\w./*-]+\.(?:xlsx?|csv|toml|sql|py|duckdb)|python3?\b.*|[a-z]+_[a-z0-9_]+"
)
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


@pytest.fixture(scope="module", params=LOOKS.values(), ids=LOOKS.keys())
def tour(request, chromium, server, paths):
    """(language, {path: facts}) of one look at every page."""
    from tests.browser.conftest import Visitor

    language, width, scheme = request.param
    facts = {}
    with chromium.new_context(viewport={"width": width, "height": 768}, color_scheme=scheme) as context:
        for path in paths:
            with context.new_page() as page:
                visitor = Visitor(page, server.address)
                facts[path] = visitor.open(path, f"lang={language}")
                facts[path] |= {"console": visitor.console, "outside": visitor.outside}
    return language, facts


@pytest.fixture(scope="module")
def names(builds: Path) -> list[str]:
    """Names that the offices gave to things, longest first: they are not translated."""
    warehouse = build_folders.newest(builds) / build_folders.WAREHOUSE
    with duckdb.connect(str(warehouse), read_only=True) as con:
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
    with duckdb.connect(str(warehouse.with_name(build_folders.PEOPLE)), read_only=True) as con:
        found |= {name for (name,) in con.execute("select name from identity.staff").fetchall()}
    return sorted((name for name in found if HAN.search(name)), key=len, reverse=True)


def nothing_in(key: str, facts: dict) -> None:
    """Fails with all that was found, page by page."""
    found = [f"{path}: {what}" for path, fact in facts.items() for what in fact[key]]
    assert not found, "\n".join(found)


def test_the_navigation_leads_to_every_page(paths):
    assert len(paths) >= 7


def test_no_page_shows_an_error_box(tour):
    nothing_in("errors", tour[1])


def test_no_page_complains_in_the_console(tour):
    nothing_in("console", tour[1])


def test_no_request_leaves_the_machine(tour):
    nothing_in("outside", tour[1])


def test_no_chart_is_blank(tour):
    nothing_in("blank", tour[1])


def test_charts_are_drawn_as_vectors(tour):
    nothing_in("canvases", tour[1])


def test_no_texts_of_a_chart_lie_on_each_other(tour):
    nothing_in("overlaps", tour[1])


def test_no_text_of_a_chart_is_cut(tour):
    nothing_in("cut", tour[1])


def test_no_page_scrolls_sideways(tour):
    wide = {path: fact["sideways"] for path, fact in tour[1].items() if fact["sideways"] > 2}
    assert not wide, f"pixels too wide: {wide}"


def test_no_word_is_in_the_other_language(tour, names):
    language, facts = tour
    strange = []
    for path, fact in facts.items():
        for piece in fact["pieces"]:
            if language == "zh":
                rest = re.findall(r"[A-Za-z]{3,}", LATIN_IN_CHINESE.sub("", piece))
            else:
                rest = HAN.findall(without(piece, [*names, "中文"]))
            if rest:
                strange.append(f"{path}: {piece[:80]}")
    assert not strange, "\n".join(strange)


def without(text: str, known: list[str]) -> str:
    if HAN.search(text):
        for name in known:
            text = text.replace(name, "")
    return text
