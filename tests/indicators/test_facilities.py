"""Lists of the page on facilities: boards that wait for repair, works that are not done."""

from datetime import date

import duckdb
import pytest

from indicators.facilities import Broken, Open, broken, under_way
from tests.small_warehouse import small_warehouse

BOARDS = [
    {"board_id": "a", "board_no": "XC-01", "board_kind": "notice_board", "estate": "桃园里", "place": "东门"},
    {"board_id": "b", "board_no": "XC-02", "taken_down_date": date(2025, 5, 1)},
    {"board_id": "c", "board_no": "XC-03"},
]
EVENTS = [
    ("a", "broken", date(2025, 3, 1)),
    ("a", "mended", date(2025, 3, 4)),
    ("a", "broken", date(2025, 6, 2)),
    ("a", "broken", date(2025, 6, 9)),
    ("b", "broken", date(2025, 4, 1)),
    ("c", "broken", date(2025, 6, 5)),
    ("c", "mended", date(2025, 6, 5)),
]
WORKS = [
    {"project": "坡道", "estate": "桃园里", "due_date": date(2025, 6, 30), "begun_date": date(2025, 4, 1)},
    {"project": "车棚", "due_date": date(2025, 5, 31), "done_date": date(2025, 7, 3)},
    {"project": "路面", "due_date": date(2025, 4, 30), "done_date": date(2025, 4, 28)},
    {"project": "明年的广场", "due_date": date(2026, 9, 30), "proposed_date": date(2025, 12, 1)},
]


@pytest.fixture
def con(tmp_path):
    rows = {
        "core.boards": BOARDS,
        "core.board_events": [
            {"board_event_id": str(no), "board_id": board, "board_event": event, "event_date": day}
            for no, (board, event, day) in enumerate(EVENTS)
        ],
        "core.renovations": [{"renovation_id": each["project"], **each} for each in WORKS],
    }
    with duckdb.connect(str(small_warehouse(tmp_path, rows) / "warehouse.duckdb"), read_only=True) as con:
        yield con


def test_a_board_waits_from_its_first_report_after_the_last_repair(con):
    assert broken(con, date(2025, 6, 30)) == [
        Broken("XC-01", "notice_board", "桃园里", "东门", date(2025, 6, 2))
    ]
    assert broken(con, date(2025, 5, 31)) == []


def test_works_are_open_until_they_are_done_and_only_once_they_were_proposed(con):
    assert under_way(con, date(2025, 6, 15)) == [
        Open("车棚", None, None, date(2025, 5, 31), None),
        Open("坡道", None, "桃园里", date(2025, 6, 30), True),
    ]
