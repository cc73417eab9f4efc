"""From a number of one build to its code, and from the code to what became of it in the next."""

import pytest

from indicators import catalogue, engine
from indicators.periods import Period
from indicators.receipts import snapshot
from reports import receipts as quoted
from state import receipts
from warehouse.connection import open_warehouse

QUARTER = Period.parse("2026Q3")


@pytest.fixture(scope="module")
def opened(built, rebuilt):
    with open_warehouse(built) as before, open_warehouse(rebuilt) as after:
        yield before, after


@pytest.fixture
def quote(opened, built, tmp_path):
    con = opened[0]

    def quote(name, where=(), period=QUARTER):
        one = catalogue.named(name)
        return quoted.quote(
            tmp_path / "r", con, one, period, dict(where), engine.coverage(con), 5, built.name
        )

    return quote


def test_the_code_leads_to_the_number_and_to_what_it_is_in_the_next_build(quote, opened, built, tmp_path):
    code = quote("service_volume")
    kept = receipts.find(tmp_path / "r", code.lower().replace("-", " "))
    assert (kept.receipt.value, kept.receipt.build_id, kept.receipt.data_date) == (
        6472,
        built.name,
        "2026-09-30",
    )
    con = opened[1]
    one = catalogue.named("service_volume")
    found = quoted.explained(kept, con, one, engine.coverage(con), 5)
    assert (found.then, found.now) == (6472, 6482)
    assert [(part.why, part.rows, part.amount) for part in found.parts] == [
        ("late", 38, 38), ("corrected", 1, -1), ("removed", 27, -27),
    ]  # fmt: skip


def test_a_deck_of_numbers_is_quoted_once_and_stays_small(quote, tmp_path):
    names = [
        "service_volume",
        "on_time_rate",
        "residents_served",
        "resident_population",
        "living_alone",
        "points_total",
    ]
    codes = [quote(each) for each in names]
    size = (tmp_path / "r").stat().st_size
    assert len(set(codes)) == len(names)
    assert [quote(each) for each in names] == codes
    assert (tmp_path / "r").stat().st_size == size < 900_000


def test_no_id_of_a_resident_or_of_a_file_of_a_sensitive_number_is_kept(quote, opened, tmp_path):
    for name in ("residents_served", "living_alone"):
        quote(name)
    with opened[0].cursor() as cursor:
        ids = [
            each.encode() for (each,) in cursor.execute("select resident_id from core.residents").fetchall()
        ]
    kept = (tmp_path / "r").read_bytes()
    assert not [each for each in ids if each in kept]
    blobs = [
        receipts.find(tmp_path / "r", quote(name)).receipt.rows
        for name in ("residents_served", "living_alone")
    ]
    assert snapshot.unpacked(blobs[0])["row_no"].max() > 0
    assert snapshot.unpacked(blobs[1])["row_no"].max() == 0
