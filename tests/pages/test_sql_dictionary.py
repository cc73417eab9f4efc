"""The dictionary beside the editor: every promised table and column, written as SQL takes it, with its codes."""

import json

import pytest

from charts.words import Words, code_lists
from community import load
from pages.parts import sql_dictionary
from warehouse import connection
from warehouse.tables import TABLES

COLUMNS = [(table, field) for table in TABLES for field in table.fields]


@pytest.fixture(params=["zh", "en"])
def dictionary(request):
    return json.loads(sql_dictionary.written(Words(request.param, load())))


def test_it_holds_every_promised_table_and_column_with_a_meaning(dictionary):
    found = {each["name"]: [column["name"] for column in each["columns"]] for each in dictionary["tables"]}
    assert found == {table.full_name: [field.name for field in table.fields] for table in TABLES}
    for table in dictionary["tables"]:
        assert all([table["said"], *(column["said"] for column in table["columns"])]), table["name"]


def test_tables_of_the_community_stand_before_those_of_the_loads(dictionary):
    schemas = [each["name"].split(".")[0] for each in dictionary["tables"]]
    assert schemas == sorted(schemas, key=("core", "meta").index)


def test_every_name_is_written_as_a_query_takes_it(dictionary, built):
    with connection.open_warehouse(built) as con:
        for table in dictionary["tables"]:
            names = ", ".join(column["write"] for column in table["columns"])
            assert con.execute(f"select {names} from {table['name']} limit 0").description


def test_a_column_bound_to_a_list_of_codes_holds_no_others(built):
    with connection.open_warehouse(built) as con:
        for table, field in COLUMNS:
            name = sql_dictionary.codes_of(table, field)
            if name in code_lists():
                query = (
                    f'select distinct "{field.name}" from {table.full_name} where "{field.name}" is not null'
                )
                found = {value for (value,) in con.execute(query).fetchall()}
                assert found <= set(code_lists()[name]), f"{table.full_name}.{field.name}"


def test_a_column_of_nothing_but_codes_of_a_list_is_bound_to_it(built):
    """So that a new column of codes is not forgotten."""
    with connection.open_warehouse(built) as con:
        for table, field in COLUMNS:
            if field.type != "VARCHAR" or sql_dictionary.codes_of(table, field):
                continue
            query = f'select distinct "{field.name}" from {table.full_name} where "{field.name}" is not null'
            found = {value for (value,) in con.execute(f"{query} limit 50").fetchall()}
            lists = [name for name, codes in code_lists().items() if len(found) > 1 and found <= set(codes)]
            assert lists == [], f"{table.full_name}.{field.name}"


def test_codes_and_estates_have_words_of_the_readers_language():
    english = json.loads(sql_dictionary.written(Words("en", load())))["codes"]
    assert ["service_hall", "service hall"] in english["platform"]
    estates = {each.name["zh"]: each.name["en"] for each in load().estates}
    assert dict(english["estate"]) == estates
