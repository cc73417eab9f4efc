"""Slides with the code of their number: whoever heard it can look it up later, and why it reads otherwise by then."""

from collections.abc import Sequence
from dataclasses import replace

from indicators.readings import Reading
from reports import receipts as quoting
from reports.desk import Desk
from reports.slides import Slide
from state import receipts
from warehouse import builds


def with_codes(slides: Sequence[Slide], desk: Desk) -> list[Slide]:
    """The same; the foot of a slide that speaks of one number ends with its code, and names the number where the
    slide's chart shows others.
    """
    return [
        replace(slide, foot=_told(slide, desk))
        if slide.reading and slide.reading.value is not None
        else slide
        for slide in slides
    ]


def _told(slide: Slide, desk: Desk) -> str:
    words, reading = desk.words, slide.reading
    if _is_shown(slide, desk):
        said = words.say("Code: {code}", code=code(reading, desk))
    else:
        what = reading.indicator.title[words.language]
        said = words.say("Code of {what}: {code}", what=what, code=code(reading, desk))
    return words.either("　", " · ").join((slide.foot, said))


def _is_shown(slide: Slide, desk: Desk) -> bool:
    """Its title says the number, or its chart is the one over time, which ends with it."""
    is_its_line = slide.exhibit is not None and slide.exhibit.key == slide.reading.indicator_id
    return is_its_line or desk.words.reading(slide.reading) in slide.title


def code(reading: Reading, desk: Desk) -> str:
    """K7Q2-9F4M. By the definition of pages: a wall withholds more, but counts no other way."""
    indicator = desk.catalogue[reading.indicator_id]
    small = desk.community.limits["small_count"]
    return quoting.quote(
        builds.STATE / receipts.FILE, desk.con, indicator, reading.period, dict(reading.group or {}),
        desk.coverage, small, desk.build_id,
    )  # fmt: skip
