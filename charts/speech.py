"""How anything is said in one language: messages of the catalogue, and the choice between two notations."""

from dataclasses import dataclass
from typing import Any

import pandas

from translations import translator

MISSING = "—"
TENTHS = "一二三四五六七八九"


def is_missing(value: Any) -> bool:
    """None, NaN and the missing values of tables."""
    return bool(pandas.isna(value))


@dataclass(frozen=True)
class Speech:
    """One language ("zh", "en"); `community` holds the estates with their names in both languages."""

    language: str
    community: Any = None

    def say(self, message: str, **parts: Any) -> str:
        """A message of the catalogue with its parts filled in."""
        return translator(self.language).gettext(message).format(**parts)

    def say_many(self, one: str, many: str, n: float, **parts: Any) -> str:
        """The same for a message that counts: `n` chooses the English form."""
        return (
            translator(self.language).ngettext(one, many, 1 if n == 1 else 2).format(n=f"{n:,.0f}", **parts)
        )

    def either(self, zh: str, en: str) -> str:
        """For formats and punctuation, which no catalogue translates."""
        return zh if self.language == "zh" else en
