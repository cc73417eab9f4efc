"""Numbers, dates and codes as text in the reader's language. Figures and pages take their words from here."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from charts.dates import Dates
from charts.numbers import FLOWS, RATES
from charts.speech import MISSING, is_missing

__all__ = ["FLOWS", "MISSING", "RATES", "Words", "is_missing", "plain"]

CODES = Path(__file__).parents[1] / "data" / "reference" / "codes.toml"


@cache
def code_lists() -> dict:
    """The closed lists of codes.toml."""
    return tomllib.loads(CODES.read_text(encoding="utf-8"))


class Words(Dates):
    """All words of one language: `Words("zh", community)`."""

    def change(self, reading: Any, unit: str | None = None) -> str:
        """Change of a reading on the same period a year before; "—" where the two cannot be compared."""
        unit = unit or reading.indicator.unit
        is_bare_rate = reading.is_small and unit in RATES
        if reading.is_suppressed or is_bare_rate or reading.change_on_year is None:
            return MISSING
        return self.change_between(reading.value, reading.change_on_year.base, unit)

    @property
    def withheld(self) -> str:
        return self.say("withheld")

    @property
    def not_delivered(self) -> str:
        return self.say("not delivered")

    @property
    def not_applicable(self) -> str:
        return self.say("n/a")

    def reading(self, reading: Any, unit: str | None = None) -> str:
        """A reading as text, whatever its state: value, 不显示, 未报送, or counts for a small base."""
        unit = unit or reading.indicator.unit
        if reading.delivered == "no":
            return self.not_delivered
        if reading.is_suppressed:
            return self.withheld
        if reading.is_small and unit in RATES and reading.denominator:
            return self.share(reading.numerator, reading.denominator, reading.indicator.base_unit or "")
        return self.value(reading.value, unit)

    def age_group(self, age_from: int) -> str:
        """75–79, 80+."""
        return "80+" if age_from >= 80 else f"{age_from}–{age_from + 4}"

    def label(self, list_name: str, code: str | None) -> str:
        """The word of a code; a code the list does not hold stands as it is, missing is 未注明."""
        if is_missing(code):
            return self.say("not stated")
        return code_lists().get(list_name, {}).get(code, {}).get(self.language, code)

    def estate(self, name: str | None) -> str:
        """An estate by its Chinese name, in the reader's language."""
        if is_missing(name):
            return self.say("not stated")
        for estate in getattr(self.community, "estates", ()):
            if estate.name["zh"] == name:
                return estate.name.get(self.language, name)
        return name

    def join(self, parts: list[str]) -> str:
        """桃园里、府前小区和港城新村; a, b and c."""
        if len(parts) < 2:
            return "".join(parts)
        comma, last = self.either("、", ", "), self.either("和", " and ")
        return comma.join(parts[:-1]) + last + parts[-1]


def plain(text: str) -> str:
    """Text without the mark-up that figures take (line breaks, bold), for alternatives to pictures."""
    return re.sub(r"<[^>]+>", " ", text).strip()
