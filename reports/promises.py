"""Commitments with their number before and after, as a meeting reads them. No Streamlit, no people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import isclose
from pathlib import Path
from typing import Any, Literal

from charts.findings.noise import moved
from charts.words import Words, code_lists
from indicators import registers
from indicators.comparable import on_year
from indicators.periods import Period
from indicators.projection import is_personal
from indicators.readings import Reading
from indicators.shape import Indicator
from reports import names
from state.commitments import Commitment, Number

State = Literal["open", "overdue", "done", "not_done", "withdrawn"]
FEW = ("count", "distinct", "stock")  # kinds whose value is a number of people or of what was done for them
ORDER = ("overdue", "open", "not_done", "done", "withdrawn")


@dataclass(frozen=True)
class Promise:
    """A commitment and its number: as it was read in the meeting, as that period reads today, and now.

    before: the value kept in the meeting; None: there was none, or it is withheld. is_few: on a wall the value kept
    is, or may be, a small number of people, whatever the period reads since. then: the same period read today;
    now: the period shown, of the same length; None: there is none after it yet, or nobody defines the indicator any
    more. is_beyond_noise: whether the number moved by more than chance; None: not known.
    """

    commitment: Commitment
    state: State
    title: Mapping[str, str]
    unit: str
    before: float | None
    period: Period
    then: Reading | None
    now: Reading | None
    is_corrected: bool
    is_beyond_noise: bool | None
    is_few: bool = False

    @property
    def is_withheld(self) -> bool:
        """Few people stand behind the number of the meeting: it is not shown."""
        return self.is_few or bool(self.then and self.then.is_suppressed)

    @property
    def toward(self) -> Literal["better", "worse"] | None:
        """To the good or to the bad, where the indicator has a direction and it is more than chance."""
        if not self.is_beyond_noise or self.now is None or self.now.indicator.direction == "neutral":
            return None
        is_up = self.now.value > self.then.value
        return "better" if is_up == (self.now.indicator.direction == "higher") else "worse"


def read(desk: Any, commitments: Iterable[Commitment], today: date) -> list[Promise]:
    """The lines of a deck or a page, in the order given. desk: a Desk, whose period is the one shown."""
    return [_read(desk, each, today) for each in commitments]


def comparable(then: Reading | None, now: Reading | None) -> bool:
    """Both are there, of enough cases and one season, and no part of a period is held against a whole one."""
    if (
        then is None
        or now is None
        or None in (then.value, now.value)
        or then.is_suppressed
        or now.is_suppressed
    ):
        return False
    if now.indicator.is_rate and (then.is_small or now.is_small):
        return False
    return not is_part(then, now) and in_one_season(then, now)


def is_part(then: Reading, now: Reading) -> bool:
    """What adds up over a period that has not come in whole."""
    adds_up = now.indicator.kind in ("count", "distinct")
    return adds_up and "partial" in (then.delivered, now.delivered)


def in_one_season(then: Reading, now: Reading) -> bool:
    """A month or a quarter of what holidays move is held against the same one of another year alone."""
    if now.period.grain == "year" or not now.indicator.follows_days:
        return True
    return then.period.start.month == now.period.start.month and on_year(now.indicator, now.period)


def by_need(promises: Iterable[Promise]) -> list[Promise]:
    """Overdue ones first, then open ones by the day they are due, then those answered; else as they were made."""

    def need(each: Promise) -> tuple:
        return ORDER.index(each.state), each.commitment.due, each.commitment.commitment_id

    return sorted(promises, key=need)


def number(desk: Any, indicator_id: str, estate: str | None) -> Number:
    """The number of the desk's period to tie a commitment to; the estate is kept where the indicator has estates."""
    here = replace(desk, estate=estate, is_projected=False)
    found = here.reading(indicator_id)
    kept = estate if here.filter(indicator_id) else None
    return Number(indicator_id, kept, desk.period.key, None if found.is_suppressed else found.value)


def owners(desk: Any) -> dict[str, str]:
    """Who may promise, as written down (Chinese) → in the reader's language: bodies, windows and posts, no person."""
    posts = desk.ask(registers.posts, desk.data_date)
    return {post: post for post in posts} | roles(desk.words)


def roles(words: Words) -> dict[str, str]:
    """Those that every community has, and that have a word in both languages."""
    written = Words("zh")
    bodies = ("Party branch of the community", "Residents' committee")
    windows = code_lists()["window"]
    return {written.say(each): words.say(each) for each in bodies} | {
        written.label("window", code): words.label("window", code) for code in windows
    }


def without_names(promises: Iterable[Promise], build: Path, words: Words) -> list[Promise]:
    """The same for a wall: a text that holds a name of the registers by now is not shown, whoever let it pass."""
    promises = list(promises)
    texts = [text for each in promises for text in _texts(each.commitment)]
    held = names.holding(build, texts)
    return (
        [replace(each, commitment=_hidden(each.commitment, held, words)) for each in promises]
        if held
        else promises
    )


def _texts(one: Commitment) -> tuple[str, ...]:
    return (one.deck, one.who, one.what, *(event.remark for event in one.events))


def _hidden(one: Commitment, held: frozenset[str], words: Words) -> Commitment:
    def shown(text: str) -> str:
        return names.not_shown(words) if text in held else text

    events = tuple(replace(event, remark=shown(event.remark)) for event in one.events)
    return replace(one, deck=shown(one.deck), who=shown(one.who), what=shown(one.what), events=events)


def _read(desk: Any, one: Commitment, today: date) -> Promise:
    kept = one.number
    period, indicator = Period.parse(kept.period), desk.catalogue.get(kept.indicator_id)
    found, is_few = _state(one, today), desk.is_projected and _may_be_few(desk, indicator, kept.value)
    if indicator is None:
        title = {"zh": kept.indicator_id, "en": kept.indicator_id}
        before = None if is_few else kept.value
        return Promise(one, found, title, "", before, period, None, None, False, None, is_few)
    here = replace(desk, estate=kept.estate)
    then, now = here.reading(kept.indicator_id, period=period), None
    shown = Period.of(min(desk.period.last_day, desk.data_date), period.grain)
    if shown > period:
        now = here.reading(kept.indicator_id, period=shown)
    before = None if is_few or then.is_suppressed else kept.value
    return Promise(
        one, found, indicator.title, indicator.unit, before, period, then, now,
        _differs(kept.value, then.value), _is_beyond_noise(then, now, desk.words), is_few,
    )  # fmt: skip


def _may_be_few(desk: Any, indicator: Indicator | None, kept: float | None) -> bool:
    """A later correction does not make a small number of the meeting fit for a wall. Of what nobody defines any more
    nobody knows whom it counted.
    """
    if kept is None:
        return False
    if indicator is None:
        return True
    is_number = is_personal(indicator) and indicator.kind in FEW
    return is_number and 0 < kept < desk.community.limits["small_count"]


def _state(one: Commitment, today: date) -> State:
    if one.is_open:
        return "overdue" if one.due < today else "open"
    return one.last.kind


def _is_beyond_noise(then: Reading, now: Reading | None, words: Words) -> bool | None:
    """None also where the two cannot be compared."""
    return moved(now, then.value, words) if comparable(then, now) else None


def _differs(kept: float | None, today: float | None) -> bool:
    if kept is None or today is None:
        return kept is not today
    return not isclose(kept, today, rel_tol=1e-9, abs_tol=1e-9)
