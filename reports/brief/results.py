"""三、各项工作成效: people, services, welfare, safety, honours and activities."""

from charts.findings.changes import on_year
from reports.brief import honours, people
from reports.brief.drawn import drawn
from reports.brief.places import received
from reports.brief.sentences import composed, paragraph, told
from reports.brief.shape import Gap, Part, Section, Sentence
from reports.desk import Desk

SERVED = ("residents_served", "service_volume_per_workday", "completion_rate", "on_time_rate")
RATED = ("satisfaction_response_share", "satisfaction_rate", "repeat_contact_rate")


def section(desk: Desk) -> Section:
    parts = (
        people.part(desk),
        services(desk),
        welfare(desk),
        safety(desk),
        *honours.parts(desk),
        activities(desk),
    )
    return Section(desk.words.say("Results"), parts)


def services(desk: Desk) -> Part:
    return Part(
        desk.words.say("Services for residents"),
        (
            paragraph(*(told(desk, each) for each in SERVED), working_days(desk), backlog(desk)),
            *drawn(desk, "rhythm", "on_time"),
            paragraph(*(told(desk, each) for each in RATED)),
        ),
    )


def working_days(desk: Desk) -> Sentence:
    words = desk.words
    half, most = read = [desk.reading(each) for each in ("median_working_days", "p90_working_days")]
    text = words.say(
        "Half of the requests were completed {half}, nine in ten {most}",
        half=_within(desk, half.value), most=_within(desk, most.value),
    )  # fmt: skip
    return composed(read, text, words)


def _within(desk: Desk, days: float | None) -> str:
    words = desk.words
    return words.say("on the same day") if days == 0 else words.say("within {n}", n=words.value(days, "days"))


def backlog(desk: Desk) -> Sentence:
    words = desk.words
    open_, overdue = read = [desk.reading(each) for each in ("open_cases", "overdue_cases")]
    text = words.say(
        "{n} are open at the end of the period, {overdue} of them overdue",
        n=words.reading(open_), overdue=words.amount(overdue.value, "records"),
    )  # fmt: skip
    return composed(read, text, words)


def welfare(desk: Desk) -> Part:
    say = desk.words.say
    gaps = (
        Gap(say("people helped into work, small loans arranged"), say("employment ledger")),
        Gap(say("visits at festivals and help in sudden hardship"), say("ledger of relief")),
    )
    told_ = (told(desk, each) for each in ("low_income_people", "disabled_people"))
    return Part(say("Welfare"), (paragraph(*told_, at_window(desk, "labour_window"), *gaps),))


def safety(desk: Desk) -> Part:
    say = desk.words.say
    gaps = (
        Gap(
            say("patrols, and people in community correction or resettlement"), say("ledger of public order")
        ),
        Gap(say("clean-ups and inspections of public hygiene"), say("ledger of the environment")),
    )
    return Part(say("Safety, law and environment"), (paragraph(at_window(desk, "security_window"), *gaps),))


def at_window(desk: Desk, window: str) -> Sentence:
    words, found = desk.words, received(desk, {"window": window})
    text = words.say(
        "{window}: {requests} received in {when}",
        window=words.label("window", window), requests=words.reading(found),
        when=words.short_period(desk.period),
    )  # fmt: skip
    return composed([found], text + on_year(found, words), words)


def activities(desk: Desk) -> Part:
    say = desk.words.say
    gaps = (
        Gap(
            say("cultural and sports activities: how many, for whom, how many came"),
            say("ledger of activities"),
        ),
        Gap(say("civil education and talks"), say("ledger of activities")),
    )
    return Part(say("Culture and sports"), (paragraph(*gaps),))
