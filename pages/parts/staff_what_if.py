"""What if the parts weighed otherwise: whose group changes, and how firm the order is. Changes no score."""

from collections.abc import Mapping, Sequence

import streamlit as st

from charts.words import Words
from indicators.scoring import weighings
from indicators.scoring.standing import Standing
from indicators.scoring.weighings import Firmness, Levels
from pages.parts import show
from pages.parts.desk import Desk
from pages.parts.staff import Member

MOST = 80


def what_if(desk: Desk, members: Sequence[Member], found: Standing) -> None:
    """Folded until asked for; moving a weight runs this panel alone."""
    with st.expander(
        desk.words.say("What if the parts weighed otherwise"), key="what-if", on_change="rerun"
    ) as box:
        if box.open:
            _panel(desk, members, found)


@st.fragment
def _panel(desk: Desk, members: Sequence[Member], found: Standing) -> None:
    words, scores = desk.words, [each.score for each in members]
    names = {each.score.staff_id: each.name for each in members}
    weights = scores[0].rules.weights
    moved = _moved(weights, words)
    if moved["review"] < 0:
        st.warning(words.say("Attendance and points add to over 100: take some from one of them."))
        return
    levels = weighings.regroup(scores, moved)
    changed = [names[each] for each in weighings.changed(found.levels, levels)]
    title = (
        words.say("Another group for {names}", names=words.join(changed)) if changed
        else words.say("Nobody's group changes")
    )  # fmt: skip
    said = words.say(
        "Attendance {attendance}, points {points}, review {review}",
        **{part: words.number(weight) for part, weight in moved.items()},
    )
    heads = [words.say("Group of those level"), words.say("By the rules"), words.say("With these weights")]
    lines = [
        [words.number(at + 1), _names(found.levels, at, names, words), _names(levels, at, names, words)]
        for at in range(max(len(found.levels), len(levels)))
    ]
    show.table(
        "what-if-groups", title, said, heads, lines, note=_firmness(scores, weights, found.levels, words)
    )


def _moved(weights: Mapping[str, float], words: Words) -> dict[str, float]:
    left, right = st.columns(2, gap="large")
    with left:
        attendance = st.slider(
            words.say("Attendance, of 100"), 0, MOST, int(weights["attendance"]), 5, key="weight-attendance"
        )
    with right:
        points = st.slider(
            words.say("Ledger points, of 100"), 0, MOST, int(weights["points"]), 5, key="weight-points"
        )
    return {"attendance": attendance, "points": points, "review": 100 - attendance - points}


def _names(levels: Levels, at: int, names: Mapping[str, str], words: Words) -> str:
    return words.join([names[each] for each in levels[at]]) if at < len(levels) else "—"


def _firmness(scores, weights: Mapping[str, float], levels: Levels, words: Words) -> str:
    """Over all weightings within 15 points of the rules."""
    tried = words.number(len(weighings.plausible(weights)))
    if len(levels) < 2:
        share = words.percent(100 * weighings.level_share(scores, weights))
        return words.say(
            "In {share} of {n} plausible weightings, each part within 15 points of the rules, all stand level.",
            share=share, n=tried,
        )  # fmt: skip
    return words.either("", " ").join(
        _order(at, weighings.firmness(scores, weights, levels[at], levels[at + 1]), tried, words)
        for at in range(len(levels) - 1)
    )


def _order(at: int, firm: Firmness, tried: str, words: Words) -> str:
    return words.say(
        "Group {above} over group {below}: in {ordered} of {n} plausible weightings, told apart in {apart}.",
        above=at + 1, below=at + 2, ordered=words.percent(100 * firm.ordered), n=tried,
        apart=words.percent(100 * firm.apart),
    )  # fmt: skip
