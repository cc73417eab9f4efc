"""The next meeting opens with what the last one promised, and events stand on its charts."""

import re
from datetime import date

import pytest

from reports import meeting
from reports.decks import decks
from state import commitments, events, receipts
from warehouse import builds

NOBODY = frozenset()


@pytest.fixture
def state(tmp_path, monkeypatch):
    monkeypatch.setattr(builds, "STATE", tmp_path)
    return tmp_path


def promise(folder, what, day=date(2026, 10, 8), due=date(2026, 11, 30)):
    number = commitments.Number("on_time_rate", None, "2026-08", 94.5)
    commitments.make(
        folder / commitments.FILE, day, "月度工作例会", number, "党建窗口", what, due, "secretary", NOBODY
    )


def assembled(desk, day):
    return meeting.assemble(decks()["monthly_review"], desk, day)


def test_without_commitments_a_deck_opens_with_its_own_slides(state, desk_of):
    assert "承诺" not in assembled(desk_of("2026-09"), date(2026, 11, 2))[0].title


def test_the_next_meeting_opens_with_each_commitment_and_its_number_before_and_after(state, desk_of):
    promise(state, "超期件每周清一次")
    first = assembled(desk_of("2026-09"), date(2026, 11, 2))[0]
    assert first.title == "上次会议的1项承诺：1项办理中"
    (row,) = first.rows
    now, then = (desk_of(month).reading("on_time_rate").value for month in ("2026-09", "2026-08"))
    assert row.label == "超期件每周清一次"
    assert f"94.5%（数据更正后为{then:.1f}%） → {now:.1f}%（2026年9月）" in row.note
    assert "2026年11月30日前完成" in row.note


def test_five_commitments_take_two_slides_the_overdue_ones_first(state, desk_of):
    for number in range(4):
        promise(state, f"第{number}件事")
    promise(state, "早该做完的事", due=date(2026, 10, 20))
    one, two, *_ = assembled(desk_of("2026-09"), date(2026, 11, 2))
    assert [len(one.rows), len(two.rows)] == [4, 1]
    assert (one.rows[0].label, one.rows[0].judged) == ("早该做完的事", "attention")


def test_open_ones_of_earlier_meetings_are_not_counted_as_the_last_meetings(state, desk_of):
    for what, day in (("甲", date(2026, 8, 6)), ("乙", date(2026, 9, 8)), ("丙", date(2026, 10, 8))):
        promise(state, what, day)
    shown, opening = desk_of("2026-09"), date(2026, 11, 2)
    assert assembled(shown, opening)[0].title == "上次会议的1项承诺，另有以前会议未办结的2项：3项办理中"
    english = assembled(desk_of("2026-09", "en"), opening)[0].title
    assert english == "1 commitment of the last meeting, 2 of earlier meetings still open: 3 in progress"


def test_commitments_of_a_meeting_are_not_those_of_another_deck(state, desk_of):
    promise(state, "超期件每周清一次")
    quarterly = meeting.assemble(decks()["quarterly_report"], desk_of("2026Q3"), date(2026, 11, 2))
    assert "承诺" not in quarterly[0].title


def test_an_event_stands_on_the_charts_over_time_it_touches(state, desk_of):
    what = events.What(date(2026, 3, 1), date(2026, 6, 30), "服务大厅装修", "Hall works", "works")
    events.note(state / events.FILE, what, "secretary", NOBODY)
    shown = [each for each in assembled(desk_of("2026-09"), date(2026, 11, 2)) if each.exhibit]
    drawn = {slide.exhibit.key: slide.exhibit.drawn.to_json() for slide in shown}
    notes = {slide.exhibit.key: slide.exhibit.note for slide in shown}
    assert notes["on_time_rate"] == "事件：服务大厅装修（2026年3月1日至2026年6月30日）"
    assert "事件" not in notes["places"]
    assert {key for key, figure in drawn.items() if "服务大厅装修" in figure} >= {"xmr", "on_time_rate"}
    assert "服务大厅装修" not in drawn["places"]


def test_a_code_names_its_number_on_a_slide_whose_chart_shows_others(state, desk_of):
    feet = {
        slide.exhibit.key: slide.foot
        for slide in assembled(desk_of("2026-09"), date(2026, 11, 2))
        if slide.exhibit
    }
    assert re.search("　引用码：[A-Z0-9]{4}-[A-Z0-9]{4}$", feet["on_time_rate"])
    assert re.search("　服务件数的引用码：[A-Z0-9]{4}-[A-Z0-9]{4}$", feet["places"])


def test_a_look_at_a_deck_keeps_no_receipts_and_showing_it_does(state, desk_of):
    deck, desk, day = decks()["monthly_review"], desk_of("2026-09"), date(2026, 11, 2)
    looked_at = meeting.assemble(deck, desk, day, is_quoted=False)
    assert not (state / receipts.FILE).exists()
    shown = meeting.assemble(deck, desk, day)
    codes = {code for each in shown for code in re.findall(r"引用码：(\S+)", each.foot)}
    assert not [each for each in looked_at if "引用码" in each.foot]
    assert codes
    assert all(receipts.find(state / receipts.FILE, code) for code in codes)
