"""二、基础设施与服务平台: windows and platforms as the log met them; rooms, boards, works."""

from charts.findings.changes import on_year
from charts.words import is_missing
from reports.brief.order import in_order, rank
from reports.brief.places import PLACES, received
from reports.brief.sentences import composed, ended, lacking, ledger, paragraph, told_each
from reports.brief.shape import Gap, Part, Section, Sentence, Table
from reports.desk import Desk
from reports.exhibits.services import HALL, place
from reports.festival import stands_beside
from reports.values import cell

ROOMS = ("service_area", "service_area_per_100_households", "room_opening_rate", "room_visits", "books_held")
BOARDS = ("boards", "boards_renewed_share", "boards_broken", "board_repair_days")
WORKS = (
    "funds_raised", "funds_spent", "renovations_done", "renovations_on_time_rate", "estates_with_exercise_share",
)  # fmt: skip
COLUMNS = ("on_time_rate", "satisfaction_rate")


def section(desk: Desk) -> Section:
    words = desk.words
    return Section(
        words.say("Facilities and service platforms"),
        (
            Part(
                words.say("Service windows and platforms"),
                (paragraph(hall(desk), platforms(desk), points(desk)), *table(desk)),
            ),
            Part(
                words.say("Rooms and grounds"),
                tuple(paragraph(*told_each(desk, each)) for each in (ROOMS, BOARDS, WORKS)),
            ),
        ),
    )


def hall(desk: Desk) -> Sentence:
    """The windows that received something in the period."""
    words = desk.words
    found = received(desk, {"platform": HALL})
    met = [window for platform, window in _places(desk) if platform == HALL and window]
    if not met:
        return lacking([found], words) or Gap(
            words.say("service windows at work"), ledger(desk, "service_records")
        )
    text = words.say(
        "The one-stop service hall has {windows}; it received {requests} in {when}",
        windows=words.join([words.label("window", each) for each in met]),
        requests=words.reading(found), when=words.short_period(desk.period),
    )  # fmt: skip
    return composed([found], text + on_year(found, words), words)


def platforms(desk: Desk) -> Sentence | None:
    words = desk.words
    met = in_order("platform", desk.lines("service_volume", "platform"))
    others = [each for each in met if each not in (HALL, None)]
    read = {each: received(desk, {"platform": each}) for each in others}
    if not read:
        return None
    parts = [
        words.say(
            "{platform} {requests}", platform=words.label("platform", each), requests=words.reading(found)
        )
        for each, found in read.items()
    ]
    text = words.say("The other platforms: {parts}", parts=words.either("，", ", ").join(parts))
    return lacking(read.values(), words) or ended(text, words)


def points(desk: Desk) -> Sentence:
    """Convenience points with a record in the period: what the log met, not what the list of points promises."""
    words = desk.words
    met = [each for each in desk.lines("service_volume", "service_point") if each is not None]
    missing = lacking([desk.reading("service_volume")], words)
    if missing or not met:
        return missing or Gap(words.say("convenience points at work"), ledger(desk, "service_records"))
    text = words.say_many(
        "{n} convenience point has records in {when}", "{n} convenience points have records in {when}",
        len(met), when=words.short_period(desk.period),
    )  # fmt: skip
    return ended(text, words)


def table(desk: Desk) -> tuple[Table, ...]:
    """Platforms and windows with what they received and how well; none while nothing was received."""
    words, now = desk.words, desk.lines("service_volume", PLACES)
    whole = desk.reading("service_volume")
    if not now or is_missing(whole.value):
        return ()
    volume = desk.catalogue["service_volume"]
    past, last = _year_before(desk)
    rates = [desk.lines(each, PLACES) for each in COLUMNS]
    rows = [
        (
            place(key, words), *(cell(lines.get(key), volume, words) for lines in (now, *past)),
            *(cell(lines.get(key), desk.catalogue[each], words)
              for each, lines in zip(COLUMNS, rates, strict=True)),
        )
        for key in _places(desk)
    ]  # fmt: skip
    total = (words.say("Total"), *(cell(each, volume, words) for each in (whole, *last)))
    total += tuple(cell(desk.reading(each), desk.catalogue[each], words) for each in COLUMNS)
    head = (
        words.say("Platform or window"), words.say("Received"), *(words.say("A year before") for _ in past),
        words.say("Completed on time, %"), words.say("Satisfied, %"),
    )  # fmt: skip
    title = words.say("Requests by platform and window, {when}", when=words.period(desk.period))
    return (Table(title, head, (*rows, total), notes(desk), is_total=True),)


def _year_before(desk: Desk) -> tuple[list, list]:
    """Lines and the whole of a year before, each in a list; none where they may not stand beside."""
    if not stands_beside(desk, "service_volume"):
        return [], []
    before = desk.period.year_before()
    lines = desk.lines("service_volume", PLACES, before)
    return [lines], [desk.reading("service_volume", period=before)]


def _places(desk: Desk) -> list[tuple]:
    """Platforms and windows met, in the order of the code lists."""
    return sorted(
        desk.lines("service_volume", PLACES),
        key=lambda place: [rank(name, code) for name, code in zip(PLACES, place, strict=True)],
    )


def notes(desk: Desk) -> str:
    """What — and 不显示 in a table stand for."""
    words = desk.words
    return words.say(
        "—: nothing to count it from. Counts of fewer than {n} people or cases are not shown.",
        n=desk.community.limits["small_count"],
    )  # fmt: skip
