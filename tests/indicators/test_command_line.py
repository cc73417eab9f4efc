"""python -m indicators, as scripts of others call it."""

import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from pandas import read_csv

from indicators import __main__ as command
from tests.small_warehouse import small_warehouse

REPOSITORY = Path(__file__).parents[2]
RECORDS = [
    {
        "record_id": n, "received_date": date(2024, 1 + n % 3, 5), "estate": "桃园里" if n % 2 else None,
        "platform": "service_hall", "load_id": 2,
    }
    for n in range(7)
]  # fmt: skip


def run(*arguments, language="en"):
    return subprocess.run(
        [sys.executable, "-m", "indicators", *map(str, arguments)],
        cwd=REPOSITORY,
        env={"COMMUNITY_DASHBOARD_LANG": language, "PATH": "", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("builds")
    small_warehouse(folder, {"core.service_records": RECORDS}, data_date=date(2024, 4, 30))
    return folder


def test_value_writes_csv_with_the_promised_columns(folder):
    answer = run("value", "service_volume", "--builds", folder)
    assert answer.returncode == 0
    assert answer.stdout.splitlines()[0] == "period_start,numerator,denominator,value"
    table = read_csv(StringIO(answer.stdout))
    assert table["period_start"].tolist() == ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"]
    assert table["value"].tolist() == [3, 2, 2, 0]


def test_value_splits_by_a_dimension_and_cuts_the_time(folder):
    answer = run(
        "value",
        "service_volume",
        "--builds",
        folder,
        "--by",
        "estate",
        "--from",
        "2024-02",
        "--to",
        "2024-03",
    )
    table = read_csv(StringIO(answer.stdout))
    assert list(table) == ["period_start", "estate", "numerator", "denominator", "value"]
    assert table.groupby("period_start")["value"].sum().tolist() == [2, 2]


def test_quarters_are_added_up(folder):
    answer = run("value", "service_volume", "--builds", folder, "--grain", "quarter", "--to", "2024-03")
    assert read_csv(StringIO(answer.stdout))["value"].tolist() == [7]


def test_list_and_show_tell_the_definitions_in_either_language():
    listed = run("list", language="zh").stdout
    assert "按时办结率" in listed
    shown = run("show", "on_time_rate")
    assert "Completed on time" in shown.stdout
    assert "from core.service_records" in shown.stdout


@pytest.mark.parametrize("language", ["zh", "en"])
def test_mistakes_get_a_sentence_and_an_exit_code(folder, tmp_path, language, monkeypatch, capsys):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", language)
    cases = [
        (("show", "on_time_rat"), 2, "on_time_rate"),
        (("value", "service_volume", "--builds", folder, "--by", "estat"), 2, "estate"),
        (("value", "service_volume", "--builds", folder, "--from", "soon"), 2, "soon"),
        (
            ("value", "service_volume", "--builds", folder, "--from", "2025-01", "--to", "2024-01"),
            2,
            "2025-01",
        ),
        (("value", "service_volume", "--builds", tmp_path / "none"), 4, "python -m etl build"),
        ((), 2, "usage"),
    ]
    for arguments, code, told in cases:
        try:
            left = command.main([*map(str, arguments)])
        except SystemExit as ended:  # so does the parser of arguments
            left = ended.code
        said = capsys.readouterr()
        assert (left, said.out) == (code, ""), arguments
        assert told in said.err


def test_a_mistake_is_the_exit_code_of_the_process():
    answer = run("show", "on_time_rat")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "on_time_rate" in answer.stderr
    assert "Traceback" not in answer.stderr
