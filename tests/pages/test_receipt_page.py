"""The receipt page: a number quoted before its files were delivered again, then and now, and why it differs."""

import re
from dataclasses import replace

import pytest

from indicators import catalogue, engine
from indicators.periods import Period
from reports import receipts as quoted
from state import receipts
from tests.pages.screen import opened, said
from warehouse import builds
from warehouse.connection import open_warehouse

QUARTER = Period.parse("2026Q3")


@pytest.fixture
def quote(built, rebuilt, served, monkeypatch):
    """quote(id, where, …): its code from the build before; the one after is in service."""
    monkeypatch.setattr(builds, "ROOT", rebuilt.parent)

    def keep(name, where=(), **changes):
        one = replace(catalogue.named(name), **changes)
        with open_warehouse(built) as con:
            file, known = builds.STATE / receipts.FILE, engine.coverage(con)
            return quoted.quote(file, con, one, QUARTER, dict(where), known, 5, built.name)

    return keep


def cells(text: str) -> list[list[str]]:
    """The rows of the tables a page shows."""
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", text)
    return [[re.sub("<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)] for row in rows]


def test_it_shows_then_and_now_and_parts_that_add_up(quote):
    shown = said(opened("receipt", code=quote("service_volume")))
    assert "三季度服务件数当时6,472件，现在6,482件：迟报38行、更正1行、删除27行" in shown
    rows = cells(shown)
    assert ["迟报", "38", "+38", "6,510"] in rows
    assert ["更正", "1", "−1", "6,509"] in rows
    assert ["删除", "27", "−27", "6,482"] in rows
    assert ["现在", "", "+10", "6,482"] in rows


def test_in_english_a_rate_of_a_group_is_told_in_percentage_points(quote):
    code = quote("on_time_rate", {"window": "labour_window"})
    shown = said(opened("receipt", code=code.lower().replace("-", ""), lang="en"))
    assert "labour security window, Q3 was" in shown
    [changes] = [row for row in cells(shown) if row[:1] == ["Now"] and len(row) == 4]
    parts = [row for row in cells(shown) if row and row[0] in ("Late rows", "Corrected rows", "Removed rows")]
    hundredths = [round(100 * float(row[2].replace("−", "-"))) for row in [*parts, changes]]
    assert sum(hundredths[:-1]) == hundredths[-1] < 0


def test_of_a_sensitive_number_the_reasons_are_not_told_apart_and_no_row_is_offered(quote):
    shown = said(opened("receipt", code=quote("living_alone")))
    assert ["各项合计", "—", "+6", "207"] in cells(shown)
    assert "数据行" not in shown


def test_a_withheld_number_stays_withheld(quote):
    shown = said(opened("receipt", code=quote("low_income_people", {"estate": "港城新村", "sex": "female"})))
    assert "人数少，不显示" in shown
    assert not re.search(r"\d+\s*人", re.sub("<[^>]+>", "", shown).split("回执内容")[0].split("演示数据")[-1])


def test_a_changed_definition_stands_beside_that_of_now(quote):
    sql = catalogue.named("service_volume").sql + "\nwhere platform = 'service_hall'"
    app = opened("receipt", code=quote("service_volume", sql=sql))
    assert "口径已变" in said(app)
    assert [each.value for each in app.code] == [sql, catalogue.named("service_volume").sql]
    [part] = [row for row in cells(said(app)) if row[:1] == ["口径改变"]]
    assert part[-1] == "6,482"


def test_a_code_nobody_was_given_is_told_calmly_and_can_be_typed_again(quote):
    app = opened("receipt", code="ZZZZ-ZZZZ")
    assert "没有引用码为 ZZZZ-ZZZZ 的数" in said(app)
    app.text_input[0].set_value(quote("service_volume").lower()).run()
    assert "6,472" in said(app)


def test_what_is_no_code_does_not_come_into_the_address(quote):
    app = opened("receipt")
    app.text_input[0].set_value("990101195003071239").run()
    assert "输入引用码" in said(app)
    assert "990101195003071239" not in said(app) + str(dict(app.query_params))


def test_the_definitions_lead_to_where_a_code_is_typed_in(quote):
    assert "输入引用码 ›" in [each.proto.label for each in opened("definitions").get("page_link")]
