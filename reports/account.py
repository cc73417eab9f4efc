"""The community's own account of its work, sentence by sentence, and what measures each: data/reference/account.toml.

`python -m reports.account` writes docs/account.md from it.
"""

import argparse
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from indicators import catalogue
from indicators.shape import Indicator, Text
from reports.topics import PAGES

ROOT = Path(__file__).parent.parent
FILE = ROOT / "data" / "reference" / "account.toml"
PAGE = ROOT / "docs" / "account.md"
HEAD = """# 简介逐句对照 · The account, sentence by sentence

由 `data/reference/account.toml` 生成，请勿手改：`python -m reports.account`。
Generated from `data/reference/account.toml`, do not edit: `python -m reports.account`.

{sentences}句话，{measured}句量得出来。 {sentences} sentences, {measured} of them measured.
"""


@dataclass(frozen=True)
class Claim:
    """A sentence of the account. stated: indicator to the number it gives; why_not: what is not measured, and why."""

    said: Text
    indicators: tuple[str, ...] = ()
    stated: Mapping[str, float] | None = None
    why_not: Text | None = None

    @property
    def measured_by(self) -> list[Indicator]:
        return [catalogue.named(each) for each in self.indicators]


@dataclass(frozen=True)
class Part:
    title: Text
    claims: tuple[Claim, ...]


def passed_over(file: Path = FILE) -> list[str]:
    """Words of the sentences that lead over or wish for the future, and are not measured."""
    return tomllib.loads(file.read_text(encoding="utf-8"))["passed_over"]


@cache
def load(file: Path = FILE) -> tuple[Part, ...]:
    """The parts in the order of the account. UnknownName for an indicator nobody defined."""
    told = tomllib.loads(file.read_text(encoding="utf-8"))["parts"]
    parts = tuple(Part(each["title"], tuple(_claim(claim) for claim in each["claims"])) for each in told)
    for claim in (claim for part in parts for claim in part.claims):
        for each in (*claim.indicators, *(claim.stated or ())):
            catalogue.named(each)
    return parts


def _claim(told: Mapping) -> Claim:
    return Claim(**{**told, "indicators": tuple(told.get("indicators", ()))})


def page() -> str:
    """docs/account.md: each sentence, whether it is countable, its ledgers, indicators and page."""
    parts = load()
    claims = [claim for part in parts for claim in part.claims]
    lines = [HEAD.format(sentences=len(claims), measured=sum(bool(each.indicators) for each in claims))]
    for part in parts:
        lines.append(f"## {part.title['zh']} · {part.title['en']}\n")
        lines.append(
            "| 简介里的话 said | 量得出 counted | 台账 ledgers | 指标 indicators | 页面 page |\n|---|---|---|---|---|"
        )
        lines += [_line(claim) for claim in part.claims]
        lines.append("")
    lines.append("## 承上启下、展望的话，不计量 · Sentences that lead over or wish for the future\n")
    return "\n".join([*lines, *(f"- {each}" for each in passed_over()), ""])


def _line(claim: Claim) -> str:
    found = claim.measured_by
    why = claim.why_not or {"zh": "", "en": ""}
    counted = "是 yes" if found else "否 no"
    note = "<br>".join(filter(None, (counted, why["zh"], why["en"])))
    ledgers = sorted({f"`{source}`" for each in found for source in each.sources})
    named = [f"[{each.title['zh']}](indicators.md#{each.id})" for each in found]
    pages = dict.fromkeys(f"`pages/{PAGES[each.topic]}.py`" for each in found)
    said = f"{claim.said['zh']}<br>{claim.said['en']}"
    return f"| {said} | {note} | {' '.join(ledgers)} | {'、'.join(named)} | {' '.join(pages)} |"


def main() -> None:
    """Writes docs/account.md."""
    argparse.ArgumentParser(prog="python -m reports.account", description=__doc__).parse_args()
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
