"""A row of a ledger is known by what it says: delivered again or in another order, it is the same row."""

import random
from datetime import date

import pytest

from tests.etl.desk import deliver, desk, make
from tests.etl.inboxes import rows_of, workbook

STAFF = ({"staff_no": "XC01", "name": "周敏"}, {"staff_no": "XC02", "name": "王伟"})
ENTRY = {"name": "周敏", "item": "走访", "points": 2.5, "remarks": "雨天", "entry_date": date(2024, 1, 5)}
RATING = {"staff_no": "XC01", "rater_group": "resident", "rating": 90, "rated_date": date(2024, 1, 5)}
DAY = {"staff_no": "XC01", "day": date(2024, 1, 5), "attendance": "late", "late_minutes": 7}


@pytest.fixture
def keys():
    """keys(ledger, *rows): the keys of these rows, in their order."""
    con = desk()
    deliver(con, "staff", *STAFF)

    def of(ledger: str, *rows: dict) -> list[str]:
        deliver(con, ledger, *rows)
        make(con, ledger)
        column = {"points_entries": "entry_id", "review_ratings": "rating_id"}.get(ledger, "attendance_id")
        found = con.execute(f"select {column} from core.{ledger} order by load_id, row_no").fetchall()
        return [key for (key,) in found]

    return of


@pytest.mark.parametrize(
    ("ledger", "row", "changes"),
    [
        ("points_entries", ENTRY,
         ({"name": "王伟"}, {"item": "值班"}, {"points": 2}, {"remarks": None}, {"entry_date": date(2024, 1, 6)})),
        ("review_ratings", RATING,
         ({"staff_no": "XC02"}, {"rater_group": "peer"}, {"rating": 91}, {"rated_date": date(2024, 1, 6)})),
        ("attendance_days", DAY,
         ({"staff_no": "XC02"}, {"day": date(2024, 1, 6)}, {"attendance": "absent"}, {"late_minutes": 8})),
    ],
)  # fmt: skip
def test_a_row_that_says_something_else_is_another_row(keys, ledger, row, changes):
    [first] = keys(ledger, row)
    assert keys(ledger, {**row, "load_id": 7, "row_no": 40}) == [first]
    others = [keys(ledger, row | change)[0] for change in changes]
    assert len({first, *others}) == 1 + len(others)


def test_the_manner_of_writing_and_of_naming_is_not_what_a_row_says(keys):
    as_written = ENTRY | {"name": None, "staff_no": "xc01", "item": "走 访", "remarks": "雨天 "}
    assert keys("points_entries", as_written) == keys("points_entries", ENTRY)


def test_equal_rows_are_as_many_keys_and_the_evidence_tells_them_apart(keys):
    photo, letter = ENTRY | {"evidence": "照片"}, ENTRY | {"evidence": "表扬信"}
    of_photo, of_letter = keys("points_entries", photo, letter)
    assert of_photo != of_letter
    assert keys("points_entries", letter, photo) == [of_letter, of_photo]
    assert len(set(keys("review_ratings", *[RATING] * 5))) == 5


def test_the_key_of_a_row_gives_nothing_away(keys):
    """Who knows all but the remark cannot try remarks out: without the key of this machine nothing matches."""
    con = desk()
    con.execute("update reference.row_secret set secret = 'another key'")
    deliver(con, "staff", *STAFF)
    deliver(con, "points_entries", ENTRY)
    make(con, "points_entries")
    assert con.execute("select entry_id from core.points_entries").fetchall() != [
        (keys("points_entries", ENTRY)[0],)
    ]


def test_remarks_copied_word_for_word_have_one_key_and_short_ones_none():
    con = desk()
    deliver(con, "staff", *STAFF)
    said = ("上门送药，老人独居", "上门送药，老人独居", "上门送药，老人不在家", "已办结", None)
    deliver(con, "points_entries", *(ENTRY | {"remarks": each} for each in said))
    make(con, "points_entries")
    found = con.execute("select remark_key from core.points_entries order by row_no").fetchall()
    [same, again, other, short, none] = [key for (key,) in found]
    assert same == again != other
    assert (short, none) == (None, None)
    assert len(other) == 24


def test_a_sheet_in_another_order_in_another_file_keeps_every_key(inbox, build):
    rows = [
        ("周敏", f"2026.9.{1 + n % 20}", "走访" if n % 3 else "值班", n % 4, "") for n in range(120)
    ]  # each twice
    heads = ("姓名", "日期", "积分项目", "分值", "备注")
    workbook(inbox / "staff" / "a.xlsx", S=[("工号", "姓名"), ("XC01", "周敏")])
    workbook(inbox / "points_entries" / "b.xlsx", S=[heads, *rows])
    said = "select entry_id, entry_date, item, points from core.points_entries order by all"
    first = rows_of(build(), said)
    (inbox / "points_entries" / "b.xlsx").unlink()
    random.Random(1).shuffle(rows)
    workbook(inbox / "points_entries" / "z.xlsx", 甲=[("积分台账",), heads, *rows])
    assert len({key for key, *_ in first}) == 120
    assert rows_of(build(), said) == first
