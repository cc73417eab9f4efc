"""The account is walked through sentence by sentence, and every number it gives stands beside one of ours."""

import re
from pathlib import Path

import pytest

from indicators import catalogue
from indicators.periods import Period
from pages.parts import account as blocks
from reports import account, desk

BRIEF = Path(__file__).parents[3] / "shared" / "brief.txt"
CLAIMS = [claim for part in account.load() for claim in part.claims]


def plain(text: str) -> str:
    return re.sub(r"[\s，,。；;、“”：:（）()]", "", text)


def test_the_table_in_docs_is_fresh():
    assert account.PAGE.read_text(encoding="utf-8") == account.page(), "run: python -m reports.account"


def test_a_sentence_is_measured_or_says_why_not():
    for claim in CLAIMS:
        assert claim.indicators or claim.why_not, claim.said["zh"]
        for text in filter(None, (claim.said, claim.why_not)):
            assert set(text) == {"zh", "en"}
            assert all(text.values())
        assert set(claim.stated or ()) <= set(claim.indicators)


def test_no_sentence_stands_twice():
    said = [claim.said["zh"] for claim in CLAIMS]
    assert len(said) == len(set(said))


@pytest.mark.real
@pytest.mark.skipif(not BRIEF.exists(), reason="the community's own account is not there")
def test_every_sentence_of_the_real_account_is_met():
    text = re.sub(r"\s", "", BRIEF.read_text(encoding="utf-8"))
    quoted = [plain(claim.said["zh"]) for claim in CLAIMS]
    quoted += [plain(each) for each in account.passed_over()]
    whole = plain(text)
    assert [each for each in quoted if each not in whole] == []
    for sentence in re.split(r"[。；;]", text):
        assert not sentence or any(each in plain(sentence) for each in quoted), sentence


def test_the_page_tells_every_number_once(built):
    opened = desk.opened(str(built), "zh", Period.parse("2026Q3"))
    measured = [claim for claim in CLAIMS if claim.indicators]
    missed = [
        claim
        for claim in measured
        if any(opened.reading(each).verdict == "missed" for each in claim.indicators)
    ]
    said = blocks.headline(opened)
    assert f"{len(CLAIMS)}句话" in said
    assert f"{len(measured)}句有数字" in said
    assert (f"其中{len(missed)}句" in said) is bool(missed)


def test_an_unknown_indicator_is_told_by_name(tmp_path):
    file = tmp_path / "account.toml"
    file.write_text(
        '[[parts]]\ntitle = {zh = "一", en = "one"}\n[[parts.claims]]\nsaid = {zh = "话", en = "words"}\n'
        'indicators = ["househoods"]\n',
        encoding="utf-8",
    )
    with pytest.raises(catalogue.UnknownName, match="households"):
        account.load(file)
