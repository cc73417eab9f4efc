"""python -m etl build | check | status | template | returns. Mistakes of people are sentences, with an exit code."""

import argparse
import sys
import tempfile
from pathlib import Path

import community
from etl import build, desk, files
from translations.say import say
from warehouse import builds
from warehouse.contracts import ContractError

DONE, WRONG_USE, BROKEN_CONTRACT, NO_BUILD, INTERRUPTED = 0, 2, 3, 4, 130


def main(arguments: list[str] | None = None) -> int:
    wished = _parser().parse_args(arguments)
    try:
        wished.run(wished)
    except ContractError as error:
        return _stopped(error.problems, BROKEN_CONTRACT)
    except files.WrongUse as error:
        return _stopped([error], WRONG_USE)
    except builds.NoWarehouse as error:
        return _stopped([error], NO_BUILD)
    except KeyboardInterrupt:
        return _stopped([say("Stopped. The last build stays in service.")], INTERRUPTED)
    return DONE


def _stopped(problems, code: int) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description=say("Spreadsheets in, warehouse out."))
    commands = parser.add_subparsers(required=True, metavar="build | check | status | template | returns")
    make = commands.add_parser("build", help=say("build the warehouse of an inbox"))
    look = commands.add_parser("check", help=say("say what would be read and rejected; build nothing"))
    for command in (make, look):
        command.add_argument("--inbox", type=Path, required=True)
        command.add_argument("--community", type=Path, default=community.FILE)
        command.add_argument("--mappings", type=Path, default=files.MAPPINGS)
    show = commands.add_parser("status", help=say("loads of the newest build"))
    for command in (make, show):
        command.add_argument("--builds", type=Path, default=builds.ROOT)
    blank = commands.add_parser("template", help=say("blank workbook for a source"))
    blank.add_argument("source")
    blank.add_argument("--out", type=Path, required=True)
    back = commands.add_parser("returns", help=say("workbook of the rows that have to be mended"))
    back.add_argument("--inbox", type=Path, required=True)
    back.add_argument("--builds", type=Path, default=builds.ROOT)
    back.add_argument("--mappings", type=Path, default=files.MAPPINGS)
    back.add_argument("--source")
    back.add_argument("--out", type=Path, required=True)
    make.set_defaults(run=_build)
    look.set_defaults(run=_check)
    show.set_defaults(run=_status)
    blank.set_defaults(run=_template)
    back.set_defaults(run=_returns)
    return parser


def _build(wished: argparse.Namespace) -> None:
    print(build.build(wished.inbox, wished.builds, wished.community, wished.mappings))


def _check(wished: argparse.Namespace) -> None:
    from etl import status

    with tempfile.TemporaryDirectory() as temporary:
        con = desk.open_desk(Path(temporary), community.load(wished.community))
        build.deliver(con, wished.inbox, wished.mappings)
        print("\n".join(status.problems(con)))
        con.close()


def _status(wished: argparse.Namespace) -> None:
    from etl import status

    print("\n".join(status.loads(builds.newest(wished.builds))))


def _template(wished: argparse.Namespace) -> None:
    from etl import template

    template.write(wished.source, wished.out)


def _returns(wished: argparse.Namespace) -> None:
    from etl import returns, returns_workbook

    facts, forms, problems = returns.collect(wished.builds, wished.inbox, wished.mappings, wished.source)
    for problem in problems:
        print(problem, file=sys.stderr)
    if forms:
        returns_workbook.write(wished.out, facts, forms)
        rows = sum(len(form.rows) for form in forms)
        print(say("{rows} row(s) to mend in {file}.", rows=rows, file=wished.out))
    elif not problems:
        print(say("Nothing to mend."))


if __name__ == "__main__":
    sys.exit(main())
