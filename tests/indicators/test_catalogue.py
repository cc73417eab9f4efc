"""Definition files: what is read from them, and what is said about a faulty one."""

import pytest

from indicators import catalogue

GOOD = """/*+++
title = {zh = "件数", en = "Records"}
unit = "records"
kind = "count"
direction = "neutral"
numerator = {zh = "件", en = "records"}
dimensions = ["estate"]
sources = ["service_records"]
why = {zh = "看", en = "to see"}
caution = {zh = "无", en = "none"}
+++*/
select 1 as day
"""


def write(folder, name, text):
    path = folder / "services" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def faults(folder):
    with pytest.raises(catalogue.DefinitionError) as caught:
        catalogue.load(folder)
    return caught.value.problems


def test_a_definition_is_named_by_its_file_and_folder(tmp_path):
    write(tmp_path, "records.sql", GOOD)
    indicator = catalogue.load(tmp_path)["records"]
    assert (indicator.topic, indicator.dimensions, indicator.sql) == (
        "services",
        ("estate",),
        "select 1 as day",
    )


def test_a_stock_stands_and_so_does_a_ratio_of_stocks(tmp_path):
    write(tmp_path, "stock.sql", GOOD.replace('"count"', '"stock"'))
    ratio = 'kind = "ratio"\nstock = true\nmin_denominator = 5\ndenominator = {zh = "人", en = "people"}'
    write(tmp_path, "ratio.sql", GOOD.replace('kind = "count"', ratio))
    assert [each.is_stock for each in catalogue.load(tmp_path).values()] == [True, True]


def test_all_faults_of_all_files_are_told_with_file_and_nearest_key(tmp_path, monkeypatch):
    monkeypatch.setenv("COMMUNITY_DASHBOARD_LANG", "en")
    write(tmp_path, "a.sql", GOOD.replace("caution", "cautoin"))
    write(tmp_path, "b.sql", GOOD.replace('"count"', '"ratoi"'))
    write(tmp_path, "c.sql", "select 1")
    told = "\n".join(faults(tmp_path))
    assert "services/a.sql: unknown key 'cautoin' in the header. Did you mean 'caution'?" in told
    assert "services/a.sql: the key 'caution' is missing" in told
    assert "services/b.sql: 'kind' cannot be 'ratoi'. Did you mean 'ratio'?" in told
    assert "services/c.sql: it must begin with a header" in told


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ('zh = "件数", ', ""),
        ("neutral", "up"),
        ('["estate"]', '["estate; drop"]'),
        ('["service_records"]', "[]"),
        ("select 1", "drop table x; select 1"),
        ("title =", "title"),
        ('"count"', '"quantile"'),
        ('"count"', '"ratio"'),
    ],
)
def test_a_faulty_header_or_query_is_refused(tmp_path, good, bad):
    write(tmp_path, "bad.sql", GOOD.replace(good, bad))
    assert all(problem.startswith("services/bad.sql: ") for problem in faults(tmp_path))


def test_an_unknown_id_is_answered_with_the_nearest_one(tmp_path):
    write(tmp_path, "service_volume.sql", GOOD)
    with pytest.raises(catalogue.UnknownName, match="service_volume"):
        catalogue.named("service_volum", tmp_path)
