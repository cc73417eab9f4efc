"""The same document and activity known again, and one claimed twice where a rule forbids it."""

import itertools
from datetime import date, timedelta
from random import Random

import pytest

from tests.etl.desk import deliver, desk, make
from tests.etl.inboxes import rows_of, workbook

DAY = date(2025, 10, 29)


@pytest.fixture(scope="module")
def con():
    """A desk on which each test delivers its own lists."""
    con = desk()
    deliver(con, "staff", {"staff_no": "XC01", "name": "周敏"})
    yield con
    con.close()


def office(con, items, campaigns=(), criteria=()):
    """{row: (document_id, activity_id)} and {row: (first row, whether it does not count)} of an evidence list."""
    deliver(con, "campaigns", *(campaigns or ({"campaign": "甲"}, {"campaign": "乙"})))
    deliver(con, "criteria", *(criteria or ({"campaign": c, "criterion": x} for c in "甲乙" for x in "ab")))
    deliver(con, "evidence_items", *({"evidence_date": DAY, "title": "照片"} | each for each in items))
    make(con, "campaigns", "criteria", "criteria_requirements", "evidence_items")
    found = con.execute(
        "select row_no, document_id, activity_id, repeats_id, is_repeat from core.evidence_items order by row_no"
    ).fetchall()
    known = {row: tuple(keys) for row, *keys, _, _ in found}
    apart = {row: (int(first.split("-")[1]), is_repeat) for row, _, _, first, is_repeat in found if first}
    return known, apart


def item(place: str, **cells) -> dict:
    """place: campaign and criterion in two letters."""
    return {"campaign": place[0], "criterion": place[1], **cells}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IMG_2057.jpg", "ＩＭＧ＿２０５７．JPG"),
        ("重阳 签到册.xlsx", "重阳签到册.XLSX"),
        ("照片\\IMG_1.jpg", "照片/IMG_1.jpg"),
        ("Ⅱ-1-1)-①", "II-1-1）-1"),
        ("⑵之⑿", "(2)之(12)"),
        ("ⅻ", "XII"),
    ],
)
def test_ways_of_writing_the_same_name_are_one(con, one, other):
    [(same,)] = con.execute("select signs($1) = signs($2)", [one, other]).fetchall()
    assert same


@pytest.mark.parametrize(
    ("one", "other"), [("IMG_1.jpg", "IMG_1.png"), ("一/1.jpg", "二/1.jpg"), ("Ⅱ-1", "Ⅱ-11")]
)
def test_names_that_differ_are_not_guessed_to_be_one(con, one, other):
    [(same,)] = con.execute("select signs($1) = signs($2)", [one, other]).fetchall()
    assert not same


def test_a_file_is_itself_everywhere_and_a_number_in_its_campaign_only(con):
    known, _ = office(con, [
        item("甲a", document="1.jpg"), item("乙a", document="1.JPG"),
        item("甲a", evidence_no="①"), item("甲b", evidence_no="1"), item("乙a", evidence_no="1"),
        item("甲a"), item("甲a"),
    ])  # fmt: skip
    documents = {row: document for row, (document, _) in known.items()}
    assert documents[1] == documents[2]
    assert documents[3] == documents[4] != documents[5]
    assert (documents[6], documents[7]) == (None, None)


def test_a_number_stands_for_its_file_where_it_has_just_one(con):
    known, _ = office(con, [
        item("甲a", document="1.jpg", evidence_no="5"), item("甲b", evidence_no="5"), item("乙a", document="1.jpg"),
        item("乙a", document="2.jpg", evidence_no="6"), item("乙b", document="3.jpg", evidence_no="6"),
        item("乙b", evidence_no="6"),
    ])  # fmt: skip
    documents = {row: document for row, (document, _) in known.items()}
    assert documents[1] == documents[2] == documents[3] == "1.jpg"
    assert documents[6] not in ("2.jpg", "3.jpg")


def test_an_activity_is_its_name_and_day_and_a_photo_belongs_to_it_wherever_it_is_used(con):
    known, _ = office(con, [
        item("甲a", activity="重阳 活动", document="1.jpg"),
        item("乙a", activity="重阳活动", activity_date=DAY, evidence_date=DAY + timedelta(9)),
        item("乙b", activity="重阳活动", activity_date=DAY - timedelta(365)),
        item("乙b", document="1.jpg", evidence_date=DAY + timedelta(30)),
        item("乙b", activity="重阳活动", evidence_date=None),
    ])  # fmt: skip
    activities = {row: activity for row, (_, activity) in known.items()}
    assert activities[1] == activities[2] == activities[4]
    assert activities[3] not in (None, activities[1])
    assert activities[5] is None


@pytest.mark.parametrize(
    ("sharing", "same", "other"),
    [
        (None, None, None),
        ("allowed", None, None),
        ("once_in_campaign", (1, True), None),
        ("once", (1, True), (1, True)),
    ],
)
def test_a_campaign_may_forbid_a_second_use_in_itself_or_anywhere(con, sharing, same, other):
    campaigns = ({"campaign": "甲", "sharing": sharing}, {"campaign": "乙", "sharing": sharing})
    _, apart = office(con, [item(place, document="1.jpg") for place in ("甲a", "甲b", "乙a")], campaigns)
    assert (apart.get(2), apart.get(3)) == (same, other)


def test_a_criterion_s_own_rule_stands_before_its_campaign_s(con):
    criteria = (item("甲a"), item("甲b", sharing="allowed"), item("乙a", sharing="once"))
    campaigns = ({"campaign": "甲", "sharing": "once_in_campaign"}, {"campaign": "乙"})
    _, apart = office(con, [item(p, document="1.jpg") for p in ("甲a", "甲b", "乙a")], campaigns, criteria)
    # what the first forbids takes nothing from the second, whose own rule allows it: the first is in doubt
    assert apart == {2: (1, False), 3: (1, True)}


def test_the_day_of_the_paper_decides_which_comes_first_then_the_list(con):
    campaigns = ({"campaign": "甲", "sharing": "once"}, {"campaign": "乙"})
    later = DAY + timedelta(1)
    claims = [item("甲a", document="1.jpg", evidence_date=later), item("甲b", document="1.jpg")]
    assert office(con, claims, campaigns)[1] == {1: (2, True)}
    claims[1]["evidence_date"] = later
    assert office(con, claims, campaigns)[1] == {2: (1, True)}


def test_a_claim_before_the_window_or_of_no_criterion_or_without_a_day_takes_nothing(con):
    campaigns = ({"campaign": "甲", "sharing": "once", "evidence_from": DAY}, {"campaign": "乙"})
    claims = [
        item("甲a", document="1.jpg", evidence_date=DAY - timedelta(1)), item("甲z", document="1.jpg"),
        item("甲a", document="1.jpg", evidence_date=None), item("甲b", document="1.jpg"),
    ]  # fmt: skip
    assert office(con, claims, campaigns)[1] == {}


RULES = (None, "allowed", "once_in_campaign", "once")


def town(seed: int) -> tuple[list, list, list]:
    """Campaigns, criteria and claims of three documents, drawn."""
    draw = Random(seed)
    campaigns = [{"campaign": c, "sharing": draw.choice(RULES)} for c in "甲乙丙"]
    criteria = [item(c + x, sharing=draw.choice((None, *RULES))) for c in "甲乙丙" for x in "ab"]
    claims = [
        item(draw.choice("甲乙丙") + draw.choice("ab"), document=draw.choice("123") + ".jpg",
             evidence_date=DAY + timedelta(draw.randrange(6)))
        for _ in range(12)
    ]  # fmt: skip
    return campaigns, criteria, claims


def by_hand(campaigns, criteria, claims) -> set[int]:
    """Rows that do not count, by looking at every pair."""
    common = {each["campaign"]: each["sharing"] for each in campaigns}
    own = {(each["campaign"], each["criterion"]): each["sharing"] for each in criteria}
    order = sorted(enumerate(claims, 1), key=lambda pair: (pair[1]["evidence_date"], pair[0]))
    lost = set()
    for (_, first), (row, later) in itertools.combinations(order, 2):
        rule = own[later["campaign"], later["criterion"]] or common[later["campaign"]]
        scope = rule == "once" or (rule == "once_in_campaign" and first["campaign"] == later["campaign"])
        if first["document"] == later["document"] and scope:
            lost.add(row)
    return lost


@pytest.mark.parametrize("seed", range(8))
def test_what_does_not_count_is_what_a_look_at_every_pair_finds(con, seed):
    campaigns, criteria, claims = town(seed)
    _, apart = office(con, claims, campaigns, criteria)
    assert {row for row, (_, is_repeat) in apart.items() if is_repeat} == by_hand(campaigns, criteria, claims)


@pytest.mark.parametrize("seed", range(8))
def test_a_claim_added_later_takes_nothing_from_those_there_and_one_taken_away_gives_nothing(con, seed):
    """More evidence never lowers a score: as many claims as before count, and perhaps the new one."""
    campaigns, criteria, claims = town(seed)
    last = max(each["evidence_date"] for each in claims)
    claims[-1]["evidence_date"] = last  # dated and listed after all others
    lost = [
        {row for row, (_, is_repeat) in office(con, listed, campaigns, criteria)[1].items() if is_repeat}
        for listed in (claims[:-1], claims)
    ]
    assert lost[1] - {len(claims)} == lost[0]


def test_a_document_claimed_twice_is_told_with_both_places_and_gives_no_points(inbox, build):
    workbook(inbox / "staff" / "名册.xlsx", 名册=[("工号", "姓名"), ("XC01", "周敏")])
    workbook(inbox / "campaigns" / "项目.xlsx", 项目=[
        ("创建项目", "级别", "满分", "达线分", "佐证共用"),
        ("绿色社区", "省级", 20, 18, "佐证不得重复使用"), ("平安社区", "市级", 10, 9, ""),
    ])  # fmt: skip
    workbook(inbox / "criteria" / "分解表.xlsx", 分解表=[
        ("创建项目", "测评内容", "分值", "自评得分", "佐证共用", "可用活动"),
        ("绿色社区", "楼道无堆物", 10, 10, "", ""), ("绿色社区", "停车有序", 10, 10, "", "整治日、重阳活动"),
        ("平安社区", "巡防队", 10, 10, "不可共用", ""),
    ])  # fmt: skip
    workbook(inbox / "evidence_items" / "清单.xlsx", 清单=[
        ("创建项目", "测评内容", "佐证材料", "文件名", "活动名称", "活动日期", "形成日期"),
        ("绿色社区", "楼道无堆物", "整治后照片", "IMG_1.jpg", "整治日", "2026-06-13", "2026-06-14"),
        ("绿色社区", "停车有序", "整治后照片", "img_1.JPG", "", "", "2026-06-15"),
        ("平安社区", "巡防队", "花名册", "名册.xlsx", "", "", "2026-06-15"),
        ("绿色社区", "楼道无堆物", "花名册", "名册.xlsx", "", "", "2026-06-16"),
    ])  # fmt: skip
    workbook(inbox / "points_entries" / "积分.xlsx", 积分=[
        ("姓名", "日期", "积分项目", "活动名称", "分值"),
        ("周敏", "2026-06-13", "组织活动", "整治 日", 6), ("周敏", "2026-06-14", "整治日", "", 6),
        ("周敏", "2026-06-13", "整治日", "", 2),
    ])  # fmt: skip
    folder = build()
    faults = rows_of(folder, "select row_no, rule, value from raw.rejects order by all", "people.duckdb")
    assert faults == [
        (3, "claimed_twice", "img_1.JPG：绿色社区“楼道无堆物”、绿色社区“停车有序”"),
        (5, "claimed_elsewhere", "名册.xlsx：平安社区“巡防队”、绿色社区“楼道无堆物”"),
    ]
    (said,) = rows_of(folder, "select message_zh from meta.problems where rule = 'claimed_twice'")
    assert "IMG" in said[0].upper()
    assert "绿色社区“楼道无堆物”、绿色社区“停车有序”" in said[0]
    counted = rows_of(
        folder, "select row_no, is_repeat, activity_id from core.evidence_items order by row_no"
    )
    assert counted == [
        (2, False, "2026-06-13 整治日"), (3, True, "2026-06-13 整治日"), (4, False, None), (5, False, None),
    ]  # fmt: skip
    tied = "select points from core.points_entries where activity_id = '2026-06-13 整治日' order by points"
    assert rows_of(folder, tied) == [(2.0,), (6.0,)]
    assert rows_of(folder, "select activity from core.criteria_activities order by all") == [
        ("整治日",), ("重阳活动",),
    ]  # fmt: skip


def test_a_list_delivered_again_claims_nothing_twice(inbox, build):
    workbook(inbox / "campaigns" / "项目.xlsx", 项目=[("创建项目", "佐证共用"), ("绿色社区", "不可共用")])
    workbook(inbox / "criteria" / "表.xlsx", 表=[("创建项目", "测评内容", "分值"), ("绿色社区", "甲", 10)])
    head = ("创建项目", "测评内容", "佐证材料", "文件名", "形成日期")
    row = ("绿色社区", "甲", "照片", "1.jpg", "2026-06-14")
    workbook(inbox / "evidence_items" / "一.xlsx", 清单=[head, row])
    workbook(inbox / "evidence_items" / "二.xlsx", 清单=[head, row])
    folder = build()
    assert rows_of(folder, "select count(*) from raw.rejects", "people.duckdb") == [(0,)]
    assert rows_of(folder, "select is_repeat from core.evidence_items") == [(False,)]
