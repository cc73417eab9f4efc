"""Sentences about where the staff stand: never a rank, and no difference that chance explains."""

from collections.abc import Sequence

from charts.funnel import Dot
from charts.words import Words


def standing(
    levels: Sequence[Sequence[str]], standing_out: Sequence[str], unjudged: int, words: Words
) -> str:
    """11人合计分不出高低，并列; levels: groups of names; standing_out: names beside the rest."""
    judged = sum(map(len, levels))
    if not judged:
        return words.say("Nobody has all three parts yet: no totals to compare")
    if standing_out:
        return words.say("{names} stand apart from the rest of the team", names=words.join(standing_out))
    if len(levels) > 1:
        return words.say_many(
            "The totals form {n} group, level within it",
            "The totals form {n} groups, level within each",
            len(levels),
        )
    if judged == 1:
        return words.say("Only one person has all three parts")
    return words.say_many(
        "{n} total cannot be told apart", "{n} totals cannot be told apart: all stand level", judged
    )


def funnel(dots: Sequence[Dot], words: Words) -> str:
    """Who lies beyond the limits of 99.8 %; else that chance explains all of it."""
    if not dots:
        return words.say("Completed on time, by person")
    outside = [dot.label for dot in dots if dot.outside == "99.8"]
    if not outside:
        return words.say("Differences in completing on time are within chance")
    return words.say("{names}: completed on time beyond what chance explains", names=words.join(outside))
