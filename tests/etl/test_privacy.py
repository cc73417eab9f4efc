"""No name, ID number or telephone number in the warehouse: looked for before a build is published."""

import pytest

from etl import publish
from etl.sources import SOURCES
from tests.etl.inboxes import LI, RESIDENTS, rows_of, text, workbook
from warehouse import builds
from warehouse.contracts import ContractError


@pytest.fixture
def leaking(monkeypatch):
    """leaking(value): the next build writes the value into a text column of core.residents."""

    def leak(value: str) -> None:
        fill = publish._fill

        def with_leak(con, name, query):
            if name == "core.residents":
                query = f"select * replace ({value} as building) from ({query})"
            fill(con, name, query)

        monkeypatch.setattr(publish, "_fill", with_leak)

    return leak


@pytest.mark.parametrize("value", ["'李强'", f"'{LI}'", "'电话13912345678，白天'"])
def test_a_build_with_somebodys_name_or_number_in_it_is_not_published(inbox, build, leaking, tmp_path, value):
    text(inbox / "residents" / "a.csv", [RESIDENTS, ("李强", LI, "男", "新城花园", "13912345678")])
    leaking(value)
    with pytest.raises(ContractError, match=r"core\.residents\.building holds 1 value"):
        build()
    assert builds.find(tmp_path / "builds") == []


def test_a_sheet_named_after_somebody_is_to_be_renamed(inbox, build):
    workbook(inbox / "staff" / "a.xlsx", 名册=[("工号", "姓名"), ("1", "周敏"), ("2", "王伟")])
    entries = [("工号", "日期", "事项", "分值"), ("1", "2026-09-01", "走访", 1)]
    workbook(inbox / "points_entries" / "9月.xlsx", 周敏=entries, 王伟=[entries[0], ("2", *entries[1][1:])])
    with pytest.raises(ContractError) as caught:
        build()
    assert caught.value.problems == (
        "points_entries/9月.xlsx: 2 sheet(s) are named after a resident or a member of staff, and the names of sheets "
        "are shown to everybody. Rename them, for example by month, and bring the files in again.",
    )


def test_text_columns_of_the_warehouse_share_nothing_with_the_people_file(inbox, build):
    text(inbox / "residents" / "a.csv", [RESIDENTS, ("李强", LI, "男", "新城花园", "13912345678")])
    text(
        inbox / "service_records" / "a.csv",
        [
            ("日期", "事项", "来访人", "电话", "承办人"),
            ("2026-09-01", "老年证", "李强", "13912345678", "王芳"),
        ],
    )
    raw = (build() / "warehouse.duckdb").read_bytes()
    for secret in ("李强", "王芳", LI, "13912345678"):
        assert secret.encode() not in raw


def test_sources_say_which_of_their_columns_are_personal():
    for source in SOURCES:
        for column in source.columns:
            if column.type in ("name", "id_number", "phone"):
                assert column.personal, f"{source.name}.{column.name}"


def test_the_identity_key_is_made_once_and_is_its_owners_alone(inbox, build):
    text(inbox / "residents" / "a.csv", [RESIDENTS, ("李强", LI, "男", "新城花园", "")])
    ids = "select resident_id from core.residents"
    assert rows_of(build(), ids) == rows_of(build(), ids)
    assert (builds.STATE / "identity.key").stat().st_mode & 0o777 == 0o600


def test_a_word_that_happens_to_be_a_name_does_not_stop_a_build(inbox, build):
    text(inbox / "residents" / "a.csv", [RESIDENTS, ("高峰", LI, "男", "新城花园", "")])
    items = ("高峰", "居住证明", "老年证", "社保咨询", "婚育证明", "低保申请", "医保报销")
    text(
        inbox / "service_records" / "a.csv",
        [("日期", "事项", "来访人"), *[("2026-09-01", item, "新城花园") for item in items]],
    )
    assert rows_of(build(), "select count(*) from core.service_records") == [(7,)]
