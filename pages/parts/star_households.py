"""Blocks on ten-star households: the way from the honours, the years, the estates, the stars."""

import streamlit as st

from charts import findings, star_years
from charts.ranking import ranking
from charts.star_years import Selection
from charts.words import Words
from indicators import star_households
from indicators.periods import Period
from indicators.star_households import StarList
from pages.parts import choices, show
from pages.parts import estates as side_by_side
from pages.parts.desk import Desk
from reports.exhibits import estates
from reports.values import counts_if_few

COUNTS = ("star_households_nominated", "star_households_granted", "ten_star_households")
IDS = (*COUNTS, "ten_star_share", "star_given_share")


def link(desk: Desk) -> None:
    """One line on the page of honours: the selection of the year, and its page. Nothing where none was ever told."""
    years = selections(desk)
    if not years:
        return
    words = desk.words
    show.section(words.say("Ten-star households"), words.say("by year of the selection"))
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="attn-stars"):
        with st.container(width="stretch", gap=None):
            place = f"{words.estate(desk.estate)}{words.either('：', ': ')}" if desk.estate else ""
            said = place + findings.selection(years, words)
            if years[-1].granted:
                share = desk.reading("ten_star_share")
                said += words.say(", ten-star share {share}", share=words.reading(share))
            show.write(
                f'<div class="attn" lang="{words.either("zh-CN", "en")}">{_chip(years[-1], words)}'
                f'<span class="say">{show.safe(said)}</span></div>'
            )
        st.page_link(
            "pages/star_households.py", label=words.say("Stars ›"), query_params=choices.address(),
        )  # fmt: skip


def selections(desk: Desk) -> list[Selection]:
    """The years up to the chosen period, oldest first, the last as of the period's end; none: nobody was put up."""
    last = desk.period.last_day
    first = desk.ask(star_households.first_year, min(last, desk.data_date))
    if first is None:
        return []
    oldest = max(first, desk.coverage.first_date.year)
    periods = [Period.parse(str(year)) for year in range(oldest, last.year)]
    return [_selection(desk, period) for period in (*periods, desk.period)]


def strip(desk: Desk) -> None:
    words = desk.words
    readings = [desk.reading(each) for each in (*COUNTS, "ten_star_share")]
    labels = [words.say("Put up"), words.say("Granted"), words.say("All stars"), words.say("Ten-star share")]
    cells = [
        (label, show.amount(each, words), "", words.change(each))
        for label, each in zip(labels, readings, strict=True)
    ]
    show.strip(cells, behind=show.Behind(desk, [*COUNTS, "ten_star_share"]), note=_reference(desk))


def blocks(desk: Desk, years: list[Selection]) -> None:
    """The years and the table; estates and stars beside each other once the year's selection is decided."""
    left, right = st.columns(2, gap="large")
    with left:
        by_year(desk, years)
    if years and years[-1].granted:
        with left:
            table(desk)
        with right:
            by_estate(desk)
            by_star(desk)
    else:
        with right:
            table(desk)


def by_year(desk: Desk, years: list[Selection]) -> None:
    words = desk.words
    drawn = star_years.star_years(years, words)
    said = show.Markup(show.safe(words.say("Households by year of the selection")) + star_years.key(words))
    show.figure(
        "star-years", findings.over_years(years, words), said, drawn, behind=show.Behind(desk, COUNTS)
    )


def by_star(desk: Desk) -> None:
    """A bar a star of the year's list; the one given least in accent. Few households: counts."""
    words, indicator = desk.words, desk.catalogue["star_given_share"]
    lines = desk.lines("star_given_share", "star")
    known = _list(desk)
    met = [star for star in known.english if star in lines and lines[star].value is not None] if known else []
    labels = [star if words.language == "zh" else known.english[star] for star in met]
    texts = [counts_if_few(lines[star], indicator, words) for star in met]
    values = [None if text else lines[star].value for star, text in zip(met, texts, strict=True)]
    shares = {label: value for label, value in zip(labels, values, strict=True) if value is not None}
    drawn = ranking(
        labels, values, words, "percent", named=[min(shares, key=shares.get, default="")], texts=texts
    )
    below = words.say("Share of households granted stars whose stars are named")
    show.figure(
        "stars", findings.rarest(shares, words), below, drawn, behind=show.Behind(desk, ["star_given_share"])
    )


def by_estate(desk: Desk) -> None:
    words = desk.words
    below = words.say("Of 100 households of the register; the tick is a year before")
    drawn = estates.bars(desk, "star-estates", "ten_star_share", words.say("Ten-star share"), below)
    show.exhibit(desk, drawn)


def table(desk: Desk) -> None:
    words = desk.words
    side_by_side.side_by_side(
        desk,
        {
            "star_households_nominated": words.say("Put up"), "star_households_granted": words.say("Granted"),
            "ten_star_households": words.say("All stars"), "ten_star_share": words.say("Ten-star share, %"),
        },
    )  # fmt: skip


def _selection(desk: Desk, period: Period) -> Selection:
    words = desk.words
    nominated, granted, in_full = (desk.reading(each, period=period).value or 0 for each in COUNTS)
    share = desk.reading("ten_star_share", period=period)
    if not nominated:
        text = words.say("none put up yet")
    elif not granted:
        text = words.say("{n} put up, none granted yet", n=words.number(nominated))
    else:
        text = words.say(
            "{n} put up, {granted} granted, {in_full} all stars ({share})",
            n=words.number(nominated), granted=words.number(granted), in_full=words.number(in_full),
            share=words.reading(share),
        )  # fmt: skip
    return Selection(words.year(period.start), nominated, granted, in_full, text)


def _chip(one: Selection, words: Words) -> show.Markup:
    if one.granted:
        return show.chip("accent", words.say("decided"))
    return show.chip("nodata", words.say("not decided yet"))


def _list(desk: Desk) -> StarList | None:
    return desk.ask(star_households.star_list, desk.period.last_day.year)


def _reference(desk: Desk) -> str:
    """What to know of the list of stars: that it is a reference value, or lacks stars, or is none."""
    words, known = desk.words, _list(desk)
    if known is None:
        return words.say("No list of stars is of this year: write it into data/reference/stars.toml")
    said = []
    if not known.is_confirmed:
        said.append(words.say("The list of stars is a reference value, to be confirmed with the street"))
    if len(known.english) < known.stars_in_full:
        said.append(words.say("it names {n} of its {total}", n=len(known.english), total=known.stars_in_full))
    return words.either("，", ", ").join(said)
