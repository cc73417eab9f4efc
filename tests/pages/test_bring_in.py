"""The page where data is brought in, driven without a browser: what it says at each step, with and without a build."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import bring_in_commands as commands
from pages.parts import bring_in_files as batches
from pages.parts import bring_in_state as states
from tests.etl.inboxes import SERVICES, text
from tests.pages import screen
from tests.pages.screen import said
from warehouse import builds, connection

OLD = [(f"2026-09-{1 + n % 30:02}", "居住证明", "", "", "", "") for n in range(60)]
NEW = [(f"2026-09-{1 + n % 30:02}", "老年证", "", "", "", "") for n in range(30)]


def place(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """The folders of an office below this one."""
    for name in ("ROOT", "STATE", "INBOX"):
        patch.setattr(builds, name, folder / name.lower())


@pytest.fixture
def office(tmp_path, monkeypatch):
    """An inbox with 60 records and no build yet."""
    place(monkeypatch, tmp_path)
    text(builds.INBOX / "service_records" / "a.csv", [SERVICES, *OLD])
    return tmp_path


@pytest.fixture(scope="module")
def begun(tmp_path_factory) -> Path:
    """The folders of an office that has put the build of its inbox into service."""
    folder = tmp_path_factory.mktemp("begun")
    with pytest.MonkeyPatch.context() as patch:
        place(patch, folder)
        text(builds.INBOX / "service_records" / "a.csv", [SERVICES, *OLD])
        assert start(dropped({})) is not None
    return folder


@pytest.fixture
def in_service(begun, tmp_path, monkeypatch):
    """The same office with its build in service."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    place(monkeypatch, tmp_path)
    return builds.newest(builds.ROOT)


def records() -> int:
    """Service records of the build in service."""
    with connection.open_warehouse(builds.newest(builds.ROOT)) as con:
        return con.execute("select count(*) from core.service_records").fetchone()[0]


def dropped(files: dict[str, list]) -> Path:
    batch = batches.new_batch()
    for name, rows in files.items():
        text(batches.files(batch) / name, rows)
    return batch


def start(batch: Path) -> Path:
    """A build of the inbox, made and published as the page does it; its own file takes its own place."""
    shutil.copytree(builds.INBOX, batches.chosen(batch), dirs_exist_ok=True)
    held = commands.rehearsed(batch, commands.start_rehearsal(batch, "zh"))
    return commands.publish(batch, held, "zh")


def previewed(files: dict[str, list]) -> states.State:
    """The state of a session that has dropped, chosen and previewed these files."""
    batch = dropped(files)
    names = batches.choose(batch, {key: ["service_records"] for key in files})
    process = commands.start_rehearsal(batch, "zh")
    held = commands.rehearsed(batch, process)
    return states.State(batch=batch, names=names, preview=states.compare(held, names))


def opened(state: states.State | None = None, lang: str = "zh") -> AppTest:
    return screen.opened("bring_in", {states.KEY: state} if state else None, lang=lang)


@pytest.mark.parametrize(("lang", "title"), [("zh", "导入数据"), ("en", "Bring data in")])
def test_the_page_opens_before_there_is_any_build(office, lang, title):
    assert title in said(opened(lang=lang))


def test_the_first_files_of_an_office_are_published_without_anything_to_compare_with(office):
    app = opened(previewed({"b.csv": [SERVICES, *NEW]}))
    assert "无从比较" in said(app)
    app.button(key="publish").click().run()
    assert records() == 90


def column(heading: str, name: str | None, *proposals: str) -> dict:
    how = "exact" if name else "close" if proposals else "none"
    return {"heading": heading, "column": name, "how": how, "title": None, "proposals": list(proposals)}


def looked_at(
    file: str, mapping: str, *columns: dict, missing: tuple[str, ...] = (), source="residents"
) -> dict:
    sheet = {
        "sheet": "名册", "header_row": 3, "fingerprint": "9f2c", "mapping": mapping, "columns": list(columns),
        "missing": list(missing),
    }  # fmt: skip
    problem = None if source and not missing else "没有必需的列"
    return {
        "file": file, "source": source, "also": [], "candidates": [], "problem": problem, "sheets": [sheet],
    }  # fmt: skip


SOURCES = [
    {
        "name": "residents",
        "title": "居民名册",
        "columns": [{"name": "id_number", "title": "身份证号"}, {"name": "phone", "title": "联系电话"}],
    }
]


@pytest.fixture
def looking(in_service, monkeypatch):
    """looking(files as looked at): the page with these files dropped; what it then confirms is kept in .confirmed."""
    confirmed = []
    monkeypatch.setattr(commands, "confirm", lambda *given: confirmed.append(given))

    def open_it(*found: dict) -> AppTest:
        monkeypatch.setattr(commands, "look", lambda *_: {"files": list(found), "sources": SOURCES})
        app = opened(
            states.State(batch=dropped({each["file"]: [("x",)] for each in found} | {"说明.txt": [("x",)]}))
        )
        app.confirmed = confirmed
        return app

    return open_it


def test_every_dropped_file_says_what_it_was_taken_for(looking):
    app = looking(
        looked_at("a.xlsx", "exact", column("身份证号", "id_number")),
        looked_at("b.xlsx", "none", column("菜名", None), source=None),
    )
    shown = said(app)
    assert "2个文件中1个可以导入；其余的先不导入" in shown
    assert "居民名册；名册：表头在第3行" in shown
    assert "说明.txt" in shown
    assert not app.button(key="preview").disabled


def test_close_headings_hold_a_file_back_until_they_are_confirmed(looking):
    nearly = looked_at(
        "a.xlsx",
        "to_confirm",
        column("身份证号码号", None, "id_number"),
        column("电联", None),
        missing=("id_number",),
    )
    app = looking(nearly)
    assert app.button(key="preview").disabled
    assert "缺少必需的列：身份证号" in said(app)
    app.button(key="confirm-0-9f2c").click().run()
    assert app.confirmed == [("residents", "9f2c", {"id_number": "身份证号码号"}, "zh")]


def test_two_headings_are_not_taken_for_one_column_and_a_required_one_must_be_given(looking):
    nearly = looked_at(
        "a.xlsx", "to_confirm", column("身份证号码号", None, "id_number"), column("证号", None, "id_number"),
        missing=("id_number",),
    )  # fmt: skip
    app = looking(nearly)
    assert app.button(key="confirm-0-9f2c").disabled
    assert "两个表头不能对应同一列" in said(app)
    app.selectbox(key="heading-0-9f2c-0").set_value("")
    app.selectbox(key="heading-0-9f2c-1").set_value("phone")
    app.run()
    assert app.button(key="confirm-0-9f2c").disabled


def test_a_file_of_no_known_kind_waits_for_a_choice_and_can_be_removed(looking):
    app = looking(looked_at("菜单.csv", "none", column("菜名", None), source=None))
    state = app.session_state[states.KEY]
    app.selectbox(key="kind-0-菜单.csv").set_value("residents").run()
    assert (batches.files(state.batch) / "residents" / "菜单.csv").is_file()
    app.button(key="remove-0").click().run()
    assert app.session_state[states.KEY] is not None


def test_publish_changes_the_numbers_and_undo_changes_them_back(in_service):
    app = opened(previewed({"b.csv": [SERVICES, *NEW]}))
    app.button(key="publish").click().run()
    assert "已发布" in said(app)
    assert app.get("download_button") == []  # nothing to mend
    assert "待改" not in said(app)
    assert records() == 90
    assert (builds.INBOX / "service_records" / "b.csv").is_file()
    app.button(key="undo").click().run()
    assert "已撤回" in said(app)
    assert records() == 60
    app.switch_page("pages/data.py").run()
    assert "恢复的较早数据" in said(app)


def test_a_preview_says_where_the_rows_went_which_numbers_move_and_publishing_what_is_to_mend(in_service):
    faulty = ("昨天", "老年证", "", "", "", "")
    app = opened(previewed({"b.csv": [SERVICES, *NEW, faulty]}))
    shown = said(app)
    assert "1个文件读入32行，保留30行" in shown
    for cell in ("60件", "90件", "↑ 50.0%", "异常</span>", "项变化异常"):
        assert cell in shown
    assert records() == 60
    app.button(key="publish").click().run()
    assert len(app.get("download_button")) == 1
    assert "还有1格待改" in said(app)
    app.switch_page("pages/data.py").run()
    assert len(app.get("download_button")) == 1


def test_a_preview_overtaken_by_another_build_is_refused_and_discarding_it_leaves_nothing(in_service):
    state = previewed({"b.csv": [SERVICES, *NEW]})
    shutil.copytree(in_service, builds.ROOT / "20990101T000000Z")
    app = opened(state)
    app.button(key="publish").click().run()
    assert "重新预览" in said(app)
    assert state.batch.exists()
    app.button(key="discard").click().run()
    assert not state.batch.exists()
    assert not list(builds.ROOT.glob("*.held"))
    assert "导入数据" in said(app)


def test_a_file_that_stops_the_preview_is_named_in_a_sentence(in_service):
    batch = dropped({"菜单.csv": [("菜名", "价格"), ("面条", "12")]})
    batches.choose(batch, {"菜单.csv": ["service_records"]})
    process = commands.start_rehearsal(batch, "zh")
    with pytest.raises(commands.Refused) as refused:
        commands.rehearsed(batch, process)
    assert refused.value.sentences[0].startswith("service_records/菜单.csv")


def test_dropped_files_are_for_their_owner_only_and_a_second_of_the_same_name_replaces_the_first(office):
    batch = batches.new_batch()
    assert batch.stat().st_mode & 0o777 == 0o700
    for body in (b"1", b"2"):
        batches.save(batch, [SimpleNamespace(name="../../名册.csv", getbuffer=lambda body=body: body)])
    batches.put_under(batch, "名册.csv", "residents")
    [kept] = [each for each in batches.files(batch).rglob("*") if each.is_file()]
    assert kept.relative_to(batch).as_posix() == "files/residents/名册.csv"
    assert kept.read_bytes() == b"2"
    batches.save(batch, [SimpleNamespace(name="名册.csv", getbuffer=lambda: b"3")])
    [kept] = [each for each in batches.files(batch).rglob("*") if each.is_file()]
    assert kept.read_bytes() == b"3"
