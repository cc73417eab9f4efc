"""The most a rule can still give: by hand for each kind, and never less than what it gives."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.campaign_rules.scoring import Facts, Rule, Step, most, score

KINDS = {
    "none": (Rule(), 10),
    "all or nothing": (Rule("all_or_nothing", (Step(2, None, 10),)), 10),
    "best step": (Rule("k_of_n", (Step(3, None, 8), Step(1, None, 3))), 8),
    "best band": (Rule("bands", (Step(None, 6, 7), Step(None, 8, 4))), 7),
    "each with a cap": (Rule("per_item", each=2, cap=5), 5),
    "each without": (Rule("per_item", each=2), 10),
    "bonus": (Rule("bonus", each=2, cap=5), 5),
    "at most 3 off": (Rule("deduction", each=2, cap=3), 7),
    "no limit": (Rule("deduction", each=2, cap=inf), 6),
}


@pytest.mark.parametrize(("rule", "points"), KINDS.values(), ids=KINDS)
def test_the_most_a_rule_gives_for_ten_points_of_which_events_took_four(rule, points):
    assert most(rule, 10, 4) == points


@given(
    st.sampled_from([rule for rule, _ in KINDS.values() if rule.cap < inf or not rule.each]),
    st.floats(0, 10), st.integers(0, 5), st.integers(0, 5), st.floats(0, 20),
)  # fmt: skip
def test_no_rule_gives_more_than_its_most(rule, claimed, met, events, measured):
    facts = Facts(10, claimed, met, met, events, measured)
    assert score(rule, facts) <= most(rule, 10, events)
