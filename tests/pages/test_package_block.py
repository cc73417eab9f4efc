"""The data package on the page Data: closed at first, then asked for, and each taking of it a line in the log."""

import io
import json
import zipfile

import pytest
from streamlit.runtime.context import ContextProxy

from pages.parts import package, who_may
from questions import data_package
from tests.pages import screen
from warehouse import builds

pytestmark = pytest.mark.usefixtures("served")
READER = who_may.Reader("统计岗", "年度统计")


@pytest.fixture(autouse=True)
def at_the_machine(monkeypatch):
    monkeypatch.setattr(ContextProxy, "ip_address", property(lambda self: None))
    monkeypatch.setattr(ContextProxy, "headers", property(lambda self: {}))


def buttons(app) -> list[str]:
    return [each.proto.label for each in app.get("download_button") if "数据包" in each.proto.label]


def test_the_line_is_closed_at_first_and_nothing_is_asked():
    app = screen.opened("data", lang="zh")
    assert "带走数据" in screen.said(app)
    assert buttons(app) == []
    assert not [each for each in app.selectbox if each.key == who_may.WHO]


def test_whoever_opens_it_says_first_who_takes_it():
    app = screen.opened("data", {"package": True}, lang="zh")
    assert "请按个人信息保管" in screen.said(app)
    assert [each.key for each in app.selectbox if each.key == who_may.WHO]
    assert buttons(app) == []


def test_once_that_is_said_the_package_of_this_build_is_offered():
    app = screen.opened("data", {"package": True, who_may.KEPT: READER}, lang="zh")
    assert buttons(app) == ["下载数据包"]


def test_over_the_network_it_is_not_offered(monkeypatch):
    monkeypatch.setattr(ContextProxy, "ip_address", property(lambda self: "192.168.1.20"))
    app = screen.opened("data", {"package": True, who_may.KEPT: READER}, lang="zh")
    assert buttons(app) == []


def test_a_setting_of_the_machine_switches_it_off(monkeypatch):
    monkeypatch.setenv(who_may.SETTING, "never")
    app = screen.opened("data", {"package": True, who_may.KEPT: READER}, lang="zh")
    assert buttons(app) == []


def test_each_taking_of_it_is_logged_with_post_and_purpose(warehouse, monkeypatch):
    from reports import desk as desks
    from tests.small_warehouse import with_names

    build, given = with_names(warehouse(), "周敏"), {}
    monkeypatch.setattr(
        package.st, "download_button", lambda label, data, name, mime, **_: given.update({name: data})
    )
    package._button(desks.opened(build, "zh"), READER)
    assert not (builds.STATE / "access.log").exists()
    data = given[data_package.file_name(build)]()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert json.loads(archive.read("datapackage.json"))["version"] == build.name
    lines = [
        line.split("\t")[1:]
        for line in (builds.STATE / "access.log").read_text(encoding="utf-8").splitlines()
    ]
    assert ["统计岗", "data package: 年度统计", build.name] in lines
