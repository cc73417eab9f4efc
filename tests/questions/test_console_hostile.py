"""Whatever a hostile query tries, it is refused with its reason and changes nothing.

What is refused before it runs is judged by one process, query after query; one of each reason, and whatever takes
time or room, is asked as the pages ask it, each in a process of its own.
"""

import pytest

from questions.console.ask import Limits
from questions.console.refused import (
    FILE,
    FORBIDDEN,
    MEMORY,
    NO_FUNCTION,
    NO_TABLE,
    NOT_A_QUESTION,
    NOT_ONE,
    OTHER,
    SYNTAX,
    TIME,
    TOO_DEEP,
    TOO_LONG,
    TOO_WIDE,
    Refused,
)
from warehouse import builds

SHORT = Limits(seconds=2)
SMALL = Limits(memory_mb=200)
REFUSED_UNREAD = {
    # Files and addresses
    "from read_csv('/etc/passwd')": FORBIDDEN,
    "from read_text('{build}/community.toml')": FORBIDDEN,
    "from READ_BLOB('{people}')": FORBIDDEN,
    "from \"read_json\"('x.json')": FORBIDDEN,
    "from read_duckdb('{people}')": FORBIDDEN,
    "from parquet_metadata('x.parquet')": FORBIDDEN,
    "from sniff_csv('/etc/passwd')": FORBIDDEN,
    "from glob('/**')": FORBIDDEN,
    "select 1 where 1 in (select 1 from (with x as (from glob('*')) from x))": FORBIDDEN,
    "from '/etc/passwd'": FILE,
    "from '{people}'": FILE,
    "from 'people.duckdb'": FILE,
    "from 'x.csv'": FILE,
    "from 'C:\\Users\\office\\list.xlsx'": FILE,
    "from '\\\\server\\share\\list.csv'": FILE,
    "from 'http://example.org/x.csv'": FILE,
    "from 's3://bucket/x.parquet'": FILE,
    "from main.'x.csv'": NO_TABLE,
    "copy core.staff to '{out}/staff.csv'": NOT_A_QUESTION,
    "copy core.staff from '/etc/passwd'": NOT_A_QUESTION,
    "copy (select 1) to stdout": NOT_A_QUESTION,
    "copy from database warehouse to memory": NOT_A_QUESTION,
    "export database '{out}/all'": NOT_A_QUESTION,
    "import database '{out}'": NOT_A_QUESTION,
    # Other databases
    "attach '{people}' as people (read_only)": NOT_A_QUESTION,
    "attach ':memory:' as mine": NOT_A_QUESTION,
    "attach '{out}/mine.duckdb'": NOT_A_QUESTION,
    "detach warehouse": NOT_A_QUESTION,
    "use people": NOT_A_QUESTION,
    "from identity.residents": NO_TABLE,
    "from people.identity.residents": NO_TABLE,
    "from raw.rejects": NO_TABLE,
    # Extensions and settings
    "install httpfs": NOT_A_QUESTION,
    "load '{out}/evil.so'": NOT_A_QUESTION,
    "update extensions": NOT_A_QUESTION,
    "set enable_external_access = true": NOT_A_QUESTION,
    "set lock_configuration = false": NOT_A_QUESTION,
    "set memory_limit = '90GB'": NOT_A_QUESTION,
    "reset max_execution_time": NOT_A_QUESTION,
    "set variable x = 1": NOT_A_QUESTION,
    "pragma memory_limit = '90GB'": NOT_A_QUESTION,
    "pragma database_list": NOT_A_QUESTION,
    "create secret (type s3)": NOT_A_QUESTION,
    "select current_setting('temp_directory')": FORBIDDEN,
    "select 'temp_directory'.current_setting()": FORBIDDEN,
    "select list_transform(['threads'], lambda x: current_setting(x))": FORBIDDEN,
    "select getvariable('x')": FORBIDDEN,
    "select getenv('HOME')": NO_FUNCTION,
    # Paths of the machine
    "from duckdb_databases()": FORBIDDEN,
    "from duckdb_databases": FORBIDDEN,
    "from Pragma_Database_List": FORBIDDEN,
    "from pg_catalog.pg_settings": FORBIDDEN,
    "summarize duckdb_databases": FORBIDDEN,
    "from duckdb_settings()": FORBIDDEN,
    "from duckdb_extensions()": FORBIDDEN,
    "from duckdb_secrets()": FORBIDDEN,
    "from duckdb_logs": FORBIDDEN,
    "from duckdb_temporary_files()": FORBIDDEN,
    # A query within a query
    "from query('from duckdb_settings()')": FORBIDDEN,
    "from query_table('duckdb_databases')": FORBIDDEN,
    "from json_execute_serialized_sql(json_serialize_sql('from duckdb_settings()'))": FORBIDDEN,
    "prepare x as select 1": NOT_A_QUESTION,
    "execute x": NOT_A_QUESTION,
    "select 1; drop table core.staff": NOT_ONE,
    "select 1) as x, (select 2": SYNTAX,
    # Changes
    "drop table core.staff": NOT_A_QUESTION,
    "/* select */ delete from core.staff": NOT_A_QUESTION,
    "truncate core.staff": NOT_A_QUESTION,
    "update core.staff set staff_id = 'x'": NOT_A_QUESTION,
    "insert into core.staff select * from core.staff": NOT_A_QUESTION,
    "merge into core.staff using core.staff as other on true when matched then delete": NOT_A_QUESTION,
    "with gone as (delete from core.staff returning *) from gone": NOT_A_QUESTION,
    "with more as (insert into core.staff from core.staff returning *) from more": NOT_A_QUESTION,
    "create table core.mine as select 1": NOT_A_QUESTION,
    "create temp table mine as select 1": NOT_A_QUESTION,
    "create temp macro mine() as 1": NOT_A_QUESTION,
    "alter table core.staff add column x int": NOT_A_QUESTION,
    "comment on table core.staff is 'x'": NOT_A_QUESTION,
    "begin": NOT_A_QUESTION,
    "checkpoint": NOT_A_QUESTION,
    "from force_checkpoint()": FORBIDDEN,
    "call enable_logging()": NOT_A_QUESTION,
    "from enable_profiling()": FORBIDDEN,
    "select write_log('x')": FORBIDDEN,
    "select nextval('x')": FORBIDDEN,
    "vacuum": NOT_A_QUESTION,
    "explain analyze select 1": NOT_A_QUESTION,
    "kill 1": SYNTAX,
}  # fmt: skip
COSTLY = {
    "select sleep_ms(100000)": FORBIDDEN,
    "select pg_sleep(100)": FORBIDDEN,
    "with recursive endless(n) as (select 1 union all select n + 1 from endless) select max(n) from endless": TIME,
    "select count(*) from core.residents_monthly a, core.residents_monthly b, core.residents_monthly c "
    "where hash(a.row_no, b.row_no, c.row_no) = 7": TIME,
    "select range(3000000000)": MEMORY,
    "select repeat('x', 4000000000)": MEMORY,
    "select length(repeat(repeat('x', 100000), 100000))": MEMORY,
    "select list(range) from range(1000000000)": MEMORY,
    "with recursive t(s) as (select 'x' union all select s || s from t) select max(length(s)) from t": MEMORY,
    "select " + "(" * 5000 + "1" + ")" * 5000: TOO_DEEP,
    "select * from (" * 1000 + "select 1" + ")" * 1000: TOO_DEEP,
    "select " + "'x', " * 300 + "1": TOO_WIDE,
    "select '" + "x" * 20_000 + "'": TOO_LONG,
    "select 1\0; drop table core.staff": SYNTAX,
    "select '\ud800'": SYNTAX,
    "select error('no')": OTHER,
}  # fmt: skip


ONE_OF_EACH = {sql: why for why, sql in {why: sql for sql, why in REFUSED_UNREAD.items()}.items()}


def placed(sql, built, out) -> str:
    for mark, place in {"{build}": built, "{people}": built / builds.PEOPLE, "{out}": out}.items():
        sql = sql.replace(mark, str(place))
    return sql


def named(sql) -> str:
    return ascii(sql)[:60]


@pytest.mark.parametrize("sql", REFUSED_UNREAD, ids=named)
@pytest.mark.usefixtures("untouched")
def test_a_hostile_query_is_refused_with_its_reason(sql, built, judged, tmp_path):
    asked = placed(sql, built, tmp_path)
    with pytest.raises(Refused) as caught:
        judged(asked)
    found = caught.value
    assert found.why == REFUSED_UNREAD[sql], found.detail
    assert list(tmp_path.iterdir()) == []
    if asked == sql:  # names no path itself
        assert str(built) not in f"{found.reason}"


@pytest.mark.parametrize(("sql", "why"), [*ONE_OF_EACH.items(), *COSTLY.items()], ids=named)
@pytest.mark.usefixtures("untouched")
def test_so_is_one_that_is_asked_in_a_process_of_its_own(sql, why, built, refusal, tmp_path):
    found = refusal(placed(sql, built, tmp_path), limits={TIME: SHORT, MEMORY: SMALL}.get(why))
    assert found.why == why, found.detail


@pytest.mark.parametrize(
    "sql",
    [
        "from duckdb_tables()", "from duckdb_columns()", "from duckdb_views()", "from duckdb_schemas()",
        "from duckdb_constraints()", "from duckdb_types()", "from information_schema.schemata", "show databases",
        "show all tables", "from information_schema.tables", "describe core.staff", "from pragma_version()",
    ],
)  # fmt: skip
def test_what_lists_tables_and_columns_tells_no_path_of_the_machine(sql, built, judged):
    told = judged(sql).table.to_csv()
    assert str(built.parent) not in told
    assert builds.PEOPLE not in told
