"""What people have decided about likely pairs of residents: remembered under keyed hashes that name nobody."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from etl import identity
from etl.files import WrongUse
from translations.say import say
from warehouse import builds, decided
from warehouse.decided import DIFFERENT, PAIRS, SAME

OPEN = "open"  # takes an answer back
ANSWERS = (SAME, DIFFERENT, OPEN)
# written in English; zh_CN/LC_MESSAGES/etl_matching.po holds the Chinese
REASONS = {
    "same_person": "name, birth date and address agree, but the number is faulty or several people fit",
    "number_alike": "name agrees, the ID number differs by one digit",
    "name_and_birth_date": "name and birth date agree",
    "phone_and_birth_date": "telephone and birth date agree",
    "name_and_phone": "name and telephone agree",
    "name_and_place": "name and address agree, a birth date is missing",
    "numbers_differ": "name, birth date and address agree, the ID numbers differ",
}
LISTED = """
    select pair, reason, one.file, likely.row_no, other.file, likely.other_row_no
    from people.raw.likely_same as likely
    join warehouse.meta.loads as one using (load_id)
    join warehouse.meta.loads as other on likely.other_load_id = other.load_id
    order by one.file, likely.row_no, other.file, likely.other_row_no
"""


def pair_ids(texts: Sequence[str]) -> list[str]:
    """One id a pair, the same in every build; the local key keeps it from telling who is meant."""
    return identity.resident_ids(texts).to_pylist()


def decide(pair: str, answer: str, root: Path) -> None:
    """Remember an answer for a pair of the newest build, or take it back. Raises WrongUse, NoWarehouse."""
    reasons = {row[0]: row[1] for row in _rows(root)}
    if pair not in reasons and pair not in decided.known(PAIRS):
        raise WrongUse(
            say(
                "There is no likely pair {pair!r} in the newest build. python -m etl same lists them.",
                pair=pair,
            )
        )
    if answer == SAME and reasons.get(pair) == "numbers_differ":
        raise WrongUse(
            say(
                "Both rows have a good ID number, so one number is wrong: correct it in the file and deliver it again."
            )
        )
    decided.remember(PAIRS, pair, None if answer == OPEN else answer)


def listed(root: Path) -> list[str]:
    """A line a pair of the newest build that waits for a decision, without anybody's name."""
    known = decided.known(PAIRS)
    lines = [
        say(
            "{pair}  {file} row {row}, {other_file} row {other_row}: {reason}",
            pair=pair, reason=say(REASONS[reason]), file=file, row=row, other_file=other_file,
            other_row=other_row,
        )
        for pair, reason, file, row, other_file, other_row in _rows(root)
        if pair not in known
    ]  # fmt: skip
    return lines or [say("No likely pair waits for a decision.")]


def _rows(root: Path) -> list[tuple]:
    build = builds.newest(root)
    with duckdb.connect() as con:
        con.execute(f"attach '{_quoted(build / builds.WAREHOUSE)}' as warehouse (read_only)")
        con.execute(f"attach '{_quoted(build / builds.PEOPLE)}' as people (read_only)")
        return con.execute(LISTED).fetchall()


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
