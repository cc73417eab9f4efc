"""The lists of stars: those that are shipped, which one a year is awarded by, and what is wrong with a faulty file."""

import tomllib

import pytest

from community import stars
from warehouse.contracts import ContractError

ENTRY = """
[[lists]]
name = {zh = "甲", en = "A"}
source = {zh = "出处", en = "source"}
status = "to_confirm"
stars = [{zh = "守法星", en = "law"}, {zh = "敬老星", en = "the old"}]
"""


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")


def written(tmp_path, text: str):
    path = tmp_path / "stars.toml"
    path.write_text(text, encoding="utf-8")
    return path


def mistakes(tmp_path, text: str) -> list[str]:
    with pytest.raises(ContractError) as caught:
        stars.load(written(tmp_path, text))
    return list(caught.value.problems)


def test_the_lists_shipped_are_marked_as_unconfirmed_and_count_what_is_unknown():
    raw = tomllib.loads(stars.FILE.read_text(encoding="utf-8"))["lists"]
    shipped = stars.load()
    assert [(each.name["zh"], len(each.stars), each.unknown, each.is_confirmed) for each in shipped] == [
        ("城市社区十星", 9, 1, False),
        ("农村十星", 6, 4, False),
        ("新版五星", 5, 0, False),
    ]
    assert [[star["zh"] for star in each.stars] for each in shipped] == [
        [star["zh"] for star in each["stars"]] for each in raw
    ]


def test_years_are_awarded_by_the_urban_list_until_the_office_writes_its_own():
    assert stars.of_year(stars.load(), 2026).name["zh"] == "城市社区十星"


def test_a_year_keeps_the_list_it_was_awarded_by(tmp_path):
    text = ENTRY + "year_from = 2015\n" + ENTRY.replace("甲", "乙") + "year_from = 2022\n" + ENTRY
    lists = stars.load(written(tmp_path, text))
    years = (2014, 2015, 2021, 2022, 2030)
    assert [(found := stars.of_year(lists, year)) and found.name["zh"] for year in years] == [
        None, "甲", "甲", "乙", "乙",
    ]  # fmt: skip
    assert [each.unknown for each in lists] == [0, 0, 0]


def test_every_mistake_is_told_at_once(tmp_path):
    text = (
        ENTRY.replace("to_confirm", "sure").replace("敬老星", "守法星")
        + "total = 1\nyear_from = 1999\nyear = 3\n"
        + ENTRY.replace("to_confirm", "sure").replace("敬老星", "守法星")
        + "total = 1\nyear_from = 1999\n"
    )
    assert mistakes(tmp_path, text) == [
        "stars.toml: the key 'lists[1].year' is not known. Did you mean 'year_from'?",
        "stars.toml: 'lists[2].status' should be one of to_confirm, confirmed, it is 'sure'.",
        "stars.toml: 'lists[2].stars' names 守法星 twice.",
        "stars.toml: 'lists[2].total' is 1, but 2 stars are named.",
        "stars.toml: 'lists[2].year_from' should lie between 2000 and 2099, it is 1999.",
        "stars.toml: two lists begin in 1999: only one can hold in a year.",
    ]


def test_a_star_needs_its_name_in_both_languages(tmp_path):
    text = ENTRY.replace('{zh = "守法星", en = "law"}', '"守法星", {zh = "敬老星"}')
    assert mistakes(tmp_path, text) == [
        "stars.toml: 'lists[1].stars[1]' should be a table, it is '守法星'.",
        "stars.toml: the key 'lists[1].stars[2].en' is missing.",
    ]


@pytest.mark.parametrize("text", ["", "lists = 3", ENTRY.split("stars = ")[0] + "stars = []"])
def test_a_file_without_a_star_is_refused(tmp_path, text):
    assert "at least one" in mistakes(tmp_path, text)[0]


def test_a_file_that_is_no_toml_or_is_not_there_is_refused(tmp_path):
    assert "cannot be read" in mistakes(tmp_path, "lists = [")[0]
    with pytest.raises(ContractError, match="is missing"):
        stars.load(tmp_path / "none.toml")
