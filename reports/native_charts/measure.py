"""How wide a text is in the widest face that may stand in for ours, and on how many lines it stands.

Office programs measure with the faces of the machine at hand; what is laid out here has to fit there.
"""

import re
import unicodedata
from itertools import pairwise

WIDE = {"W", "F", "A"}
NARROW = set(" !'|.,:;()[]{}/\\-ijlIftr")
BROAD = set("mwMW%@+=<>−")
PART_EM = {"narrow": 0.37, "broad": 0.92, "other": 0.645}
BOLD = 1.12  # of Latin letters and digits
BETWEEN = 0.2  # em that programs put between Han and digits
NOT_FIRST = "，。、；：）”％%·！？"  # never opens a line
PART = re.compile(r"[^\W\u2e80-\uffef][^\s\u2e80-\uffef]*|\s+|.")


def width(text: str, size: float, is_bold: bool = False) -> float:
    """In the units of `size`."""
    wides = [unicodedata.east_asian_width(char) in WIDE for char in text]
    latin = sum(_em(char) for char, is_wide in zip(text, wides, strict=True) if not is_wide)
    turns = sum(
        left != right and " " not in text[at : at + 2] for at, (left, right) in enumerate(pairwise(wides))
    )
    return (sum(wides) + latin * (BOLD if is_bold else 1) + turns * BETWEEN) * size


def _em(char: str) -> float:
    return PART_EM["narrow" if char in NARROW else "broad" if char in BROAD else "other"]


def folded(text: str, room: float, size: float, is_bold: bool = False) -> list[str]:
    """The text on lines no wider than `room`: Latin words stay whole, Han characters part anywhere."""
    lines, line = [], ""
    for part in PART.findall(text):
        if line and part not in NOT_FIRST and width((line + part).rstrip(), size, is_bold) > room:
            lines.append(line.rstrip())
            line = part.lstrip()
        else:
            line += part
    return [*lines, line.rstrip()] if line.strip() else lines
