"""The contracts hold together: every header means one column, every rule is SQL, every list exists."""

import re
import tomllib
from pathlib import Path

import pytest

from etl.sources import SOURCES, named
from tests.etl.desk import deliver, desk
from warehouse.contracts import ContractError

CODES = Path(__file__).parents[2] / "data" / "reference" / "codes.toml"


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_no_header_means_two_columns_of_a_source(source):
    headers = [header for column in source.columns for header in column.headers]
    assert len(headers) == len(set(headers))
    assert all(
        column.name in column.headers
        for column in source.columns
        if column.name.isascii() and "_" in column.name and not column.personal
    )


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_every_code_list_of_a_column_exists(source):
    lists = tomllib.loads(CODES.read_text(encoding="utf-8"))
    assert all(column.codes in lists for column in source.columns if column.type == "code")


@pytest.fixture(scope="module")
def empty_desk():
    return desk()


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_every_rule_runs_over_its_typed_table(source, empty_desk):
    deliver(empty_desk, source.name)
    tests = [
        rule.test.replace("{column}", column.name) for column in source.columns for rule in column.constraints
    ]
    tests += [rule.test for rule in source.row_rules]
    for test in tests:
        empty_desk.execute(f"select {test} from typed.{source.name}")


def test_a_record_completed_before_it_was_received_breaks_its_rule():
    (rule,) = named("service_records").row_rules
    con = desk()
    deliver(
        con,
        "service_records",
        {"received_date": "2024-01-05", "completed_date": "2024-01-04"},
        {"received_date": "2024-01-05", "completed_date": "2024-01-05"},
        {"received_date": "2024-01-05"},
    )
    tests = con.execute(f"select {rule.test} from typed.service_records order by row_no").fetchall()
    assert tests == [(False,), (True,), (True,)]


def test_an_unknown_source_is_told_the_known_ones():
    with pytest.raises(ContractError, match=r"unknown source 'resident'.*residents, staff"):
        named("resident")


def test_the_series_begin_with_those_ledgers_that_indicators_count():
    files = (Path(__file__).parents[2] / "indicators" / "definitions").rglob("*.sql")
    counted = set(re.findall(r"core\.(\w+)", " ".join(path.read_text(encoding="utf-8") for path in files)))
    counted |= {source.alternative for source in SOURCES if source.name in counted}
    for source in SOURCES:
        assert source.opens_series == (
            source.name in counted and source.rhythm != "once" and source.dated_by is not None
        ), source.name
