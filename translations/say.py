"""Sentences of the command line and of messages that are kept in both languages."""

import os

from translations import LANGUAGES, translator


def language() -> str:
    """Language of the command line: COMMUNITY_DASHBOARD_LANG, Chinese unless it says otherwise."""
    wished = os.environ.get("COMMUNITY_DASHBOARD_LANG", "zh")
    return wished if wished in LANGUAGES else "zh"


def say(message: str, /, **values: object) -> str:
    """A message in the language of the command line, its {fields} filled in."""
    return translator(language()).gettext(message).format(**values)


def both(message: str, /, **values: object) -> dict[str, str]:
    """A message in every language, as contracts write their sentences."""
    return {each: translator(each).gettext(message).format(**values) for each in LANGUAGES}
