"""What holds for every rule: more evidence never lowers a score, more events never raise it; the verdict by force."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.campaign_rules.passing import Conditions, verdict
from indicators.campaign_rules.scoring import Facts, Rule, Step, score

points = st.integers(0, 40).map(lambda n: n / 2)
counts = st.integers(0, 8)
rising = st.lists(st.builds(Step, counts, st.none(), points), min_size=1, max_size=4).map(tuple)
bands = st.lists(
    st.builds(Step, st.none() | st.integers(0, 100), st.none() | st.integers(0, 100), points),
    min_size=1,
    max_size=4,
).map(tuple)
rules = (
    st.just(Rule())
    | st.builds(Rule, st.sampled_from(["all_or_nothing", "k_of_n"]), rising)
    | st.builds(Rule, st.sampled_from(["bands", "indicator"]), bands)
    | st.builds(Rule, st.sampled_from(["per_item", "bonus", "deduction"]), st.just(()), points, points)
)


@st.composite
def evidence(draw):
    """Items as requirement numbers, None = names none."""
    return draw(st.lists(st.none() | st.integers(1, 4), max_size=6))


def facts_of(items, full, claimed, events, measured, value):
    met = len({n for n in items if n is not None}) + items.count(None)
    return Facts(full, claimed, len(items), met, events, measured, value)


percent = st.none() | st.integers(0, 100)


@settings(max_examples=400, deadline=None)
@given(rules, evidence(), evidence(), points, points, counts, percent, percent)
def test_more_evidence_never_lowers_and_less_never_raises(
    rule, held, more, full, claimed, events, measured, value
):
    fewer = facts_of(held, full, claimed, events, measured, value)
    all_of_it = facts_of(held + more, full, claimed, events, measured, value)
    assert 0 <= score(rule, fewer) <= score(rule, all_of_it)


@settings(max_examples=200, deadline=None)
@given(rules, evidence(), points, points, counts, counts, percent)
def test_more_events_never_raise_a_score(rule, held, full, claimed, events, more, value):
    before = facts_of(held, full, claimed, events, None, value)
    assert score(rule, replace(before, deducted=events + more)) <= score(rule, before)


areas = st.sampled_from("甲乙丙丁")


@settings(max_examples=400, deadline=None)
@given(
    st.dictionaries(areas, st.integers(0, 40)), st.integers(0, 120), st.dictionaries(areas, st.integers(0, 40)),
    st.booleans(), st.none() | st.integers(1, 5), st.none() | st.integers(1, 5),
)  # fmt: skip
def test_the_verdict_agrees_with_brute_force(reached, total, bars, is_closed, quota, rank):
    """Brute force: hand out missing points one by one until everything is reached; a pass needs none."""
    found = verdict(Conditions(total, bars, quota), reached, is_closed, rank)
    filled, given_out = dict(reached), 0
    while any(filled.get(area, 0) < bar for area, bar in bars.items()) or sum(filled.values()) < total:
        short = [area for area, bar in bars.items() if filled.get(area, 0) < bar] or ["甲"]
        filled[short[0]] = filled.get(short[0], 0) + 1
        given_out += 1
    in_quota = quota is None or (rank is not None and rank in range(1, quota + 1))
    assert (found.state == "passes") == (not given_out and not is_closed and in_quota)
    assert max(found.gap, sum(found.area_gaps.values())) == given_out
