"""Schemes of honours: what is shipped is marked as unsure, and a faulty file is told about in whole."""

import tomllib

import pytest

from community import schemes
from warehouse.contracts import ContractError

SCHEME = """
campaign = "甲社区"
title = {zh = "甲", en = "A"}
source = {zh = "出处", en = "source"}
status = "to_confirm"
unit = "points"
full_points = 30
bar_points = 24
area_bar_points = 8
standards = 4

[[areas]]
name = "环境"
points = 10
items = [{text = "绿地", points = 4}, {text = "噪声"}]

[[areas]]
name = "文化"
points = 20
"""
BONUS = """
[[bonuses]]
text = "表彰"
points = 2
"""


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")


def load(tmp_path, text: str) -> schemes.Scheme:
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    return schemes.load("mine", tmp_path)


def mistakes(tmp_path, text: str) -> list[str]:
    with pytest.raises(ContractError) as caught:
        load(tmp_path, text)
    return [problem.removeprefix("mine.toml: ") for problem in caught.value.problems]


@pytest.mark.parametrize("name", schemes.names())
def test_what_is_shipped_says_its_source_what_is_unknown_and_that_it_is_to_be_confirmed(name):
    raw = tomllib.loads((schemes.FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    scheme = schemes.load(name)
    assert not scheme.is_confirmed
    assert all(scheme.source[each] and scheme.unknown[each] for each in ("zh", "en"))
    assert len(scheme.items) == sum(len(area.get("items", [])) for area in raw["areas"])


def test_the_five_schemes_have_the_areas_bars_and_numbers_they_are_known_for():
    found = {name: schemes.load(name) for name in schemes.names()}
    told = {
        name: (
            len(each.areas),
            len(each.items),
            each.standards,
            each.full_points,
            each.bar_points,
            each.area_bar_points,
        )
        for name, each in found.items()
    }
    assert told == {
        "elder_friendly": (7, 3, 40, 100, None, None),
        "five_star": (5, 0, None, 500, 450, 80),
        "green_community_2020": (5, 16, 16, 16, 16, None),
        "harmonious_community": (3, 22, None, None, None, None),
        "safe_community": (1, 5, None, 100, 90, None),
    }


def test_a_scheme_without_mistakes_is_read_and_what_is_not_known_is_what_is_left(tmp_path):
    scheme = load(tmp_path, SCHEME)
    assert [(area.name, area.known, area.rest) for area in scheme.areas] == [("环境", 4, 6), ("文化", 0, 20)]
    assert [(item.text, item.points) for item in scheme.items] == [("绿地", 4), ("噪声", None)]
    assert (scheme.level, scheme.rank_quota, scheme.bonuses) == (None, None, ())


def test_keys_and_kinds_are_told_all_at_once(tmp_path):
    text = (
        SCHEME.replace('unit = "points"', 'unit = "stars"\nsauce = 1')
        .replace("full_points = 30", 'full_points = "30"')
        .replace("points = 4}", 'points = 4, weight = 2}, "公约"')
        .replace('"to_confirm"', '"yes"')
    )
    assert mistakes(tmp_path, text + '\n[[areas]]\nnmae = "服务"\n') == [
        "the key 'sauce' is not known. Did you mean 'source'?",
        "'full_points' should be a number, it is '30'.",
        "the key 'areas[3].nmae' is not known. Did you mean 'name'?",
        "the key 'areas[3].name' is missing.",
        "the key 'areas[1].items[1].weight' is not known. Known here: text, points, rule, method, note.",
        "'areas[1].items[2]' should be a table, it is '公约'.",
        "'status' should be one of to_confirm, confirmed, it is 'yes'.",
        "'unit' should be one of points, items, it is 'stars'.",
    ]


def test_amounts_that_contradict_each_other_are_told_all_at_once(tmp_path):
    text = (
        SCHEME.replace("points = 10", "points = 3")
        .replace("area_bar_points = 8", "area_bar_points = 5")
        .replace("bar_points = 24", "bar_points = 31")
        .replace("standards = 4", "standards = 1")
    )
    assert mistakes(tmp_path, text + BONUS.replace("points = 2", "points = -1")) == [
        "'bonuses[1].points' should lie between 0 and 1000, it is -1.",
        "the standards of areas[1] (环境) add up to 4, more than its 3.",
        "'area_bar_points' is 5, more than the 3 of areas[1] (环境).",
        "the points of the areas add up to 23, 'full_points' is 30.",
        "'bar_points' is 31, more than the 30 of 'full_points'.",
        "'standards' is 1, but 2 are listed.",
    ]


def test_names_that_evidence_could_not_tell_apart_and_years_are_refused(tmp_path):
    text = SCHEME.replace("文化", "环境").replace("噪声", "绿地").replace("甲社区", "2020年甲社区")
    assert mistakes(tmp_path, text + BONUS.replace("points = 2", "")) == [
        "'campaign' should name no year: days written without one would be read as of that year. "
        "It is '2020年甲社区'.",
        "two areas are called 环境: give each its own name.",
        "two standards read 绿地: evidence goes by the words, give each its own.",
        "the key 'bonuses[1].points' is missing.",
    ]


def test_a_scheme_without_an_area_or_of_an_unknown_name_is_refused(tmp_path):
    assert mistakes(tmp_path, SCHEME.split("[[areas]]")[0]) == ["the key 'areas' is missing."]
    assert mistakes(tmp_path, "areas = []\n" + SCHEME.split("[[areas]]")[0]) == [
        "at least one [[areas]] entry is expected."
    ]
    with pytest.raises(
        ContractError, match=r"no scheme 'five_stars'. Did you mean 'five_star'\? Known: elder_"
    ):
        schemes.load("five_stars")
