"""The fictional community's files as an office delivers them again: late, corrected, shortened, under other names."""

import shutil
from datetime import date
from pathlib import Path

from python_calamine import CalamineWorkbook

from tests.etl.inboxes import checked, workbook

HALL = "service_records/服务大厅登记2026年下半年.xlsx"
POINTS = "service_records/便民服务点2026年下半年.csv"
STATION = "service_records/居家养老服务站2026年下半年.csv"


class Sheet:
    """Rows of a sheet below its header, the columns by name."""

    def __init__(self, rows: list[list], name: str):
        at = next(number for number, row in enumerate(rows) if name in row)
        self.above, self.head, self.rows = rows[:at], rows[at], rows[at + 1 :]

    @property
    def whole(self) -> list[list]:
        return [*self.above, self.head, *self.rows]

    def put(self, name: str, *values: tuple[int, object]) -> None:
        """Another value in a row, by its number below the header."""
        for row, value in values:
            self.rows[row][self.head.index(name)] = value

    def copied(self, row: int, **cells: object) -> list:
        """A new row like another one but for these cells."""
        made = list(self.rows[row])
        for name, value in cells.items():
            made[self.head.index(name)] = value
        return made


class Workbook:
    """A workbook to be altered; when left it is written, under another name where one is given."""

    def __init__(self, inbox: Path, name: str, again: str = ""):
        self.path, self.again = inbox / name, inbox / (again or name)
        book = CalamineWorkbook.from_path(self.path)
        self.sheets = {
            each: [[_text(cell) for cell in row] for row in book.get_sheet_by_name(each).to_python()]
            for each in book.sheet_names
        }

    def sheet(self, title: str, column: str) -> Sheet:
        self.sheets[title] = Sheet(self.sheets[title], column)
        return self.sheets[title]

    def __enter__(self) -> "Workbook":
        return self

    def __exit__(self, *_) -> None:
        self.path.unlink()
        rows = {name: each.whole if isinstance(each, Sheet) else each for name, each in self.sheets.items()}
        workbook(self.again, **rows)


def write(inbox: Path, target: Path) -> Path:
    """A copy of the inbox, changed in every ledger that numbers are counted from."""
    shutil.copytree(inbox, target)
    _services(target)
    _residents(target)
    _staff(target)
    _campaigns(target)
    return target


def _services(inbox: Path) -> None:
    with Workbook(inbox, HALL, "service_records/大厅更正后.xlsx") as book:
        sheet = book.sheet("劳动保障窗口", "受理编号")
        sheet.put("办结日期", *((row, "2026.9.29") for row in range(320, 326)))
        sheet.put("满意度", *((row, "不满意") for row in range(310, 318)))
        sheet.put("办理事项", (330, "失业登记"), (331, "社保查询"))
        sheet.put("受理日期", (340, "2026.6.30"))  # out of the quarter
        sheet.rows[200:207] = []
        sheet.rows.insert(100, sheet.copied(100, 受理编号="2026-90001"))
    lines = (inbox / POINTS).read_text(encoding="utf-8-sig").splitlines()
    (inbox / POINTS).unlink()
    more = [line.replace("2026-", "2027-", 1) for line in lines[500:512]]
    (inbox / "service_records/a.csv").write_text(
        "\n".join([*lines[:300], *more, *lines[320:]]), encoding="utf-8"
    )
    station = (inbox / STATION).read_bytes().decode("gb18030").splitlines()
    late = [line.replace("2026-", "2028-", 1) for line in station[-25:]]
    (inbox / "service_records/补报.csv").write_text("\n".join([station[0], *late]), encoding="utf-8")


def _residents(inbox: Path) -> None:
    with Workbook(inbox, "residents/居民信息台账2026.xlsx", "residents/居民台账.xlsx") as book:
        sheet = book.sheet("新城花园", "身份证号")
        sheet.put("是否残疾", *((row, "是") for row in range(100, 112)))
        sheet.put("是否低保", *((row, "是") for row in range(200, 207)))
        sheet.put("政治面貌", *((row, "中共党员") for row in range(300, 304)))
        sheet.put("是否死亡人员", *((row, "是") for row in range(400, 404)))
        sheet.put("死亡日期", *((row, "2026.8.20") for row in range(400, 404)))
        sheet.put("身份证号", *((900 + n, checked(f"9901011950030{7 + n % 2}78{n}")) for n in range(4)))
        sheet.put("出生日期", *((900 + n, "") for n in range(4)))
        del sheet.rows[600:615]
        new = [
            sheet.copied(
                50,
                身份证号=checked(f"99010119480307{800 + n}"),
                户编号="",
                出生日期="",
                性别="",
                房号=f"{901 + n}室",
            )
            for n in range(9)
        ]
        sheet.rows[0:0] = new


def _staff(inbox: Path) -> None:
    with Workbook(inbox, "points_entries/积分台账2026年.xlsx") as book:
        sheet = book.sheet("3季度", "积分项目")
        sheet.put("分值", (10, 4.5), (11, -3))
        sheet.put("佐证", (20, ""), (21, ""))
        del sheet.rows[30:33]
        sheet.rows.insert(0, sheet.copied(5, 日期="2026.9.28"))
    with Workbook(inbox, "attendance_days/考勤明细2026年.xlsx") as book:
        sheet = book.sheet("9月", "考勤结果")
        sheet.put("考勤结果", (10, "迟到"), (11, "旷工"))
        sheet.put("迟到时长(分钟)", (10, 12))
        del sheet.rows[40:43]
    with Workbook(inbox, "review_ratings/民主评议.xlsx") as book:
        sheet = book.sheet("2026年上半年", "评分")
        sheet.put("评分", (10, 61), (11, 99.5), (12, 70))
        del sheet.rows[30:34]
    with Workbook(inbox, "staff/工作人员名册.xlsx") as book:
        book.sheet("人员名册", "工号").put("离岗日期", (5, "2026.8.31"))


def _campaigns(inbox: Path) -> None:
    with Workbook(inbox, "criteria/荣誉创建任务分解表.xlsx") as book:
        sheet = book.sheet("五星级社区", "测评内容")
        sheet.put("自评得分", (0, 9), (1, 14))
        sheet.put("完成时限", (2, "2026.1.9"))
        sheet.rows.insert(0, sheet.copied(0, 测评内容="新增的一条标准", 自评得分=3))
    with Workbook(inbox, "evidence_items/佐证材料清单.xlsx") as book:
        sheet = book.sheet("佐证材料", "佐证材料")
        sheet.put("有效期至", (50, "2026.10.20"), (51, "2026.9.1"))
        del sheet.rows[0:2]
        del sheet.rows[20:24]
        sheet.rows.insert(0, sheet.copied(60, 佐证材料="补交的照片", 文件名="IMG_9001.jpg"))
    with Workbook(inbox, "honors/在册荣誉.xlsx") as book:
        sheet = book.sheet("在册荣誉", "荣誉名称")
        sheet.put("复评日期", (2, "2027.3.1"))
        sheet.rows.insert(0, sheet.copied(1, 荣誉名称="市级示范社区", 授予年份=2020))
    with Workbook(inbox, "star_households/十星文明户评选.xlsx") as book:
        sheet = book.sheet("2026年", "所获星")
        sheet.put("所获星", (10, "文化星"), (11, "守法星、计生星"))
        sheet.put("评定结果", (20, ""))
        sheet.put("评定日期", (20, ""))
        del sheet.rows[30:35]


def _text(cell: object) -> object:
    return cell.isoformat() if isinstance(cell, date) else cell
