"""The work brief of the fictional community: its numbers once more in plain SQL; of an empty build: gaps alone."""

import re
from datetime import date

import duckdb
import pytest

from indicators.periods import Period
from indicators.team_record import TeamRecord, shared_out, team_record
from reports import desk as desks
from reports.brief import assemble, people
from reports.brief.drawn import drawn
from reports.brief.shape import Gap, Paragraph, Table
from state import events
from tests.small_warehouse import calendar
from warehouse import builds
from warehouse.connection import open_warehouse

QUARTER = Period(date(2026, 7, 1), "quarter")
SPAN = "between '2026-07-01' and '2026-09-30'"
RECEIVED = f"from core.service_records where received_date {SPAN}"
PEOPLE = "from core.residents_monthly where month_end = '2026-09-30' and is_resident"
NAMES_WITHOUT_ENGLISH = "select name from core.honors union select name from core.campaigns"


@pytest.fixture(scope="module")
def briefs(built):
    return {language: assemble(desks.opened(built, language, QUARTER)) for language in ("zh", "en")}


@pytest.fixture(scope="module")
def asked(built):
    """The first row that a query answers."""
    with open_warehouse(built) as con:
        yield lambda sql: con.execute(sql).fetchone()


def sentences(brief) -> list:
    return [each for block in brief.blocks() if isinstance(block, Paragraph) for each in block.sentences]


def text(brief) -> str:
    return "\n".join(each for each in sentences(brief) if isinstance(each, str))


def everything(brief) -> str:
    """All words of a brief but the names of its charts' categories."""
    said = [brief.title, brief.period, text(brief)]
    said += [part for gap in brief.gaps for part in gap]
    for section in brief.sections:
        said += [section.title, *(part.title for part in section.parts)]
    for block in brief.blocks():
        if isinstance(block, Table):
            said += [block.title, block.note, *block.head, *(cell for row in block.rows for cell in row)]
        elif not isinstance(block, Paragraph):
            said += [block.exhibit.title, block.below]
    return "\n".join(said)


def test_residents_and_households_are_those_of_the_register(briefs, asked):
    (people, old, oldest) = asked(
        f"select count(*), count(*) filter (age >= 60), count(*) filter (age >= 80) {PEOPLE}"
    )
    (homes,) = asked(f"select count(distinct household_id) {PEOPLE}")
    (alone,) = asked(f"select count(*) filter (lives_alone) {PEOPLE}")
    said = text(briefs["zh"])
    assert f"常住{homes:,}户，户均{people / homes:.2f}人，常住人口{people:,}人" in said
    assert f"60岁及以上{old:,}人，占{100 * old / people:.1f}%" in said
    assert f"80岁及以上{oldest:,}人，" in said
    assert f"独居老人{alone:,}人，" in said
    assert f"with {homes:,} households of {people / homes:.2f} people each and {people:,} people" in text(
        briefs["en"]
    )


def test_services_are_those_of_the_log(briefs, asked):
    (received,) = asked(f"select count(*) {RECEIVED}")
    (hall,) = asked(f"select count(*) {RECEIVED} and platform = 'service_hall'")
    (points,) = asked(f"select count(distinct service_point) {RECEIVED}")
    (safety,) = asked(f"select count(*) {RECEIVED} and \"window\" = 'security_window'")
    said = text(briefs["zh"])
    assert f"三季度受理{received:,}件，" in said
    assert f"治安民调窗口，三季度受理{hall:,}件，" in said
    assert f"便民利民服务点{points}个。" in said
    assert f"治安民调窗口三季度受理{safety}件，" in said
    assert f"{points} convenience points have records in Q3." in text(briefs["en"])


def test_open_requests_are_those_received_and_not_completed_by_the_last_day(briefs, asked):
    (still_open, overdue) = asked("""
        select count(*), count(*) filter (due_date < '2026-09-30')
        from core.service_records
        where received_date <= '2026-09-30' and status = 'in_progress'
            and (completed_date is null or completed_date > '2026-09-30')
    """)
    assert f"期末在办{still_open}件，其中超期{overdue}件。" in text(briefs["zh"])


def test_satisfaction_is_told_with_the_ratings_it_is_counted_from(briefs, asked):
    (satisfied, rated) = asked(f"""
        select count(*) filter (satisfaction in ('satisfied', 'fairly_satisfied')), count(satisfaction)
        from core.service_records where completed_date {SPAN}
    """)
    assert f"满意率{100 * satisfied / rated:.1f}%（{rated:,}份中{satisfied:,}份）" in text(briefs["zh"])


def test_staff_duties_tasks_and_training_are_counted_once_each(briefs, asked):
    present = "coalesce(present_from <= '2026-09-30', true) and coalesce(present_until > '2026-09-30', true)"
    (people, at_windows) = asked(f'select count(*), count("window") from core.staff where {present}')
    (sessions, attended) = asked(
        f"select count(distinct day || topic), count(*) from core.training where day {SPAN}"
    )
    (done,) = asked(f"select count(*) from core.tasks where done_date {SPAN}")
    (estates,) = asked("""
        select count(distinct estate) from core.duties
        where coalesce(duty_from <= '2026-09-30', true) and coalesce(duty_until > '2026-09-30', true)
    """)
    said = text(briefs["zh"])
    assert f"在岗社区工作者{people}人" in said
    assert f"其中4个服务窗口{at_windows}人，其他岗位{people - at_windows}人。" in said
    assert f"三季度组织培训{sessions}场，参训{attended}人次。" in said
    assert f"三季度完成任务{done}项，" in said
    assert f"行政小区分片管理：{estates}个小区由" in said


def test_honours_and_star_households_are_those_on_the_lists(briefs, asked):
    (held,) = asked("select count(*) from core.honors where coalesce(held_until > '2026-09-30', true)")
    (nominated, granted, in_full) = asked("""
        select count(*), count(*) filter (is_held), count(*) filter (is_held and star_count = stars_in_full)
        from (
            select *, granted_from <= '2026-09-30' and coalesce(granted_until > '2026-09-30', true) as is_held
            from core.star_households
            where year = 2026 and nominated_from <= '2026-09-30'
        )
    """)
    said = text(briefs["zh"])
    assert f"在册荣誉{held}项" in said
    assert f"2026年申报十星文明户{nominated}户，评定{granted}户，其中十星全得{in_full}户。" in said


def test_the_table_of_estates_adds_up(briefs):
    table = next(each for each in briefs["zh"].blocks() if isinstance(each, Table) and each.head[0] == "小区")
    columns = [
        [int(cell.replace(",", "")) for cell in column] for column in list(zip(*table.rows, strict=True))[1:4]
    ]
    assert [sum(column[:-1]) for column in columns] == [column[-1] for column in columns]
    assert len(table.rows) == 10


def test_what_no_ledger_tells_is_a_gap(briefs):
    gaps = {gap.what: gap.source for gap in briefs["zh"].gaps}
    assert gaps["社区成立时间"] == "社区档案"
    assert gaps["三季度评议份数和民主评议平均分"] == "民主参议评议表（未报送）"
    assert gaps["独居、空巢老人走访情况"] == "走访台账"
    assert "评议" not in text(briefs["zh"])


def test_both_languages_have_the_same_shape(briefs):
    def shape(brief):
        return [(type(block).__name__, len(getattr(block, "sentences", ()))) for block in brief.blocks()]

    assert shape(briefs["zh"]) == shape(briefs["en"])


def test_chinese_holds_no_english_and_english_no_chinese_but_names(briefs, built):
    with open_warehouse(built) as con:
        names = [name for (name,) in con.execute(NAMES_WITHOUT_ENGLISH).fetchall()]
    english = everything(briefs["en"])
    for name in names:
        english = english.replace(name, "")
    assert re.findall("[\u4e00-\u9fff]+", english) == []
    assert re.findall("[A-Za-z]{2,}", everything(briefs["zh"])) == []


def test_nobody_is_named(briefs, built):
    with duckdb.connect(str(built / "people.duckdb"), read_only=True) as con:
        names = [name for (name,) in con.execute("select name from identity.staff").fetchall()]
    assert names
    assert [name for name in names if name in everything(briefs["zh"])] == []


def test_a_brief_is_of_the_whole_community_whatever_the_page_shows(built, briefs):
    one = assemble(desks.opened(built, "zh", QUARTER, estate="桃园里"))
    assert text(one) == text(briefs["zh"])
    assert one.place == "全部小区"


def test_an_empty_build_gives_gaps_and_no_number(warehouse):
    build = warehouse({"meta.loads": [], "meta.coverage": []})
    brief = assemble(desks.opened(build, "zh", Period(date(2025, 7, 1), "quarter")))
    told = [each for each in sentences(brief) if isinstance(each, str)]
    assert brief.exhibits == ()
    assert [each for each in brief.blocks() if isinstance(each, Table)] == []
    # what stands are the five lines that name indicators as not delivered
    assert len(told) == 5
    assert all(each.endswith("未报送。") for each in told)
    assert len([each for each in sentences(brief) if isinstance(each, Gap)]) > 40


def test_a_small_group_is_withheld_and_told_so(warehouse):
    """3 of 40 residents receive the allowance: too few to be told."""
    rows = [
        {
            "resident_id": f"r{n}", "household_id": f"h{n}", "estate": "桃园里", "sex": "male", "age": 70,
            "month_end": date(2025, 9, 30), "household_size": 1, "lives_alone": True, "is_resident": True,
            "is_low_income": n < 3, "is_disabled": False, "is_party_member": False,
        }
        for n in range(40)
    ]  # fmt: skip
    build = warehouse({"core.residents_monthly": rows})
    brief = assemble(desks.opened(build, "zh", Period(date(2025, 7, 1), "quarter")))
    assert "低保对象：为保护个人，不显示。" in text(brief)
    assert "60岁及以上40人，" in text(brief)


def test_the_record_of_the_team_counts_what_lies_in_the_period(warehouse):
    training = [
        {"training_id": "1", "staff_id": "a", "topic": "公文写作", "day": date(2025, 7, 1)},
        {"training_id": "2", "staff_id": "b", "topic": "公文写作", "day": date(2025, 7, 1)},
        {"training_id": "3", "staff_id": "a", "topic": "急救", "day": date(2025, 9, 30)},
        {"training_id": "4", "staff_id": "a", "topic": "急救", "day": date(2025, 10, 1)},
    ]
    given = date(2025, 7, 1)
    tasks = [
        {"task_id": "1", "staff_id": "a", "status": "done", "assigned_date": given, "done_date": date(2025, 7, 9)},
        {"task_id": "2", "staff_id": "b", "status": "open", "assigned_date": given, "due_date": date(2025, 8, 1)},
        {"task_id": "3", "staff_id": "b", "status": "open", "assigned_date": given},
        {"task_id": "4", "staff_id": "b", "status": "cancelled", "assigned_date": given},
    ]  # fmt: skip
    reports = [{"staff_id": "a", "report_year": 2024, "report_date": date(2025, 7, 3)}]
    duties = [
        {"duty_id": "1", "staff_id": "a", "estate": "桃园里"},
        {"duty_id": "2", "staff_id": "a", "estate": "育才小区"},
        {"duty_id": "3", "staff_id": "b", "estate": "育才小区"},
        {"duty_id": "4", "staff_id": "b", "estate": "香樟苑", "duty_until": date(2025, 9, 1)},
    ]
    build = warehouse(
        {"core.training": training, "core.tasks": tasks, "core.duty_reports": reports, "core.duties": duties}
    )
    quarter, newest = Period(date(2025, 7, 1), "quarter"), date(2025, 12, 31)
    with open_warehouse(build) as con:
        assert team_record(con, quarter, newest) == TeamRecord(1, 2, 1, 2, 3, 1)
        shared = shared_out(con, quarter, newest)["estate"]
    assert (set(shared.held), shared.people) == ({"桃园里", "育才小区"}, 2)


def test_a_ledger_that_did_not_come_in_leaves_no_zero_in_the_record(warehouse):
    with open_warehouse(warehouse({"meta.loads": [], "meta.coverage": []})) as con:
        found = team_record(con, Period(date(2025, 7, 1), "quarter"), date(2025, 12, 31))
    assert found == TeamRecord(None, None, None, None, None, None)


def test_campaigns_are_told_in_their_own_unit_with_the_areas_that_are_short_and_vetoes(warehouse):
    """Green: 12 of 16 items. Safe: 90 of 80 points, but one area is 5 short of its own 50, and a veto closes it."""
    common = {"start_date": date(2025, 1, 1), "level": "municipal"}
    campaigns = [
        {"campaign_id": "g", "name": "绿色社区", "point_unit": "items", "full_points": 20, "bar_points": 16,
         "deadline": date(2026, 1, 10), **common},
        {"campaign_id": "s", "name": "平安社区", "point_unit": "points", "full_points": 100, "bar_points": 80,
         "deadline": date(2026, 2, 1), **common},
    ]  # fmt: skip
    criteria = [
        {"criterion_id": "g1", "campaign_id": "g", "area": "绿化", "points": 20, "claimed_points": 12},
        {"criterion_id": "s1", "campaign_id": "s", "area": "治安", "points": 50, "claimed_points": 45},
        {"criterion_id": "s2", "campaign_id": "s", "area": "宣传", "points": 50, "claimed_points": 45},
        {
            "criterion_id": "s3",
            "campaign_id": "s",
            "area": "宣传",
            "points": 0,
            "claimed_points": 0,
            "is_veto": True,
        },
    ]
    evidence = [
        {"evidence_id": each, "criterion_id": each, "title": "材料", "evidence_date": date(2025, 6, 1)}
        for each in ("g1", "s1", "s2")
    ]
    build = warehouse(
        {
            "core.calendar": calendar(date(2025, 1, 1), date(2026, 1, 31)),
            "core.campaigns": campaigns,
            "core.criteria": [{"criterion_no": at, **each} for at, each in enumerate(criteria)],
            "core.evidence_items": evidence,
            "core.campaign_areas": [{"campaign_id": "s", "area": "治安", "bar_points": 50}],
            "core.campaign_events": [
                {"event_id": "e", "criterion_id": "s3", "event": "案件", "event_date": date(2025, 5, 1)}
            ],
        }
    )
    brief = assemble(desks.opened(build, "zh", Period(date(2025, 10, 1), "quarter")))
    said = text(brief)
    assert "正在开展创建项目2项，都还没有达线。" in said
    assert "绿色社区：已佐证12项，离16项线还差4项，2026年1月10日截止，还有10天。" in said
    assert "平安社区：已被一票否决。" in said
    assert "绿色社区：已佐证12项，离16项线还差4项（剩10天）。" in said
    table = next(each for each in brief.blocks() if isinstance(each, Table) and each.head[0] == "创建项目")
    assert table.rows[0] == ("绿色社区", "市级", "12项", "16项", "4项", "2026年1月10日")


@pytest.mark.parametrize("key", ["2025", "2026-02"])
def test_a_brief_of_any_kind_of_period_reads_in_one_language(built, key):
    brief = assemble(desks.opened(built, "zh", Period.parse(key)))
    assert re.findall("[A-Za-z]{2,}", everything(brief)) == []
    assert brief.exhibits


def test_where_one_flow_is_withheld_none_is_told_as_the_population_would_give_it_away(warehouse):
    """30 moved in, 10 left, 8 died, 3 were born: the population grew by 15, so 3 = 15 - 30 + 10 + 8."""
    quarter, reasons = Period(date(2025, 7, 1), "quarter"), {"birth": 3, "moved_in": 30}
    came = [
        {"present_from": date(2025, 8, 1), "arrival_reason": reason}
        for reason, many in reasons.items() for _ in range(many)
    ]  # fmt: skip
    left = [
        {"present_from": date(2020, 1, 1), "present_until": date(2025, 8, 1), "departure_reason": reason}
        for reason, many in {"moved_out": 10, "death": 8}.items() for _ in range(many)
    ]  # fmt: skip
    rows = [{"resident_id": f"r{n}", "is_resident": True, **row} for n, row in enumerate([*came, *left])]
    desk = desks.opened(warehouse({"core.residents": rows}), "zh", quarter, None, True)
    assert [desk.reading(each).value for each in people.FLOWS] == [None, 8, 30, 10]
    assert people.flows(desk) == "出生、死亡、迁入和迁出：为保护个人，不显示。"


@pytest.mark.parametrize(
    ("key", "subtitle", "zh", "en"),
    [
        (
            "2026",
            "2026年，数据截至2026年9月30日",
            "；框线为2025年12月31日。",
            "; in outline: on 31 Dec 2025.",
        ),
        ("2026Q3", "2026年第三季度", "；框线为上年同期。", "; in outline: a year before."),
    ],
)
def test_a_brief_of_a_running_year_says_how_far_it_reaches_and_what_is_in_outline(
    built, key, subtitle, zh, en
):
    """30 September stands beside 31 December there, which is no 上年同期."""
    chinese, english = (assemble(desks.opened(built, each, Period.parse(key))) for each in ("zh", "en"))
    assert chinese.period == subtitle
    assert zh in everything(chinese)
    assert en in everything(english)


def test_an_estate_where_nobody_lives_alone_reads_0_and_one_without_a_register_a_dash(warehouse):
    people_of = [
        {"resident_id": f"r{n}", "household_id": f"h{n}", "estate": "桃园里", "age": 40, "is_resident": True,
         "month_end": date(2025, 9, 30), "household_size": 1, "lives_alone": False}
        for n in range(40)
    ]  # fmt: skip
    registered = [{"resident_id": "r0", "estate": "桃园里", "is_resident": True}]
    build = warehouse({"core.residents_monthly": people_of, "core.residents": registered})
    (table,) = people.table(desks.opened(build, "zh", Period(date(2025, 7, 1), "quarter"), None, True))
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["桃园里"][1:] == ("40", "0", "0.0", "0", "0")
    assert rows["育才小区"] == ("—",) * 6


def test_events_are_told_below_the_charts_they_touch(desk_of):
    what = events.What(date(2026, 3, 1), date(2026, 6, 30), "服务大厅装修", "Hall works", "works")
    events.note(builds.STATE / events.FILE, what, "secretary", frozenset())
    told = {each.exhibit.key: each.below for each in drawn(desk_of("2026Q3"), "rhythm", "on_time")}
    assert "事件：服务大厅装修（2026年3月1日至2026年6月30日）。" in told["xmr"]
    assert "事件" not in told["on-time"]
