"""Entry: page config, page list, shared frame. No numbers."""

from pathlib import Path

import streamlit as st

from charts.words import Words
from pages.parts import choices, frame
from pages.parts.community_name import title
from warehouse.builds import NoWarehouse

STATIC = Path(__file__).parent / "static"
PAGES = (
    ("overview", "Overview"),
    ("demographics", "Population"),
    ("services", "Services"),
    ("staff", "Staff"),
    ("honours", "Honours"),
    ("meeting", "Meeting"),
    ("explore", "Explore"),
    ("definitions", "Definitions"),
    ("data", "Data"),
    ("bring_in", "Import"),
)
HIDDEN = (
    ("campaign", "Campaign"),
    ("star_households", "Ten-star households"),
    ("worker", "Worker"),
    ("decisions", "Decisions"),
    ("notes", "Commitments and events"),
    ("receipt", "Receipt"),
    ("sql", "Query"),
    ("lists", "To do lists"),
)


def main() -> None:
    words = Words(choices.language())
    name = title(words)
    st.set_page_config(page_title=name, page_icon=str(STATIC / "icon.png"), layout="wide")
    st.logo(str(STATIC / "seal.svg"), size="large")
    frame.style(words, name)
    frame.switch_language(words)
    pages = [
        st.Page(f"pages/{file}.py", title=words.say(said), url_path=file, default=file == "overview",
                visibility="hidden" if (file, said) in HIDDEN else "visible")
        for file, said in (*PAGES, *HIDDEN) if (STATIC.parent / "pages" / f"{file}.py").exists()
    ]  # fmt: skip
    chosen = st.navigation(pages, position="top")
    try:
        chosen.run()
    except NoWarehouse:
        frame.no_build(words)


main()
