"""python -m indicators list | show ID | value ID | standing --campaign NAME: definitions and numbers as text."""

import argparse
import sys
from datetime import date
from pathlib import Path

from pandas import DataFrame

import community
from indicators import campaigns, engine, registers, self_assessment
from indicators.catalogue import DefinitionError, UnknownName, load, named
from indicators.periods import MONTHS, Period
from indicators.shape import Indicator
from translations.say import language, say
from warehouse import builds
from warehouse.connection import open_warehouse
from warehouse.contracts import ContractError

DONE, WRONG_USE, BROKEN, NO_BUILD = 0, 2, 3, 4


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what it answers goes to stdout, what went wrong to stderr. Returns the exit code."""
    chosen = _parser().parse_args(arguments)
    try:
        return chosen.run(chosen)
    except UnknownName as error:
        return _tell(error, WRONG_USE)
    except (DefinitionError, ContractError) as error:
        return _tell(error, BROKEN)
    except builds.NoWarehouse as error:
        return _tell(error, NO_BUILD)


def _list(_: argparse.Namespace) -> int:
    lines = [(each.id, each.topic, each.unit, each.kind, each.title[language()]) for each in load().values()]
    return _write(DataFrame(lines, columns=["id", "topic", "unit", "kind", "title"]))


def _show(chosen: argparse.Namespace) -> int:
    print(describe(named(chosen.id), language()))
    return DONE


def _value(chosen: argparse.Namespace) -> int:
    indicator = named(chosen.id)
    first, last = chosen.first, chosen.last
    if first and last and first > last:
        return _tell(
            say("--from {first} is later than --to {last}.", first=first.key, last=last.key), WRONG_USE
        )
    build = builds.newest(chosen.builds)
    facts = community.load(build / builds.COMMUNITY)
    by = (chosen.by,) if chosen.by else ()
    with open_warehouse(build) as con:
        table = engine.series(con, indicator, chosen.grain, by, small_count=facts.limits["small_count"])
    table["period_start"] = table["period_start"].dt.date
    if first:
        table = table[table["period_start"] >= Period.of(first.start, chosen.grain).start]
    if last:
        table = table[table["period_start"] < last.end]
    table = table[table["is_total"] != bool(by)]
    return _write(table[["period_start", *by, "numerator", "denominator", "value"]])


def _standing(chosen: argparse.Namespace) -> int:
    build = builds.newest(chosen.builds)
    with open_warehouse(build) as con:
        on = chosen.on or registers.build(con).data_date
        known = {one.campaign.name: one for one in campaigns.standing(con, on)}
        if chosen.campaign not in known:
            sentence = say(
                "No campaign {name!r} has begun by {day}. Known: {known}.",
                name=chosen.campaign, day=on.isoformat(), known=", ".join(known),
            )  # fmt: skip
            return _tell(sentence, WRONG_USE)
        print(self_assessment.document(con, known[chosen.campaign].campaign.campaign_id, on, build.name))
    return DONE


def describe(indicator: Indicator, lang: str) -> str:
    """A definition as text: what it means, how it is counted, what to beware of, and its query."""
    parts = [
        f"{indicator.id}  {indicator.title[lang]}",
        f"{indicator.topic} · {indicator.kind} · {indicator.unit} · {indicator.direction}",
        f"{say('Numerator')}: {indicator.numerator[lang]}",
        f"{say('Denominator')}: {indicator.denominator[lang]}" if indicator.denominator else "",
        f"{say('Can be split by')}: {', '.join(indicator.dimensions) or '—'}",
        f"{say('Counted from')}: {', '.join(indicator.sources)}",
        f"{say('Why')}: {indicator.why[lang]}",
        f"{say('Caution')}: {indicator.caution[lang]}",
        "",
        indicator.sql,
    ]
    return "\n".join(part for number, part in enumerate(parts) if part or number == 8)


def _month(text: str) -> Period:
    try:
        return Period.parse(text)
    except ValueError:
        message = say("{text!r} is no period; write 2026-09, 2026Q3 or 2026.", text=text)
        raise argparse.ArgumentTypeError(message) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = say("{text!r} is no day; write 2026-09-30.", text=text)
        raise argparse.ArgumentTypeError(message) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m indicators", description=say("Definitions and numbers."))
    commands = parser.add_subparsers(required=True, metavar="list | show | value | standing")
    commands.add_parser("list", help=say("all indicators")).set_defaults(run=_list)
    show = commands.add_parser("show", help=say("one definition"))
    show.add_argument("id")
    show.set_defaults(run=_show)
    value = commands.add_parser("value", help=say("the numbers of one indicator as CSV"))
    value.add_argument("id")
    value.add_argument("--builds", type=Path, default=builds.ROOT, metavar="DIR")
    value.add_argument("--from", dest="first", type=_month, metavar="YYYY-MM")
    value.add_argument("--to", dest="last", type=_month, metavar="YYYY-MM")
    value.add_argument("--by", metavar="DIMENSION")
    value.add_argument("--grain", choices=list(MONTHS), default="month")
    value.set_defaults(run=_value)
    standing = commands.add_parser(
        "standing",
        help=say("points and evidence numbers of a campaign on a day, for python -m etl self-assessment"),
    )
    standing.add_argument("--campaign", required=True, metavar="NAME")
    standing.add_argument("--on", type=_day, metavar="YYYY-MM-DD")
    standing.add_argument("--builds", type=Path, default=builds.ROOT, metavar="DIR")
    standing.set_defaults(run=_standing)
    return parser


def _write(table: DataFrame) -> int:
    table.to_csv(sys.stdout, index=False, lineterminator="\n")
    return DONE


def _tell(problem: object, code: int) -> int:
    print(problem, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    sys.exit(main())
