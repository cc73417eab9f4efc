"""Names of estates that nobody knew: decided once, taken as aliases by every later build, and taken back."""

import pytest

import community
from etl import desk, estate_names, files, load
from tests.etl.inboxes import LI, RESIDENTS, SERVICES, etl, rows_of, text
from warehouse import builds, decided
from warehouse.contracts import ContractError

NAMES = ("新城花园", "幸福里", "幸福里", "东方花园", "幸福里3幢501室")
ESTATES = "select estate from core.service_records order by row_no"
UNKNOWN = "select spelling, estate, rows from raw.unknown_estates order by spelling"


@pytest.fixture
def logged(inbox, build):
    """The build of one service log: a row a name of `NAMES`, in rows 2 to 6."""
    text(
        inbox / "service_records" / "a.csv",
        [SERVICES, *(("2026-09-01", "老年证", "", "", each, "") for each in NAMES)],
    )
    return build()


def decide(pair: str, built) -> None:
    estate_names.decide(pair, built.parent, community.load())


def estates(built) -> list:
    return [estate for (estate,) in rows_of(built, ESTATES)]


def test_a_decided_name_is_an_alias_of_its_estate_in_every_later_build(logged, build):
    assert estates(logged) == ["新城花园", None, None, None, None]
    decide("幸福里 = 桃园里", logged)
    later = build()
    assert estates(later) == ["新城花园", "桃园里", "桃园里", None, "桃园里"]
    assert rows_of(later, UNKNOWN, "people.duckdb") == [("东方花园", None, 1), ("幸福里", "桃园里", 2)]
    assert rows_of(later, "select rows from meta.problems where rule = 'estate'") == [(1,)]


def test_a_name_not_of_this_community_is_no_mistake_any_more_and_counts_for_no_estate(logged, build):
    decide("东方花园=elsewhere", logged)
    later = build()
    assert estates(later) == ["新城花园", None, None, None, None]
    assert rows_of(later, "select rows from meta.problems where rule = 'estate'") == [(3,)]
    assert rows_of(later, "select * from meta.loads where rows_kept <> 5") == []
    assert rows_of(later, UNKNOWN, "people.duckdb") == [("东方花园", "elsewhere", 1), ("幸福里", None, 2)]


def test_a_decision_taken_back_is_asked_again(logged, build):
    decide("幸福里=桃园里", logged)
    decided_so = build()
    assert "幸福里" not in " ".join(estate_names.listed(decided_so.parent))
    decide("幸福里=", decided_so)
    later = build()
    assert estates(later) == estates(logged)
    assert rows_of(later, UNKNOWN, "people.duckdb") == rows_of(logged, UNKNOWN, "people.duckdb")


def test_addresses_of_residents_are_read_by_decided_names_too(inbox, build):
    text(inbox / "residents" / "a.csv", [RESIDENTS, ("李强", LI, "男", "幸福里", "")])
    first = build()
    decide("幸福里=府前小区", first)
    assert rows_of(build(), "select estate from core.residents") == [("府前小区",)]


def test_what_cannot_be_decided_is_said_with_the_nearest_right_name(logged):
    cases = [
        ("幸福里=桃源里", "community.toml has no estate '桃源里'. Did you mean '桃园里'"),
        ("幸福里=Yucal", "Did you mean 'Yucai'"),
        ("幸福里=XQ", "It has: 新城花园, 桃园里"),
        ("幸福村=桃园里", "'幸福村' is no unknown estate of the newest build"),
        ("幸福里", "Write: NAME = ESTATE"),
        ("=桃园里", "Write: NAME = ESTATE"),
    ]
    for pair, sentence in cases:
        with pytest.raises(files.WrongUse) as refused:
            decide(pair, logged)
        assert sentence in str(refused.value)
    assert decided.known(decided.ESTATES) == {}


def test_a_word_in_the_names_of_other_estates_is_no_alias(inbox, build):
    text(inbox / "service_records" / "a.csv", [SERVICES, ("2026-09-01", "老年证", "", "", "小区", "")])
    first = build()
    for estate in ("育才小区", "elsewhere"):
        with pytest.raises(files.WrongUse, match="part of the name of"):
            decide(f"小区={estate}", first)


def test_an_estate_that_has_gone_from_community_toml_stops_the_build_with_a_sentence(logged, build):
    decided.remember(decided.ESTATES, "幸福里", "桃源里")
    with pytest.raises(ContractError) as stopped:
        build()
    [problem] = stopped.value.problems
    assert "'幸福里' is '桃源里'" in problem
    assert "Did you mean '桃园里'" in problem
    assert 'python -m etl estates "幸福里=ESTATE"' in problem


def test_a_decision_is_in_force_without_a_file_being_read_again(logged, build, monkeypatch):
    read = []
    load_file = load.load_file
    monkeypatch.setattr(load, "load_file", lambda *given: read.append(given[1].name) or load_file(*given))
    decide("幸福里=桃园里", logged)
    assert estates(build()) == ["新城花园", "桃园里", "桃园里", None, "桃园里"]
    assert read == []


def test_what_was_decided_is_its_owners_only_and_any_name_can_be_written(tmp_path, monkeypatch):
    monkeypatch.setattr(builds, "STATE", tmp_path / "state")
    name = '东"方\\花=园\n\x7f'
    decided.remember(decided.ESTATES, name, "elsewhere")
    decided.remember(decided.ESTATES, "幸福里", "桃园里")
    assert decided.known(decided.ESTATES) == {name: "elsewhere", "幸福里": "桃园里"}
    assert decided.path(decided.ESTATES).stat().st_mode & 0o777 == 0o600
    decided.path(decided.ESTATES).write_text("幸福里 = 桃园里", encoding="utf-8")
    with pytest.raises(ContractError, match=r"estate_names\.toml"):
        desk.open_desk(tmp_path / "temporary", community.load())


def test_the_command_lists_names_and_takes_an_answer(logged, tmp_path):
    where = ("--builds", logged.parent)
    state = tmp_path / "state"
    listed = etl("estates", *where, state=state).stdout.splitlines()
    assert listed == ["幸福里  service_records 有2行", "东方花园  service_records 有1行"]
    wrong = etl("estates", "幸福里=桃源里", *where, state=state)
    assert (wrong.returncode, wrong.stderr) == (2, "community.toml 里没有小区 '桃源里'。是不是 '桃园里'？\n")
    assert etl("estates", "幸福里", "=", "桃园里", *where, state=state).returncode == 0
    done = etl("estates", "东方花园=elsewhere", *where, state=state)
    assert (done.returncode, done.stdout) == (0, "没有待判定的小区名。\n")
