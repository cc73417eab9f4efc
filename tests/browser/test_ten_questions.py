"""Ten questions asked often, answered by hand on the page Explore and by SQL written by hand, with equal numbers.

One of them from the overview within a minute; and a group opened by a click on its bar, down to its rows.
"""

import re
import time
import tomllib
from decimal import ROUND_HALF_UP, Decimal

import pytest
from playwright.sync_api import expect

from questions import known
from questions.question import TIME, facts, parse
from tests.browser import by_hand
from tests.browser.by_hand import Asked
from tests.browser.server import ROOT

ONE = re.compile(r":(\d+)$")  # one number as a filter, which the shelf has as a range from it to it
LIMIT = 60  # s from the overview to the answer
ESTATE = {"zh": "新城花园", "en": "Xincheng Garden"}
CODES = tomllib.loads((ROOT / "data/reference/codes.toml").read_text(encoding="utf-8"))
PERIODS = {
    "month": ("2026年9月", "2026-09-01", "2026-10-01"),
    "quarter": ("2026年第三季度", "2026-07-01", "2026-10-01"),
}
ELDERS = "elders_alone_not_visited"
ON_THE_SHELF = {
    "people_60_plus_by_estate": Asked("人口：60岁及以上人数", ("小区",)),
    "age_and_sex": Asked("台账：居民", ("年龄段", "性别"), (("小区", "新城花园"),)),
    ELDERS: Asked(
        "台账：居民", (), (("小区", "新城花园"), ("楼幢号", "3", "7"), ("周岁", "80", ""), ("独居（60岁及以上）", "是"),
        ("当月上门次数", "0", "0")),
    ),
}  # fmt: skip
OFTEN_ASKED = (
    "elders_not_served", "party_members_by_estate", "households_by_size", "on_time_by_window", "busiest_hours",
    "by_convenience_point", "visits_by_month",
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def nothing_went_wrong(window):
    yield
    assert window.console == []
    assert window.outside == []


def at_explore(window) -> None:
    """The page, by a click where the window stands in the dashboard already."""
    if window.page.url.startswith(window.address):
        by_hand.go(window, "探索")
    else:
        window.open("/explore")
    window.page.get_by_role("radio", name="自己问").click()
    expect(window.page.locator(".st-key-table-answer")).to_be_visible()


def asked_by_hand(window, question) -> list[list[str]]:
    """The answer's table, of a question clicked together or, where it is not on the list of those, opened."""
    if question.id in ON_THE_SHELF:
        clicked = {name: ONE.sub(r":\1..\1", said) for name, said in in_address(question).items()}
        by_hand.set_up(window, ON_THE_SHELF[question.id], PERIODS[question.grain][0], clicked)
    else:
        window.page.get_by_role("radio", name="常见问题").click()
        window.page.get_by_role("button", name=question.said["zh"]).click()
        by_hand.says(window.page, **in_address(question))
    table = by_hand.answer(window)
    assert PERIODS[question.grain][0] in window.page.locator(".page-title").inner_text().replace(" ", "")
    return table


def in_address(question) -> dict[str, str]:
    """The question as the address has it, but for its form, which no choice on the shelf is needed for."""
    said = facts(parse(question.line))
    return {name: said[name] for name in said if name != "form"}


def asked_in_sql(window, question) -> list[dict[str, str]]:
    _, first, end = PERIODS[question.grain]
    values = {"from": first, "until": end, "estate": ESTATE["zh"]}
    used = {name: value for name, value in values.items() if f"${name}" in question.sql}
    return by_hand.ask_in_sql(window, question.sql, used)


@pytest.mark.parametrize("name", [*(each for each in ON_THE_SHELF if each != ELDERS), *OFTEN_ASKED])
def test_a_question_asked_by_hand_and_in_sql_has_equal_numbers(window, name):
    question = known.of_estate(known.load()[name], ESTATE)
    at_explore(window)
    table = asked_by_hand(window, question)
    shown = shown_numbers(table, parse(question.line))
    lines = asked_in_sql(window, question)
    *columns, _ = lines[0]
    is_rate = any(cell.endswith("%") for cell in shown.values())
    counted = {
        tuple(label(column, line[column]) for column in columns): said(line["value"], is_rate)
        for line in lines
    }
    assert shown == counted
    if table[-1][0] == "合计" and len(columns) == 1:
        assert table[-1][-3] == said(str(sum(int(line["value"]) for line in lines)), False)


def shown_numbers(table: list[list[str]], question) -> dict[tuple[str, ...], str]:
    """Labels of a group → its number as the page writes it. Without totals, and without what is nought."""
    heads, *rows = table
    if len(question.groups) == 2:
        cells = {
            (row[0], head): cell
            for row in rows[:-1]
            for head, cell in zip(heads[1:-1], row[1:-1], strict=True)
        }
    elif TIME in question.by:
        cells = {(row[0],): row[-1] for row in rows}
    else:  # number, the year before, change
        cells = {(row[0],): row[-3] for row in rows[:-1]}
    return {labels: cell for labels, cell in cells.items() if cell not in ("0", "—")}


def said(cell: str, is_rate: bool) -> str:
    """A number of the query's answer as the page writes it: 1,162; 94.9%."""
    if is_rate:
        return f"{Decimal(cell).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"
    return f"{int(cell):,}"


def label(column: str, cell: str) -> str:
    """A cell of the query's answer in the words of the page."""
    if column in ("window", "sex"):
        return CODES[column][cell]["zh"] if cell else "未注明"
    if column == "age_group":
        return "80+" if cell == "80" else f"{cell}–{int(cell) + 4}"
    if column == "household_size":
        return "6人及以上" if cell == "6" else f"{cell}人"
    if column == "weekday":
        return f"周{'一二三四五六日'[int(cell) - 1]}"
    if column == "hour":
        return f"{cell}时"
    if column == "month_start":
        return f"{int(cell[:4])}年{int(cell[5:7])}月"
    return cell or "未注明"


def test_a_click_on_a_bar_opens_its_group_down_to_the_rows(window):
    page, question = window.page, known.load()["by_convenience_point"]
    at_explore(window)
    table = asked_by_hand(window, question)
    point, number = table[3][0], table[3][-3]
    by_hand.click_mark(page, group_button(page, point).get_attribute("data-chosen"))
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"{number}件 · {number}行")
    assert point in dialog.inner_text()
    rows = dialog.locator("table[role=grid]")
    expect(rows).to_have_attribute("aria-rowcount", str(int(number.replace(",", "")) + 1))
    assert rows.locator("th").all_text_contents()[-3:] == ["文件", "工作表", "行号"]
    by_hand.choose(page, dialog.locator(".st-key-group-by input"), "受理方式")
    narrowed = f"{in_address(question)['only']};service_point:{point}"
    by_hand.says(page, only=narrowed, by="channel")
    _, (channel, *cells), *_, (total, *totals) = by_hand.answer(window)
    assert (total, totals[-3]) == ("合计", number)
    group_button(page, channel).click()
    dialog.get_by_role("button", name="只看这一组").click()
    code = next(code for code, word in CODES["channel"].items() if word["zh"] == channel)
    by_hand.says(page, only=f"{narrowed};channel:{code}", by=None)
    assert by_hand.answer(window)[1][-3] == cells[-3]


def group_button(page, label: str):
    return page.locator(".st-key-table-answer").get_by_role("button", name=label, exact=True)


def test_from_the_overview_an_answer_takes_less_than_a_minute(window):
    question = known.of_estate(known.load()[ELDERS], ESTATE)
    window.page.goto("about:blank")
    began = time.monotonic()
    window.page.goto(window.address)
    by_hand.go(window, "探索")
    expect(window.page.locator(".st-key-table-answer")).to_be_visible()
    assert asked_by_hand(window, question)[1][-3:] == [
        "不显示",
        "—",
        "—",
    ]  # of few people: for who may see them
    show_small_numbers(window)
    *_, number, year_before, _ = by_hand.answer(window)[1]
    seconds = time.monotonic() - began
    print(f"from the overview to the answer: {seconds:.0f} s")
    assert asked_in_sql(window, question) == [{"year_ago": year_before, "value": number}]
    assert seconds < LIMIT


def show_small_numbers(window) -> None:
    """Through the form that asks for post and purpose."""
    window.page.get_by_role("button", name="查看不显示的数").click()
    dialog = window.page.get_by_role("dialog")
    expect(dialog.get_by_label("您的岗位")).to_be_visible()
    window.settle()
    dialog.get_by_label("您的岗位").click()
    window.page.get_by_role("option").first.click()
    dialog.get_by_label("用途").fill("安排上门")
    dialog.get_by_role("button", name="继续").click()
    expect(dialog).to_be_hidden()
