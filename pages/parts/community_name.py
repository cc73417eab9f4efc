"""The name over every page: the community's own, of the build in service or else of community.toml."""

from pathlib import Path

import streamlit as st

import community
from charts.words import Words
from warehouse import builds


@st.cache_resource(max_entries=3, show_spinner=False)
def _names(path: str) -> dict[str, str]:
    return community.load(Path(path)).name


def title(words: Words) -> str:
    """新城社区数据看板, Xincheng Community Dashboard."""
    found = builds.find(builds.ROOT)
    path = found[0] / builds.COMMUNITY if found else community.FILE
    name = _names(str(path))[words.language]
    return name + words.either("数据看板", " Dashboard")
