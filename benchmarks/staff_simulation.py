"""Does the staff page see differences where there are none, and those there are? python -m benchmarks.staff_simulation

Twenty simulated workers go through the same functions as the page: scores from ledgers, groups, who stands out.
"""

import sys
from collections.abc import Sequence
from datetime import date, timedelta

import numpy

import community
from community.score_rules import ScoreRules
from indicators.score import StaffScore, score
from indicators.scoring import standing
from indicators.scoring.ledgers import Day, Entry, Ledgers, Member, Rating
from indicators.scoring.standing import Standing

WORKERS = 20
BETTER = "W07"
START = date(2026, 1, 1)
ITEMS = (
    ("窗口服务", 8.0),
    ("入户走访", 8.0),
    ("矛盾调解", 6.0),
    ("活动组织", 6.0),
    ("宣传信息", 4.0),
    ("扣分", -3.0),
)
ITEM_SHARES = (0.25, 0.3, 0.1, 0.2, 0.1, 0.05)
RATERS = (("resident", 9, 5.0), ("party_member", 5, 4.0), ("colleague", 4, 3.0), ("street_office", 2, 3.0))


def team(
    random: numpy.random.Generator, quarters: int, on_time: Sequence[float], entries: Sequence[float]
) -> list[StaffScore]:
    """Scores of workers with true rates on time and true numbers of ledger entries a quarter, else alike."""
    members = tuple(Member(f"W{n:02}", "社工", None, None, None) for n in range(len(on_time)))
    ids = [each.staff_id for each in members]
    rows = Ledgers(
        members,
        {each: _days(random, each, quarters) for each in ids},
        {each: _entries(random, each, quarters, mean) for each, mean in zip(ids, entries, strict=True)},
        dict.fromkeys(ids, float(quarters)),
        {each: _ratings(random, each) for each in ids},
    )
    cases = {each: int(random.integers(30, 61, quarters).sum()) for each in ids}
    lines = {
        each: {"numerator": int(random.binomial(cases[each], rate)), "denominator": cases[each]}
        for each, rate in zip(ids, on_time, strict=True)
    }
    return score(rows, rules(), {}, lines)


def rules() -> ScoreRules:
    return community.load().score_rules[-1]


def _days(random, staff_id: str, quarters: int) -> tuple[Day, ...]:
    due = 62 * quarters
    attended = int(random.binomial(due, 0.97))
    went, missed = (Day("", staff_id, START, True, is_attended) for is_attended in (True, False))
    return (went,) * attended + (missed,) * (due - attended)


def _entries(random, staff_id: str, quarters: int, mean: float) -> tuple[Entry, ...]:
    count = int(random.poisson(mean * quarters))
    chosen = random.choice(len(ITEMS), count, p=ITEM_SHARES)
    days = random.integers(0, 91 * quarters, count)
    return tuple(
        Entry(f"{staff_id}-{n}", staff_id, *ITEMS[item], START + timedelta(int(day)))
        for n, (item, day) in enumerate(zip(chosen, days, strict=True))
    )


def _ratings(random, staff_id: str) -> tuple[Rating, ...]:
    return tuple(
        Rating(f"{staff_id}-{group}", staff_id, group, float(numpy.clip(each, 0, 100)), START)
        for group, count, spread in RATERS
        for each in random.normal(90, spread, count)
    )


def is_split(found: Standing) -> bool:
    """Whether the page separates any two: two groups, or somebody who stands out."""
    return len(found.levels) > 1 or bool(found.apart)


def equal_workers(quarters: int, seed: int, rate: float = 0.9) -> tuple[float, float]:
    """Share of quarters in which equal workers are separated: by the share on time, and by the total."""
    random = numpy.random.default_rng(seed)
    teams = [team(random, 1, [rate] * WORKERS, [6] * WORKERS) for _ in range(quarters)]
    return tuple(
        sum(is_split(by(each)) for each in teams) / quarters
        for by in (standing.by_on_time, standing.by_total)
    )


def better_worker(
    years: int, seed: int, rate: float = 0.8, better: float = 0.95
) -> tuple[float, float, float]:
    """Of years with one better worker: found (stands out above the rest), told apart from every single one as
    well, and years in which somebody else is separated.
    """
    random = numpy.random.default_rng(seed)
    rates = [rate] * WORKERS
    rates[int(BETTER[1:])] = better
    found = [standing.by_on_time(team(random, 4, rates, [6] * WORKERS)) for _ in range(years)]
    return (
        sum(each.apart.get(BETTER) == "above" for each in found) / years,
        sum(each.levels[0] == (BETTER,) for each in found) / years,
        sum(bool(set(each.apart) - {BETTER}) or _splits_the_rest(each) for each in found) / years,
    )


def better_total(years: int, seed: int) -> float:
    """Share of years in which a worker whose total is truly 15 points higher stands out: 6 and 9 entries a quarter."""
    random = numpy.random.default_rng(seed)
    entries = [6.0] * WORKERS
    entries[int(BETTER[1:])] = 9.0
    found = [standing.by_total(team(random, 4, [0.9] * WORKERS, entries)) for _ in range(years)]
    return sum(each.apart.get(BETTER) == "above" for each in found) / years


def _splits_the_rest(found: Standing) -> bool:
    return sum(1 for level in found.levels if set(level) - {BETTER}) > 1


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print(f"{WORKERS} workers, 30 to 60 cases a quarter, {runs} runs each")
    for rate in (0.8, 0.9, 0.95):
        on_time, total = equal_workers(runs, 1, rate)
        print(
            f"equal workers, true rate {rate:.0%}: separated by rate in {on_time:.1%}, by total in {total:.1%}"
        )
    for rate, better in ((0.8, 0.95), (0.75, 0.9), (0.7, 0.85)):
        stands_out, alone, wrong = better_worker(runs, 2, rate, better)
        print(
            f"one at {better:.0%}, others at {rate:.0%}, four quarters: found in {stands_out:.1%}, told apart from "
            f"every single other in {alone:.1%}, somebody else separated in {wrong:.1%}"
        )
    print(f"one total truly about 15 points higher, four quarters: found in {better_total(runs, 3):.1%}")


if __name__ == "__main__":
    main()
