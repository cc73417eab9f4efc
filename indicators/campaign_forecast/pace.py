"""How fast evidence comes: owners' records against their due dates, and a campaign's own months.

A criterion still open counts with all the days it has been open: an overdue one lowers the pace of its owner.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy

from indicators.campaign_forecast.courses import DAY, PHASES, Course, phase_days
from indicators.periods import month_end

OWN = 4.0  # owners differ from one another by a half: as much as four pieces of evidence tell of one
RECENT = 3  # months that a campaign's own pace is taken from
PRIOR_EVENTS, PRIOR_DAYS = 0.5, 182.0  # before anything is known: one piece of evidence a year and criterion


@dataclass(frozen=True)
class Pace:
    """Evidence brought (`events`) and days criteria lay open (`days`), by owner and phase: (owners, phases)."""

    owners: tuple[str, ...]
    events: numpy.ndarray
    days: numpy.ndarray

    def drawn(self, normal: numpy.ndarray) -> numpy.ndarray:
        """Pieces of evidence a day and open criterion, as they may truly be: (draws, owners, phases).

        normal: standard normal numbers (draws, 1 + owners, phases). In each draw all owners have a common pace in each
        phase, and each owner's own is a gamma around it, narrowed by the owner's record (Clayton & Kaldor,
        Biometrics 43, 1987). One more event, or a day less, never makes any of them slower.
        """
        events, days = self.events.sum(axis=0), self.days.sum(axis=0)
        overall = (events.sum() + PRIOR_EVENTS) / (days.sum() + PRIOR_DAYS)
        common = gamma(1 + events, normal[:, 0]) / (1 / overall + days)
        return gamma(OWN + self.events, normal[:, 1:]) / (OWN / common[:, None] + self.days)


def pace(courses: Sequence[Course], on: date) -> Pace:
    """The record of all owners over all campaigns up to that day: criteria with a due date, to their first evidence."""
    owners = tuple(sorted({track.owner for each in courses for track in each.tracks}))
    place = {owner: at for at, owner in enumerate(owners)}
    events = numpy.zeros((len(owners), len(PHASES)))
    days = numpy.zeros((len(owners), len(PHASES)))
    for each in courses:
        for track in each.tracks:
            close = min(on, each.campaign.deadline or on)
            end = min(track.first or close, close)
            scores_itself = track.now and not track.items
            if not track.due or not each.start or end <= each.start or scores_itself:
                continue  # nothing to learn: there when the campaign began, or nobody had to bring it
            deadline, owner = each.campaign.deadline, place[track.owner]
            days[owner] += phase_days(track.due, deadline, each.start, end)
            if track.first == end:
                events[owner] += phase_days(track.due, deadline, end - DAY, end)
    return Pace(owners, events, days)


def months(course: Course, on: date) -> list[float]:
    """A campaign's last three months up to that day: first evidence a day in each, for every criterion now open.

    A campaign that brought six a month and has twelve open may bring one in two of them in a month.
    """
    firsts = [track.first for track in course.tracks if track.first]
    waiting = max(1, len(course.tracks) - len(firsts))
    found, begin = [], course.start
    while begin and begin < on:
        end = min(month_end(begin + DAY), on)
        found.append(sum(begin < day <= end for day in firsts) / (end - begin).days / waiting)
        begin = end
    return found[-RECENT:]


def gamma(shape: numpy.ndarray, normal: numpy.ndarray) -> numpy.ndarray:
    """Gamma numbers of scale 1 from normal ones, rising with the shape (Wilson & Hilferty, PNAS 17, 1931)."""
    root = 1 - 1 / (9 * shape) + normal / (3 * numpy.sqrt(shape))
    return shape * numpy.maximum(root, 0.01) ** 3
