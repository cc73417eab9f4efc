"""The page where likely pairs and unknown names of estates are decided, driven without a browser."""

import shutil
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import community
from etl import build as run
from tests.etl.inboxes import LI, SERVICES, checked, rows_of, text
from tests.pages.screen import opened, said
from warehouse import builds, decided

HEADER = ("姓名", "身份证号", "性别", "出生日期", "小区", "楼幢", "单元", "房号", "户编号", "联系电话")
KNOWN = ("李强", LI, "男", "1950-03-07", "新城花园", "3幢", "2单元", "501室", "", "13912345678")
AGAIN = ("李强", "", "男", "1950-03-07", "桃园里", "1幢", "1单元", "101室", "", "")


def place(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """The folders of an office below this one."""
    for name in ("ROOT", "STATE", "INBOX"):
        patch.setattr(builds, name, folder / name.lower())


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """begun(rows of the register, estates of the log): folders with a build of them, made once."""

    @cache
    def make(*rows: tuple[str, ...], estates: tuple[str, ...]) -> Path:
        folder = tmp_path_factory.mktemp("begun")
        with pytest.MonkeyPatch.context() as patch:
            place(patch, folder)
            text(builds.INBOX / "residents" / "名册.csv", [HEADER, *rows])
            log = [("2026-09-01", "老年证", "", "", each, "") for each in estates]
            text(builds.INBOX / "service_records" / "a.csv", [SERVICES, *log])
            build()
        return folder

    return make


@pytest.fixture
def office(begun, tmp_path, monkeypatch):
    """office(rows of the register): a copy of that build in service, with an inbox and a state of its own.

    estates: of the log; one of them nobody knows.
    """
    place(monkeypatch, tmp_path)

    def open_it(*rows: tuple[str, ...], estates: tuple[str, ...] = ("新城花园", "幸福里")) -> None:
        shutil.copytree(begun(*rows, estates=estates), tmp_path, dirs_exist_ok=True)

    return open_it


def build() -> Path:
    return run.build(builds.INBOX, builds.ROOT, community.FILE)


def shown(app: AppTest, page: str = "decisions") -> AppTest:
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception, app.exception
    return app


def pair() -> str:
    [(name,)] = rows_of(builds.newest(builds.ROOT), "select pair from raw.likely_same", "people.duckdb")
    return name


def residents_and_estates() -> list[tuple]:
    return rows_of(
        builds.newest(builds.ROOT),
        "select sum(rows_merged), (select count(estate) from core.service_records) from meta.loads",
    )


def test_what_waits_is_counted_where_data_is_brought_in(office):
    office(KNOWN, AGAIN)
    assert "1对疑似同一居民和1个不认识的小区名待判定" in said(opened("bring_in"))
    assert "1 pair of residents and 1 name of an estate wait for a decision" in said(
        opened("bring_in", lang="en")
    )


def test_a_pair_stands_side_by_side_with_what_agrees_and_what_differs(office):
    office(KNOWN, AGAIN)
    page = said(opened("decisions"))
    assert "姓名和出生日期一致" in page
    for cell in (LI, "13912345678", "新城花园 3幢 2单元 501室", "桃园里 1幢 1单元 101室", "名册.csv第3行"):
        assert cell in page
    assert [page.count(each) for each in ("＝ 一致", "≠ 不同", "○ 无法比较")] == [3, 1, 2]


def test_one_person_is_male_or_female_and_not_men_or_women(office):
    office(KNOWN, AGAIN)
    page = said(opened("decisions", lang="en"))
    assert "<td>male</td>" in page
    assert "<td>men</td>" not in page


def test_each_opening_of_the_people_file_is_logged_once_a_session(office):
    office(KNOWN, AGAIN)
    app = opened("decisions")
    app.run()
    lines = (builds.STATE / "access.log").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1
    assert "likely pairs" in lines[0]


def test_answers_go_into_the_next_build_and_can_be_taken_back(office):
    office(KNOWN, AGAIN)
    assert residents_and_estates() == [(0, 1)]
    app = opened("decisions")
    app.button(key=f"same-{pair()}").click().run()
    app.selectbox(key="estate-of-幸福里").set_value("桃园里").run()
    assert not app.exception
    assert decided.known(decided.PAIRS) == {pair(): "same"}
    assert decided.known(decided.ESTATES) == {"幸福里": "桃园里"}
    assert "没有待判定的事项" in said(app)
    assert "有2项判定" in said(app)
    assert said(app).count("下次入库生效") == 2 + 1  # and in the subtitle

    build()
    assert residents_and_estates() == [(1, 2)]
    app = opened("decisions")
    assert said(app).count("已生效") == 2
    for _ in range(2):
        app.button(key="back-0").click().run()
    assert "1对疑似同一居民和1个不认识的小区名待判定" in said(app)
    build()
    assert residents_and_estates() == [(0, 1)]


def test_two_good_numbers_cannot_be_one_person_until_the_file_is_mended(office):
    office(KNOWN, ("李强", checked("99010119500307125"), *KNOWN[2:]))
    app = opened("decisions")
    assert app.button(key=f"same-{pair()}").disabled
    assert "必有一个写错" in said(app)
    app.button(key=f"different-{pair()}").click().run()
    assert "不是同一人" in said(app)
    assert "1个不认识的小区名待判定" in said(app)


def test_a_name_that_fits_several_estates_is_refused_with_a_sentence(office):
    office(KNOWN, estates=("小区",))
    app = opened("decisions")
    app.selectbox(key="estate-of-小区").set_value("育才小区").run()
    assert "指不明一个小区" in said(app)
    assert decided.known(decided.ESTATES) == {}
