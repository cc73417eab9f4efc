"""Every sentence of charts exists in Chinese, with the same parts to fill in, and none is left over."""

import ast
import re
from pathlib import Path

from babel.messages.pofile import read_po

import charts
import translations
from charts.words import Words
from tests.charts.figures import filled

CODE = sorted(Path(charts.__file__).parent.rglob("*.py"))
CATALOGUES = ("charts.po", "charts_receipts.po", "findings_statement.po")
PARTS = re.compile(r"\{(\w+)\}")


def entries() -> list[tuple[tuple[str, ...], str]]:
    """(English forms, Chinese) of the catalogues of charts."""
    found = []
    for name in CATALOGUES:
        with (translations.FOLDER / "zh_CN" / "LC_MESSAGES" / name).open("rb") as file:
            found += [message for message in read_po(file) if message.id]
    return [
        (each.id, each.string[0]) if isinstance(each.id, tuple) else ((each.id,), each.string)
        for each in found
    ]


def literals(node: ast.AST) -> set[str]:
    """Strings written in an expression, both arms of a choice included."""
    if isinstance(node, ast.IfExp):
        return literals(node.body) | literals(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def said() -> set[str]:
    """Sentences written straight into say() and say_many()."""
    calls = [
        node
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    ]
    said = [(node, {"say": 1, "say_many": 2}.get(getattr(node.func, "attr", ""), 0)) for node in calls]
    return {text for node, count in said for argument in node.args[:count] for text in literals(argument)}


def test_every_sentence_has_a_chinese_one_and_none_is_left_over():
    known = {text for english, _ in entries() for text in english}
    written = {
        node.value
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
    }
    assert said() <= known
    assert known <= written


def test_a_chinese_sentence_has_the_parts_of_the_english_one():
    for english, chinese in entries():
        assert set(PARTS.findall(chinese)) == set(PARTS.findall(english[-1])), english


def test_a_chinese_figure_holds_no_english_word():
    for form, drawing in filled(Words("zh")).items():
        figure = drawing.figure()
        layout = figure.layout
        texts = [said.text for said in layout.annotations] + list(layout.xaxis.ticktext or ())
        texts += [text for trace in figure.data for text in (*(trace.text or ()), *(trace.hovertext or ()))]
        assert not [text for text in texts if re.search("[A-Za-z]{3,}", re.sub("<[^>]+>", "", text))], form
