"""Every page, in both languages, light and dark, on an office screen and on a telephone."""

import re
from functools import cache
from pathlib import Path

import duckdb
import pytest

from tests.browser import navigation
from tests.browser.conftest import WIDE, Visitor
from tests.browser.server import ROOT
from warehouse import builds as build_folders
from warehouse import connection

# width in pixels, scheme, in the order in which a page takes them
OFFICE, TELEPHONE, DARK = (1366, "light"), (390, "light"), (1366, "dark")
WAYS = {"zh": (OFFICE, DARK, TELEPHONE), "en": (OFFICE, TELEPHONE)}
LOOKS = {
    "Chinese on an office screen": ("zh", OFFICE),
    "Chinese in the dark": ("zh", DARK),
    "Chinese on a telephone": ("zh", TELEPHONE),
    "English on an office screen": ("en", OFFICE),
    "English on a telephone": ("en", TELEPHONE),
}
# Pages that no link of the navigation leads to, and views of a page that are drawn only when they are chosen.
BEHIND = (
    "/account", "/campaign", "/star_households", "/worker?staff=XC03", "/decisions", "/notes", "/receipt", "/sql",
    "/lists",
)  # fmt: skip
VIEWS = (
    *(f"/campaign?view={each}" for each in ("parts", "plan", "dates", "list")),
    *(f"/staff?view={each}" for each in ("work", "splits", "truth")),
    "/explore?view=known",
    "/explore?ask=on_time_rate&by=estate",
    "/explore?ask=residents&by=age_group,sex&only=estate:桃园里",
    "/explore?ask=service_volume&by=window,time&grain=quarter",
    "/explore?ask=service_volume&by=item,weekday&top=5&only=channel:phone",
    *(f"/lists?list={each}" for each in ("elders_80_not_visited", "cases_overdue")),
)
# Names that stay as they are in Chinese text: file names, ids and words that have no Chinese form.
LATIN_IN_CHINESE = re.compile(
    r"English|DVD|Excel|SQL|Parquet|PowerPoint|Word|WPS|Esc|CSV|XmR|Wilson|XC\d+|https?://\S+|[\w./*-]+\.(?:xlsx?|csv|toml|sql|py|duckdb|jpg)|python3?\b.*|[a-z]+_[a-z0-9_]+"
)
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


@pytest.fixture(scope="module")
def walk(chromium, server, paths):
    """walk(language): one look of each kind at every page, {look: {path: facts}}.

    Chinese pages are opened by their addresses, English ones by the links of the navigation where there is one. Then a
    page changes its size and colours: to load it anew for each would take ten times as long. Views are looked at in
    Chinese.
    """
    with chromium.new_context() as context:

        @cache
        def through(language: str) -> dict[tuple[int, str], dict[str, dict]]:
            visitor = Visitor(context.new_page(), server.address)
            visitor.open("/", f"lang={language}")
            looks = {look: {} for look in WAYS[language]}
            views = VIEWS if language == "zh" else ()
            for number, path in enumerate((*paths, *BEHIND, *views)):
                if language == "zh" or number >= len(paths):
                    show(visitor, *OFFICE)
                    visitor.page.goto(f"{server.address}{path}{'&' if '?' in path else '?'}lang={language}")
                else:
                    visitor.page.set_viewport_size(WIDE)
                    navigation.follow(visitor.page, path)
                for look, facts in looks.items():
                    show(visitor, *look)
                    facts[path] = visitor.look()
                    facts[path] |= {"console": visitor.console[:], "outside": visitor.outside[:]}
                    visitor.console.clear()
                    visitor.outside.clear()
            return looks

        yield through


def show(visitor: Visitor, width: int, scheme: str) -> None:
    visitor.page.emulate_media(color_scheme=scheme)
    visitor.page.set_viewport_size({"width": width, "height": 768})


@pytest.fixture(scope="module", params=LOOKS.values(), ids=LOOKS.keys())
def tour(request, walk):
    """(language, {path: facts}) of one look at every page."""
    language, look = request.param
    return language, walk(language)[look]


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


def nothing_in(key: str, facts: dict) -> None:
    """Fails with all that was found, page by page."""
    found = [f"{path}: {what}" for path, fact in facts.items() for what in fact[key]]
    assert not found, "\n".join(found)


def test_every_page_is_looked_at(paths):
    assert len(paths) >= 7
    looked_at = {path.partition("?")[0].strip("/") or "overview" for path in (*paths, *BEHIND)}
    assert looked_at == {file.stem for file in (ROOT / "pages").glob("*.py")}


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
