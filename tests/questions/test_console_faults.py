"""What is wrong with a query is said in the reader's language, with its place and the nearest names."""

import re

import pytest

from charts.words import Words
from questions.console.ask import Limits, Refused, ask
from questions.console.refused import MESSAGES
from translations import translator

FAULTS = [
    # query, line, column, near, sentence
    ("selec 1", 1, 1, "selec", "查询从这里起看不懂。"),
    ("select *\nfrm core.staff", 2, 5, "core", "查询从这里起看不懂。"),
    ("select '未闭合", 1, 8, "'", "查询从这里起看不懂。"),
    ("select '港城新村',\n  estat from core.residents", 2, 3, "estat",
     "没有 estat 这一列。是不是 estate / estate_on_arrival / resident_id？"),
    ("select '中' from core.resident", 1, 17, "core.resident", "没有 resident 这张表。是不是 residents？"),
    ("from resident", 1, 6, "resident", "没有 resident 这张表。是不是 core.residents？"),
    ("from nowhere.residents", 1, 6, "nowhere.residents", "没有 nowhere.residents 这张表。"),
    ("select b.estate from core.residents a", 1, 8, "b.estate", "没有 b 这张表。是不是 a？"),
    ("select flor(1.5)", 1, 8, "flor(1.5)", "没有 flor 这个函数。是不是 floor？"),
    ("from core.residents where estate = 5", 1, 27, "estate", "这里的值类型不对，例如该用数字的地方用了文字。"),
    ("select sum(estate) from core.residents", 1, 8, "sum(estate)", "sum 不能处理这些类型的值。"),
    ("select estate, count(*) from core.residents", 1, 8, "estate",
     "estate 这一列要写进 group by，或放在 sum、count 等汇总函数里。"),
    ("select estate from core.residents a, core.residents b", 1, 8, "estate",
     "不止一张表有 estate 这一列：请在前面写上表名和点号。"),
    ("select 2147483647::int + 1::int", None, None, "", "这里的值超出了该类型能容纳的范围。"),
    ("-- nothing but this\n;", None, None, "", "还没有写查询。"),
    ("  \n", None, None, "", "还没有写查询。"),
    ("select 1; select 2;", None, None, "", "一次只能查一条，这里写了2条。"),
    ("select 1,\n  current_setting('threads')", 2, 3, "current_setting('threads')",
     "current_setting 在这里不开放：查询只读本批数据的表，别的一概不读。"),
    ("from 'x.csv'", 1, 6, "'x.csv'", "这里不能读取文件和网址：x.csv。查询只读本批数据的表。"),
    ("explain select 1", None, None, "", "这里只执行读取数据的查询（如 select），不执行 explain。"),
    ("pivot core.residents on sex using count(*)", None, None, "",
     "pivot 要写明转成列的各个值：pivot … on 列名 in ('a', 'b')。"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sql", "line", "column", "near", "sentence"), FAULTS, ids=lambda each: ascii(each)[:40]
)
def test_a_fault_is_said_with_its_place(sql, line, column, near, sentence, judged):
    with pytest.raises(Refused) as caught:
        judged(sql)
    found = caught.value
    assert (found.line, found.column, found.near) == (line, column, near)
    assert found.sentence(Words("zh").say) == sentence
    assert not re.search("[一-鿿]", found.sentence(Words("en").say).replace(near, ""))


def test_the_place_is_that_of_the_text_as_it_was_typed_semicolons_and_all(refusal):
    found = refusal(" ;;\n;select nam from core.staff ; -- the end;\n;")
    assert (found.line, found.column, found.near) == (2, 9, "nam")


def test_a_limit_is_said_with_how_much_it_is(refusal):
    endless = "with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t"
    found = refusal(endless, limits=Limits(seconds=0.5))
    assert found.sentence(Words("zh").say).startswith("查询超过0.5秒，已停止。")


def test_a_build_that_was_pruned_meanwhile_is_no_riddle(tmp_path):
    with pytest.raises(Exception, match="gone") as caught:
        ask(tmp_path / "20260101T000000Z", "select 1")
    assert caught.value.sentence(Words("zh").say) == "这一批数据已不在。请重新打开页面，查询最新的一批。"
    assert str(tmp_path) not in f"{caught.value.reason}"


def test_every_reason_has_its_chinese():
    chinese = translator("zh")
    assert [message for message in MESSAGES.values() if chinese.gettext(message) == message] == []
