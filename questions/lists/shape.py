"""What a list is: the fields of a definition, typed; the columns its query returns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Text = Mapping[str, str]  # {"zh": …, "en": …}
Subject = Literal["resident", "case", "honour", "evidence"]
Service = Literal["home_visits", "services", "station_services"]
ORIGIN = ("load_id", "row_no")
PERSON = (
    "subject", "estate", "building", "age", "is_open", "since", *ORIGIN, "served_load_id", "served_row_no",
)  # fmt: skip
THING = ("subject", "what", "estate", "is_open", "since", *ORIGIN)


@dataclass(frozen=True)
class ActionList:
    """One definition: who or what is eligible, and when it is served.

    who: who is on it; closes: what takes it off; since: head of the column with the day it waits from, or is due.
    within: "30 days", "12 months": the span of the list, bound as $within; None: it has none.
    served_by: of residents, the shared query whose last row of somebody takes them off.
    sensitive: small numbers of an estate are not shown. eligible_as, open_as: indicators that at a month's end are the
    same numbers. reads: queries of shared_queries that stand before the definition's own in `sql`.
    """

    id: str
    title: Text
    who: Text
    closes: Text
    since: Text
    why: Text
    caution: Text
    subject: Subject
    sources: tuple[str, ...]
    sql: str
    within: str | None = None
    served_by: Service | None = None
    sensitive: bool = False
    eligible_as: str | None = None
    open_as: str | None = None
    reads: tuple[str, ...] = ()

    @property
    def is_of_people(self) -> bool:
        """Rows of people are for who may see them, and go onto visiting sheets."""
        return self.subject == "resident"

    @property
    def has_estates(self) -> bool:
        return self.subject in ("resident", "case")

    @property
    def columns(self) -> tuple[str, ...]:
        """What the query returns, in any order."""
        return PERSON if self.is_of_people else THING
