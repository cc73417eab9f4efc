"""python -m questions package: a build's data package. Mistakes of people print as sentences, each with its code."""

import argparse
import sys
from pathlib import Path

from questions import data_package
from translations.say import say
from warehouse import builds
from warehouse.contracts import ContractError

DONE, WRONG_USE, BROKEN, NO_BUILD = 0, 2, 3, 4


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what it made goes to stdout, what went wrong to stderr. Returns the exit code."""
    chosen = _parser().parse_args(arguments)
    try:
        return chosen.run(chosen)
    except ContractError as error:
        return _stopped(error.problems, BROKEN)
    except builds.NoWarehouse as error:
        return _stopped([error], NO_BUILD)


def _package(chosen: argparse.Namespace) -> int:
    try:
        data_package.write(builds.newest(chosen.builds), chosen.out)
    except OSError as error:
        message = "{file} cannot be written: {error}. Close it if it is open, or give another: --out FILE"
        return _stopped([say(message, file=chosen.out, error=error.strerror)], WRONG_USE)
    print(chosen.out)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m questions", description=say("The data, beyond the pages.")
    )
    commands = parser.add_subparsers(required=True)
    package = commands.add_parser(
        "package", help=say("the de-identified tables as a Frictionless data package")
    )
    package.add_argument("--builds", type=Path, default=builds.ROOT, metavar="DIR")
    package.add_argument("--out", type=Path, required=True, metavar="FILE")
    package.set_defaults(run=_package)
    return parser


def _stopped(problems, code: int) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    sys.exit(main())
