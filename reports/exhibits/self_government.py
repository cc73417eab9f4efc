"""Self-government: how far motions come, and how many representatives come to their meetings."""

from charts.ranking import ranking
from charts.words import plain
from indicators import motions, representative_meetings
from indicators.motions import Steps
from indicators.representative_meetings import Attendance
from reports.desk import Desk
from reports.exhibit import Exhibit, Plot, line
from reports.exhibits import estates

MEETINGS = 4  # two years of them
ATTENDANCE = "representative_attendance_rate"


def steps_of(desk: Desk) -> Steps:
    return desk.ask(motions.steps, min(desk.period.last_day, desk.data_date))


def steps(desk: Desk) -> Exhibit:
    """A bar a step, raised to done, with the median days from the step before."""
    words, found = desk.words, steps_of(desk)
    counts = [found.raised, found.discussed, found.adopted, found.done]
    days = [None, found.days_to_discussed, found.days_to_adopted, found.days_to_done]
    names = [
        words.say("motions raised"),
        words.say("then discussed"),
        words.say("then adopted"),
        words.say("then done"),
    ]
    labels = [
        name if each is None else words.say(
            "{step} ({n} days)", step=name, n=words.number(each, 0)
        )
        for name, each in zip(names, days, strict=True)
    ]  # fmt: skip
    title = words.say("No motion raised in 12 months")
    if found.raised:
        title = words.say(
            "Of {raised} motions raised in 12 months, {adopted} adopted and {done} done",
            raised=words.number(found.raised), adopted=words.number(found.adopted),
            done=words.number(found.done),
        )  # fmt: skip
    values = counts if found.raised else []
    return Exhibit(
        "motion-steps", title,
        words.say("Motions that came to each step by {day}; days are medians from the step before",
                  day=words.date(found.last)),
        ranking(labels if found.raised else [], values, words, "units", named=labels[-1:], in_order=True),
        Plot("bars", words.say("Step of the motion"), tuple(labels), (line(words.say("Motions"), counts),), "units",
             (3,)),
        ("motions_raised",),
    )  # fmt: skip


def meetings_of(desk: Desk) -> list[Attendance]:
    today = min(desk.period.last_day, desk.data_date)
    return desk.ask(representative_meetings.latest, today, MEETINGS)


def attendance(desk: Desk) -> Exhibit:
    """A bar a meeting, the newest on top; those below the target in accent. Few representatives: counts."""
    words, found = desk.words, meetings_of(desk)
    target = desk.community.targets.get(ATTENDANCE)
    least = desk.catalogue[ATTENDANCE].min_denominator
    labels = [
        f"{words.date(each.held)}<br>{words.fraction(each.attended, each.due, 'people')}" for each in found
    ]
    texts = [words.share(each.attended, each.due, "people") if each.due < least else None for each in found]
    below = [
        label for label, each, text in zip(labels, found, texts, strict=True)
        if target is not None and not text and each.share < target
    ]  # fmt: skip
    values = [each.share for each in found]
    lines = [
        line(
            words.say("Attendance of representatives"),
            [text or value for text, value in zip(texts, values, strict=True)],
        )
    ]
    if target is not None:
        lines.append(line(words.say("target"), [target] * len(found), "target"))
    return Exhibit(
        "attendance-by-meeting", _finding(desk, len(found), len(below), target),
        words.say("Representatives who attended, of those who should, by meeting; the newest first"),
        ranking(labels, values, words, "percent", named=below or labels[:1],
                target=target if found else None, texts=texts, in_order=True),
        Plot("bars", words.say("Meeting"), tuple(map(plain, labels)), tuple(lines), "percent",
             tuple(at for at, label in enumerate(labels) if label in below)),
        (ATTENDANCE,),
    )  # fmt: skip


def _finding(desk: Desk, held: int, below: int, target: float | None) -> str:
    words = desk.words
    if not held:
        return words.say("No meeting of the representatives with its attendance yet")
    if target is None:
        return words.say_many("Attendance of the last meeting", "Attendance of the last {n} meetings", held)
    wanted = words.target(target, "percent")
    if not below:
        return words.say("Each of the last {n} meetings reached {target} attendance", n=held, target=wanted)
    return words.say(
        "{below} of the last {n} meetings below {target} attendance", below=below, n=held, target=wanted
    )


def turnout(desk: Desk) -> Exhibit:
    words = desk.words
    return estates.bars(
        desk, "turnout", "committee_turnout", words.say("Turnout for this committee"),
        words.say("Last election of the committee, voters of those on the roll; the tick is a year before"),
        words.say("Where the election was held within the year, the tick is the one before."),
    )  # fmt: skip
