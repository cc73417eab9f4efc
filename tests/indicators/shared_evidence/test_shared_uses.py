"""Where evidence is used and claimed against a rule, on drawn lists and recounted without a line of the product."""

from datetime import date, timedelta
from random import Random

import pytest

from indicators import campaigns, engine
from indicators.catalogue import named
from indicators.periods import month_end
from indicators.shared_evidence.conflicts import conflicts
from indicators.shared_evidence.uses import shared
from tests.small_warehouse import calendar, small_warehouse
from warehouse.connection import open_warehouse

FIRST = date(2025, 1, 1)
BEST_FIRST = ("counts", "doubt", "repeat", "over")
DAYS = [date(2025, month, day) for month, day in ((2, 28), (5, 31), (8, 14), (12, 31))]


def drawn(seed: int) -> dict:
    draw = Random(seed)
    begun = {"a": FIRST, "b": date(2025, 5, 1), "c": None}
    held = [
        {"campaign_id": name, "name": name, "start_date": start, "point_unit": "points",
         "evidence_from": date(2025, 2, 1) if name == "a" else None, "deadline": date(2026, 6, 30)}
        for name, start in begun.items()
    ]  # fmt: skip
    criteria = [
        {"criterion_id": f"{name}{n}", "campaign_id": name, "criterion": f"标准{n}", "criterion_no": n,
         "points": 5, "claimed_points": 5, "sharing": draw.choice([None, "once", "once_in_campaign"])}
        for name in begun for n in range(3)
    ]  # fmt: skip
    items = []
    for n in range(30):
        day = FIRST + timedelta(draw.randrange(360))
        activity = draw.choice([None, "重阳", "学雷锋"])
        items.append({
            "evidence_id": f"e{n}", "criterion_id": draw.choice(criteria)["criterion_id"], "title": f"材料{n}",
            "document": f"{n % 4}.jpg", "document_id": draw.choice([None, f"{n % 4}.jpg"]),
            "activity": activity, "activity_date": activity and FIRST, "activity_id": activity,
            "evidence_date": day, "expiry_date": draw.choice([None, day + timedelta(60)]),
            "repeats_id": draw.choice([None, None, f"e{draw.randrange(30)}"]),
        })  # fmt: skip
        items[-1]["is_repeat"] = bool(items[-1]["repeats_id"]) and draw.random() < 0.5
    points = [
        {"entry_id": f"p{n}", "staff_id": draw.choice(["XC01", "XC02", None]), "points": draw.choice([2, 4.5]),
         "entry_date": FIRST + timedelta(draw.randrange(360)), "activity_id": draw.choice(["重阳", "别的"])}
        for n in range(12)
    ]  # fmt: skip
    return {
        "core.calendar": calendar(date(2024, 1, 1), date(2025, 12, 31)),
        "core.campaigns": held, "core.criteria": criteria, "core.evidence_items": items, "core.points_entries": points,
    }  # fmt: skip


@pytest.fixture(scope="module", params=range(3))
def town(request, tmp_path_factory):
    rows = drawn(request.param)
    con = open_warehouse(small_warehouse(tmp_path_factory.mktemp("builds"), rows))
    yield con, rows
    con.close()


def recounted(rows: dict, day: date) -> dict[str, dict[str, str]]:
    """Piece → criterion → what its best paper is on a day, of pieces with papers for two criteria or more."""
    campaign = {each["campaign_id"]: each for each in rows["core.campaigns"]}
    of = {each["criterion_id"]: campaign[each["campaign_id"]] for each in rows["core.criteria"]}
    doubted = {
        each["repeats_id"]
        for each in rows["core.evidence_items"]
        if not each["is_repeat"] and each["evidence_date"] <= day <= (each["expiry_date"] or day)
    }
    found: dict[str, dict[str, list[str]]] = {}
    for each in rows["core.evidence_items"]:
        piece, its = each["activity_id"] or each["document_id"], of[each["criterion_id"]]
        if not piece or each["evidence_date"] > day or (its["start_date"] or day) > day:
            continue
        is_over = (each["expiry_date"] and each["expiry_date"] < day) or (
            its["evidence_from"] and each["evidence_date"] < its["evidence_from"]
        )
        state = "over" if is_over else "repeat" if each["is_repeat"] else "counts"
        if state == "counts" and each["evidence_id"] in doubted:
            state = "doubt"
        found.setdefault(piece, {}).setdefault(each["criterion_id"], []).append(state)
    best = {
        piece: {name: next(s for s in BEST_FIRST if s in states) for name, states in uses.items()}
        for piece, uses in found.items()
    }  # fmt: skip
    return {piece: uses for piece, uses in best.items() if len(uses) > 1}


@pytest.mark.parametrize("day", DAYS)
def test_pieces_and_their_criteria_are_those_a_second_count_finds(town, day):
    con, rows = town
    pieces = shared(con, day)
    told = {each.piece_id: {use.criterion_id: use.standing for use in each.uses} for each in pieces}
    assert told == recounted(rows, day)
    for each in pieces:
        counting = [name for name, state in told[each.piece_id].items() if state in ("counts", "doubt")]
        assert (each.criteria, each.campaigns) == (len(counting), len({name[0] for name in counting}))
    order = [(each.campaigns, each.criteria) for each in pieces]
    assert order == sorted(order, reverse=True)


@pytest.mark.parametrize("day", DAYS)
def test_points_of_workers_are_those_of_the_activity_s_entries(town, day):
    con, rows = town
    entries = [
        each
        for each in rows["core.points_entries"]
        if each["activity_id"] == "重阳" and each["entry_date"] <= day and each["staff_id"]
    ]
    for piece in shared(con, day):
        its = entries if piece.piece_id == "重阳" else []
        found = (piece.workers, piece.points)
        assert found == (len({e["staff_id"] for e in its}), sum(e["points"] for e in its))


def test_the_map_and_the_table_agree_with_the_definitions_at_every_month_end(town):
    con, _ = town
    for indicator_id, count in (
        ("evidence_shared", lambda day: sum(each.criteria > 1 for each in shared(con, day))),
        ("evidence_claimed_twice", lambda day: len(conflicts(con, day))),
    ):
        table = engine.series(con, named(indicator_id), "month")
        for line in table[table["period_start"] >= "2025-01-01"].itertuples():
            assert line.value == count(month_end(line.period_start.date())), (indicator_id, line)


def test_a_claim_against_a_rule_names_both_places_and_the_rule(town):
    con, rows = town
    items = {each["evidence_id"]: each for each in rows["core.evidence_items"]}
    sharing = {each["criterion_id"]: each["sharing"] for each in rows["core.criteria"]}
    day = DAYS[-1]
    expected = [
        (
            each["title"], each["is_repeat"], first["evidence_date"], each["evidence_date"],
            sharing[(each if each["is_repeat"] else first)["criterion_id"]],
        )
        for each in items.values()
        if each["repeats_id"] and (each["expiry_date"] or day) >= day
        for first in [items[each["repeats_id"]]]
    ]  # fmt: skip
    found = conflicts(con, day)
    told = [(each.title, each.is_repeat, each.first.day, each.later.day, each.sharing) for each in found]
    assert sorted(told, key=str) == sorted(expected, key=str)
    assert [each.is_repeat for each in found] == sorted((each.is_repeat for each in found), reverse=True)


def test_what_does_not_count_gives_no_points_and_says_why(tmp_path):
    rows = {
        "core.calendar": calendar(date(2024, 1, 1), date(2025, 12, 31)),
        "core.campaigns": [{"campaign_id": "a", "name": "a", "start_date": FIRST, "point_unit": "points"}],
        "core.criteria": [
            {"criterion_id": name, "campaign_id": "a", "points": 5, "claimed_points": 5, "criterion_no": n,
             "sharing": "once"} for n, name in enumerate("xyz")
        ],
        "core.evidence_items": [
            {"evidence_id": "1", "criterion_id": "x", "evidence_date": FIRST, "document_id": "1.jpg"},
            {"evidence_id": "2", "criterion_id": "y", "evidence_date": FIRST, "document_id": "1.jpg",
             "repeats_id": "1", "is_repeat": True},
            {"evidence_id": "3", "criterion_id": "z", "evidence_date": FIRST, "expiry_date": FIRST},
            {"evidence_id": "4", "criterion_id": "z", "evidence_date": FIRST, "repeats_id": "1", "is_repeat": True},
        ],
    }  # fmt: skip
    with open_warehouse(small_warehouse(tmp_path, rows)) as con:
        (one,) = campaigns.standing(con, date(2025, 6, 30))
        assert [(each.evidenced, each.state) for each in one.criteria] == [
            (5, "evidenced"), (0, "repeated"), (0, "expired"),
        ]  # fmt: skip
        table = engine.series(con, named("campaign_points_evidenced"), "month")
        assert table["value"].iloc[-1] == one.evidenced
