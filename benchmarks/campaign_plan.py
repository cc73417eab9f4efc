"""How long does the plan of a campaign of 200 open criteria take? python -m benchmarks.campaign_plan [CRITERIA]"""

import sys
from collections import Counter
from datetime import date, timedelta
from random import Random
from time import perf_counter

from indicators.campaign_plan.planning import plan
from indicators.campaign_plan.shapes import Item, Task
from indicators.campaign_plan.slips import slips

AREAS, OWNERS = 5, 12
CAMPAIGNS = 10


def large_campaign(count: int, seed: int, share: float = 0.9) -> Task:
    """So many open criteria in five areas, of twelve owners, who have days for a share of it all. Two thirds of the
    points are needed, in each area half. One in seven needs another first.
    """
    random = Random(seed)
    items = tuple(
        Item(
            str(at), f"领域{random.randrange(AREAS)}", random.randrange(2, 29) / 2, random.randrange(1, 21) / 2,
            f"W{random.randrange(OWNERS):02}", date(2026, 12, 1) + timedelta(random.randrange(90)),
            (str(random.randrange(at)),) if at and random.random() < 1 / 7 else (),
        )
        for at in range(count)
    )  # fmt: skip
    by_area = {
        f"领域{n}": sum(each.points for each in items if each.area == f"领域{n}") for n in range(AREAS)
    }
    days = {
        f"W{n:02}": share * sum(each.days for each in items if each.owner == f"W{n:02}")
        for n in range(OWNERS)
    }
    whole = sum(by_area.values())
    bars = {area: round(points / 2) for area, points in by_area.items()}
    return Task(items, dict.fromkeys(by_area, 0.0), round(2 * whole / 3), bars, days, whole)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    for share in (0.9, 0.5):
        tasks = [large_campaign(count, seed, share) for seed in range(CAMPAIGNS)]
        planned, slipped, outcomes = [], [], Counter()
        for task in tasks:
            since = perf_counter()
            found = plan(task, 0.05)
            planned.append(perf_counter() - since)
            bare = plan(task)  # without a margin every slip breaks something
            since = perf_counter()
            slips(task, bare)
            slipped.append(perf_counter() - since)
            outcomes[found.outcome] += 1
        print(f"{CAMPAIGNS} campaigns of {count} criteria, days for {share:.0%} of them: {dict(outcomes)}")
        for what, seconds in (("plan", planned), ("what breaks when one slips", slipped)):
            print(f"  {what}: {sum(seconds) / len(seconds):.2f} s on average, {max(seconds):.2f} s at most")


if __name__ == "__main__":
    main()
