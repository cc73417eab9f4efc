"""The work brief as data: sections of paragraphs, tables and exhibits; what is not known is a gap, never a number."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from charts.words import Words
from reports.exhibit import Exhibit


class Gap(NamedTuple):
    """A place to fill in by hand. what: is missing; source: where it would come from."""

    what: str
    source: str

    def said(self, words: Words) -> str:
        """【待补：成立时间】."""
        return words.either(f"【待补：{self.what}】", f"[To be filled in: {self.what}]")


Sentence = str | Gap


@dataclass(frozen=True)
class Paragraph:
    """Sentences with their full stops, in order."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Table:
    """Cells as text, a row as long as the head. is_total: the last row sums up. note: below it."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    is_total: bool = False


class Figure(NamedTuple):
    """below: what is shown, in which unit, and from where."""

    exhibit: Exhibit
    below: str


Block = Paragraph | Table | Figure


@dataclass(frozen=True)
class Part:
    """（一）工作队伍: a heading of the second level and what stands under it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Section:
    """一、组织建设与制度; the numbers of headings are set where the brief is written out."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Brief:
    """period and place: what it speaks of, in words; always the whole community."""

    title: str
    period: str
    place: str
    lead: tuple[Block, ...]
    sections: tuple[Section, ...]

    def blocks(self) -> Iterator[Block]:
        yield from self.lead
        for section in self.sections:
            for part in section.parts:
                yield from part.blocks

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        return tuple(each.exhibit for each in self.blocks() if isinstance(each, Figure))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every gap once, in order of its first place."""
        said = (each for block in self.blocks() if isinstance(block, Paragraph) for each in block.sentences)
        return tuple(dict.fromkeys(each for each in said if isinstance(each, Gap)))
