"""The service logs as their keepers hand them in: four shapes, several spellings, dates in several styles."""

import tomllib
from collections.abc import Callable
from datetime import date
from itertools import groupby
from pathlib import Path
from random import Random

from sample import faults
from sample.faults import Cells, Faults
from sample.services import DESKS, WINDOWS, Record
from sample.staff import Member
from sample.writers import Sheet, styled, write_csv, write_xls, write_xlsx

FORMS = tomllib.loads((Path(__file__).parent / "forms.toml").read_text(encoding="utf-8"))
LAYOUTS = {desk: form["columns"] for desk, form in FORMS.items()}
STYLES = {desk: form["styles"] for desk, form in FORMS.items()}
PLAN = (
    (faults.impossible_date, "received_date", 0.0008),
    (faults.unknown_code, "status", 0.0008),
    (faults.unknown_code, "satisfaction", 0.0006),
    (faults.unknown_code, "channel", 0.0004),
    (faults.broken_formula, "handler", 0.0006),
    (faults.broken_formula, "satisfaction", 0.0004),
    (faults.missing, "item", 0.0003),
    (faults.precision_lost, "applicant_id_number", 0.0010),
    (faults.lower_x, "applicant_id_number", 0.0100),
    (faults.fifteen_digits, "applicant_id_number", 0.0008),
    (faults.full_width, "applicant_id_number", 0.0006),
    (faults.apostrophe, "applicant_id_number", 0.0006),
    (faults.blanks, "applicant", 0.0020),
    (faults.ditto, "address", 0.0008),
    (faults.estate_typo, "address", 0.0015),
    (faults.estate_typo, "estate", 0.0010),
)
BEFORE_RECEIVED = 0.0006
REPEATED = 12  # rows at the end of one half-year that stand again at the top of the next file


def write(
    folder: Path,
    random: Random,
    records: list[Record],
    estates: list[str],
    staff: list[Member],
    slips: Faults,
) -> None:
    folder = folder / "service_records"
    scribe = Scribe(random, estates, staff, slips)
    rows = {desk: scribe.rows(list(group)) for desk, group in groupby(records, key=lambda r: r.desk)}
    _hall(folder, {desk: _parts(rows[desk], _half_year) for desk in WINDOWS}, slips)
    headers = list(LAYOUTS["elderly_station"].values())
    for period, part in _repeating(_parts(rows["elderly_station"], _half_year), slips):
        write_csv(folder / f"居家养老服务站{period}.csv", headers, part, "gb18030")
    headers = list(LAYOUTS["convenience_points"].values())
    for period, part in _repeating(_parts(rows["convenience_points"], _half_year), slips):
        write_csv(folder / f"便民服务点{period}.csv", headers, part, "utf-8-sig")
    _housekeeping(folder, _parts(rows["housekeeping_centre"], _business_year))


def _half_year(day: date) -> str:
    return f"{day.year}年{'上' if day.month < 7 else '下'}半年"


def _business_year(day: date) -> str:
    year = day.year - (day.month < 10)
    return f"{year}年10月至{year + 1}年9月"


def _parts(rows: list[tuple[date, tuple]], period: Callable[[date], str]) -> dict[str, list[tuple]]:
    return {
        name: [row for _, row in group] for name, group in groupby(rows, key=lambda pair: period(pair[0]))
    }


def _repeating(parts: dict[str, list[tuple]], slips: Faults) -> list[tuple[str, list[tuple]]]:
    """The last rows of a file once more at the top of the next: two exports that overlap."""
    result, last = [], []
    for period, rows in parts.items():
        result.append((period, [*last, *rows]))
        slips.count("service_records", "delivered_twice", len(last))
        last = rows[-REPEATED:]
    return result


def _hall(folder: Path, desks: dict[str, dict[str, list[tuple]]], slips: Faults) -> None:
    for period in desks["labour_window"]:
        sheets = []
        for desk, parts in desks.items():
            headers = tuple(LAYOUTS[desk].values())
            rows = list(parts[period])
            if desk == "family_planning_window":  # the note of the form's author, never deleted
                rows.insert(
                    0, ("选填", "必填，如2026.3.5", "", "必填，真实姓名", "18位", *[""] * (len(headers) - 5))
                )
                slips.count("service_records", "note_row")
            for place in range(300, len(rows), 600):
                rows.insert(place, headers)
                slips.count("service_records", "header_repeated")
            title = f"新城社区{DESKS[desk]['title']}办事登记台账（{period}）"
            foot: list[tuple] = [("合计", f"{len(parts[period])}件"), ("负责人：", "", "", "填表人：")]
            sheets.append(Sheet(DESKS[desk]["title"], headers, rows, above=(title,), below=foot))
        write_xlsx(folder / f"服务大厅登记{period}.xlsx", sheets)


def _housekeeping(folder: Path, parts: dict[str, list[tuple]]) -> None:
    headers = tuple(LAYOUTS["housekeeping_centre"].values())
    for number, (period, rows) in enumerate(parts.items()):
        sheet = Sheet(
            "家政服务", headers, rows, above=(f"家政服务中心派单登记表（{period}）", "填报单位：家政服务中心")
        )
        name = f"家政服务中心{period}"
        if number == 0:
            write_xls(folder / f"{name}.xls", [sheet])
        else:
            write_xlsx(folder / f"{name}.xlsx", [sheet])


class Scribe:
    """Turns records into the cells of one keeper's form, slips included."""

    def __init__(self, random: Random, estates: list[str], staff: list[Member], slips: Faults):
        self.random, self.estates, self.slips = random, estates, slips
        keepers = [*WINDOWS, "elderly_station", "housekeeping_centre", "convenience_points"]
        self.keepers = dict(zip(keepers, staff[:7], strict=True))
        self.patrols = {estate: member for member in staff[7:] for estate in member.estates}

    def rows(self, records: list[Record]) -> list[tuple[date, tuple]]:
        layout = LAYOUTS[records[0].desk]
        result = []
        for number, record in enumerate(records, 1):
            cells = self._cells(record, number)
            self._spoil(record, cells)
            result.append((record.received, tuple(cells.get(column, "") for column in layout)))
        return result

    def _cells(self, record: Record, number: int) -> Cells:
        person, home = record.person, record.person.home
        assert home is not None
        estate = self.estates[home.estate]
        received, completed, due = STYLES[record.desk]
        address = (
            "" if record.desk in ("elderly_station", "convenience_points") else self._address(estate, home)
        )
        if self.random.random() < 0.02:
            received = "dot" if received != "dot" else "slash"
        return {
            "seq": number,
            "record_no": f"{record.received:%Y}-{number:05d}",
            "received_date": styled(record.received, received),
            "received_time": f"{record.minute // 60}:{record.minute % 60:02d}",
            "window": DESKS[record.desk]["title"],
            "platform": DESKS[record.desk]["title"],
            "service_point": record.point,
            "applicant": person.name,
            "applicant_id_number": person.id_number,
            "applicant_phone": person.phone,
            "address": address,
            "estate": estate,
            "item": record.item,
            "channel": record.channel,
            "handler": self._handler(record, home.estate),
            "due_date": styled(record.due, due),
            "completed_date": styled(record.completed, completed),
            "status": record.status,
            "satisfaction": record.satisfaction,
            "remarks": "",
        }

    def _address(self, estate: str, home) -> str:
        style = self.random.randrange(3)
        if style == 0:
            return f"{estate}{home.building}幢{home.unit}单元{home.room}室"
        if style == 1:
            return f"{estate}{home.building}-{home.unit}-{home.room}"
        return f"{estate}{home.building}号楼{home.room}"

    def _handler(self, record: Record, estate: int) -> str:
        """The keeper of the desk, now and then the colleague of the applicant's estate."""
        is_keeper = self.random.random() < (0.8 if record.desk in WINDOWS else 0.62)
        member = self.keepers[record.desk] if is_keeper else self.patrols[estate]
        return member.staff_no if FORMS[record.desk].get("signs_by_number") else member.name

    def _spoil(self, record: Record, cells: Cells) -> None:
        if record.due and record.completed and self.random.random() < BEFORE_RECEIVED:
            slip = record.received.replace(year=record.received.year - 1, day=min(record.received.day, 28))
            cells["completed_date"] = styled(slip, STYLES[record.desk][1])
            self.slips.count("service_records", "completed_before_received")
            return
        plan = [fault for fault in PLAN if fault[1] in LAYOUTS[record.desk]]
        self.slips.spoil("service_records", cells, tuple(plan))
