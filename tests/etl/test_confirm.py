"""What is confirmed is written so that it is read again, whole, and only if it makes sense."""

import pytest

from etl import confirm, files
from etl.sources import SOURCES
from tests.etl.inboxes import etl

HEADER = "0123456789abcdef"


def remembered(folder) -> dict[str, str]:
    (layout,) = files.mappings(folder, SOURCES)
    return dict(layout.columns)


def test_a_heading_comes_back_as_it_was_written(tmp_path):
    odd = '姓名\n"全"\\ = \x7f'
    confirm.confirm("residents", HEADER, [f"name={odd}"], tmp_path)
    assert remembered(tmp_path) == {"name": odd}
    (layout,) = files.mappings(tmp_path, SOURCES)
    assert (layout.source, layout.fingerprint, layout.files) == ("residents", HEADER, "")


def test_a_second_confirmation_adds_replaces_and_forgets(tmp_path):
    confirm.confirm("residents", HEADER, ["name=甲", "sex=乙", "phone=丙"], tmp_path)
    confirm.confirm("residents", HEADER, ["sex=丁", "address=甲", "phone="], tmp_path)
    assert remembered(tmp_path) == {"sex": "丁", "address": "甲"}
    assert len(list(tmp_path.iterdir())) == 1


def test_a_header_may_be_remembered_as_it_is_read(tmp_path):
    confirm.confirm("residents", HEADER, [], tmp_path)
    assert remembered(tmp_path) == {}


@pytest.mark.parametrize(
    ("source", "header", "pairs", "code", "sentence"),
    [
        ("residents", HEADER, ["nam=姓名", "phon=电话"], 3, "the column 'nam' is not in residents"),
        ("resident", HEADER, ["name=姓名"], 3, "unknown source 'resident'"),
        ("residents", "../evil", ["name=姓名"], 2, "'../evil' is no fingerprint"),
        ("residents", HEADER, ["姓名"], 2, "'姓名' is no pair"),
        ("residents", HEADER, ["name=姓名", "owner=姓名"], 2, "cannot be both"),
    ],
)
def test_a_mistake_is_a_sentence_and_nothing_is_written(tmp_path, source, header, pairs, code, sentence):
    maps = tmp_path / "maps"
    done = etl("confirm", "--source", source, "--fingerprint", header, "--mappings", maps, *pairs,
               state=tmp_path, language="en")  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert sentence in done.stderr
    assert not maps.exists()
