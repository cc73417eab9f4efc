"""Evidence is numbered by area, criterion, requirement and document; a number once given stays."""

import pytest

from tests.etl.inboxes import rows_of, workbook

CRITERIA = [
    ("创建项目", "一级指标", "测评内容", "分值", "计分方式", "佐证材料"),
    ("绿色社区", "环境", "垃圾分类", 9, "全有全无", "制度、名册"),
    ("绿色社区", "文化", "公约", 5, "", ""),
    ("绿色社区", "环境", "绿地", 6, "", ""),
]
EVIDENCE = ("创建项目", "测评内容", "佐证材料", "对应材料", "佐证编号", "形成日期")


@pytest.fixture
def numbers(inbox, build):
    """numbers(rows of evidence): title to number in the finished build."""

    def make(*rows, criteria=CRITERIA):
        workbook(inbox / "campaigns" / "项目.xlsx", 项目=[("创建项目", "达标分"), ("绿色社区", 9)])
        workbook(inbox / "criteria" / "分解表.xlsx", 分解表=criteria)
        workbook(inbox / "evidence_items" / "清单.xlsx", 清单=[EVIDENCE, *rows])
        return dict(rows_of(build(), "select title, evidence_no from core.evidence_items"))

    return make


def of(criterion: str, title: str, requirement="", number="") -> tuple:
    return ("绿色社区", criterion, title, requirement, number, "2026-02-01")


def test_a_number_names_area_criterion_requirement_and_document_in_the_order_of_the_lists(numbers):
    found = numbers(
        of("绿地", "照片"), of("垃圾分类", "名册一", "名册"), of("垃圾分类", "制度"), of("垃圾分类", "名册二", 2),
        of("公约", "公约全文"), of("没有的", "无主"),
    )  # fmt: skip
    assert found == {
        "照片": "Ⅰ-2-1)-①", "名册一": "Ⅰ-1-2)-①", "名册二": "Ⅰ-1-2)-②", "制度": "Ⅰ-1-1)-①", "公约全文": "Ⅱ-1-1)-①",
        "无主": None,
    }  # fmt: skip


def test_numbers_given_by_hand_stay_and_are_given_to_nothing_else(numbers):
    found = numbers(
        of("绿地", "a"), of("绿地", "b", "", "Ⅰ-2-1）-①"), of("绿地", "c", "", "档2026-7"), of("绿地", "d"),
        of("公约", "e", "", "Ⅱ-1-1)-③"), of("公约", "f"),
    )  # fmt: skip
    assert found["b"] in ("Ⅰ-2-1）-①", "Ⅰ-2-1)-①")
    assert (found["a"], found["d"]) == ("Ⅰ-2-1)-②", "Ⅰ-2-1)-③")
    assert (found["c"], found["e"], found["f"]) == ("档2026-7", "Ⅱ-1-1)-③", "Ⅱ-1-1)-①")


def test_evidence_added_below_leaves_every_number_as_it_was(numbers):
    rows = [of("绿地", f"照片{n}") for n in range(60)]
    first = numbers(*rows[:22])
    then = numbers(*rows)
    assert first.items() <= then.items()
    assert len(set(then.values())) == 60
    assert [then[f"照片{n}"] for n in (0, 19, 20, 34, 35, 49, 50)] == [
        f"Ⅰ-2-1)-{n}" for n in ("①", "⑳", "㉑", "㉟", "㊱", "㊿", "(51)")
    ]


def test_numbers_put_behind_the_papers_asked_for_are_no_papers(numbers, inbox, build):
    filled = [list(row) for row in CRITERIA]
    filled[1][5] += "【佐证编号：Ⅰ-1-1)-①、Ⅰ-1-2)-①】"
    filled[2][5] = "【佐证编号：Ⅱ-1-1)-①、Ⅱ-1-1)-②】"
    numbers(of("垃圾分类", "制度", "制度"), criteria=filled)
    asked = "select criterion, requirement_count from core.criteria order by criterion_no"
    listed = "select requirement from core.criteria_requirements order by all"
    folder = build()
    assert rows_of(folder, asked) == [("垃圾分类", 2), ("公约", 1), ("绿地", 1)]
    assert rows_of(folder, listed) == [("制度",), ("名册",)]


def test_a_number_given_to_two_papers_is_told_and_the_same_list_delivered_twice_is_not(numbers, inbox, build):
    rows = (
        of("绿地", "a", "", "Ⅰ-2-1)-①"),
        of("公约", "b", "", "Ⅰ-2-1）-①"),
        of("公约", "c", "", "档7"),
        of("公约", "d"),
    )
    numbers(*rows)
    workbook(inbox / "evidence_items" / "又一份.xlsx", 清单=[EVIDENCE, *rows])
    told = rows_of(
        build(), "select row_no, rule from raw.rejects where load_id = 3 order by all", "people.duckdb"
    )
    assert told == [(2, "number_twice"), (3, "number_twice")]
