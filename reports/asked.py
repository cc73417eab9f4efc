"""Questions asked by hand at a desk, each answered once for a build and kept."""

from dataclasses import replace
from functools import lru_cache

from indicators.periods import Period
from questions import answers
from questions.answers import Answer, Setting
from questions.question import Question
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
    return answers.answer(opened.con, question, period, setting)
