"""What must not be loaded stays out of every database, and each kind of sheet says which of its columns that was."""

import pytest

from etl import forbidden
from etl.confirm import confirm
from etl.sources import SOURCES
from tests.etl.inboxes import rows_of, text, workbook
from warehouse.contracts import ContractError

BARRED = {
    "开户行及账号": ("银行账户", "bank accounts"),
    "宗教信仰": ("宗教信仰", "religion"),
    "所患疾病": ("疾病和健康", "illness and health"),
    "社区矫正类别": ("矫正、帮教等特定身份", "persons under correction and the like"),
}
SECRET = "绝不装载的内容"


def test_no_contract_has_a_column_for_it():
    headings = [heading for source in SOURCES for column in source.columns for heading in column.headers]
    counted = {
        heading
        for source in SOURCES
        if source.counts_only
        for column in source.columns
        for heading in column.headers
    }
    assert {heading for heading in headings if forbidden.kind_of(heading)} <= counted


def test_every_sheet_that_brings_it_is_read_without_it_and_told_so(inbox, build):
    for source in SOURCES:
        head = [column.headers[0] for column in source.columns]
        workbook(
            inbox / source.name / "表.xlsx",
            表=[(*head, *BARRED), (*[""] * len(head), *[SECRET] * len(BARRED))],
        )
    folder = build()
    for language, place in (("zh", 0), ("en", 1)):
        said = rows_of(
            folder,
            f"select source, message_{language} from meta.load_notes join meta.loads using (load_id) "
            "where rule in ('bank_accounts', 'religion', 'health', 'persons_apart')",
        )
        for source in SOURCES:
            told = "\n".join(message for name, message in said if name == source.name)
            for heading, what in BARRED.items():
                assert heading in told, source.name
                assert what[place] in told, source.name
    for path in folder.rglob("*.duckdb"):
        assert SECRET.encode() not in path.read_bytes()


def test_a_long_text_file_is_told_so_too(inbox, build):
    rows = [(f"2026-09-{n % 28 + 1:02}", "老年证", SECRET) for n in range(3000)]
    text(inbox / "service_records" / "a.csv", [("日期", "事项", "病史"), *rows])
    folder = build()
    assert rows_of(folder, "select rows_kept from meta.loads") == [(3000,)]
    assert rows_of(folder, "select rule from meta.load_notes") == [("health",)]


def test_no_column_can_be_made_to_mean_it(tmp_path):
    with pytest.raises(ContractError, match="开户银行"):
        confirm("residents", "0123456789abcdef", ["remarks=开户银行"], tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("heading", "is_barred"),
    [
        ("银行卡号", True),
        ("健康状况", True),
        ("残疾类别", False),
        ("致贫原因", False),
        ("收款 账号", True),
        ("账号", False),
    ],
)
def test_a_heading_is_told_by_its_words(heading, is_barred):
    assert (forbidden.kind_of(heading) is not None) is is_barred
