"""Sentences about the selections of ten-star households."""

from collections.abc import Mapping, Sequence

from charts.star_years import Selection
from charts.words import Words


def selection(years: Sequence[Selection], words: Words) -> str:
    """2026年申报十星文明户728户，评定653户，其中十星全得195户; what of the last year is not there yet is said.

    While nothing of it is decided, the year decided last stands behind. years: oldest first.
    """
    if not years:
        return words.say("No household put up for the stars yet")
    now = years[-1]
    if now.granted:
        return words.say(
            "{year}: {nominated} put up for the stars, {granted} granted, {in_full} of them with all stars",
            nominated=words.value(now.nominated, "households"), **_outcome(now, words),
        )  # fmt: skip
    said = words.say("{year}: nobody put up for the stars yet", year=now.label)
    if now.nominated:
        said = words.say("{year}: {nominated} put up for the stars, none granted yet",
                         year=now.label, nominated=words.value(now.nominated, "households"))  # fmt: skip
    before = next((each for each in reversed(years) if each.granted), None)
    if before is None:
        return said
    return said + words.say(
        "; {year}: {granted} granted, {in_full} of them with all stars", **_outcome(before, words)
    )


def over_years(years: Sequence[Selection], words: Words) -> str:
    """十星全得从2024年的110户到2026年的202户; one decided year alone has nothing to be held against."""
    decided = [each for each in years if each.granted]
    if len(decided) < 2:
        return words.say("Households put up and granted, by year")
    first, last = decided[0], decided[-1]
    return words.say(
        "From {before} with all stars in {first} to {after} in {last}",
        before=words.value(first.in_full, "households"), after=words.value(last.in_full, "households"),
        first=first.label, last=last.label,
    )  # fmt: skip


def rarest(shares: Mapping[str, float], words: Words) -> str:
    """科普星得的户最少，占62.0%. Empty, or all alike: no star is named."""
    if len({words.percent(share) for share in shares.values()}) < 2:
        return words.say("How often each star is given")
    star, share = min(shares.items(), key=lambda each: each[1])
    return words.say("Given least: {star}, to {share} of households", star=star, share=words.percent(share))


def _outcome(one: Selection, words: Words) -> dict[str, str]:
    granted = words.value(one.granted, "households")
    return {"year": one.label, "granted": granted, "in_full": words.number(one.in_full)}
