"""What there is to say of a scheme, by whoever says it: `say` is that of the command line or that of a page."""

from collections.abc import Callable

from community.schemes import Scheme

Say = Callable[..., str]


def known(scheme: Scheme, say: Say) -> str:
    """16 standards, all listed; 40 standards, 3 known; 22 standards known, of how many is not known."""
    count = len(scheme.items)
    if scheme.standards == count:
        return say("{total} standards, all listed", total=count)
    if scheme.standards is not None:
        return say("{total} standards, {known} known", total=scheme.standards, known=count)
    if count:
        return say("{known} standards known, of how many is not known", known=count)
    return say("no standard known yet")


def bars(scheme: Scheme, say: Say) -> str:
    """How many areas, full marks, and what passing takes; "not known" for what the source does not say."""
    full, needed = (
        say("not known") if points is None else f"{points:g}"
        for points in (scheme.full_points, scheme.bar_points)
    )
    said = say(
        "areas: {areas}; full marks: {full}; needed: {needed}",
        areas=len(scheme.areas), full=full, needed=needed,
    )  # fmt: skip
    if scheme.area_bar_points is None:
        return said
    return said + say("; in each area: {needed:g}", needed=scheme.area_bar_points)


def status(scheme: Scheme, say: Say) -> str:
    return say("confirmed") if scheme.is_confirmed else say("reference value, to be confirmed")
