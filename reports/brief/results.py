"""三、各项工作成效: people, services, welfare, safety, honours and activities."""

from charts.findings.changes import on_year
from reports.brief import honours, people
from reports.brief.drawn import drawn
from reports.brief.places import received
from reports.brief.sentences import composed, paragraph, told_each
from reports.brief.shape import Part, Section, Sentence
from reports.desk import Desk

SERVED = ("residents_served", "service_volume_per_workday", "completion_rate", "on_time_rate")
ALLOWANCES = ("allowance_households", "allowance_people", "allowance_per_head")
WORK = (
    "pension_enrolment_rate", "medical_enrolment_rate", "employment_rate", "unemployed_placed",
    "zero_employment_placed_rate", "startups_opened", "loans_granted",
)  # fmt: skip
RELIEF = ("relief_granted", "relief_paid", "holiday_households", "holiday_value")
VISITS = (
    "visit_outings", "visit_coverage", "disputes_found", "dispute_on_time_rate", "dispute_success_rate",
    "correction_people", "resettled_people",
)  # fmt: skip
PROTECTION = (
    "patrols", "patrol_person_hours", "protection_points", "protection_working_share", "hazards_found",
    "hazards_on_time_rate",
)  # fmt: skip
ENVIRONMENT = ("sanitation_campaigns", "sanitation_people", "doorstep_pass_rate")
CULTURE = (
    "activities", "activity_attendances", "activity_residents", "volunteers", "volunteer_hours", "good_deeds",
)  # fmt: skip
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
            paragraph(*told_each(desk, SERVED), working_days(desk), backlog(desk)),
            *drawn(desk, "rhythm", "on_time"),
            paragraph(*told_each(desk, RATED)),
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
    return Part(
        desk.words.say("Welfare"),
        (
            paragraph(*told_each(desk, ("low_income_people", *ALLOWANCES, "disabled_people"))),
            paragraph(*told_each(desk, WORK), at_window(desk, "labour_window")),
            paragraph(*told_each(desk, RELIEF)),
        ),
    )


def safety(desk: Desk) -> Part:
    return Part(
        desk.words.say("Safety, law and environment"),
        (
            paragraph(*told_each(desk, VISITS), at_window(desk, "security_window")),
            paragraph(*told_each(desk, PROTECTION)),
            paragraph(*told_each(desk, ENVIRONMENT)),
        ),
    )


def at_window(desk: Desk, window: str) -> Sentence:
    words, found = desk.words, received(desk, {"window": window})
    text = words.say(
        "{window}: {requests} received in {when}",
        window=words.label("window", window), requests=words.reading(found),
        when=words.short_period(desk.period),
    )  # fmt: skip
    return composed([found], text + on_year(found, words), words)


def activities(desk: Desk) -> Part:
    return Part(desk.words.say("Culture and sports"), (paragraph(*told_each(desk, CULTURE)),))
