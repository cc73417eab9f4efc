"""python -m reports KIND: a deck as a file. Mistakes of people print as sentences, each with its code."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from indicators.catalogue import DefinitionError, nearest
from indicators.periods import Period
from reports import desk as desks
from reports import exports
from reports.decks import Deck, decks
from reports.desk import Desk
from translations import LANGUAGES
from translations.say import language, say
from warehouse import builds
from warehouse.contracts import ContractError

DONE, WRONG_USE, BROKEN, NO_BUILD = 0, 2, 3, 4


class WrongUse(Exception):
    """What was asked for does not exist; the sentence says what does."""


def main(arguments: list[str] | None = None) -> int:
    wished = _parser().parse_args(arguments)
    try:
        _write(wished)
    except WrongUse as error:
        return _stopped([error], WRONG_USE)
    except (ContractError, DefinitionError) as error:
        return _stopped(error.problems, BROKEN)
    except builds.NoWarehouse as error:
        return _stopped([error], NO_BUILD)
    return DONE


def _write(wished: argparse.Namespace) -> None:
    desk = _desk(wished)
    deck = _deck(wished.deck, desk)
    maker = _maker(wished.made_by, desk)
    made = exports.make(wished.kind, deck, desk, maker, datetime.now(), _tell)
    try:
        wished.out.write_bytes(made)
    except OSError as error:
        raise WrongUse(
            say(
                "{file} cannot be written: {error}. Close it if it is open, or give another: --out FILE",
                file=wished.out, error=error.strerror,
            )
        ) from None  # fmt: skip
    print(wished.out)


def _desk(wished: argparse.Namespace) -> Desk:
    build = builds.newest(wished.builds)
    whole = desks.opened(build, wished.language)
    known = [each for each in desks.available(whole.coverage) if each.grain == wished.period.grain]
    if wished.period not in known:
        raise WrongUse(
            say(
                "No data for {period}; there are data from {first} to {last}.",
                period=wished.period.key, first=known[-1].key, last=known[0].key,
            )
        )  # fmt: skip
    return desks.opened(build, wished.language, wished.period, _estate(wished.estate, whole))


def _estate(name: str | None, desk: Desk) -> str | None:
    """The Chinese name by which numbers know it; it may be given in either language."""
    names = {said: each.name["zh"] for each in desk.community.estates for said in each.name.values()}
    if name is None or name in names:
        return names.get(name)
    raise WrongUse(say("There is no estate {name!r}. {nearest}", name=name, nearest=nearest(name, names)))


def _deck(name: str | None, desk: Desk) -> Deck:
    """As named; else the first that speaks of this kind of period."""
    known = {key: deck for key, deck in decks().items() if deck.grain == desk.period.grain}
    if name is None and known:
        return next(iter(known.values()))
    if name in known:
        return known[name]
    raise WrongUse(
        say(
            "There is no deck {name!r} for {period}. There are {known}.",
            name=name or "", period=desk.period.key, known=", ".join(known) or "—",
        )
    )  # fmt: skip


def _maker(name: str | None, desk: Desk) -> str:
    """An office, so that no file carries a name; the committee unless given."""
    known = exports.makers(desk)
    if name is None or name in known:
        return name or known[0]
    # A person's name is not repeated: what a command says is kept in logs.
    raise WrongUse(
        say("A file is made by an office, not by a person: --made-by takes {known}.", known=", ".join(known))
    )


def _tell(done: int, of: int) -> None:
    said = say("slide {done} of {of}", done=done, of=of) if done else say("reading the numbers")
    print(said, file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m reports", description=say("A deck as a file to hand over.")
    )
    parser.add_argument("kind", choices=list(exports.KINDS))
    parser.add_argument("--builds", type=Path, default=builds.ROOT, metavar="DIR")
    parser.add_argument("--period", type=_period, required=True, metavar="2026Q3")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument(
        "--deck", metavar="NAME", help=say("as its file in reports/decks; else by the period")
    )
    parser.add_argument("--estate", metavar="NAME", help=say("one estate alone"))
    parser.add_argument("--language", choices=LANGUAGES, default=language())
    parser.add_argument("--made-by", metavar="POST", help=say("a post of the register; else the committee"))
    return parser


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except ValueError:
        message = say("{text!r} is no period; write 2026-09, 2026Q3 or 2026.", text=text)
        raise argparse.ArgumentTypeError(message) from None


def _stopped(problems, code: int) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    sys.exit(main())
