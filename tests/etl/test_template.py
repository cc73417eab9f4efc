"""The blank workbook and the data dictionary say what the contracts say."""

import pytest
from python_calamine import CalamineWorkbook

from etl import dictionary, template
from etl.sources import SOURCES, named
from warehouse.contracts import ContractError


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_the_blank_workbook_has_the_first_spelling_of_every_header(source, tmp_path):
    template.write(source.name, tmp_path / "blank.xlsx")
    blank, explanation = CalamineWorkbook.from_path(tmp_path / "blank.xlsx").sheet_names
    rows = CalamineWorkbook.from_path(tmp_path / "blank.xlsx").get_sheet_by_name(blank).to_python()
    assert rows == [[column.headers[0] for column in source.columns]]
    assert explanation == "填写说明"


def test_every_drop_down_fits_into_the_255_characters_of_excel():
    lists = [template.choices_of(column) for source in SOURCES for column in source.columns]
    assert max(len(",".join(words)) for words in lists) <= 255
    assert ["男", "女", "未说明"] in lists


def test_how_to_fill_in_a_rating_names_its_range():
    assert template.how(named("review_ratings").column("rating"), "zh") == "数字 评分应在0至100之间。"


def test_a_template_of_no_known_source_names_the_known_ones(tmp_path):
    with pytest.raises(ContractError, match="unknown source 'people'"):
        template.write("people", tmp_path / "blank.xlsx")


def test_the_data_dictionary_is_fresh():
    assert dictionary.PATH.read_text(encoding="utf-8") == dictionary.dictionary(), (
        "run: python -m etl.dictionary"
    )
