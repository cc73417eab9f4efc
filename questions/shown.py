"""The whole query behind an answer, as it is shown and opened for asking in SQL. It withholds nothing."""

from datetime import date
from textwrap import indent

from indicators import engine, queries
from indicators.coverage import Coverage
from indicators.periods import Grain, Period, between
from indicators.shape import Indicator
from questions import sql
from questions.answers import Answer
from questions.question import Question
from questions.sql import literal

NAMES = {"month": "month_start", "quarter": "quarter_start", "year": "year_start"}


def shown(answer: Answer, coverage: Coverage, title: str) -> str:
    """One query that returns the answer's groups: their columns, numerator, denominator, value. title: a comment."""
    question, indicator = answer.question, answer.indicator
    for name, values in answer.kept.items():
        indicator = sql.folded(indicator, name, values)
    grain = question.grain if question.is_over_time else answer.period.grain
    days = _days(indicator, _periods(answer, grain, coverage), coverage)
    columns = [f'"{name}"' for name in question.groups]
    if question.is_over_time:
        columns.insert(0, f"date_trunc({literal(grain)}, day)::date as {NAMES[grain]}")
    measured = "".join(f"    {each},\n" for each in columns) + _measures(indicator)
    order = "all" if question.is_over_time or len(columns) != 1 else _order(question)
    return (
        f"-- {title}\nwith counted as (\n{indent(indicator.sql, '    ')}\n)\n\n"
        f"select\n{measured}\nfrom counted\nwhere {days}\ngroup by all\norder by {order}"
    )


def _periods(answer: Answer, grain: Grain, coverage: Coverage) -> list[Period]:
    """The periods the answer speaks of."""
    if not answer.question.is_over_time:
        return [answer.period]
    return [each for each in between(coverage.first_date, coverage.data_date, grain)
            if each.start < answer.period.end]  # fmt: skip


def _days(indicator: Indicator, periods: list[Period], coverage: Coverage) -> str:
    """Which days count: of a stock the month ends that stand, of all else from the first to the last."""
    if not periods:
        return "false"
    if not indicator.is_stock:
        return f"{_day('>=', periods[0].start)} and {_day('<', periods[-1].end)}"
    spans = (engine.span(indicator, each, coverage) for each in periods)
    ends = [f"date '{first}'" for first, _, _, stands in spans if stands]
    return f"day in ({', '.join(ends)})" if ends else "false"


def _day(sign: str, day: date) -> str:
    return f"day {sign} date '{day}'"


def _measures(indicator: Indicator) -> str:
    numerator, denominator = queries.MEASURES[indicator.kind]
    numerator = numerator.format(quantile=indicator.quantile)
    if indicator.kind != "ratio":
        return f"    {numerator} as value"
    return (
        f"    {numerator} as numerator,\n    {denominator} as denominator,\n"
        f"    {indicator.factor}.0 * sum(numerator) / nullif(sum(denominator), 0) as value"
    )


def _order(question: Question) -> str:
    return {"most": "value desc", "least": "value", "name": "all"}[question.sort]
