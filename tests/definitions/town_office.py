"""What the town's office writes down: services, attendance, points, reviews, campaigns."""

from datetime import date, timedelta

FIRST, LAST = date(2025, 1, 1), date(2026, 6, 30)
ESTATES = ["甲小区", "乙小区", "丙小区"]
# what the criteria of its campaigns say, in turn; the first two as in a list without rules
RULES = (
    {},
    {},
    {"rule_kind": "all_or_nothing", "requirement_count": 2},
    {"rule_kind": "k_of_n", "requirement_count": 3},
    {"rule_kind": "per_item", "points_each": 2.0, "points_cap": 3.0},
    {"rule_kind": "bands", "measured": 6.5},
    {"rule_kind": "indicator", "indicator_id": "satisfaction_rate"},
    {"rule_kind": "deduction", "points_each": 2.0, "points_cap": 5.0},
    {"rule_kind": "bonus", "points_each": 2.0, "points_cap": None},
)
STEPS = {
    "all_or_nothing": [(2, None, 6.0)],
    "k_of_n": [(1, None, 1.0), (2, None, 4.0)],
    "bands": [(None, 6, 6.0), (None, 7, 4.5)],
    "indicator": [(69, None, 3.0), (71, None, 6.0)],
}


def services(draw, people):
    for number in range(900):
        received = FIRST + timedelta(draw.randrange((LAST - FIRST).days + 1))
        due = received + timedelta(draw.choice([1, 5, 30])) if draw.random() < 0.85 else None
        status = draw.choice(["completed"] * 7 + ["in_progress", None, "transferred", "returned"])
        completed = received + timedelta(draw.choice([0, 0, 1, 3, 8, 45])) if status == "completed" else None
        if completed and completed > LAST:
            completed, status = None, "in_progress"
        yield {
            "record_id": number,
            "resident_id": draw.choice(people[:40])["resident_id"] if draw.random() < 0.6 else None,
            "staff_id": draw.choice(["XC01", "XC02", None]),
            "platform": {0: "convenience_points", 1: "housekeeping_centre"}.get(
                number % 7, draw.choice(["service_hall", "elderly_station", "hotline"])
            ),
            "service_point": {0: "甲铺", 7: "乙摊"}.get(number % 35),
            "window": draw.choice(["party_window", "labour_window", None]),
            "item": draw.choice(["社保查询", "助餐", "居住证明"]),
            "channel": draw.choice(["on_site", "phone"]),
            "estate": draw.choice([*ESTATES, None]),
            "status": status,
            "satisfaction": draw.choice([None, "satisfied", "fairly_satisfied", "dissatisfied"])
            if completed
            else None,
            "received_hour": draw.choice([9, 10, 15, None]),
            "working_days": completed and draw.randrange(0, 30),
            "received_date": received,
            "due_date": due,
            "completed_date": completed,
            "load_id": 2,
            "row_no": number + 2,
        }


def office(draw, days):
    staff = [
        {"staff_id": "XC01", "post": "窗口", "window": "party_window", "present_from": None},
        {
            "staff_id": "XC02",
            "post": "网格员",
            "present_from": date(2025, 3, 31),
            "present_until": date(2026, 1, 31),
        },
    ]
    attendance, points, ratings = [], [], []
    for person in ("XC01", "XC02"):
        for day in days:
            code = draw.choice(["present"] * 6 + ["late", "leave", "absent", "training"])
            attendance.append(
                {
                    "staff_id": person,
                    "day": day,
                    "attendance": code,
                    "is_due": code not in ("leave", "training"),
                    "is_attended": code in ("present", "late", "training"),
                    "late_minutes": 12 if code == "late" else 0,
                }
            )
        for number in range(40):
            entry = {
                "entry_id": f"{person}-{number}",
                "staff_id": person,
                "category": draw.choice(["走访", "宣传"]),
            }
            entry |= {"points": draw.choice([2.0, 1.5, -1.0]), "has_evidence": draw.random() < 0.8}
            points.append(entry | {"entry_date": draw.choice(days)})
            rating = {"rating_id": f"{person}-{number}", "staff_id": person, "rater_group": "resident"}
            ratings.append(rating | {"rating": draw.choice([80.0, 92.5]), "rated_date": date(2025, 12, 20)})
    return {
        "core.staff": staff,
        "core.duties": duties(),
        "core.attendance_days": attendance,
        "core.points_entries": points,
        "core.review_ratings": ratings,
    }


def duties():
    """One estate changes hands, one falls free, the third was never given to anybody."""
    held = (
        ("XC01", ESTATES[0], None, date(2025, 8, 31)),
        ("XC02", ESTATES[0], date(2025, 9, 1), None),
        ("XC02", ESTATES[1], None, None),
        ("XC01", None, None, None),
    )
    return [
        {
            "duty_id": f"d{number}",
            "staff_id": person,
            "estate": estate,
            "duty_from": since,
            "duty_until": until,
        }
        for number, (person, estate, since, until) in enumerate(held)
    ]


def honours(draw):
    campaigns = [
        {"campaign_id": "green", "start_date": date(2025, 6, 1), "evidence_from": date(2025, 4, 1)},
        {"campaign_id": "harmony", "start_date": None},
    ]
    criteria, steps, evidence, events = [], [], [], []
    for number in range(40):
        criterion = {"criterion_id": f"c{number}", "campaign_id": draw.choice(["green", "harmony"])}
        criterion |= {
            "area": draw.choice(["环境", "组织"]),
            "claimed_points": draw.choice([None, 0.0, 3.0, 5.5]),
        }
        criterion |= RULES[number % len(RULES)] | {"points": 6.0, "due_date": None}
        criteria.append(criterion | {"due_date": draw.choice([None, date(2025, 11, 30), date(2026, 5, 15)])})
        for step, (low, high, points) in enumerate(STEPS.get(criterion.get("rule_kind"), ()), 1):
            steps.append({"criterion_id": f"c{number}", "step_no": step, "points": points})
            steps[-1] |= {"at_least": low, "at_most": high}
        for event in range(draw.choice([0, 0, 1, 4])):
            day = FIRST + timedelta(draw.randrange(540))
            events.append({"event_id": f"c{number}-{event}", "criterion_id": f"c{number}", "event_date": day})
            events[-1] |= {"points": (None, 0.5, 3.0)[(number + event) % 3]}
        for item in range(draw.choice([0, 1, 1, 3])):
            dated = draw.choice([None, FIRST + timedelta(draw.randrange(540))])
            expiry = dated and draw.choice([None, dated + timedelta(draw.choice([90, 365]))])
            evidence.append({"evidence_id": f"c{number}-{item}", "criterion_id": f"c{number}"})
            evidence[-1] |= {"evidence_date": dated, "expiry_date": expiry}
            evidence[-1] |= {"requirement_no": draw.choice([None, 1, 2])}
    for item in evidence:  # some share an activity or a document; some of these claim it against a rule
        item |= {"activity_id": draw.choice([None, None, "重阳", "学雷锋"])}
        item |= {"document_id": draw.choice([None, None, "1.jpg", "2.jpg"])}
        item |= {"repeats_id": draw.choice([None, None, None, "c0-0"])}
        item |= {"is_repeat": bool(item["repeats_id"]) and draw.random() < 0.6}
    honors = [
        {"honor_id": "h1", "level": "municipal", "held_from": date(2019, 1, 1), "reassessment_date": date(2027, 9, 30)},
        {"honor_id": "h2", "level": "district", "held_from": date(2026, 1, 1), "reassessment_date": None},
        {"honor_id": "h3", "level": "district", "held_from": None, "reassessment_date": date(2025, 3, 1)},
        # granted on the last day of a month, taken away on the last day of another
        {"honor_id": "h4", "level": "district", "held_from": date(2025, 4, 30), "held_until": date(2025, 8, 31),
         "reassessment_date": date(2025, 9, 1)},
        {"honor_id": "h5", "level": "district", "held_from": date(2024, 1, 1), "held_until": date(2025, 12, 1)},
        {"honor_id": "h6", "level": "district", "held_from": None, "held_until": date(1, 1, 1)},
    ]  # fmt: skip
    return {
        "core.campaigns": campaigns,
        "core.criteria": criteria,
        "core.criteria_steps": steps,
        "core.campaign_events": events,
        "core.evidence_items": evidence,
        "core.honors": honors,
    }


LISTS = {2000: ("文化星", "守法星", "敬老星"), 2026: ("节俭星", "诚信星")}
IN_FULL = {2000: 4, 2026: 2}  # the older list does not name its fourth star


def star_households(draw):
    """Selections of 2024, 2025 and 2026; of some only a number, of some the days are not told."""
    rows, given = [], []
    for number in range(160):
        year = draw.choice([2024, 2025, 2025, 2026])
        first = 2026 if year >= 2026 else 2000
        named = [star for star in range(1, len(LISTS[first]) + 1) if draw.random() < 0.8]
        is_named = draw.random() < 0.7
        nominated = date(year, 2, 10) + timedelta(draw.randrange(120))
        granted = draw.choice([None, nominated + timedelta(draw.choice([0, 30, 31, 90])), date(year, 12, 31)])
        until = granted and draw.choice([None, None, None, granted + timedelta(draw.choice([0, 1, 45, 400]))])
        rows.append({
            "nomination_id": f"s-{number}", "household_id": f"h{draw.randrange(60)}",
            "estate": draw.choice([*ESTATES, None]), "year": year,
            "star_count": draw.choice([None, len(named), IN_FULL[first], IN_FULL[first] + is_named]),
            "stars_in_full": draw.choice([IN_FULL[first]] * 5 + [None]),
            "nominated_from": nominated, "granted_from": granted, "granted_until": until,
        })  # fmt: skip
        if is_named:
            given += [
                {"nomination_id": f"s-{number}", "star_no": star, "star": LISTS[first][star - 1]}
                for star in named
            ]
    return {
        "core.star_households": rows,
        "core.stars_given": given,
        "core.stars": [
            {
                "year_from": first,
                "year_until": 2026 if first < 2026 else None,
                "star_no": number,
                "star": star,
            }
            for first, stars in LISTS.items()
            for number, star in enumerate(stars, 1)
        ],
    }
