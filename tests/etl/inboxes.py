"""Small inboxes for tests: real spreadsheets, written in view."""

import io
import os
import subprocess
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import duckdb
import pytest
import xlsxwriter

from etl.__main__ import main
from warehouse import builds

REPOSITORY = Path(__file__).parent.parent.parent
SERVICES = ("受理日期", "事项", "来访人", "身份证号", "小区", "状态")
RESIDENTS = ("姓名", "身份证号", "性别", "小区", "联系电话")
# numbers of the region 990101, which was never issued
LI = "990101195003071239"


def checked(body: str) -> str:
    """17 digits and the check character of GB 11643."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]


def workbook(path: Path, **sheets: Sequence[Sequence]) -> Path:
    """An .xlsx with a sheet for each keyword; numbers stay numbers."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def text(path: Path, rows: Sequence[Sequence[str]], encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(",".join(row) + "\n" for row in rows), encoding=encoding)
    return path


def etl(*arguments: object, state: Path, language: str = "zh") -> subprocess.CompletedProcess:
    """python -m etl …, as an office would run it, but in this process: to start another takes longer than to build."""
    command = [str(argument) for argument in arguments]
    output, errors = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(output), redirect_stderr(errors):
        patch.setattr(builds, "STATE", state)
        patch.setenv("COMMUNITY_DASHBOARD_LANG", language)
        try:
            code = main(command)
        except SystemExit as stopped:  # argparse, by words that are no command
            code = stopped.code
    said = (stream.buffer.getvalue().decode() for stream in (output, errors))
    return subprocess.CompletedProcess(command, code, *said)


def environment(state: Path, language: str = "zh") -> dict[str, str]:
    return {**os.environ, "COMMUNITY_DASHBOARD_STATE": str(state), "COMMUNITY_DASHBOARD_LANG": language,
            "PYTHONIOENCODING": "utf-8"}  # fmt: skip


def rows_of(build: Path, sql: str, file: str = "warehouse.duckdb") -> list[tuple]:
    with duckdb.connect(str(build / file), read_only=True) as con:
        return con.execute(sql).fetchall()
