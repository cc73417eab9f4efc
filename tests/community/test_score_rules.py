"""Rules of the score: versions in time, and a sentence for every mistake in them."""

import tomllib
from datetime import date

import pytest

import community
from community.score_rules import RATER_GROUPS, in_force
from tests.small_warehouse import REPOSITORY
from warehouse.contracts import ContractError

OURS = community.FILE.read_text(encoding="utf-8")
SECOND = """
[[score_rules]]
version = "2026"
from = {start}
attendance = 30
points = 40
review = 30
points_full = 60
min_raters = 5
"""


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")


def load(tmp_path, text):
    file = tmp_path / "community.toml"
    file.write_text(text, encoding="utf-8")
    return community.load(file)


def mistakes(tmp_path, text):
    with pytest.raises(ContractError) as caught:
        load(tmp_path, text)
    return caught.value.problems


def changed(**lines):
    """Our file with the first place of each text replaced by another."""
    text = OURS
    for right, wrong in lines.items():
        assert right in text
        text = text.replace(right, wrong, 1)
    return text


def test_a_version_holds_until_the_next_begins(tmp_path):
    versions = load(tmp_path, OURS + SECOND.format(start="2026-07-01")).score_rules
    assert [each.version for each in versions] == ["2020", "2026"]
    assert in_force(versions, date(2026, 6, 30)).version == "2020"
    assert in_force(versions, date(2026, 7, 1)).weights == {"attendance": 30, "points": 40, "review": 30}
    assert in_force(versions, date(2019, 12, 31)) is None


def test_a_version_may_end_without_another(tmp_path):
    versions = load(
        tmp_path, changed(**{"from = 2020-01-01": "from = 2020-01-01\nuntil = 2026-01-01"})
    ).score_rules
    assert in_force(versions, date(2025, 12, 31)).version == "2020"
    assert in_force(versions, date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        (
            "2026-02-01",
            "between score_rules '2020' (until 2026-01-01) and '2026' (from 2026-02-01) no rule holds",
        ),
        ("2025-12-31", "hold on the same days"),
        ("2020-01-01", "hold on the same days"),
    ],
)
def test_versions_neither_overlap_nor_leave_a_gap(tmp_path, start, sentence):
    text = changed(**{"from = 2020-01-01": "from = 2020-01-01\nuntil = 2026-01-01"}) + SECOND.format(
        start=start
    )
    (told,) = mistakes(tmp_path, text)
    assert sentence in told


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ("points = 50", "points = 60", "should add to 100, they add to 110"),
        ("attendance = 20", "attendance = -20", "should lie between 0 and 100, it is -20"),
        ("resident = 40", "resident = 30", "they add to 90"),
        ("resident = 40", "residents = 40", "Did you mean 'resident'?"),
        ('"宣传信息" = {quarter', '"宣传信习" = {quarter', "Did you mean '宣传信息'?"),
        ("{quarter = 12}", "{week = 12}", "the key 'score_rules[1].caps.宣传信息.week' is not known"),
        ("quota = 20", "quota = 120", "'score_rules[1].grades[1].quota' should lie between 0 and 100"),
        ("from = 75", "from = 75\nquota = 90", "together at most 100 percent, they add to 110"),
        ("from = 0\n", "from = 0\nquota = 10\n", "'score_rules[1].grades[4].quota' should be left out"),
        ("from = 75", "from = 90", "begin at a total of their own"),
        ("from = 60", "from = 160", "should lie between 0 and 100, it is 160"),
        ("points_full = 60", "points_full = 0", "should lie between 0.1 and"),
        ('"网格片区*" = 60', '"网格片区*" = "many"', "should be a number, it is 'many'"),
        ("trim = 20 ", "trim = 60 ", "should lie between 0 and 45, it is 60"),
        ("from = 2020-01-01", 'from = "2020-01-01"', "should be a day such as 2026-01-01, without quotes"),
        ("from = 2020-01-01", "from = 2020-01-01\nuntil = 2019-01-01", "not after its first day 2020-01-01"),
        ('version = "2020"', "", "the key 'score_rules[1].version' is missing"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(tmp_path, right, wrong, sentence):
    told = mistakes(tmp_path, changed(**{right: wrong}))
    assert any(sentence in each for each in told), told


def test_all_mistakes_are_told_at_once(tmp_path):
    text = changed(
        **{
            "points = 50": "points = 60",
            "quota = 20": "quota = 120",
            "households = 398": 'households = "x"',
            '"宣传信息" = {quarter': '"宣传信习" = {quarter',
        }
    )
    text += SECOND.format(start="2020-01-01").replace("2026", "2020")
    told = "\n".join(mistakes(tmp_path, text))
    for part in (
        "add to 110",
        "quota",
        "estates[1].households",
        "called '2020'",
        "same days",
        "Did you mean '宣传信息'?",
    ):
        assert part in told


@pytest.mark.parametrize("wrong", ["score_rules = 5", "score_rules = []", "score_rules = [7]"])
def test_rules_that_are_no_tables_are_told_without_a_fault(tmp_path, wrong):
    first, last = OURS[: OURS.index("[[estates]]")], OURS[OURS.index("[limits]") :]
    text = wrong + "\n" + first + '[[estates]]\nname = {zh = "甲", en = "A"}\n' + last
    (told,) = mistakes(tmp_path, text)
    assert "score_rules" in told


def test_the_one_section_of_older_files_is_one_version_for_all_time(tmp_path):
    old = (
        OURS[: OURS.index("[[score_rules]]")]
        + """
[score]
attendance = 20
points = 50
review = 30
points_full = 60
min_raters = 5

[limits]
small_count = 5
"""
    )
    (rules,) = load(tmp_path, old).score_rules
    assert (rules.start, rules.until, rules.raters, rules.trim) == (date.min, None, {}, 0)
    assert rules.weights == {"attendance": 20, "points": 50, "review": 30}


def test_groups_of_raters_are_those_of_the_code_list():
    codes = tomllib.loads((REPOSITORY / "data" / "reference" / "codes.toml").read_text(encoding="utf-8"))
    assert set(codes["rater_group"]) == set(RATER_GROUPS)


def test_a_post_goes_by_the_first_pattern_that_fits(tmp_path):
    (rules,) = load(tmp_path, changed(**{'"网格片区*" = 60': '"网格片区*" = 66'})).score_rules
    assert (rules.kind("网格片区三"), rules.full("网格片区三")) == ("网格片区*", 66)
    assert (rules.kind("居家养老服务站"), rules.full("居家养老服务站")) == ("", 60)
    assert rules.kind(None) == ""
