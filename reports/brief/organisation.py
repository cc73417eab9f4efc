"""一、组织建设与制度: the team, how work is shared out (三分), the rules it is held to (三制), Party and residents."""

from charts.findings.changes import on_year
from indicators import team_record
from reports.brief.order import in_order
from reports.brief.sentences import composed, ended, ledger, paragraph, told_each
from reports.brief.shape import Gap, Part, Section, Sentence
from reports.desk import Desk


def section(desk: Desk) -> Section:
    words = desk.words
    return Section(
        words.say("Organisation and rules"),
        (
            Part(words.say("The team"), (paragraph(staff(desk), training(desk), duty_reports(desk)),)),
            Part(
                words.say("Work shared out in three ways"),
                (paragraph(windows(desk), estates(desk), tasks(desk), tasks_done(desk)),),
            ),
            Part(
                words.say("Three rules for the work"),
                (paragraph(*told_each(desk, RULES), review(desk)),),
            ),
            Part(
                words.say("Party and resident units"),
                (paragraph(party(desk), *told_each(desk, PARTY)), paragraph(*told_each(desk, TOGETHER))),
            ),
            Part(
                words.say("Self-government and disclosure"),
                (
                    paragraph(*told_each(desk, SELF_GOVERNMENT)),
                    paragraph(*told_each(desk, DISCLOSURE)),
                ),
            ),
        ),
    )


RULES = ("attendance_rate", "points_entries", "points_evidence_share")
PARTY = (
    "party_groups", "party_members_in_groups_share", "resident_units", "resident_units_party_org_share", "associations",
)  # fmt: skip
TOGETHER = (
    "joint_meetings_held", "joint_meetings_four_sides_share", "resident_units_active_share", "joint_projects_done",
)  # fmt: skip
SELF_GOVERNMENT = (
    "charters_in_force", "committee_turnout", "representative_meetings_in_year", "representative_attendance_rate",
    "motions_raised", "motions_done_rate", "supervision_checks_held", "supervision_mended_rate",
)  # fmt: skip
DISCLOSURE = (
    "disclosure_on_time_rate", "disclosure_complete_share", "disclosures_overdue", "disclosure_answer_rate",
)  # fmt: skip


def staff(desk: Desk) -> Sentence:
    words, found = desk.words, desk.reading("staff_in_post")
    by_window = {
        each: line.value for each, line in desk.lines("staff_in_post", "window").items() if line.value
    }
    others = by_window.pop(None, 0)
    text = words.say("{people} are in post", people=words.reading(found)) + on_year(found, words)
    if by_window:
        text += words.say(
            ", {n} of them at {windows} service windows and {others} in other posts",
            n=words.number(sum(by_window.values())), windows=len(by_window), others=words.number(others),
        )  # fmt: skip
    return composed([found], text, words)


def training(desk: Desk) -> Sentence:
    words, record = desk.words, _record(desk)
    when = words.short_period(desk.period)
    if record.sessions is None:
        return Gap(words.say("training of the staff in {when}", when=when), ledger(desk, "training"))
    if not record.sessions:
        return ended(words.say("No training is recorded in {when}", when=when), words)
    text = words.say_many(
        "{n} training was held in {when}, with {attended} attendances",
        "{n} trainings were held in {when}, with {attended} attendances",
        record.sessions, when=when, attended=words.number(record.attended),
    )  # fmt: skip
    return ended(text, words)


def duty_reports(desk: Desk) -> Sentence | None:
    """Given once a year: nothing to say in the other quarters."""
    words, record = desk.words, _record(desk)
    if record.reports is None:
        return Gap(words.say("yearly duty reports"), ledger(desk, "duty_reports"))
    if not record.reports:
        return None
    people = words.value(record.reports, "people")
    return ended(words.say("{people} gave their yearly duty report", people=people), words)


def windows(desk: Desk) -> Sentence:
    words, shared = desk.words, _shared(desk)["window"]
    if not shared.people:
        return Gap(words.say("who is at which service window"), ledger(desk, "duties"))
    text = words.say(
        "Windows: {windows} are held by {people}",
        windows=words.join([words.label("window", each) for each in in_order("window", shared.held)]),
        people=words.value(shared.people, "people"),
    )  # fmt: skip
    return ended(text, words)


def estates(desk: Desk) -> Sentence:
    words, shared = desk.words, _shared(desk)["estate"]
    if not shared.people:
        return Gap(words.say("who looks after which estate"), ledger(desk, "duties"))
    text = words.say_many(
        "Patches: {n} estate is looked after by {people}", "Patches: {n} estates are looked after by {people}",
        len(shared.held), people=words.value(shared.people, "people"),
    )  # fmt: skip
    free = [
        each.name[words.language] for each in desk.community.estates if each.name["zh"] not in shared.held
    ]
    if free:
        text += words.say(", nobody yet by name after {estates}", estates=words.join(free))
    return ended(text, words)


def tasks(desk: Desk) -> Sentence:
    words, shared = desk.words, _shared(desk)["task"]
    if not shared.people:
        return Gap(words.say("which standing tasks are shared out"), ledger(desk, "duties"))
    text = words.say_many(
        "Tasks: {n} standing task is shared out to {people}",
        "Tasks: {n} standing tasks are shared out to {people}",
        len(shared.held), people=words.value(shared.people, "people"),
    )  # fmt: skip
    return ended(text, words)


def tasks_done(desk: Desk) -> Sentence:
    words, record = desk.words, _record(desk)
    when = words.short_period(desk.period)
    if record.done is None:
        return Gap(words.say("tasks done in {when}", when=when), ledger(desk, "tasks"))
    text = words.say(
        "{done} tasks were done in {when}, {open} were open at its end, {overdue} of them overdue",
        done=words.number(record.done), when=when, open=words.number(record.open),
        overdue=words.number(record.overdue),
    )  # fmt: skip
    return ended(text, words)


def review(desk: Desk) -> Sentence:
    words = desk.words
    ratings, mean = read = [desk.reading(each) for each in ("review_ratings", "review_mean")]
    text = words.say(
        "The democratic review brought {n} ratings, {mean} points on average",
        n=words.amount(ratings.value, "entries"), mean=words.amount(mean.value, "points"),
    )  # fmt: skip
    return composed(read, text, words)


def party(desk: Desk) -> Sentence:
    words, found = desk.words, desk.reading("party_members")
    text = words.say("{people} are Party members", people=words.reading(found)) + on_year(found, words)
    return composed([found], text, words)


def _record(desk: Desk) -> team_record.TeamRecord:
    return desk.ask(team_record.team_record, desk.period, desk.data_date)


def _shared(desk: Desk) -> dict[str, team_record.Shared]:
    return desk.ask(team_record.shared_out, desk.period, desk.data_date)
