"""The community's own facts, for what stands on every page: of the build in service or else of community.toml."""

from pathlib import Path

import streamlit as st

import community
from charts.words import Words
from pages.parts import choices
from warehouse import builds


@st.cache_resource(max_entries=3, show_spinner=False)
def _facts(path: str) -> community.Community:
    return community.load(Path(path))


def title(words: Words) -> str:
    """新城社区数据看板, Xincheng Community Dashboard."""
    found = builds.find(builds.ROOT)
    path = found[0] / builds.COMMUNITY if found else community.FILE
    name = _facts(str(path)).name[words.language]
    return name + words.either("数据看板", " Dashboard")


def words_of(build: Path) -> Words:
    """The reader's language, with the estates of this build."""
    return Words(choices.language(), _facts(str(build / builds.COMMUNITY)))
