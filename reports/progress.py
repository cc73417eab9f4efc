"""How far a file has come, for whoever waits."""

from collections.abc import Callable

Progress = Callable[[int, int], None]  # slides done, of how many


def quiet(done: int, of: int) -> None:
    """For files nobody waits for."""
