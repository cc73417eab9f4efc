"""What each member of staff carries beside the score: requests, tasks, households. Not part of the score."""

from collections.abc import Sequence

from charts.words import MISSING, Words
from indicators import case_mix
from indicators.scoring import standing as standings
from indicators.scoring.shrinkage import Shrunk
from indicators.workload import Load, carried
from pages.parts import show, staff
from pages.parts.desk import Desk
from pages.parts.staff import Member


def workload(desk: Desk, members: Sequence[Member]) -> None:
    """What each carries beside the score: many or few, it is not in it."""
    words = desk.words
    most = max((each.score.cases or 0 for each in members), default=0)
    loads = desk.ask(carried, desk.period, desk.data_date)
    drawn = standings.by_on_time([each.score for each in members]).shrunk
    expected = case_mix.expected(desk.split("staff_on_time_rate", ("staff_id", "item")))
    lines = [
        [
            each.name, staff.bar_cell(each.score.cases, most, words),
            *_load(loads.get(each.score.staff_id), words),
            staff.kept(each.score, words), _share(expected.get(each.score.staff_id), words),
            _guess(drawn.get(each.score.staff_id), words),
        ]
        for each in members
    ]  # fmt: skip
    heads = [
        words.say("Name"), words.say("Requests received"), words.say("Home visits"), words.say("Tasks done"),
        words.say("Households"), words.say("On time of due"), words.say("All on such items"),
        words.say("Best guess"),
    ]  # fmt: skip
    show.table(
        "load", words.say("Work carried"),
        words.say("Not part of the score; best guess of the share on time: drawn towards the mean of the post"),
        heads, lines, right=range(2, 8),
        note=words.say(
            "Requests naming who handled them, home visits among them; tasks from the task list; households in the "
            "estates held. All on such items: the share on time of all staff on the items this one handled. "
            "Hours are in no ledger."
        ),
        behind=show.Behind(desk, ("cases_per_staff", "staff_on_time_rate")),
    )  # fmt: skip


def _load(load: Load | None, words: Words) -> list[str]:
    if load is None:
        return [MISSING] * 3
    return [words.number(load.visits), words.number(load.done), words.number(load.households)]


def _guess(guess: Shrunk | None, words: Words) -> str:
    return _share(guess and guess.value, words)


def _share(share: float | None, words: Words) -> str:
    return MISSING if share is None else words.percent(100 * share)
