"""python -m etl COMMAND. Mistakes of people print as sentences, each with its exit code."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import community
from etl import build, decisions, desk, estate_names, files, progress, rehearse
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
    commands = parser.add_subparsers(
        required=True,
        metavar="build | check | look | confirm | rehearse | publish | undo | returns | self-assessment | same "
        "| estates | status | template | scheme",
    )
    make = commands.add_parser("build", help=say("build the warehouse of an inbox"))
    look = commands.add_parser("check", help=say("say what would be read and rejected; build nothing"))
    try_out = commands.add_parser(
        "rehearse", help=say("build the inbox with dropped files, and hold the build back")
    )
    go = commands.add_parser(
        "publish", help=say("put a held build into service and its files into the inbox")
    )
    back = commands.add_parser(
        "undo", help=say("bring an earlier build back into service, and the inbox to its files")
    )
    for command in (make, try_out):
        command.add_argument("--progress", type=Path)
    for command in (make, look, try_out):
        command.add_argument("--inbox", type=Path, required=True)
        command.add_argument("--community", type=Path, default=community.FILE)
        command.add_argument("--mappings", type=Path, default=files.MAPPINGS)
    pairs = commands.add_parser("same", help=say("list likely pairs of residents, or decide about one"))
    pairs.add_argument("pair", nargs="?")
    pairs.add_argument("answer", nargs="?", choices=decisions.ANSWERS)
    pairs.set_defaults(run=_same)
    places = commands.add_parser(
        "estates", help=say("list unknown names of estates, or decide about one: NAME = ESTATE")
    )
    places.add_argument("pair", nargs="*", metavar="NAME = ESTATE")
    places.add_argument("--community", type=Path, default=community.FILE)
    places.set_defaults(run=_estates)
    show = commands.add_parser("status", help=say("loads of the newest build"))
    for command in (make, show, pairs, places, try_out, go, back):
        command.add_argument("--builds", type=Path, default=builds.ROOT)
    first = commands.add_parser(
        "look", help=say("say whose the files are and what their headings mean, as JSON")
    )
    first.add_argument("--inbox", type=Path, required=True)
    remember = commands.add_parser("confirm", help=say("remember what the headings of a header mean"))
    remember.add_argument("--source", required=True)
    remember.add_argument("--fingerprint", required=True)
    remember.add_argument("pairs", nargs="*", metavar="canonical=heading")
    for command in (first, remember):
        command.add_argument("--mappings", type=Path, default=files.MAPPINGS)
    blank = commands.add_parser("template", help=say("blank workbook for a source"))
    blank.add_argument("source")
    blank.add_argument("--out", type=Path, required=True)
    begin = commands.add_parser(
        "scheme", help=say("list schemes of honours, or write one as a workbook to begin with")
    )
    begin.add_argument("scheme", nargs="?")
    begin.add_argument("--out", type=Path)
    mend = commands.add_parser("returns", help=say("workbook of the rows that have to be mended"))
    mend.add_argument("--inbox", type=Path, required=True)
    mend.add_argument("--builds", type=Path, default=builds.ROOT)
    mend.add_argument("--mappings", type=Path, default=files.MAPPINGS)
    mend.add_argument("--source")
    mend.add_argument("--out", type=Path, required=True)
    assess = commands.add_parser(
        "self-assessment",
        help=say("fill points and evidence numbers into the office's own lists of criteria"),
    )
    assess.add_argument("--inbox", type=Path, required=True)
    assess.add_argument("--builds", type=Path, default=builds.ROOT)
    assess.add_argument("--mappings", type=Path, default=files.MAPPINGS)
    assess.add_argument("--standing", type=argparse.FileType("rb"), default=sys.stdin.buffer, metavar="FILE")
    assess.add_argument("--replace", action="store_true")
    assess.add_argument("--out", type=Path, required=True, metavar="DIR")
    for command in (try_out, go):
        command.add_argument("--dropped", type=Path, required=True)
    go.add_argument("--inbox", type=Path, required=True)
    go.add_argument("--held", type=Path, required=True)
    back.add_argument("--to", metavar="BUILD")
    back.add_argument("--inbox", type=Path, default=builds.INBOX)
    try_out.set_defaults(run=_rehearse)
    go.set_defaults(run=_publish)
    back.set_defaults(run=_undo)
    make.set_defaults(run=_build)
    look.set_defaults(run=_check)
    first.set_defaults(run=_look)
    remember.set_defaults(run=_confirm)
    show.set_defaults(run=_status)
    blank.set_defaults(run=_template)
    begin.set_defaults(run=_scheme)
    mend.set_defaults(run=_returns)
    assess.set_defaults(run=_self_assessment)
    return parser


def _build(wished: argparse.Namespace) -> None:
    _told(wished, build.build, wished.inbox, wished.builds, wished.community, wished.mappings)


def _rehearse(wished: argparse.Namespace) -> None:
    places = (wished.inbox, wished.dropped, wished.builds, wished.community, wished.mappings)
    _told(wished, rehearse.rehearse, *places)


def _told(wished: argparse.Namespace, make: Callable[..., Path], *places: Path) -> None:
    """Print the folder that was made; the progress file hears of each step and of what stopped it."""
    try:
        print(make(*places, tell=progress.into(wished.progress)))
    except (ContractError, files.WrongUse) as error:
        progress.refused(wished.progress, getattr(error, "problems", [error]))
        raise


def _publish(wished: argparse.Namespace) -> None:
    print(rehearse.publish(wished.builds, wished.held, wished.inbox, wished.dropped))


def _undo(wished: argparse.Namespace) -> None:
    print(rehearse.undo(wished.builds, wished.inbox, wished.to))


def _check(wished: argparse.Namespace) -> None:
    from etl import status

    with tempfile.TemporaryDirectory() as temporary:
        con = desk.open_desk(Path(temporary), community.load(wished.community))
        build.deliver(con, wished.inbox, wished.mappings)
        print("\n".join([*status.problems(con), *status.remarks(con)]))
        con.close()


def _look(wished: argparse.Namespace) -> None:
    from etl import look

    document = json.dumps(look.look(wished.inbox, wished.mappings), ensure_ascii=False, indent=1)
    sys.stdout.buffer.write(document.encode() + b"\n")  # UTF-8 whatever the terminal speaks


def _confirm(wished: argparse.Namespace) -> None:
    from etl import confirm

    print(confirm.confirm(wished.source, wished.fingerprint, wished.pairs, wished.mappings))


def _same(wished: argparse.Namespace) -> None:
    if wished.pair and not wished.answer:
        raise files.WrongUse(say("Say what {pair!r} is: same, different, or open again.", pair=wished.pair))
    if wished.pair:
        decisions.decide(wished.pair, wished.answer, wished.builds)
    print("\n".join(decisions.listed(wished.builds)))


def _estates(wished: argparse.Namespace) -> None:
    if wished.pair:
        estate_names.decide(" ".join(wished.pair), wished.builds, community.load(wished.community))
    print("\n".join(estate_names.listed(wished.builds)))


def _status(wished: argparse.Namespace) -> None:
    from etl import status

    print("\n".join(status.loads(builds.newest(wished.builds))))


def _template(wished: argparse.Namespace) -> None:
    from etl import template

    template.write(wished.source, wished.out)


def _scheme(wished: argparse.Namespace) -> None:
    from etl import scheme_workbook, schemes

    if (wished.scheme is None) != (wished.out is None):
        raise files.WrongUse(say("Give the scheme and where its workbook goes: scheme NAME --out FILE.xlsx"))
    if wished.scheme:
        scheme_workbook.write(wished.scheme, wished.out)
    else:
        print("\n".join(schemes.listed()))


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


def _self_assessment(wished: argparse.Namespace) -> None:
    from etl import self_assessment

    document = self_assessment.read(wished.standing)
    found, told, problems = self_assessment.fill(
        wished.builds, wished.inbox, document, wished.mappings, wished.replace
    )
    if problems and not found:
        raise ContractError(*problems)
    self_assessment.write(wished.out, found)
    print("\n".join([*problems, *told]))


if __name__ == "__main__":
    sys.exit(main())
