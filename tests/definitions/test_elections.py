"""Definitions on elections against the town, row by row."""

from tests.definitions.by_hand import by_month, month_of, told
from tests.definitions.town import MONTH_ENDS


def test_turnout_is_of_the_last_election_of_the_committee_before_each_month_end(warehouse, town):
    ballots = [row for row in town["core.elections"] if row["election_kind"] == "committee"]
    expected = by_month(
        ((day, row["estate"]), min(row["voters"], row["eligible"]), row["eligible"])
        for day in MONTH_ENDS
        for row in ballots
        if row["election_date"] == max(each["election_date"] for each in ballots if each["election_date"] <= day)
        and row["eligible"] and row["voters"] is not None
    )  # fmt: skip
    assert len(expected) > 3
    assert told(warehouse, "committee_turnout", "estate") == expected


def test_valid_votes_are_of_those_who_voted(warehouse, town):
    expected = by_month(
        ((month_of(row["election_date"]), row["election_kind"]), min(row["valid_votes"], row["voters"]), row["voters"])
        for row in town["core.elections"]
        if row["voters"] and row["valid_votes"] is not None
    )  # fmt: skip
    assert told(warehouse, "valid_vote_share", "election_kind") == expected


def test_seats_are_those_of_the_committee(warehouse, town):
    expected = by_month(
        (
            (month_of(row["election_date"]), row["election_kind"]),
            min(row["elected"], row["seats"]),
            row["seats"],
        )
        for row in town["core.elections"]
        if row["election_kind"] in ("committee", "by_election")
        and row["seats"]
        and row["elected"] is not None
    )
    assert told(warehouse, "committee_seats_filled_share", "election_kind") == expected
