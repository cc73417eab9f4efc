"""From an answer on: one group alone, and the rows behind it."""

from collections.abc import Sequence
from dataclasses import replace

import duckdb
from pandas import DataFrame

from indicators import engine
from indicators.coverage import Coverage
from indicators.shape import Indicator
from questions import sql
from questions.answers import Answer, Group
from questions.question import Only, Question
from questions.subjects import Column


def alone(answer: Answer, group: Group) -> Question:
    """The question of one group: narrowed to it, and split by time only if it was. () = the whole, as it was asked."""
    question = answer.question
    only = list(question.only)
    for name, value in zip(question.groups, group, strict=False):
        if value == sql.REST and name in answer.kept:
            only.append(Only(name, (*map(_written, answer.kept[name]), None), is_not=True))
        else:
            only = [each for each in only if each.column != name]
            only.append(Only(name, (_written(value),)))
    by = tuple(name for name in question.by if name not in question.groups[: len(group)])
    return replace(question, only=tuple(only), by=by, form="")


def counted(answer: Answer, group: Group) -> Indicator:
    """The indicator whose rows are those of the group."""
    return sql.asked(replace(alone(answer, group), by=()), answer.subject)


def rows(
    con: duckdb.DuckDBPyConnection, answer: Answer, group: Group, known: Coverage, limit: int
) -> tuple[int, DataFrame]:
    """The rows behind a group's number, as `engine.rows` has them, with `subject`; () = behind the whole."""
    return engine.rows(con, counted(answer, group), answer.period, None, limit, known, with_subject=True)


def further(answer: Answer) -> Sequence[Column]:
    """Columns a group can be broken down by next."""
    taken = {*answer.question.groups, *(each.column for each in answer.question.only)}
    return [each for each in answer.subject.columns.values() if not each.many and each.name not in taken]


def _written(value: object) -> str | None:
    """A value of a group as a filter has it."""
    if isinstance(value, bool) or value in ("true", "false"):
        return "yes" if value in (True, "true") else "no"
    return None if value is None else str(value)
