"""The staff page: nobody is ranked, an upheld appeal counts at once, weights move only the what-if."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from state import appeals
from tests.pages import screen
from tests.pages.screen import pieces
from warehouse import connection

pytestmark = pytest.mark.usefixtures("served")

QUARTER = ("2026-07-01", "2026-10-01")


def opened(view: str = "score") -> AppTest:
    return screen.opened("staff", period="2026Q3", view=view)


def entry(built: Path, staff_id: str) -> tuple[str, float, str]:
    """Key, points and day of the largest entry of a person in the quarter."""
    with connection.open_warehouse(built) as con:
        return con.execute(
            """
            select entry_id, points, entry_date
            from core.points_entries
            where staff_id = $who and entry_date >= $start and entry_date < $end
            order by points desc, entry_id limit 1
            """,
            {"who": staff_id, "start": QUARTER[0], "end": QUARTER[1]},
        ).fetchone()


def test_an_upheld_appeal_changes_the_score_on_the_next_view(built, tmp_path):
    app = opened()
    before = pieces(app)["parts"]["above"]
    key, points, day = entry(built, "XC01")
    assert points > 0
    file = tmp_path / appeals.FILE
    number = appeals.raise_appeal(file, "points_entries", key, "XC01", day, "XC01", "这条记重了")
    app.run()
    assert pieces(app)["parts"]["above"] == before
    appeals.answer(file, number, "upheld", "secretary", "属实", appeals.appeals(file)[0].last.event_id)
    app.run()
    after = pieces(app)["parts"]["above"]
    assert after != before
    assert "申诉成立的行不计入得分" in pieces(app)["strip"]["below"]


def test_the_what_if_moves_groups_and_no_score(built):
    app = opened()
    before = pieces(app)
    assert "groups" not in before
    for weights, is_possible in (((80, 10), True), ((80, 80), False)):
        # AppTest forgets from run to run what stood open
        app.session_state["what-if"] = True
        app.session_state["weight-attendance"], app.session_state["weight-points"] = weights
        app.run()
        assert not app.exception, app.exception
        after = pieces(app)
        assert bool(app.warning) != is_possible
        assert ("groups" in after) == is_possible
        assert (after["parts"], after["standing"]) == (before["parts"], before["standing"])


def test_the_total_is_the_sum_of_the_parts_shown(built):
    rows = re.findall(r"<tr>(.*?)</tr>", pieces(opened())["parts"]["above"])[1:]
    assert len(rows) == 13
    whole = 0
    for row in rows:
        cells = [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)]
        if cells[5] == "—":
            assert any(cell.startswith("○") for cell in cells[2:5])
            continue
        whole += 1
        assert sum(map(float, cells[2:5])) == pytest.approx(float(cells[5]), abs=0.16)
    assert whole


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("update core.attendance_days set is_due = false where staff_id = 'XC01'", "没有应出勤日"),
        ("delete from core.review_ratings where staff_id = 'XC01'", "一年内未评议"),
        ("update meta.coverage set delivered = 'no' where source = 'points_entries'", "未报送"),
    ],
)  # fmt: skip
def test_a_part_says_itself_why_it_is_open(altered, change, why):
    altered(change, "delete from core.review_ratings where staff_id = 'XC02'")
    shown = pieces(opened())
    line = shown["parts"]["above"].split("党建窗口")[1].split("</tr>")[0]
    assert line.count("○") == 1
    assert f"○ {why}" in line
    assert why in pieces(opened("work"))["score"]["figure"]


def test_a_view_shows_its_own_pieces_and_stands_in_the_address(built):
    shown = {view: set(pieces(opened(view))) for view in ("score", "work", "splits", "truth")}
    assert shown["score"] > {"standing", "parts", "strip"}
    assert shown["work"] == {"strip", "score", "load"}
    assert shown["splits"] > {"tasks", "windows"}
    assert shown["truth"] == {"strip", "doubts"}
    app = opened()
    (views,) = app.get("button_group")
    views.set_value("work").run()
    assert set(pieces(app)) == shown["work"]
    assert app.query_params["view"] == "work"
