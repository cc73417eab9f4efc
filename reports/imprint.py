"""What every file handed over says of itself: period, filter, data date, build, who made it and when."""

from dataclasses import dataclass
from datetime import datetime

from reports.desk import Desk


@dataclass(frozen=True)
class Imprint:
    """Words, ready to print. fictional: the line that demonstration data carry everywhere, or empty."""

    community: str
    title: str
    period: str
    place: str
    data_date: str
    build: str
    made_by: str
    made_at: str
    fictional: str

    @property
    def lines(self) -> tuple[str, ...]:
        return (self.period, self.place, self.data_date, self.build, self.made_by, self.made_at)


def imprint(desk: Desk, title: str, made_by: str, made_at: datetime) -> Imprint:
    """made_by: a post or an office, never a person's name. made_at: local time."""
    words, community = desk.words, desk.community.name[desk.words.language]
    moment = f"{words.date(made_at.date())} {made_at:%H:%M}"
    return Imprint(
        community=community,
        title=title,
        period=words.say("Period: {period}", period=words.period(desk.period)),
        place=words.say("Filter: {place}", place=_place(desk)),
        data_date=words.say("Data up to {date}", date=words.date(desk.data_date)),
        build=words.say("Build {build}", build=desk.build_id),
        made_by=words.say("Made by: {who}", who=made_by or community),
        made_at=words.say("Made at: {when}", when=moment),
        fictional=words.say("Demonstration data: people, staff and numbers are fictional") if desk.is_fictional else "",
    )  # fmt: skip


def _place(desk: Desk) -> str:
    return desk.words.estate(desk.estate) if desk.estate else desk.words.say("All estates")
