"""Motions and meetings one by one, worked out by hand on a small ledger."""

from datetime import date

from indicators import motions, representative_meetings

TODAY = date(2025, 9, 30)


def motion(number, raised, discussed=None, decided=None, result=None, due=None, done=None):
    return {
        "motion_id": number, "motion_no": number, "title": f"议题{number}", "raised_date": raised,
        "discussed_date": discussed, "decided_date": decided, "motion_result": result, "due_date": due,
        "done_date": done,
    }  # fmt: skip


MOTIONS = [
    motion("old", date(2024, 9, 30), date(2024, 10, 9), date(2024, 10, 9), "adopted", date(2024, 12, 1)),
    motion("first", date(2024, 10, 1), date(2024, 10, 11), date(2024, 10, 13), "adopted", date(2025, 1, 1),
           date(2025, 2, 1)),
    motion("waits", date(2025, 9, 1)),
    motion("talked", date(2025, 8, 1), date(2025, 8, 21)),
    motion("refused", date(2025, 7, 1), date(2025, 7, 31), date(2025, 8, 1), "rejected"),
    motion("late", date(2025, 6, 1), date(2025, 6, 11), date(2025, 6, 15), "adopted", date(2025, 9, 29)),
    motion("due today", date(2025, 6, 1), date(2025, 6, 11), date(2025, 6, 17), "adopted", TODAY),
    # nobody wrote the discussion down; done after the day asked about
    motion("silent", date(2025, 5, 1), None, date(2025, 5, 9), "adopted", date(2025, 9, 1), date(2025, 10, 2)),
    # nobody wrote the decision down
    motion("bare", date(2025, 4, 1), None, None, "adopted", None, date(2025, 5, 1)),
    motion("tomorrow", date(2025, 10, 1)),
]  # fmt: skip


def test_steps_are_of_the_motions_raised_in_twelve_months(opened):
    found = motions.steps(opened({"core.motions": MOTIONS}), TODAY)
    assert (found.first, found.last) == (date(2024, 10, 1), TODAY)
    # talked, refused, first, late, due today came to be discussed; silent and bare must have been
    assert (found.raised, found.discussed, found.adopted, found.done) == (8, 7, 5, 2)
    # 10, 20, 30, 10, 10 days; 2, 4, 6 days; from 13 October to 1 February
    assert (found.days_to_discussed, found.days_to_adopted, found.days_to_done) == (10, 4, 111)


def test_of_no_motion_there_are_no_steps_and_no_days(opened):
    found = motions.steps(opened({"core.motions": []}), TODAY)
    assert (found.raised, found.discussed, found.adopted, found.done) == (0, 0, 0, 0)
    assert found.days_to_done is None


def test_past_due_is_adopted_and_not_done_by_that_day_the_longest_first(opened):
    con = opened({"core.motions": MOTIONS})
    assert [each.number for each in motions.past_due(con, TODAY)] == ["old", "silent", "late"]
    assert [each.number for each in motions.past_due(con, date(2025, 10, 2))] == ["old", "late", "due today"]


def test_a_year_before_the_29th_of_february_is_the_28th():
    assert motions.year_before(date(2024, 2, 29)) == date(2023, 2, 28)


def test_the_last_meetings_are_those_held_with_both_numbers(opened):
    def meeting(number, kind, held, due, attended):
        return {
            "meeting_id": number, "assembly_kind": kind, "agenda": "议题", "held_date": held,
            "representatives_due": due, "attended": attended,
        }  # fmt: skip

    con = opened({"core.representative_meetings": [
        meeting("1", "representatives", date(2025, 1, 5), 60, 45),
        meeting("2", "representatives", date(2025, 7, 5), 60, 61),
        meeting("3", "representatives", date(2025, 8, 5), 60, None),
        meeting("4", "hearing", date(2025, 9, 5), 10, 9),
        meeting("5", "representatives", date(2025, 10, 5), 60, 50),
        meeting("6", "representatives", None, 60, None),
    ]})  # fmt: skip
    found = representative_meetings.latest(con, TODAY, 5)
    assert [(each.held, each.attended, each.share) for each in found] == [
        (date(2025, 7, 5), 60, 100.0),
        (date(2025, 1, 5), 45, 75.0),
    ]
    assert len(representative_meetings.latest(con, TODAY, 1)) == 1
