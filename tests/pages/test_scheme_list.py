"""Schemes on the page where data is brought in: what stands beside each, and its workbook dropped as it came."""

import pytest

from community import schemes
from pages.parts import bring_in
from pages.parts import bring_in_commands as commands
from pages.parts import bring_in_files as batches
from tests.pages import screen
from warehouse import builds, connection


def place(patch, folder):
    """The folders of an office below this one."""
    for name in ("ROOT", "STATE", "INBOX"):
        patch.setattr(builds, name, folder / name.lower())


@pytest.fixture(autouse=True)
def office(tmp_path, monkeypatch):
    """An office without any build."""
    place(monkeypatch, tmp_path)


def opened(lang: str):
    return screen.opened("bring_in", {"schemes": True}, lang=lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_scheme_says_its_source_and_what_is_not_known(lang):
    shown = screen.said(opened(lang)).replace("&quot;", '"')
    for scheme in map(schemes.load, schemes.names()):
        for text in (scheme.title, scheme.source, scheme.unknown):
            assert text[lang] in shown
    assert shown.count({"zh": "待核实</span>", "en": "to be confirmed</span>"}[lang]) == len(schemes.names())


def test_nothing_is_read_or_drawn_while_the_list_is_closed(monkeypatch):
    read = []
    with monkeypatch.context() as watched:
        watched.setattr(schemes, "load", lambda name: read.append(name))
        assert screen.opened("bring_in", lang="zh").get("download_button") == []
    assert read == []
    assert len(screen.opened("bring_in", {"schemes": True}, lang="zh").get("download_button")) == 5


def test_a_scheme_somebody_broke_says_so_and_leaves_the_others(tmp_path, monkeypatch):
    whole = schemes.FOLDER / "five_star.toml"
    (tmp_path / "five_star.toml").write_bytes(whole.read_bytes())
    (tmp_path / "mine.toml").write_text('unit = "stars"\nareas = []', encoding="utf-8")
    monkeypatch.setattr(schemes.load, "__defaults__", (tmp_path,))
    monkeypatch.setattr(schemes.names, "__defaults__", (tmp_path,))
    app = opened("zh")
    assert "五星达标社区" in screen.said(app)
    assert "mine.toml: 至少要有一段 [[areas]] 领域。" in screen.said(app)
    assert len(app.get("download_button")) == 1


@pytest.fixture(scope="module")
def brought_in(tmp_path_factory):
    """The builds of an office that has dropped the workbooks of two schemes as they are."""
    folder = tmp_path_factory.mktemp("brought_in")
    with pytest.MonkeyPatch.context() as patch:
        place(patch, folder)
        batch = batches.new_batch()
        for name in ("five_star", "harmonious_community"):
            (batches.files(batch) / f"{name}.xlsx").write_bytes(commands.scheme(name, "zh"))
        looked = commands.look(batch, "zh")["files"]
        assert all(bring_in.is_ready(file) for file in looked)
        batches.choose(batch, {file["file"]: [file["source"], *file["also"]] for file in looked})
        held = commands.rehearsed(batch, commands.start_rehearsal(batch, "zh"))
        commands.publish(batch, held, "zh")
        return builds.ROOT


def test_the_workbook_dropped_as_it_is_becomes_a_campaign(brought_in):
    five_star = "name = '五星达标社区（绍兴办法）'"
    with connection.open_warehouse(builds.newest(brought_in)) as con:
        found = con.execute(
            f"select full_points, bar_points from core.campaigns where {five_star}"
        ).fetchall()
        [(standards,)] = con.execute(
            f"select count(*) from core.criteria inner join core.campaigns using (campaign_id) where {five_star}"
        ).fetchall()
    assert found == [(500, 450)]
    assert standards == 5 + 7


def test_a_campaign_without_bar_and_deadline_does_not_say_that_nothing_is_left_to_do(brought_in, monkeypatch):
    monkeypatch.setattr(builds, "ROOT", brought_in)
    with connection.open_warehouse(builds.newest(brought_in)) as con:
        [(campaign,)] = con.execute(
            "select campaign_id from core.campaigns where bar_points is null and deadline is null"
        ).fetchall()
    shown = screen.said(screen.opened("campaign", campaign=campaign, lang="zh"))
    for label in ("离达线", "剩余"):
        assert f'{label}</p><span class="num ">—<' in shown


def test_a_faulty_scheme_is_refused_with_its_sentence():
    with pytest.raises(commands.Refused, match="five_star"):
        commands.scheme("six_star", "zh")
