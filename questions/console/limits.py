"""What one question in SQL may cost."""

from dataclasses import dataclass

MOST_ROWS = 5_000  # to a browser: PITFALLS of whole tables
LONGEST_QUERY = 20_000  # characters, and of each value
AT_ONCE = 2  # questions running, of all readers together
PATIENCE = 5.0  # seconds in line for one of them to end


@dataclass(frozen=True)
class Limits:
    """Of one question. The tests ask with smaller ones."""

    seconds: float = 30.0
    memory_mb: int = 1_000
    cell: int = 2_000  # characters of a text; longer ones are cut and end in …
    columns: int = 200
    result_mb: int = 20  # of all rows handed back; what comes after is cut
