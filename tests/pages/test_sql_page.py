"""The page on which a question is asked in SQL: what it opens with, what it answers, what it keeps."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import sql_link, sql_run, sql_text
from pages.parts.sql_run import Asked
from questions import examples
from questions.console.ask import start
from state import queries
from tests.pages.screen import opened, pieces, said
from warehouse import connection

pytestmark = pytest.mark.usefixtures("served")

COUNT = "select count(*) as residents from core.residents"
ESTATES = "select estate, count(*) as n from core.residents group by all order by estate"
ENDLESS = "select count(*) from range(100000000) as a, range(100000000) as b"


def editor(app) -> dict:
    return pieces(app)["editor"]


def asked(app, build: Path, text: str, **values: object):
    """The page once this text was run, as if its writer had pressed the keys."""
    running = start(build, text, values)
    assert running.wait(30)
    app.session_state[sql_text.TEXT] = text
    app.session_state[sql_run.RUNNING] = Asked(text, running, build.name, 0.0)
    app.run()
    assert not app.exception, app.exception
    return app


def save(app, button: str, name: str = "") -> None:
    """Opens the dialog and presses one of its buttons. AppTest closes a dialog whose opener is not pressed again."""
    app.button(key="sql-save").click().run()
    if name:
        app.text_input(key="sql-name").set_value(name)
    app.button(key="sql-save").click()
    app.button(key=button).click().run()
    assert not app.exception, app.exception


def kept(folder: Path) -> list[str]:
    return [each.text for each in queries.history(folder / queries.FILE)]


def test_it_opens_with_an_example_and_runs_nothing(tmp_path):
    app = opened("sql")
    assert editor(app)["text"] == examples.load()[0].sql.strip()
    assert not app.dataframe
    assert not (tmp_path / queries.FILE).exists()


@pytest.mark.parametrize(
    ("address", "beginning"),
    [
        ({"sql": "select 1"}, "select 1"),
        ({"indicator": "on_time_rate"}, "-- 按时办结率"),
        ({"indicator": "nothing_of_the_kind"}, "select"),
        ({"saved": "7"}, "select"),
    ],
)
def test_the_address_names_what_stands_in_the_editor(address, beginning):
    assert editor(opened("sql", **address))["text"].startswith(beginning)


def test_the_answer_is_shown_with_its_rows_and_seconds(built):
    app = asked(opened("sql"), built, COUNT)
    with connection.open_warehouse(built) as con:
        (residents,) = con.execute("select count(*) from core.residents").fetchone()
    assert app.dataframe[0].value["residents"].tolist() == [residents]
    assert "1行" in said(app)
    assert built.name in said(app)
    assert sql_run.RUNNING not in app.session_state


def test_what_was_run_stands_in_the_history_and_in_the_address(built, tmp_path):
    app = asked(opened("sql"), built, COUNT)
    assert kept(tmp_path) == [COUNT]
    assert app.query_params["sql"] == COUNT
    (history,) = [each for each in app.selectbox if each.label == "查询历史"]
    assert len(history.options) == 1
    assert COUNT in history.options[0]


def test_a_long_query_stands_in_the_history_but_not_in_the_address(built, tmp_path):
    long = f"{COUNT}\n-- {'long ' * 300}".strip()
    app = asked(opened("sql"), built, long)
    assert kept(tmp_path) == [long]
    assert "sql" not in app.query_params


@pytest.mark.parametrize("secret", ["'13800138000'", "'990101195003071239'"])
def test_a_query_with_somebodys_number_is_answered_but_kept_nowhere(built, tmp_path, secret):
    app = asked(opened("sql"), built, f"select {secret} as x")
    assert len(app.dataframe[0].value) == 1
    assert kept(tmp_path) == []
    assert "sql" not in app.query_params
    assert "没有记入查询历史" in " ".join(each.value for each in app.caption)


def test_a_query_with_a_name_of_the_registers_is_kept_nowhere(built, tmp_path):
    with connection.open_people(built, "test", "a name to ask for") as con:
        (name,) = con.execute("select name from identity.residents order by name limit 1").fetchone()
    app = asked(opened("sql"), built, f"select '{name}' as x")
    assert kept(tmp_path) == []
    assert "sql" not in app.query_params


def test_values_of_parameters_are_asked_for_and_kept_nowhere(built, tmp_path):
    text = "select count(*) as n from core.residents where estate = $estate"
    app = opened("sql", sql=text)
    (field,) = app.text_input
    assert field.label == "`$estate`"
    asked(app, built, text, estate="桃园里")
    with connection.open_warehouse(built) as con:
        (n,) = con.execute("select count(*) from core.residents where estate = '桃园里'").fetchone()
    assert app.dataframe[0].value["n"].tolist() == [n]
    assert kept(tmp_path) == [text]
    assert "桃园里" not in (tmp_path / queries.FILE).read_bytes().decode("utf-8", "replace")


def test_a_fault_is_told_with_its_place_and_leaves_the_history_alone(built, tmp_path):
    text = "select estat\nfrom core.residents"
    app = asked(opened("sql"), built, text)
    fault = editor(app)["fault"]
    assert (fault["line"], fault["column"], fault["near"], fault["text"]) == (1, 8, "estat", text)
    assert fault["where"] == "第1行第8列"
    assert "estate" in fault["said"]
    assert kept(tmp_path) == []


def test_a_long_query_is_ended_by_the_button(built):
    app = opened("sql")
    running = start(built, ENDLESS)
    app.session_state[sql_text.TEXT] = ENDLESS
    app.session_state[sql_run.RUNNING] = Asked(ENDLESS, running, built.name, 0.0)
    app.run()
    assert editor(app)["isRunning"]
    app.button(key="sql-cancel").click().run()
    assert running.done
    assert editor(app)["fault"]["said"] == "已按您的要求停止。"
    assert not editor(app)["isRunning"]


def test_more_than_five_thousand_rows_are_cut_and_shown_a_hundred_at_a_time(built):
    app = asked(opened("sql"), built, "select range as n from range(12345)")
    assert "只取了前5,000行" in said(app)
    assert app.dataframe[0].value["n"].tolist() == list(range(100))
    app.session_state["sql-page-1"] = 50
    app.run()
    assert app.dataframe[0].value["n"].tolist() == list(range(4900, 5000))


def test_a_page_turned_below_one_answer_is_not_turned_below_the_next(built):
    app = asked(opened("sql"), built, "select range as n from range(300)")
    app.session_state["sql-page-1"] = 3
    app.run()
    assert app.dataframe[0].value["n"].iloc[0] == 200
    del app.session_state[sql_text.ANSWER]  # as the next query does when it begins
    asked(app, built, "select range + 1000 as n from range(250)")
    assert app.dataframe[0].value["n"].iloc[0] == 1000


def test_an_answer_with_the_shape_of_a_figure_is_drawn(built):
    app = asked(opened("sql"), built, ESTATES)
    app.session_state["sql-look-1"] = "chart"
    app.run()
    assert not app.dataframe
    drawn = pieces(app)["answer"]
    assert "新城花园" in drawn["figure"]


def test_an_answer_without_that_shape_is_a_table_only(built):
    app = asked(opened("sql"), built, COUNT)
    assert not app.segmented_control


def test_a_query_is_saved_changed_and_removed(built, tmp_path):
    app = opened("sql", sql=COUNT)
    save(app, "sql-save-send", "全部居民")
    (saved,) = queries.saved(tmp_path / queries.FILE)
    assert (saved.name, saved.text) == ("全部居民", COUNT)
    again = opened("sql", saved=str(saved.query_id))
    assert editor(again)["text"] == COUNT
    (offered,) = [each for each in again.selectbox if each.label == "已存查询和示例"]
    assert offered.options[0] == "全部居民"
    save(again, "sql-remove")
    assert queries.saved(tmp_path / queries.FILE) == []


def test_no_answer_stands_under_a_query_that_was_put_in_from_elsewhere(built):
    app = asked(opened("sql"), built, COUNT)
    assert len(app.dataframe) == 1
    (offered,) = [each for each in app.selectbox if each.label == "已存查询和示例"]
    offered.set_value("example-1").run()
    assert not app.exception
    assert not app.dataframe


def test_choosing_an_example_puts_it_into_the_editor():
    app = opened("sql")
    (offered,) = [each for each in app.selectbox if each.label == "已存查询和示例"]
    offered.set_value("example-1").run()
    assert editor(app)["text"] == examples.load()[1].sql.strip()


def test_the_way_here_leads_from_every_definition():
    app = opened("definitions")
    links = [each.proto.label for each in app.get("page_link")]
    assert "用SQL提问 ›" in links
    app.selectbox(key="definition-zh").set_value("on_time_rate").run()
    (link,) = [each.proto for each in app.get("page_link") if each.proto.label == "在SQL查询中打开 ›"]
    assert "indicator=on_time_rate" in link.query_string


def test_another_page_puts_its_query_here_and_comes_along(monkeypatch):
    gone = []
    monkeypatch.setattr(sql_link.st, "switch_page", lambda page, query_params: gone.append(page))

    def elsewhere() -> None:
        from pages.parts.sql_link import open_in_sql

        open_in_sql("select 1")

    app = AppTest.from_function(elsewhere).run()
    assert gone == ["pages/sql.py"]
    handed_on = {name: app.session_state[name] for name in (sql_text.TEXT, sql_text.VERSION, sql_text.SOURCE)}
    assert editor(opened("sql", handed_on))["text"] == "select 1"
