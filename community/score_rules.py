"""The rules of 三分三制 as community.toml gives them, one version after another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase

PARTS = ("attendance", "points", "review")
RATER_GROUPS = ("resident", "party_member", "colleague", "street_office")
SPANS = ("month", "quarter", "year")
ALL = "all"


@dataclass(frozen=True)
class Grade:
    """name: {"zh", "en"}; lowest: total from which it is reached; quota: at most so many percent of the staff,
    none for the lowest grade.
    """

    name: Mapping[str, str]
    lowest: float
    quota: float | None = None


@dataclass(frozen=True)
class ScoreRules:
    """One version of the rules, in force from `start` to before `until` (None: until further notice).

    weights: percent of the three parts. points_full: points in a quarter that earn the whole part; posts: the same
    where a post differs, by pattern ("网格片区*"). caps: category, or "all", to span (month, quarter, year) to
    the most points that count. raters: percent of the groups of raters; empty: every rating weighs alike.
    trim: percent of each group's ratings left out at either end. grades: highest first.
    """

    version: str
    start: date
    until: date | None
    weights: Mapping[str, float]
    points_full: float
    min_raters: int
    trim: float = 0
    categories: tuple[str, ...] = ()
    posts: Mapping[str, float] = field(default_factory=dict)
    caps: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    raters: Mapping[str, float] = field(default_factory=dict)
    grades: tuple[Grade, ...] = ()

    def kind(self, post: str | None) -> str:
        """The first pattern of `posts` that fits a post, "" for none: posts of a kind are read together."""
        return next((pattern for pattern in self.posts if fnmatchcase(post or "", pattern)), "")

    def full(self, post: str | None) -> float:
        """Points in a quarter that earn a post the whole part."""
        return self.posts.get(self.kind(post), self.points_full)


def in_force(versions: Sequence[ScoreRules], day: date) -> ScoreRules | None:
    """The version of a day; None before the first, or after the last has ended."""
    standing = (each for each in versions if each.start <= day and (each.until is None or day < each.until))
    return next(standing, None)


def read(entries: Sequence[Mapping]) -> tuple[ScoreRules, ...]:
    """Versions from entries of community.toml that hold no mistake, the oldest first."""
    ordered = sorted(entries, key=lambda entry: entry["from"])
    ends = [entry.get("until") for entry in ordered]
    nexts = [entry["from"] for entry in ordered[1:]] + [None]
    return tuple(
        _version(entry, until or following)
        for entry, until, following in zip(ordered, ends, nexts, strict=True)
    )


def _version(entry: Mapping, until: date | None) -> ScoreRules:
    grades = [Grade(each["name"], each["from"], each.get("quota")) for each in entry.get("grades", ())]
    return ScoreRules(
        version=entry["version"],
        start=entry["from"],
        until=until,
        weights={part: entry[part] for part in PARTS},
        points_full=entry["points_full"],
        min_raters=entry["min_raters"],
        trim=entry.get("trim", 0),
        categories=tuple(entry.get("categories", ())),
        posts=entry.get("posts", {}),
        caps=entry.get("caps", {}),
        raters=entry.get("raters", {}),
        grades=tuple(sorted(grades, key=lambda grade: -grade.lowest)),
    )
