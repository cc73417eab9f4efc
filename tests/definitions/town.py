"""A town of 150 people over 18 months, drawn from a seed into the promised tables, gaps and open ends too."""

import random
from calendar import monthrange
from datetime import date, timedelta

from indicators.catalogue import load
from tests.definitions.town_ledgers import ledgers
from tests.definitions.town_office import ESTATES, FIRST, LAST, honours, office, services, star_households

MONTH_ENDS = [
    date(y, m, monthrange(y, m)[1]) for y in (2025, 2026) for m in range(1, 13) if date(y, m, 1) < LAST
]
SOURCES = sorted({source for indicator in load().values() for source in indicator.sources})


def draw_town():
    """{table: rows as dictionaries}, the same at every call."""
    draw = random.Random(20260630)
    people = list(residents(draw))
    return {
        "meta.builds": [{"build_id": "town", "data_date": LAST, "first_date": FIRST}],
        "meta.sources": [{"source": source, "rhythm": "once"} for source in SOURCES],
        "meta.loads": [
            {"load_id": no, "source": source, "rows_kept": 1} for no, source in enumerate(SOURCES, 1)
        ],
        "core.calendar": list(calendar()),
        "core.estates": [
            {"estate": name, "estate_no": no, "households": [20, 25, None][no]}
            for no, name in enumerate(ESTATES)
        ],
        "core.residents": people,
        "core.residents_monthly": list(monthly(people)),
        "core.households_monthly": list(households(people)),
        "core.service_records": list(services(draw, people)),
        **office(draw, workdays()),
        **honours(draw),
        **star_households(draw),
        **ledgers(random.Random("the smaller ledgers")),
    }


def age_on(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def calendar():
    day, workdays, spring_festival = date(2024, 12, 1), 0, date(2026, 2, 17)
    while day <= date(2026, 12, 31):
        is_workday = day.weekday() < 5 and not timedelta(0) <= day - spring_festival < timedelta(7)
        workdays += is_workday
        month_end = day.replace(day=monthrange(day.year, day.month)[1])
        yield {"day": day, "month_end": month_end, "workday_no": workdays, "is_workday": is_workday}
        day += timedelta(1)


def workdays():
    return [row["day"] for row in calendar() if row["is_workday"] and FIRST <= row["day"] <= LAST]


def residents(draw):
    for number in range(150):
        residence = draw.choice(
            ["registered_resident"] * 6 + ["registered_elsewhere", "registered_absent", "floating"]
        )
        arrived = draw.choice([None] * 6 + [FIRST + timedelta(draw.randrange(540))])
        left = draw.choice([None] * 7 + [LAST - timedelta(draw.randrange(200))])
        if arrived and left and left <= arrived:
            left = None
        household = draw.randrange(60)
        yield {
            "resident_id": f"r{number}",
            "born": date(draw.choice([1938, 1955, 1964, 1966, 1985, 2000, 2012, 2020]), 1, 1)
            + timedelta(draw.randrange(365)),
            "sex": draw.choice(["male", "female", "female", "unknown"]),
            "estate": draw.choice([*ESTATES, None]) if household % 7 == 0 else ESTATES[household % 3],
            "estate_on_arrival": ESTATES[1] if household % 5 == 0 else None,
            "household_id": f"h{household}" if household else None,
            "residence_type": residence,
            "is_resident": residence in ("registered_resident", "registered_elsewhere"),
            "is_party_member": draw.random() < 0.2,
            "is_disabled": draw.random() < 0.1,
            "is_low_income": draw.random() < 0.1,
            "arrival_reason": draw.choice(["birth", "moved_in", "newly_listed", "unknown"]),
            "departure_reason": left and draw.choice(["death", "moved_out", "no_longer_listed", "unknown"]),
            "present_from": arrived,
            "present_until": left,
            "load_id": 1,
            "row_no": number + 2,
        }


def present(people, day):
    return [
        p
        for p in people
        if (p["present_from"] or day) <= day and (p["present_until"] is None or p["present_until"] > day)
    ]


def monthly(people):
    for month_end in MONTH_ENDS:
        here = present(people, month_end)
        for person in here:
            mates = [
                p
                for p in here
                if p["is_resident"] and p["household_id"] == person["household_id"] is not None
            ]
            ages = [age_on(p["born"], month_end) for p in mates]
            age = age_on(person["born"], month_end)
            old = person["is_resident"] and age >= 60 and bool(mates)
            yield {
                **person,
                "month_end": month_end,
                "age": age,
                "household_size": len(mates),
                "lives_alone": old and len(mates) == 1,
                "is_empty_nest": old and min(ages) >= 60,
            }


def households(people):
    for month_end in MONTH_ENDS:
        members = {}
        for person in present(people, month_end):
            if person["is_resident"] and person["household_id"]:
                members.setdefault(person["household_id"], []).append(person)
        for household_id, group in members.items():
            yield {
                "month_end": month_end,
                "household_id": household_id,
                "estate": group[0]["estate"],
                "members": len(group),
                "load_id": 1,
                "row_no": group[0]["row_no"],
            }
