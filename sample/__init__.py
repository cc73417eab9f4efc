"""The fictional community: writes its office's files into an inbox. Same seed, same cells."""

import shutil
import tomllib
from datetime import timedelta
from pathlib import Path
from random import Random

from sample import (
    campaign_files,
    culture,
    environment,
    facilities,
    livelihood,
    mediation,
    organisation,
    register_file,
    safety,
    self_government,
    service_files,
    staff,
    staff_files,
    staff_work,
    star_files,
    visits,
)
from sample.calendar import Calendar
from sample.campaign_files import FACTS
from sample.faults import Faults
from sample.people import FIRST_DAY, LAST_DAY
from sample.population import populate
from sample.services import serve
from sample.town import Town
from translations.say import say

SEED = 20260930
COMMUNITY = Path(__file__).parents[1] / "community.toml"
# The smaller ledgers: folder to who writes into it, from a stream of its own.
WRITERS = {
    **organisation.WRITERS,
    **culture.WRITERS,
    **livelihood.WRITERS,
    **visits.WRITERS,
    **mediation.WRITERS,
    **safety.WRITERS,
    **environment.WRITERS,
    **facilities.WRITERS,
    **self_government.WRITERS,
}
FOLDERS = (
    "residents", "service_records", "staff", "attendance_days", "attendance_exports", "points_entries",
    "review_ratings", "duties", "tasks", "training", "duty_reports", "rewards",
    "campaigns", "criteria", "evidence_items", "campaign_events", "honors", "star_households", *WRITERS,
)  # fmt: skip


MARK = "虚构演示数据.txt"  # stands in every inbox written here; without it nothing is ever replaced


class NotOurs(Exception):
    """The folder holds files that were not written here, perhaps real ones. Exit code 2."""


def write(out: Path, seed: int = SEED) -> dict[str, int]:
    """Writes a folder a ledger into `out`, in place of what stood there; gives true totals and planted faults.

    A fault is keyed `<ledger>.<column>.<fault>` and counts rows. `listed`: everybody in the register.
    Raises NotOurs rather than replace files of others.
    """
    _clear(out)
    facts = tomllib.loads(COMMUNITY.read_text(encoding="utf-8"))
    estates = [estate["name"]["zh"] for estate in facts["estates"]]
    calendar = Calendar(FIRST_DAY, LAST_DAY + timedelta(days=90))

    # Each ledger draws from its own stream, so that a change in one leaves the others as they were.
    households = populate(Random(f"{seed} people"), [estate["households"] for estate in facts["estates"]])
    people = [person for household in households for person in household.members]
    records = serve(Random(f"{seed} services"), people, calendar)
    members = staff.employ(Random(f"{seed} staff"))
    slips = Faults(Random(f"{seed} faults"))
    register_file.write(out, Random(f"{seed} register"), households, estates, slips)
    service_files.write(out, Random(f"{seed} logs"), records, estates, members, slips)
    trained = staff_files.write(out, Random(f"{seed} ledgers"), members, estates, calendar, slips)
    staff_work.write(out, Random(f"{seed} work"), members, estates, calendar, trained)
    campaign_files.write(out, Random(f"{seed} campaigns"), members)
    put_up = star_files.write(out, Random(f"{seed} stars"), households, estates)
    town = Town(estates, households, people, members, calendar)
    for name, make in WRITERS.items():
        make(out / name, Random(f"{seed} {name}"), town)
    usual = [person for person in people if person.is_usual]
    return {
        "listed": len(people),
        "residents": len(usual),
        "residents_60_plus": sum(person.age() >= 60 for person in usual),
        "households": len({id(person.home) for person in usual}),
        "service_records": len(records),
        "staff": len(members),
        "honors": len(FACTS["honors"]),
        "campaigns": len(FACTS["campaigns"]),
        "star_households": put_up,
        **dict(sorted(slips.planted.items())),
    }


def _clear(out: Path) -> None:
    mark = out / MARK
    strangers = [name for name in FOLDERS if (out / name).exists() and any((out / name).iterdir())]
    if strangers and not mark.exists():
        raise NotOurs(
            say(
                "{folder}: {names} hold files of others. Nothing was changed. Give an empty folder.",
                folder=out,
                names=", ".join(strangers),
            )
        )
    for name in FOLDERS:
        shutil.rmtree(out / name, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    mark.write_text("本文件夹由 python -m sample 写成：居民、人员和数字均为虚构。\n", encoding="utf-8")
