"""Sentences about evidence that serves several criteria."""

from collections.abc import Sequence

from charts.words import Words
from indicators.shared_evidence.conflicts import Conflict
from indicators.shared_evidence.missing import Missing
from indicators.shared_evidence.uses import Piece


def shared(pieces: Sequence[Piece], words: Words) -> str:
    """重阳敬老活动一次佐证3项创建的6条标准. pieces: the one that serves most on top."""
    if not pieces or pieces[0].criteria < 2:
        return words.say("Nothing counts for several criteria")
    top = pieces[0]
    return words.say_many(
        "{name} serves {criteria} criteria of {n} campaign", "{name} serves {criteria} criteria of {n} campaigns",
        top.campaigns, name=top.name, criteria=top.criteria,
    )  # fmt: skip


def claimed_twice(found: Sequence[Conflict], words: Words) -> str:
    """2份佐证违规重复使用，1份不计分."""
    said = words.say_many(
        "{n} claim of a document against a rule", "{n} claims of documents against a rule", len(found)
    )
    lost = sum(each.is_repeat for each in found)
    return said + words.say_many(", {n} does not count", ", {n} do not count", lost) if lost else said


def to_bring(found: Sequence[Missing], words: Words) -> str:
    """先补这些佐证：5份能同时用于几项创建."""
    several = sum(len(each.campaigns) > 1 for each in found)
    if not several:
        return words.say("Evidence to bring first")
    return words.say_many(
        "Evidence to bring first: {n} piece is missing in several campaigns",
        "Evidence to bring first: {n} pieces are missing in several campaigns", several,
    )  # fmt: skip
