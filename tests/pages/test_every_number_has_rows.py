"""No number without a way to its rows: every strip, figure and table of the pages has one, or a reason here why not."""

import ast
import re
from datetime import timedelta
from pathlib import Path

import pytest

from indicators import engine
from indicators.catalogue import load
from indicators.periods import Period
from reports import desk as desks
from reports.festival import compared
from tests.pages.screen import opened, pieces

PAGES = Path(__file__).parents[2] / "pages"
PIECES = ("show.strip", "show.figure", "show.table")
LINES_ARE_ROWS = "each line is a row already, with its place or its owner"
OF_LEDGERS = "counts rows of files, not an indicator; what was sent back comes as a workbook"
OF_MODELS = "the outcome of a calculation over rows that the pieces beside it open"
OF_LISTS = "the list opens its people behind the gate"
TEXT = "words, no numbers of the build"
WITHOUT = {  # (module, function): why
    ("bring_in_preview", "_show_numbers"): "numbers of a build that is not in service yet",
    ("bring_in_preview", "_sources"): OF_LEDGERS,
    ("bring_in_preview", "_show_files"): OF_LEDGERS,
    ("campaign", "areas"): "has a menu of its own, one entry an area",
    ("campaign", "conditions"): OF_MODELS,
    ("campaign", "to_bring"): LINES_ARE_ROWS,
    ("campaign_dates", "next_due"): LINES_ARE_ROWS,
    ("campaign_dates", "dates"): LINES_ARE_ROWS,
    ("campaign_owners", "owners"): OF_MODELS,
    ("campaign_plan", "plan"): OF_MODELS,
    ("campaign_plan", "_chosen"): OF_MODELS,
    ("campaign_plan", "_dropped"): OF_MODELS,
    ("commitment_table", "table"): "what a meeting wrote down",
    ("culture", "lists_missing"): LINES_ARE_ROWS,
    ("data", "sources"): OF_LEDGERS,
    ("data", "problems"): OF_LEDGERS,
    ("data", "repairs"): OF_LEDGERS,
    ("disclosures", "calendar"): LINES_ARE_ROWS,
    ("definitions", "table"): TEXT,
    ("definitions", "_open"): TEXT,
    ("definitions", "full"): TEXT,
    ("events", "table"): "what was noted down",
    ("facilities_boards", "waiting"): LINES_ARE_ROWS,
    ("facilities_works", "projects"): LINES_ARE_ROWS,
    ("likely_pairs", "_pair"): LINES_ARE_ROWS,
    ("list_sheets", "sheets"): "what was handed out, and what came of it",
    ("lists", "by_estate"): OF_LISTS,
    ("meeting", "contents"): TEXT,
    ("one_list", "_by_estate"): OF_LISTS,
    ("one_list", "_rule"): TEXT,
    ("one_list", "numbers"): OF_LISTS,
    ("platforms", "not_reached"): "the lists say who, to whom they may",
    ("receipt", "strip"): "the receipt opens the rows of each reason",
    ("receipt", "figure"): "the receipt opens the rows of each reason",
    ("receipt", "parts"): "the receipt opens the rows of each reason",
    ("receipt_facts", "definitions"): TEXT,
    ("receipt_facts", "facts"): TEXT,
    ("registers", "_table"): "two registers against each other; moves of the period open from the balance",
    ("sql_result", "_chart"): "rows of a query, which stand in the table above it",
    ("shared_evidence", "first"): LINES_ARE_ROWS,
    ("shared_evidence", "_against"): LINES_ARE_ROWS,
    ("staff_patches", "patches"): "stands where there is nothing to count",
    ("staff_splits", "_tasks"): "tasks are in no indicator yet",
    ("staff_splits", "_windows"): "stands where there is nothing to count",
    ("staff_truth", "doubts"): LINES_ARE_ROWS,
    ("staff_what_if", "_panel"): OF_MODELS,
    ("worker", "strip"): "the sheet lists every row below",
    ("worker", "sum_of_parts"): "the sheet lists every row below",
    ("worker", "year"): OF_MODELS,
    ("worker_appeals", "_list"): LINES_ARE_ROWS,
    ("worker_rows", "points"): LINES_ARE_ROWS,
    ("worker_rows", "attendance"): LINES_ARE_ROWS,
    ("worker_rows", "review"): LINES_ARE_ROWS,
}


def drawn() -> list[tuple[str, str, bool]]:
    """Module, function and whether it names what is behind, of every piece the pages draw."""
    found = []
    for path in sorted(PAGES.rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                found += [
                    (path.stem, function.name, any(each.arg == "behind" for each in call.keywords))
                    for call in ast.walk(function)
                    if isinstance(call, ast.Call) and ast.unparse(call.func) in PIECES
                ]
    return found


def test_every_piece_opens_its_rows_or_has_a_reason():
    met = drawn()
    assert len(met) > 50
    bare = {(module, function) for module, function, has_rows in met if not has_rows}
    assert sorted(bare - WITHOUT.keys()) == []


def test_no_reason_is_left_for_a_piece_that_is_gone_or_opens_its_rows():
    bare = {(module, function) for module, function, has_rows in drawn() if not has_rows}
    assert sorted(WITHOUT.keys() - bare) == []


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize(
    ("page", "choices", "least"),
    [
        ("overview", {}, 4),
        ("demographics", {}, 8),
        ("services", {"period": "2026Q1"}, 9),
        ("staff", {}, 3),
        ("honours", {}, 2),
        ("campaign", {}, 1),
    ],
)
def test_on_the_page_itself_figures_and_strips_offer_numbers_of_the_catalogue(page, choices, least):
    shown = pieces(opened(page, **{"period": "2026Q3", **choices}))
    asked = {name: re.findall(r'data-chosen="([^"]+)"', each["below"]) for name, each in shown.items()}
    with_rows = {name for name, ids in asked.items() if ids}
    assert len(with_rows) >= least
    ids = {one for name in with_rows for one in asked[name]}
    assert ids & load().keys()
    mute = {name for name, each in shown.items() if "figure" in each} - with_rows
    assert mute <= {"areas", "due"}


@pytest.mark.usefixtures("served")
def test_the_days_around_a_festival_open_this_year_and_last():
    below = pieces(opened("services", period="2026Q1"))["festival"]["below"]
    offered = re.findall(r'data-chosen="([^"]+)"', below)
    assert "服务件数，2026年春节前后" in offered
    assert "服务件数，2025年春节前后" in offered


def test_the_rows_of_those_days_are_as_many_as_the_table_says(built):
    desk = desks.opened(built, "zh", Period.parse("2026Q1"))
    sides = [
        (each.indicator, side)
        for name in ("service_volume", "elder_service_people")
        for each in compared(desk, name).values()
        for side in (each.now, each.before)
    ]
    assert len(sides) >= 4
    for indicator, side in sides:
        end = side.days.last + timedelta(days=1)
        count, _ = engine.rows_between(desk.con, indicator, side.days.first, end, limit=1)
        assert count == side.value
