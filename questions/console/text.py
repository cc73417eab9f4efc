"""The text of a query, read without running it: its parameters, its end, the place of a fault."""

import re
from dataclasses import dataclass

# What may hide a $name: comments, texts, quoted names. Each closes, or the query ends in it.
_PIECES = re.compile(
    r"""--[^\n]*
    | /\*.*?(?:\*/|\Z)
    | [eE]?'(?:[^']|'')*(?:'|\Z)
    | "(?:[^"]|"")*(?:"|\Z)
    | \$(?P<tag>[A-Za-z_]\w*)?\$.*?(?:\$(?P=tag)\$|\Z)
    | \$(?P<name>\w+)
    | (?P<end>;)
    """,
    re.DOTALL | re.VERBOSE,
)

_BLANK = " \t\r\n\f\v;"
_WORD = re.compile(r"\s*(\w+|\S)")
LONGEST_PIECE = 60


@dataclass(frozen=True)
class Place:
    """Where a fault is: line and column from 1, and the piece of the line that is meant."""

    line: int
    column: int
    near: str


def parameter_names(sql: str) -> tuple[str, ...]:
    """Names of $name in the order they first stand; those within texts and comments are none."""
    names = (piece["name"] for piece in _PIECES.finditer(sql))
    return tuple(dict.fromkeys(name for name in names if name))


def place(sql: str, start: int, length: int) -> Place:
    """start, length: in bytes of UTF-8, as DuckDB counts."""
    raw = sql.encode("utf-8", "replace")
    before = raw[:start].decode("utf-8", "replace")
    after = raw[start:].decode("utf-8", "replace")
    word = _WORD.match(after)
    near = raw[start : start + length].decode("utf-8", "replace") or (word[1] if word else "")
    near = near.split("\n")[0][:LONGEST_PIECE]
    line_start = before.rfind("\n") + 1
    return Place(before.count("\n") + 1, len(before) - line_start + 1, near)


def without_end(sql: str) -> str:
    """The query without semicolons before it and after it, each place as it was; those between two queries stay."""
    bare = _PIECES.sub(lambda piece: " " * len(piece[0]) if _is_comment(piece[0]) else piece[0], sql)
    begins = len(bare) - len(bare.lstrip(_BLANK))
    ends = max(begins, len(bare.rstrip(_BLANK)))
    return sql[:begins].replace(";", " ") + sql[begins:ends] + sql[ends:].replace(";", " ")


def _is_comment(piece: str) -> bool:
    return piece.startswith(("--", "/*"))
