"""The menu of files of a table: what it offers, how the files are called, and that nothing is made beforehand."""

import io

from python_calamine import CalamineWorkbook
from streamlit.testing.v1 import AppTest

from pages.parts import download_menu

NAME = ("新城社区", "按时办结率：按窗口/事项?", "2026年第三季度", "20260101T000000Z")


def page(language: str, rows: int | None) -> None:
    from pandas import DataFrame

    from charts.words import Words
    from pages.parts import download_menu

    def read() -> download_menu.Content:
        import builtins

        builtins.menu_was_read = True
        table = DataFrame({"window": ["党建窗口"], "value": [95.25]})
        return download_menu.Content(
            table, [("问题", "按时办结率")], {"window": "窗口", "value": "率"}, {"value": 1}
        )

    name = ("新城社区", "按时办结率：按窗口/事项?", "2026年第三季度", "20260101T000000Z")
    download_menu.offer(Words(language), name, read, "table", rows)


def opened(language: str = "zh", rows: int | None = None) -> AppTest:
    app = AppTest.from_function(page, args=(language, rows)).run()
    assert not app.exception, app.exception
    return app


def buttons(app: AppTest) -> dict[str, bool]:
    return {each.proto.label: each.proto.disabled for each in app.get("download_button")}


def test_three_kinds_are_offered_in_the_readers_language():
    assert list(buttons(opened())) == ["Excel（附问题说明）", "CSV（通用）", "Parquet（统计软件）"]
    assert list(buttons(opened("en"))) == [
        "Excel, with the question",
        "CSV, for any program",
        "Parquet, for statistics",
    ]


def test_nothing_is_read_before_a_file_is_asked_for():
    import builtins

    builtins.menu_was_read = False
    opened()
    assert not builtins.menu_was_read


def test_excel_is_off_where_a_sheet_does_not_hold_the_rows():
    assert list(buttons(opened(rows=1_048_575)).values()) == [False, False, False]
    app = opened(rows=1_048_576)
    assert list(buttons(app).values()) == [True, False, False]
    assert "1,048,575" in app.caption[0].value


def test_a_file_is_named_by_what_it_holds_without_signs_that_windows_refuses():
    assert (
        download_menu.file_name(NAME, "csv")
        == "新城社区_按时办结率：按窗口事项_2026年第三季度_20260101T000000Z.csv"
    )
    long = download_menu.file_name(("新城社区", "长" * 200, "", "a."), "xlsx")
    assert long == f"新城社区_{'长' * 60}_a.xlsx"


def test_each_button_gives_the_file_of_its_name(monkeypatch):
    from pandas import DataFrame

    from charts.words import Words

    given = {}
    monkeypatch.setattr(
        download_menu.st, "download_button", lambda label, data, name, mime, **_: given.update({name: data})
    )
    content = download_menu.Content(DataFrame({"value": [7]}), [("问题", "几件")], {"value": "件数"})
    download_menu.offer(Words("zh"), ("a",), lambda: content, "key")
    assert given["a.csv"]().decode("utf-8-sig") == '"件数"\r\n7\r\n'
    assert given["a.parquet"]()[:4] == b"PAR1"
    book = CalamineWorkbook.from_filelike(io.BytesIO(given["a.xlsx"]()))
    assert book.get_sheet_by_name("问题").to_python() == [["问题", "几件"]]
    assert book.get_sheet_by_name("数据").to_python() == [["件数"], [7.0]]
