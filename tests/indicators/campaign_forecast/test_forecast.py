"""The forecast recomputed by plain loops; boundary days; more evidence never lowers it; nothing of the future in it."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from random import Random

import numpy
import pytest

from benchmarks import campaign_forecast as simulated
from indicators.campaign_forecast import outlook as outlooks
from indicators.campaign_forecast.courses import PHASES, Course, Item, Track, phase_days
from indicators.campaign_forecast.outlook import checkpoints, forecast, refusal
from indicators.campaign_forecast.pace import OWN, PRIOR_DAYS, PRIOR_EVENTS, months, pace

DAY = timedelta(1)
START, ON, DEADLINE = date(2026, 1, 1), date(2026, 6, 30), date(2026, 10, 15)
CAMPAIGN = simulated.campaign("green", START, DEADLINE, 30, 20)


def track(name: str, points: float, due: date | None, *items: Item, owner="W1", area="", on=ON) -> Track:
    now = points if any(each.day <= on <= (each.until or date.max) for each in items) else 0
    return Track(name, name, area, owner, points, points, now, due, items)


def course(*tracks: Track, **changes) -> Course:
    return Course(replace(CAMPAIGN, **changes), tracks)


def told(one: Course, on: date = ON, **options):
    return forecast(one, [one], on, "build", **options)


OPEN = (
    track("a", 10, date(2026, 4, 30), Item(date(2026, 4, 20))),
    track("b", 8, date(2026, 7, 31)),
    track("c", 7, date(2026, 6, 10), owner="W2"),
    track("d", 5, None),
    track("e", 6, date(2026, 3, 31), Item(date(2026, 5, 2)), owner="W2"),
)


# Phases and records -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        (date(2026, 6, 2), "early"), (date(2026, 6, 3), "near"), (date(2026, 6, 30), "near"),
        (date(2026, 7, 1), "late"), (date(2026, 7, 28), "late"), (date(2026, 7, 29), "overdue"),
        (date(2026, 9, 22), "overdue"),
        (date(2026, 9, 23), "stuck"), (DEADLINE, "stuck"),
    ],
)  # fmt: skip
def test_a_day_belongs_to_the_phase_of_its_due_date(day, phase):
    assert dict(zip(PHASES, phase_days(date(2026, 6, 30), DEADLINE, day - DAY, day), strict=True))[phase] == 1


@pytest.mark.parametrize(
    ("due", "day", "phase"),
    [
        (date(2026, 10, 10), date(2026, 9, 17), "near"), (date(2026, 10, 10), date(2026, 9, 18), "final"),
        (date(2026, 9, 10), date(2026, 10, 8), "final"), (date(2026, 9, 10), date(2026, 10, 9), "overdue"),
    ],
)  # fmt: skip
def test_the_last_four_weeks_are_final_for_what_is_not_long_overdue(due, day, phase):
    assert dict(zip(PHASES, phase_days(due, DEADLINE, day - DAY, day), strict=True))[phase] == 1


def phase_of(due: date, deadline: date, day: date) -> str:
    past = (day - due).days
    if past > 84:
        return "stuck"
    if past > 28:
        return "overdue"
    if (deadline - day).days < 28:
        return "final"
    return "early" if past <= -28 else "near" if past <= 0 else "late"


def test_records_of_owners_are_those_of_a_walk_through_every_day():
    random = numpy.random.default_rng(5)
    on = date(2025, 8, 15)
    known = [
        simulated.seen(each, on) for each in simulated.office(random, simulated.Habits()) if each.start <= on
    ]
    counted = pace(known, on)
    events = dict.fromkeys(product(counted.owners, PHASES), 0)
    days = dict(events)
    for one in known:
        for each in one.tracks:
            day = one.start + DAY
            while each.due and day <= min(on, one.campaign.deadline):
                where = each.owner, phase_of(each.due, one.campaign.deadline, day)
                days[where] += 1
                if each.first == day:
                    events[where] += 1
                if each.first and each.first <= day:
                    break
                day += DAY
    assert counted.events.ravel().tolist() == list(events.values())
    assert counted.days.ravel().tolist() == list(days.values())
    assert sum(events.values()) > 50


def test_an_overdue_criterion_without_evidence_lowers_the_pace_of_its_owner():
    normal = numpy.zeros((1, 3, len(PHASES)))
    brought = track("x", 1, date(2026, 5, 1), Item(date(2026, 5, 10)))
    other = track("y", 1, date(2026, 5, 1), Item(date(2026, 5, 10)), owner="W2")
    late = PHASES.index("late")
    before = pace([course(brought, other)], ON).drawn(normal)[0, :, late]
    after = pace([course(brought, other, track("z", 1, date(2026, 5, 1)))], ON).drawn(normal)[0, :, late]
    assert before[0] == before[1]
    assert after[0] < after[1] < before[1]


def test_own_months_are_first_evidence_a_day_for_every_criterion_open():
    three = [Item(date(2026, 4, 30)), Item(date(2026, 5, 1)), Item(date(2026, 5, 31))]
    one = course(
        *(track(f"{n}", 1, None, each) for n, each in enumerate(three)),
        track("o", 1, None),
        track("p", 1, None),
    )
    assert months(one, ON) == [1 / 30 / 2, 2 / 31 / 2, 0]
    assert months(one, date(2026, 5, 15)) == [0, 1 / 30 / 2, 1 / 15 / 2]


# The chance a second way --------------------------------------------------------------------------------------


def by_hand(one: Course, on: date, draws: int) -> float:
    """Chance of the bar: every outcome of the open criteria, weighed in each of many draws of the paces."""
    random = Random(3)
    record = pace([one], on)
    total = (record.events.sum() + PRIOR_EVENTS) / (record.days.sum() + PRIOR_DAYS)
    steps = list(zip([on, *checkpoints(on, DEADLINE)], checkpoints(on, DEADLINE), strict=False))
    waiting = [each for each in one.tracks if each.until != date.max]
    spread, chance = outlooks.UNEVEN**2 + outlooks.WHOLE**2, 0.0
    for _ in range(draws):
        rates = {}
        for at, phase in enumerate(PHASES):
            events, days = record.events[:, at].sum(), record.days[:, at].sum()
            common = random.gammavariate(1 + events, 1 / (1 / total + days))
            for owner, own, spent in zip(
                record.owners, record.events[:, at], record.days[:, at], strict=True
            ):
                rates[owner, phase] = random.gammavariate(OWN + own, 1 / (OWN / common + spent))
        whole = random.gammavariate(outlooks.WHOLE**-2, outlooks.WHOLE**2)
        month = [whole * random.gammavariate(outlooks.UNEVEN**-2, outlooks.UNEVEN**2) for _ in steps]
        own = [random.choice(months(one, on)) for _ in steps]
        likely = []
        for each in waiting:
            missing = 1.0
            for (after, last), factor, undated in zip(steps, month, own, strict=True):
                summed, day = 0.0, after + DAY
                while day <= last:
                    if each.due:
                        summed += rates[each.owner, phase_of(each.due, DEADLINE, day)]
                    else:
                        is_final = (DEADLINE - day).days < 28
                        summed += rates[each.owner, "final"] if is_final else undated
                    day += DAY
                missing *= numpy.exp(-numpy.expm1(summed * spread) / spread * factor)
            likely.append(1 - missing)
        for outcome in product((False, True), repeat=len(waiting)):
            weight = numpy.prod([p if came else 1 - p for p, came in zip(likely, outcome, strict=True)])
            brought = {each.criterion_id for each, came in zip(waiting, outcome, strict=True) if came}
            chance += weight * passes(one, brought)
    return chance / draws


def passes(one: Course, brought: set[str]) -> bool:
    held = [each for each in one.tracks if each.until == date.max or each.criterion_id in brought]
    areas = {each.area: sum(other.points for other in held if other.area == each.area) for each in one.tracks}
    return sum(areas.values()) >= one.campaign.bar_points and all(
        points >= (one.campaign.area_bar_points or 0) for points in areas.values()
    )


@pytest.mark.parametrize("bar", [20, 24, 30])
def test_the_chance_is_that_of_all_outcomes_weighed(bar):
    one = course(*OPEN, bar_points=bar)
    assert told(one, draws=6000).chance == pytest.approx(by_hand(one, ON, 500), abs=0.04)


def test_a_campaign_without_criteria_never_reaches_its_bar():
    assert (told(course()).chance, told(course()).high[-1], told(course()).reached) == (0, 0, None)


def test_where_each_area_has_a_bar_both_must_be_passed():
    areas = course(*(replace(each, area=each.owner) for each in OPEN), area_bar_points=13)
    without = course(*areas.tracks)
    assert told(areas, draws=6000).chance == pytest.approx(by_hand(areas, ON, 500), abs=0.04)
    assert told(areas).chance < told(without).chance - 0.05


# Boundary days ------------------------------------------------------------------------------------------------


def test_evidence_that_ends_on_the_deadline_counts_and_a_day_earlier_it_must_be_renewed():
    def ends(until):
        return told(course(track("a", 10, date(2026, 3, 1), Item(date(2026, 2, 1), until)), bar_points=10))

    assert (ends(DEADLINE).chance, ends(DEADLINE).risks) == (1, ())
    assert 0 < ends(DEADLINE - DAY).chance < 1


def test_evidence_that_ended_today_still_counts_today():
    ends = "a", 10, date(2026, 3, 1), Item(date(2026, 2, 1), ON)
    assert (told(course(track(*ends))).middle[0], told(course(track(*ends))).chance < 1) == (10, True)
    assert told(course(track(*ends, on=ON + DAY)), ON + DAY).middle[0] == 0


def test_ranges_stand_at_month_ends_and_the_deadline():
    assert told(course(*OPEN)).days == (
        ON, date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30), DEADLINE
    )  # fmt: skip
    assert told(course(*OPEN), DEADLINE - DAY).days == (DEADLINE - DAY, DEADLINE)


def test_the_middle_reaches_the_bar_today_where_the_points_are_there():
    assert told(course(*OPEN, bar_points=16)).reached == ON
    assert told(course(*OPEN, bar_points=37)).reached is None


def test_a_criterion_never_evidenced_counts_with_the_share_the_others_claim():
    half = replace(OPEN[0], now=5.0)
    found = told(course(half, replace(OPEN[1], claimed=0.0)))
    assert [(each.criterion_id, each.points) for each in found.risks] == [("b", 4)]


def test_a_criterion_whose_evidence_has_run_out_counts_as_claimed():
    lapsed = replace(track("a", 10, date(2026, 3, 1), Item(date(2026, 2, 1), ON - DAY)), claimed=7.0)
    assert [(each.criterion_id, each.points) for each in told(course(lapsed)).risks] == [("a", 7)]


def test_points_that_score_themselves_are_taken_to_stay_and_are_in_no_record():
    bound = replace(track("a", 10, date(2026, 3, 1)), now=6.0)
    assert (told(course(bound)).low[-1], told(course(bound)).risks) == (6, ())
    assert pace([course(bound)], ON).days.sum() == 0


def test_evidence_that_does_not_suffice_yet_is_still_to_be_brought():
    part = replace(track("a", 10, date(2026, 7, 31), Item(date(2026, 2, 1))), now=0.0)
    found = told(course(part, bar_points=10))
    assert (found.middle[0], 0 < found.chance < 1, found.risks[0].points) == (0, True, 10)


@pytest.mark.parametrize(
    ("changes", "on", "reason"),
    [
        ({}, date(2026, 4, 1), None), ({}, date(2026, 3, 31), "young"), ({"bar_points": None}, ON, "no_bar"),
        ({"deadline": None}, ON, "no_deadline"), ({}, DEADLINE, "over"), ({}, DEADLINE - DAY, None),
        ({"start_date": date(2025, 11, 30)}, date(2026, 2, 28), None),
        ({"start_date": date(2025, 11, 30)}, date(2026, 2, 27), "young"),
    ],
)  # fmt: skip
def test_no_forecast_is_made_where_it_would_be_a_false_one(changes, on, reason):
    assert refusal(course(*OPEN, **changes), on) == reason


def test_a_campaign_without_a_start_begins_the_day_before_its_first_evidence():
    assert course(*OPEN, start_date=None).start == date(2026, 4, 19)
    assert refusal(course(OPEN[1], start_date=None), ON) == "young"


# More evidence, and the same numbers again --------------------------------------------------------------------


def test_more_evidence_never_lowers_any_number():
    random, picks = numpy.random.default_rng(9), Random(9)
    for number in range(12):
        campaigns = [_full_claims(each) for each in simulated.office(random, simulated.Habits())]
        on = campaigns[0].start + timedelta(150 + 10 * (number % 6))
        known = [simulated.seen(each, on) for each in campaigns if each.start <= on]
        mine = known[0]
        before = forecast(mine, known, on, "build", draws=200)
        at = picks.choice([n for n, each in enumerate(mine.tracks) if not each.items])
        item = Item(mine.start + timedelta(picks.randint(0, (on - mine.start).days)))
        tracks = [
            replace(each, items=(item,), now=each.points) if n == at else each
            for n, each in enumerate(mine.tracks)
        ]
        more = replace(mine, tracks=tuple(tracks))
        after = forecast(more, [more, *known[1:]], on, "build", draws=200)
        assert after.chance >= before.chance
        for name in ("low", "middle", "high"):
            assert all(
                a >= b - 1e-9 for a, b in zip(getattr(after, name), getattr(before, name), strict=True)
            )


def _full_claims(one: Course) -> Course:
    return replace(one, tracks=tuple(replace(each, claimed=each.points) for each in one.tracks))


def test_a_build_tells_the_same_forecast_every_time_and_another_one_its_own():
    one = course(*OPEN)
    assert told(one) == told(one)
    assert told(one).chance != forecast(one, [one], ON, "another build").chance


def test_the_range_holds_what_came_in_seven_to_nine_of_ten_simulated_campaigns():
    inside, _, _ = simulated.held(simulated.told(60, 2, simulated.Habits(), draws=200))
    assert 0.7 <= inside <= 0.9
