"""Rules of the tree: who may import whom, where SQL and figures may stand, no word without its Chinese."""

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[1]
BASE = {"community", "translations"}
NUMBERS = {"warehouse", "indicators", "charts", *BASE}
# What each layer may import of ours: the table of the design, one line a layer.
MAY_IMPORT = {
    "translations": set(),
    "community": {"warehouse", "translations"},
    "warehouse": BASE,
    "etl": {"warehouse", *BASE},
    "indicators": {"warehouse", *BASE},
    "charts": {"indicators", *BASE},
    "questions": {"warehouse", "indicators", *BASE},
    "state": set(),
    "reports": {"state", "questions", *NUMBERS},
    "pages": {"state", "questions", "reports", *NUMBERS},
    "dashboard": {"pages", *NUMBERS},
    "sample": BASE,
    "server": {"pages", *NUMBERS},
    "run": set(),
}
# Packages that belong to one kind of work, and the layers that do it.
BELONGS_TO = {
    "streamlit": {"pages", "dashboard", "server"},
    "plotly": {"charts"},
    "highspy": {"indicators"},
    "duckdb": {"warehouse", "etl", "indicators", "questions", "reports"},  # reports: the type of a connection
    "python_calamine": {"etl"},
    "xlsxwriter": {"etl", "sample", "reports", "questions"},
    "pptx": {"reports"},
    "docx": {"reports"},
    "lxml": {"reports"},
    "lunar_python": {"indicators"},
    "xlwt": {"sample"},
    "sqlite3": {"state"},
}
SQL = re.compile(r"\b(select\b.+\bfrom|insert into|create table|delete from)\b", re.IGNORECASE | re.DOTALL)


def sources(layer: str) -> list[Path]:
    module = ROOT / f"{layer}.py"
    return [module] if module.exists() else sorted((ROOT / layer).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> set[str]:
    """First names of all modules a file imports, wherever the import stands."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module.split(".")[0])
    return found


def texts(path: Path) -> list[str]:
    """All string constants but docstrings."""
    documented = (ast.Module, ast.FunctionDef, ast.ClassDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree(path))
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    nodes = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Constant))
    return [node.value for node in nodes if isinstance(node.value, str) and id(node) not in docstrings]


def calls(path: Path) -> set[str]:
    """Names of all that is called, as written: go.Figure, duckdb.sql."""
    return {ast.unparse(node.func) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}


def all_sources() -> list[Path]:
    return [path for layer in MAY_IMPORT for path in sources(layer)]


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_a_layer_imports_only_the_layers_below_it(layer):
    ours = set(MAY_IMPORT) | {"tests", "benchmarks"}
    for path in sources(layer):
        strange = imports(path) & ours - MAY_IMPORT[layer] - {layer}
        assert not strange, f"{path.relative_to(ROOT)} imports {strange}"


@pytest.mark.parametrize("package", BELONGS_TO)
def test_a_package_is_used_only_where_its_work_is_done(package):
    for layer in MAY_IMPORT.keys() - BELONGS_TO[package]:
        users = [str(path.relative_to(ROOT)) for path in sources(layer) if package in imports(path)]
        assert users == []


def test_the_first_command_needs_the_standard_library_only():
    assert imports(ROOT / "run.py") <= sys.stdlib_module_names


def test_what_people_write_is_kept_with_the_standard_library_only():
    for path in sources("state"):
        assert imports(path) - {"state"} <= sys.stdlib_module_names, path.name


def test_pages_hold_no_sql():
    for path in [*sources("pages"), *sources("dashboard")]:
        assert [text for text in texts(path) if SQL.search(text)] == [], path.name


def test_pages_draw_no_figure():
    for path in [*sources("pages"), *sources("dashboard")]:
        drawn = {name for name in calls(path) if name.startswith(("go.", "px.")) or name.endswith("Figure")}
        assert drawn == set(), path.name


def test_nobody_asks_the_connection_that_all_threads_share():
    for path in all_sources():
        shared = calls(path) & {"duckdb.sql", "duckdb.query", "duckdb.execute"}
        assert shared == set(), path.relative_to(ROOT)


# Words ------------------------------------------------------------------------------------------------------

KEYWORDS = {"_": None, "gettext": None, "say": None, "ngettext": (1, 2), "say_many": (1, 2)}


def said() -> set[str]:
    """English message ids that the code asks for by a literal."""
    found = set()
    for layer in MAY_IMPORT.keys() - {"run"}:
        folder = ROOT / layer
        if folder.is_dir():
            for _, _, message, _, _ in extract_from_dir(folder, [("**.py", "python")], keywords=KEYWORDS):
                found |= {message} if isinstance(message, str) else set(message)
    return {message for message in found if message}


def catalogues() -> dict[str, list]:
    folder = ROOT / "translations" / "zh_CN" / "LC_MESSAGES"
    found = {}
    for path in sorted(folder.glob("*.po")):
        with path.open("rb") as file:
            found[path.name] = [message for message in read_po(file) if message.id]
    return found


def ids(message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (message.id,)


def test_every_word_has_its_chinese():
    finished = set()
    for messages in catalogues().values():
        for message in messages:
            translated = message.string if isinstance(message.string, tuple) else (message.string,)
            if all(translated) and not message.fuzzy:
                finished |= set(ids(message))
    assert sorted(said() - finished) == []


def test_no_translation_is_left_that_nobody_asks_for():
    asked = {text for path in all_sources() for text in texts(path)}
    for name, messages in catalogues().items():
        unused = [message.id for message in messages if not asked & set(ids(message))]
        assert unused == [], name


def test_no_english_word_has_two_chinese_ones():
    """The catalogues are read as one: of two translations the reader would get the last one read."""
    known = [text for messages in catalogues().values() for message in messages for text in ids(message)[:1]]
    assert sorted({text for text in known if known.count(text) > 1}) == []
