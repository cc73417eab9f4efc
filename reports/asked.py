"""Questions asked by hand at a desk, each answered once for a build and kept."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import product

from charts.words import code_lists
from indicators.periods import Period
from questions import answers
from questions.answers import Answer, Setting
from questions.question import Question
from questions.subjects import Column
from reports import group_names
from reports.desk import Desk, Source, open_build

USUAL = Question("")


def answer(desk: Desk, question: Question, small_count: int | None = None) -> Answer:
    """The answer in the desk's period; nobody may change it. small_count None: that of the community.

    How it is shown does not change what is counted. Raises BadQuestion and UnknownName as `answers.answer`.
    """
    small = desk.community.limits["small_count"] if small_count is None else small_count
    counted = replace(question, form=USUAL.form, has_last_year=USUAL.has_last_year)
    return replace(_answer(desk.source, counted, desk.period, small), question=question)


@lru_cache(300)
def _answer(source: Source, question: Question, period: Period, small_count: int) -> Answer:
    opened = open_build(source.build)
    target = opened.community.targets.get(question.about) if not question.only else None
    setting = Setting(opened.coverage, small_count, target, source.is_projected)
    return _in_order(answers.answer(opened.con, question, period, setting))


def _in_order(found: Answer) -> Answer:
    """Groups of a list of codes with an order of its own stand in it, not by the letters of their codes."""
    orders = [_order(found.subject.columns[name]) for name in found.question.groups]

    margins = tuple(
        {key: split[key] for key in sorted(split, key=lambda key, at=at: _place(orders[at], key))}
        for at, split in enumerate(found.margins)
    )
    if margins:
        ordered = [group for group in product(*margins) if group in found.groups]
    else:
        ordered = sorted(
            found.groups, key=lambda group: [_place(*each) for each in zip(orders, group, strict=True)]
        )
    groups = {group: found.groups[group] for group in ordered}
    return replace(found, groups=groups, margins=margins)


def _place(order: Mapping[object, int], key: object) -> int:
    """Where a key stands; those the list does not know keep their order behind it."""
    return order.get(key, len(order))


def _order(column: Column) -> Mapping[object, int]:
    if column.name == "age_of_backlog":
        known = group_names.BACKLOG
    elif column.ordered and column.codes:
        known = code_lists()[column.codes]
    else:
        known = ()
    return {key: at for at, key in enumerate(known)}
