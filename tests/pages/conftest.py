"""What several tests of pages begin with."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import duckdb
import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.context import ContextProxy

from warehouse import builds


@pytest.fixture(scope="session", autouse=True)
def packages_searched_once() -> Iterator[None]:
    """Streamlit reads of every installed package what it is before each page; while tests run they stay the same."""
    with pytest.MonkeyPatch.context() as patch:
        searched = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", searched)
        yield


@pytest.fixture
def served(built, monkeypatch, tmp_path):
    """The fictional community in service; the access log and appeals go to a folder of the test."""
    monkeypatch.setattr(builds, "ROOT", built.parent)
    monkeypatch.setattr(builds, "STATE", tmp_path)


@pytest.fixture
def copied(built, served, monkeypatch, tmp_path) -> Path:
    """A copy of that build in its place, to be altered."""
    build = tmp_path / "builds" / built.name
    shutil.copytree(built, build)
    monkeypatch.setattr(builds, "ROOT", build.parent)
    return build


@pytest.fixture
def altered(copied) -> Callable[..., None]:
    """Runs statements on the warehouse in service: altered("delete from core.tasks")."""

    def alter(*statements: str) -> None:
        with duckdb.connect(str(copied / builds.WAREHOUSE)) as con:
            for statement in statements:
                con.execute(statement)

    return alter


@pytest.fixture
def with_rules(copied) -> Callable[[str, str], None]:
    """Replaces a text in the rules the build in service was made with, and adds another at their end."""

    def change(old: str, new: str, more: str = "") -> None:
        facts = copied / builds.COMMUNITY
        text = facts.read_text(encoding="utf-8")
        assert old in text
        facts.write_text(text.replace(old, new) + more, encoding="utf-8")

    return change


@pytest.fixture
def come_from(monkeypatch) -> Callable[..., None]:
    """Where the reader sits, as Streamlit tells it: come_from("192.168.1.20"); None is the machine itself."""

    def sit(address: str | None, headers: dict[str, str] | None = None) -> None:
        monkeypatch.setattr(ContextProxy, "ip_address", property(lambda self: address))
        monkeypatch.setattr(ContextProxy, "headers", property(lambda self: headers or {}))

    return sit
