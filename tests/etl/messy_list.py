"""A list of criteria as an office keeps it: titles, merged areas, a total, footnotes, and its evidence beside it."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import xlsxwriter

HEAD = (
    "序号", "创建项目", "一级指标", "一级指标分值", "测评内容", "分值", "计分方式", "自评得分", "得分", "责任人",
    "完成时限", "佐证材料", "佐证编号", "存在问题",
)  # fmt: skip
POINTS, NUMBERS = HEAD.index("自评得分"), HEAD.index("佐证编号")
FIRST = 5  # row of the first criterion, from 1
LIST = [
    (
        1,
        "绿色社区",
        "环境",
        24,
        "垃圾分类",
        9,
        "全有全无",
        "",
        "",
        "周敏",
        "2026.9.30",
        "制度、名册",
        "",
        "缺名册",
    ),
    (2, "绿色社区", "", "", "绿地", 6, "每项2分，最多6分", "", "", "", "", "", "", ""),
    (3, "绿色社区", "", "", "楼道", 9, "", 7, "", "", "", "照片", "", ""),
    (
        4,
        "绿色社区",
        "文化",
        11,
        "公约",
        5,
        "每项3分，最多5分",
        5,
        "",
        "XC01",
        "2026-10-31",
        "",
        "老编号7",
        "",
    ),
    (5, "绿色社区", "", "", "活动", 6, "3选2", "", "", "", "", "", "", ""),
    (6, "绿色社区", "", "", "无重大事故", "", "一票否决，追溯12个月", "", "", "", "", "", "", ""),
]
EVIDENCE = [
    ("创建项目", "测评内容", "佐证材料", "对应材料", "形成日期", "有效期至"),
    ("绿色社区", "垃圾分类", "分类制度", "制度", "2026-02-01", ""),
    ("绿色社区", "绿地", "旧照片", "", "2026-02-01", "2026-09-29"),
    ("绿色社区", "绿地", "新照片", "", "2026-03-01", "2026-09-30"),
    ("绿色社区", "绿地", "明日的", "", "2026-10-01", ""),
    ("绿色社区", "楼道", "楼道照片", "", "2026-03-01", ""),
    ("绿色社区", "公约", "公约", "", "2026-03-01", ""),
    ("绿色社区", "垃圾分类", "居民名册", "名册", "2026-09-30", ""),
]


def messy(path: Path) -> Path:
    """Two title rows, areas merged over their rows, a total with formulas, footnotes, and all an office adds to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("填表说明").write_column(0, 0, ["本表一式两份。", "10月底前报街道。"])
        sheet = book.add_worksheet("绿色社区")
        bold = book.add_format(
            {"bold": True, "font_size": 18, "align": "center", "font_name": "方正小标宋简体"}
        )
        grid = book.add_format({"border": 1, "text_wrap": True, "font_name": "仿宋"})
        filled = book.add_format({"border": 2, "font_color": "#C00000", "num_format": "0.0"})
        sheet.merge_range(0, 0, 0, len(HEAD) - 1, "绿色社区创建任务分解表", bold)
        sheet.write(1, 0, "填报单位：新城社区")
        sheet.write(1, 9, "2026年9月")
        sheet.write_row(3, 0, HEAD, grid)
        for at, row in enumerate(LIST, FIRST - 1):
            sheet.write_row(at, 0, row, grid)
            sheet.write(at, POINTS, row[POINTS], filled)
        for first, last in ((0, 2), (3, 5)):
            for column in (2, 3):
                top, bottom = first + FIRST - 1, last + FIRST - 1
                sheet.merge_range(top, column, bottom, column, LIST[first][column], grid)
        total = len(LIST) + FIRST - 1
        sheet.write(total, 0, "合计", grid)
        sheet.write_formula(total, POINTS, f"=SUM(H{FIRST}:H{total})", grid, 12)
        sheet.write(total + 1, 0, "注：佐证编号由社区统一编排。")
        sheet.write(total + 2, 1, "填表人：周敏")
        sheet.set_column(4, 4, 42.5)
        sheet.set_column(NUMBERS, NUMBERS, 17, grid)
        sheet.set_row(0, 36)
        sheet.data_validation(FIRST - 1, 9, 20, 9, {"validate": "list", "source": ["周敏", "李强"]})
        sheet.conditional_format(FIRST - 1, POINTS, 20, POINTS, {"type": "cell", "criteria": "<", "value": 1})
        sheet.write_comment(3, POINTS, "按评分细则")
        sheet.freeze_panes(4, 0)
    rewritten(
        path, {"xl/workbook.xml": lambda xml: xml.replace(' fullCalcOnLoad="1"', "")}
    )  # as Excel leaves it
    return path


def rewritten(path: Path, changes: dict[str, Callable[[str], str]]) -> None:
    """The parts of a workbook changed as text."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        parts[name] = change(parts[name].decode()).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
