"""The fictional community: the right size and shape, the same each time, and nobody's real number in it."""

import csv
import hashlib
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from python_calamine import CalamineWorkbook

import sample
from sample.population import populate

AGES = (4.21, 4.88, 4.61, 4.09, 4.47, 5.48, 7.40, 7.61, 7.15, 8.78, 9.31, 7.79, 6.73, 6.79, 4.55, 2.86, 3.28)


@pytest.fixture(scope="session")
def register(written):
    """Lines of the register as dicts, read the naive way: the header is the row that begins with 序号."""
    inbox, _ = written
    lines = []
    for sheet in _sheets(inbox / "residents" / "居民信息台账2026.xlsx").values():
        groups, leaves = sheet[2], sheet[3]
        headers = [leaf or group for group, leaf in zip(groups, leaves, strict=True)]
        lines += [dict(zip(headers, row, strict=True)) for row in sheet[4:] if isinstance(row[0], float)]
    return lines


def _sheets(path: Path) -> dict[str, list[list]]:
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def _hashes(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(f.relative_to(folder)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def _is_valid(number: str) -> bool:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False))
    return "10X98765432"[total % 11] == number[17]


def _is_usual(line: dict) -> bool:
    return (
        line["人员类型"] in ("人户一致", "人在户不在")
        and line["是否已迁出"] == "否"
        and line["是否死亡人员"] == "否"
        and line["身份证号"] not in ("待补", "", "无", "不详")
    )


def _birth(line: dict) -> date:
    cell = line["出生日期"]
    if isinstance(cell, date):
        return cell
    parts = re.findall(r"\d+", cell)
    if len(parts) == 1:
        parts = [cell[:4], cell[4:6], cell[6:]]
    return date(*map(int, parts))


def test_the_same_seed_writes_the_same_bytes_in_another_process(written, tmp_path):
    inbox, planted = written
    command = [sys.executable, "-m", "sample", "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=Path(sample.__file__).parents[1], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "".join(f"{what}\t{count}\n" for what, count in planted.items())
    assert _hashes(tmp_path) == _hashes(inbox)


def test_another_seed_makes_other_people():
    here, there = (populate(Random(f"{seed} people"), [255] * 9) for seed in (1, 2))
    assert [p.name for h in here for p in h.members] != [p.name for h in there for p in h.members]


def test_the_community_has_the_size_that_was_promised(written):
    _, planted = written
    assert (planted["households"], planted["residents"]) == (2300, 6980)
    assert (planted["staff"], planted["honors"], planted["campaigns"]) == (13, 5, 5)
    assert planted["service_records"] == pytest.approx(70_000, rel=0.01)


def test_the_register_holds_what_write_says_it_holds(written, register):
    _, planted = written
    usual = [line for line in register if _is_usual(line)]
    assert len(usual) == planted["residents"]
    assert len({(line["小区"][:2], line["户编号"]) for line in usual}) == planted["households"]
    assert len(register) == planted["listed"] + planted["residents.id_number.missing"]


def test_ages_follow_the_shape_of_the_district(register):
    born = [_birth(line) for line in register if _is_usual(line)]
    ages = [2026 - day.year - ((day.month, day.day) > (9, 30)) for day in born]
    groups = Counter(min(age // 5, 16) for age in ages)
    for group, share in enumerate(AGES):
        assert 100 * groups[group] / len(ages) == pytest.approx(share, abs=0.05)


def test_men_and_women_stand_at_the_ratio_of_the_district(register):
    sexes = Counter(line["性别"] for line in register if _is_usual(line))
    assert 100 * sexes["男"] / sexes["女"] == pytest.approx(100.4, abs=0.05)


def test_estates_differ_in_age_taoyuanli_the_oldest(register):
    old, everybody = Counter(), Counter()
    for line in register:
        if _is_usual(line):
            everybody[line["小区"]] += 1
            old[line["小区"]] += _birth(line) <= date(1966, 9, 30)
    assert 0.29 < old["桃园里"] / everybody["桃园里"] < 0.33
    assert 0.14 < old["金港名邸"] / everybody["金港名邸"] < 0.18


def test_every_id_number_is_of_a_region_that_was_never_issued_and_passes_the_checksum(register):
    plain = [line["身份证号"] for line in register if re.fullmatch(r"[0-9]{17}[0-9X]", str(line["身份证号"]))]
    assert len(plain) > 0.98 * len(register)
    assert all(number.startswith("990101") and _is_valid(number) for number in plain)
    assert len(set(plain)) == len(plain)


def test_no_file_of_the_inbox_holds_an_id_or_a_mobile_number_that_could_be_real(written):
    inbox, _ = written
    texts = [path.read_text(encoding="gb18030") for path in inbox.rglob("居家养老*.csv")]
    texts += [path.read_text(encoding="utf-8-sig") for path in inbox.rglob("便民*.csv")]
    for path in [*inbox.rglob("*.xlsx"), *inbox.rglob("*.xls")]:
        rows = (row for sheet in _sheets(path).values() for row in sheet)
        texts.append("\n".join(str(cell) for row in rows for cell in row if cell != ""))
    for text in texts:
        assert not re.search(r"(?<!\d)[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])[0-3]\d{4}[\dXx](?!\d)", text)
        assert not re.search(r"(?<!\d)1[3-9]\d{9}(?!\d)", text)


def test_names_need_gb18030(register):
    names = "".join(line["姓名"] for line in register)
    assert all(rare in names for rare in "䶮㛃祎堃")


def test_one_household_month_of_housekeeping_was_never_handed_in(written):
    inbox, _ = written
    days = [
        row[2]
        for sheet in _sheets(next(inbox.rglob("家政*.xls"))).values()
        for row in sheet
        if isinstance(row[2], date)
    ]
    months = {(day.year, day.month) for day in days}
    assert (2024, 7) in months
    assert (2024, 9) in months
    assert (2024, 8) not in months


def test_the_hall_is_shut_on_sundays_and_holidays(written):
    inbox, _ = written
    days = set()
    for path in inbox.rglob("服务大厅*.xlsx"):
        days |= {row[1] for row in _sheets(path)["计生窗口"] if isinstance(row[1], date)}
    assert len(days) > 700
    make_up = {date(2023, 10, 8), date(2024, 2, 4), date(2025, 1, 26), date(2026, 1, 4), date(2026, 9, 20)}
    assert not [
        day
        for day in days
        if day.weekday() == 6 and day.year == 2024 and day not in make_up and day.month > 10
    ]
    assert date(2024, 10, 1) not in days
    assert date(2026, 2, 17) not in days


def test_rows_that_stand_in_two_files_are_the_same_to_the_letter(written):
    inbox, planted = written
    files = sorted(inbox.rglob("便民*.csv"), key=lambda p: p.name.replace("上", "1").replace("下", "2"))
    tables = [list(csv.reader(path.open(encoding="utf-8-sig"))) for path in files]
    shared = sum(
        len({tuple(row) for row in earlier[1:]} & {tuple(row) for row in later[1:]})
        for earlier, later in pairwise(tables)
    )
    assert shared * 2 == planted["service_records.delivered_twice"]


def test_about_one_row_in_a_hundred_is_faulty(written):
    _, planted = written
    faulty = sum(count for key, count in planted.items() if "." in key)
    rows = planted["listed"] + planted["service_records"]
    assert 0.005 < faulty / rows < 0.02


def test_files_of_others_are_never_replaced(tmp_path):
    real = tmp_path / "residents" / "居民信息台账2026.xlsx"
    real.parent.mkdir()
    real.write_bytes(b"real")
    with pytest.raises(sample.NotOurs, match="residents"):
        sample.write(tmp_path)
    assert real.read_bytes() == b"real"
