"""三分三制: attendance, points and democratic review, weighed into one score open down to its parts.

A part that cannot be judged (not delivered, nothing due, too few raters) is None, and so is the total then:
it never enters as 0, and no other part stands in for it. A part that weighs nothing leaves nothing open.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import duckdb

from community import Community
from community.score_rules import PARTS, ScoreRules, in_force
from indicators import coverage as covered
from indicators import engine
from indicators.catalogue import named
from indicators.coverage import Coverage
from indicators.periods import Period
from indicators.scoring import intervals, ledgers, parts
from indicators.scoring.intervals import Estimate
from indicators.scoring.ledgers import Ledgers, Member
from indicators.scoring.parts import AttendancePart, PointsPart, ReviewPart


@dataclass(frozen=True)
class StaffScore:
    """One member of staff in one period, by one version of the rules.

    cases: records received; on_time of on_time_due: kept, of those completed or overdue in the period. None: not
    delivered, or none ever.
    """

    member: Member
    rules: ScoreRules
    days: AttendancePart
    ledger: PointsPart
    ratings: ReviewPart
    cases: float | None
    on_time: float | None
    on_time_due: float | None

    @property
    def staff_id(self) -> str:
        return self.member.staff_id

    @property
    def kind(self) -> str:
        """The line of the rules its post falls under; "" for none."""
        return self.rules.kind(self.member.post)

    @property
    def shares(self) -> dict[str, Estimate | None]:
        """Each part as a share of 1, by name."""
        return dict(
            zip(PARTS, (self.days.estimate, self.ledger.estimate, self.ratings.estimate), strict=True)
        )

    def part(self, name: str) -> Estimate | None:
        """A part in points of the total."""
        share, weight = self.shares[name], self.rules.weights[name]
        if not weight:
            return Estimate(0.0, 0.0, 0.0, 0.0)
        if share is None:
            return None
        return Estimate(
            share.value * weight, share.variance * weight**2, share.low * weight, share.high * weight
        )

    @property
    def open_parts(self) -> tuple[str, ...]:
        """The parts that leave the total open, in order."""
        return tuple(name for name in PARTS if self.part(name) is None)

    @property
    def total(self) -> Estimate | None:
        """The sum of the parts; None while one of them is open."""
        return weigh(self.shares, self.rules.weights)


def weigh(shares: Mapping[str, Estimate | None], weights: Mapping[str, float]) -> Estimate | None:
    """The weighted sum in points of 100; None while a part that weighs is open.

    The parts come from ledgers kept apart, so their variances add up, each times the square of its weight
    (delta method: Casella & Berger, Statistical Inference, 5.5.4).
    """
    counted = {name: share for name, share in shares.items() if weights[name]}
    if None in counted.values():
        return None
    total = sum(weights[name] * share.value for name, share in counted.items())
    variance = sum(weights[name] ** 2 * share.variance for name, share in counted.items())
    return intervals.normal(total, variance, 0, sum(weights.values()))


def scores(
    con: duckdb.DuckDBPyConnection,
    period: Period,
    community: Community,
    known: Coverage | None = None,
    struck: Collection[str] = (),
) -> list[StaffScore]:
    """Scores of everybody in post during the period, by staff_id; empty when no rules are in force.

    A period that spans two versions of the rules is scored by the one in force on its last day. struck: ids of
    days, entries and ratings that do not count, as after an appeal.
    """
    rules = in_force(community.score_rules, period.last_day)
    if rules is None:
        return []
    known = known or covered.read(con)
    cases = _by_staff(con, "cases_per_staff", period, known)
    on_time = _by_staff(con, "staff_on_time_rate", period, known)
    rows = ledgers.without(ledgers.read(con, period, known), frozenset(struck))
    return score(rows, rules, cases, on_time)


def score(
    rows: Ledgers, rules: ScoreRules, cases: Mapping[str, dict], on_time: Mapping[str, dict]
) -> list[StaffScore]:
    """Scores from ledgers already read; `cases` and `on_time`: lines of the indicators by staff_id."""
    full = {each.staff_id: rows.quarters[each.staff_id] * rules.full(each.post) for each in rows.members}
    earned = parts.points(rows.entries, full, rules)
    rated = parts.reviews(rows.ratings, rules)
    return [
        StaffScore(
            member,
            rules,
            parts.attendance(None if rows.days is None else rows.days.get(member.staff_id, ())),
            earned[member.staff_id],
            rated.get(member.staff_id, parts.NO_REVIEW),
            cases.get(member.staff_id, {}).get("numerator"),
            on_time.get(member.staff_id, {}).get("numerator"),
            on_time.get(member.staff_id, {}).get("denominator"),
        )
        for member in rows.members
    ]


def _by_staff(con, name: str, period: Period, known: Coverage) -> dict[str, dict]:
    """The lines of an indicator in a period by staff_id; nothing when it was not delivered."""
    table = engine.series(con, named(name), period.grain, ("staff_id",), known=known)
    lines = table[~table["is_total"] & table["numerator"].notna()].to_dict("records")
    return {line["staff_id"]: line for line in lines if line["period_start"].date() == period.start}
