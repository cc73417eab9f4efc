"""What stands in the offline page as text: nothing escapes its place, and the page may ask for nothing."""

import json
import re

import pytest

from indicators.periods import Period
from reports import desk as desks
from reports.beside import Row
from reports.decks import decks
from reports.exports import imprint
from reports.offline_page.page import LIBRARY, inside_script
from reports.offline_page.parts import section
from reports.slides import Slide
from tests.reports.handed_over import FIGURES, MADE_AT, made


@pytest.fixture
def desk(warehouse):
    return desks.opened(warehouse(), "zh", Period.parse("2025Q4"))


def test_a_text_cannot_end_the_script_it_stands_in():
    text = json.dumps(["</script>", "<!-- <script>"])
    assert "<" not in inside_script(text)
    assert json.loads(inside_script(text)) == ["</script>", "<!-- <script>"]


def test_the_library_may_stand_in_a_page_as_it_is():
    library = LIBRARY.read_text(encoding="utf-8").lower()
    assert "</script" not in library
    assert "<!--" not in library


def test_texts_are_escaped(desk):
    slide = Slide("x", "<b>5&6</b>", accent="5&6", rows=(Row("<u>", "<s>", "<i>"),))
    html = section(1, slide, desk.words, imprint(desk, "<q>", "", MADE_AT))
    assert '&lt;b&gt;<em class="">5&amp;6</em>&lt;/b&gt;' in html
    for said in ("&lt;u&gt;", "&lt;s&gt;", "&lt;i&gt;", "&lt;q&gt;"):
        assert said in html
    assert not re.search(r"<(?:u|s|q|script)>", html)


def test_the_page_forbids_itself_to_ask_for_anything(desk):
    page = made("html", decks()["quarterly_report"], desk).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert "default-src 'none'" in policy
    assert not re.search(r'(?:src|href)="(?!#)', page.split("<script>")[0])
    assert len(json.loads(FIGURES.search(page)[1])) == page.count('<section class="slide" id="s')
