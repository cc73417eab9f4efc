"""Entry: page config, page list, shared frame. No numbers."""

from pathlib import Path

import streamlit as st

from charts.words import Words
from pages.parts import choices, frame
from pages.parts.community_name import title
from warehouse.builds import NoWarehouse

STATIC = Path(__file__).parent / "static"
# What stands in the bar at the top: a page, or a group of pages that opens below its name.
GROUPS = {
    "": (("overview", "Overview"), ("meeting", "Meeting"), ("explore", "Explore")),
    "Residents and services": (("demographics", "Population"), ("services", "Services"), ("livelihood", "Livelihood")),
    "Team and honours": (
        ("organisation", "Organisation and self-government"), ("staff", "Staff"), ("honours", "Honours"),
    ),
    "Neighbourhood": (("safety", "Safety and environment"), ("facilities", "Facilities and culture")),
    "Data": (("definitions", "Definitions"), ("data", "Data"), ("bring_in", "Import")),
}  # fmt: skip
HIDDEN = (
    ("account", "Account and numbers"),
    ("campaign", "Campaign"),
    ("star_households", "Ten-star households"),
    ("worker", "Worker"),
    ("decisions", "Decisions"),
    ("notes", "Commitments and events"),
    ("receipt", "Receipt"),
    ("sql", "Query"),
    ("lists", "To do lists"),
)


def _page(words: Words, file: str, said: str, visibility: str = "visible") -> st.Page:
    path = f"pages/{file}.py"
    return st.Page(
        path, title=words.say(said), url_path=file, default=file == "overview", visibility=visibility
    )


def _exists(file: str) -> bool:
    return (STATIC.parent / "pages" / f"{file}.py").exists()


def main() -> None:
    words = Words(choices.language())
    name = title(words)
    st.set_page_config(page_title=name, page_icon=str(STATIC / "icon.png"), layout="wide")
    st.logo(str(STATIC / "seal.svg"), size="large")
    frame.style(words, name)
    frame.switch_language(words)
    pages = {
        words.say(group) if group else "": [_page(words, *each) for each in listed if _exists(each[0])]
        for group, listed in GROUPS.items()
    }
    pages[""] += [_page(words, *each, visibility="hidden") for each in HIDDEN]
    chosen = st.navigation({name: listed for name, listed in pages.items() if listed}, position="top")
    try:
        chosen.run()
    except NoWarehouse:
        frame.no_build(words)


main()
