"""What every kind of file has in common: what it says of itself, its name, its progress, its maker."""

from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from indicators.periods import Period
from reports import desk as desks
from reports import exports
from reports.decks import decks
from reports.imprint import imprint
from reports.slides import slides
from tests.reports.handed_over import MADE_AT, lines
from tests.small_warehouse import small_warehouse


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    staff = [
        {"staff_id": "a", "post": "网格片区一"},
        {"staff_id": "b", "post": "党建窗口"},
        {"staff_id": "c", "post": "党建窗口"},
        {"staff_id": "d", "post": "撤了的岗位", "present_until": date(2025, 6, 1)},
    ]
    build = small_warehouse(tmp_path_factory.mktemp("builds"), {"core.staff": staff})
    return desks.opened(build, "zh", Period.parse("2025Q4"))


@pytest.fixture(scope="module")
def deck():
    return decks()["quarterly_report"]


@pytest.fixture(scope="module", params=exports.KINDS)
def made(request, deck, desk) -> tuple[bytes, list[tuple[int, int]]]:
    """A file of each kind, and what was heard while it was made."""
    heard = []
    data = exports.make(
        request.param, deck, desk, "党建窗口", MADE_AT, lambda done, of: heard.append((done, of))
    )
    return data, heard


def test_it_says_period_filter_data_date_build_maker_time_and_that_people_are_fictional(made, desk):
    text = " ".join(lines(made[0]))
    said = imprint(desk, "", "党建窗口", MADE_AT)
    for line in (
        *said.lines,
        said.fictional,
        "2025年第四季度",
        "党建窗口",
        "2026年10月8日 09:30",
        desk.build_id,
    ):
        assert line in text, line


def test_its_progress_begins_at_nothing_and_ends_at_all(made):
    heard = made[1]
    assert heard[0][0] == 0
    assert heard[-1][0] == heard[-1][1] > 1
    assert [done for done, _ in heard] == sorted({done for done, _ in heard})


@pytest.mark.parametrize("kind", exports.KINDS)
def test_its_name_may_stand_on_any_disk(desk, deck, kind):
    name = exports.file_name(kind, deck, desk)
    assert name.startswith("新城社区_")
    assert name.endswith(f"_2025年第四季度.{kind}")
    assert PureWindowsPath(name).name == PurePosixPath(name).name == name
    assert not set('<>:"|?*') & set(name)


def test_makers_are_the_committee_and_the_posts_still_held_each_once(desk):
    assert exports.makers(desk) == ["新城社区居民委员会", "网格片区一", "党建窗口"]


def test_a_slide_of_a_log_without_rows_has_nothing_beside_its_chart(desk, deck):
    assert [each.side for each in slides(deck, desk) if each.exhibit and each.side] == []
