"""The query of a question: rows that count, with their columns, as an indicator's query returns them.

The text is the query that runs and the query that is shown, so values stand in it as literals, each written by
`literal`; names come from `columns.toml` and the definitions only.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from textwrap import indent

from indicators.shape import Indicator, Text
from questions.question import BadQuestion, Only, Question, is_day, is_number
from questions.subjects import Column, Subject, Table
from translations.say import both

REST = "…"  # the groups beyond the top ones, as one
FLAGS = {"yes": "true", "no": "false"}


def asked(question: Question, subject: Subject) -> Indicator:
    """The indicator that answers the question: narrowed to its rows, with every column it needs as a dimension.

    BadQuestion: all columns and values that do not fit.
    """
    problems = [
        both("{subject!r} has no column {name!r}.", subject=subject.name, name=name)
        for name in question.columns
        if name not in subject.columns
    ]
    known = [each for each in question.only if each.column in subject.columns]
    problems += [problem for each in known for problem in _problems(each, subject.columns[each.column])]
    days = (
        name for name in question.groups if name in subject.columns and subject.columns[name].kind == "date"
    )
    problems += [
        both("{name!r} is a day: it narrows a question, and 'time' splits it.", name=name) for name in days
    ]
    if problems:
        raise BadQuestion(*problems)
    own = subject.indicator
    sql = _of_table(question, subject) if subject.is_table else _of_indicator(question, subject)
    is_sensitive = own.sensitive or any(subject.columns[name].sensitive for name in question.columns)
    dimensions = tuple(dict.fromkeys([*own.dimensions, *question.columns]))
    return replace(own, sql=sql, dimensions=dimensions, sensitive=is_sensitive)


def folded(indicator: Indicator, column: str, kept: Sequence[object]) -> Indicator:
    """The indicator with all other values of a column gathered as REST; not stated stays what it is."""
    values = ", ".join(literal(as_text(each)) for each in kept)
    told = f'cast("{column}" as varchar)'
    sql = f"""\
select * replace (
    case
        when {told} in ({values}) or "{column}" is null then {told}
        else {literal(REST)}
    end as "{column}"
)
from (
{_nested(indicator.sql)}
) as counted"""
    return replace(indicator, sql=sql)


def within(indicator: Indicator, first: date, end: date) -> Indicator:
    """The indicator with the rows from one day until before another alone."""
    days = f"day >= date '{first}' and day < date '{end}'"
    return replace(indicator, sql=f"select *\nfrom (\n{_nested(indicator.sql)}\n) as counted\nwhere {days}")


def test(only: Only, column: Column, expression: str) -> str:
    """The condition of a filter over an expression, true or false and never null."""
    expression = f"({expression})" if " " in expression else expression
    if only.is_range:
        cast = "date " if column.kind == "date" else ""
        ends = [
            f"{expression} {sign} {cast}{literal(end) if cast else end}"
            for sign, end in ((">=", only.low), ("<=", only.high))
            if end
        ]
        found = f"coalesce({' and '.join(ends)}, false)"
    else:
        values = [_value(each, column) for each in only.values if each is not None]
        parts = [f"{expression} in ({', '.join(values)})"] if values else []
        parts += [f"{expression} is null"] if None in only.values else []
        found = f"coalesce({' or '.join(parts)}, false)"
    return f"not {found}" if only.is_not else found


def as_text(value: object) -> str:
    """A value as a cast to text writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def literal(value: str) -> str:
    """A text as a literal of SQL: quotes doubled; the standard knows no other escape in it."""
    return "'" + value.replace("'", "''") + "'"


def _value(value: str, column: Column) -> str:
    if column.kind == "flag":
        return FLAGS[value]
    return value if column.kind == "number" else literal(value)


def _problems(only: Only, column: Column) -> list[Text]:
    name = column.name
    if only.is_range:
        fits = {"number": is_number, "date": is_day}.get(column.kind)
        if fits is None:
            return [both("{name!r} is no number and no day: name its values.", name=name)]
        wrong = [end for end in (only.low, only.high) if end and not fits(end)]
    elif not only.values:
        return [both("{name!r} is to be narrowed, but to no value.", name=name)]
    else:
        fits = {"number": is_number, "flag": FLAGS.__contains__, "date": is_day}.get(
            column.kind, lambda _: True
        )
        wrong = [each for each in only.values if each is not None and not fits(each)]
    return [both("{value!r} is no value of {name!r}.", value=each, name=name) for each in wrong]


def _of_table(question: Question, subject: Subject) -> str:
    table = subject.table
    of = table.of.get(subject.measure)
    key = of if subject.indicator.kind == "distinct" else table.key
    number = of if of and subject.indicator.kind != "distinct" else "1"
    tests = [test(each, table.columns[each.column], table.expression(each.column)) for each in question.only]
    return _rows(table, question.columns, [table.where, *tests], [
        f"{table.day} as day", f"{key} as subject", *_named(table, question.columns),
        f"{number} as numerator", "null::integer as denominator",
        f"{table.origin}.load_id", f"{table.origin}.row_no",
    ])  # fmt: skip


def _of_indicator(question: Question, subject: Subject) -> str:
    """The definition's query, joined with its rows in their table where a column is none of its dimensions."""
    sql, own = subject.indicator.sql, subject.indicator.dimensions
    strange = [name for name in question.columns if name not in own]
    if strange:
        sql = _joined(sql, subject.table, strange)
    if not question.only:
        return sql
    tests = (test(each, subject.columns[each.column], f'"{each.column}"') for each in question.only)
    return f"select *\nfrom (\n{_nested(sql)}\n) as counted\nwhere\n    " + "\n    and ".join(tests)


def _joined(sql: str, table: Table, names: Sequence[str]) -> str:
    day = [f"{table.day} as row_day"] if table.same_day else []
    keys = [f"{table.origin}.load_id as row_load", f"{table.origin}.row_no as row_in_load"]
    rows = _rows(table, names, [], [*day, *keys, *_named(table, names)])
    same = "\n    and counted.day = found.row_day" if table.same_day else ""
    return f"""\
select counted.*, {", ".join(f'found."{name}"' for name in names)}
from (
{_nested(sql)}
) as counted
inner join (
{_nested(rows)}
) as found
    on counted.load_id = found.row_load and counted.row_no = found.row_in_load{same}"""


def _named(table: Table, names: Sequence[str]) -> list[str]:
    return [f'{table.expression(name)} as "{name}"' for name in names]


def _rows(table: Table, names: Sequence[str], tests: Sequence[str], chosen: Sequence[str]) -> str:
    """A query of a table with the joins its columns need."""
    used = " ".join(map(table.expression, names))
    joins = [join.strip() for name, join in table.joins.items() if f"{name}." in used]
    real = [each for each in tests if each != "true"]
    where = ["where\n    " + "\n    and ".join(real)] if real else []
    return "\n".join(["select", "    " + ",\n    ".join(chosen), f"from {table.table}", *joins, *where])


def _nested(sql: str) -> str:
    return indent(sql, "    ")
