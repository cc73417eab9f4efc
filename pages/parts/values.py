"""Values of split tables as the figures take them: None for missing, one entry a group."""

from collections.abc import Iterable, Sequence

from pandas import DataFrame, isna


def none_if_missing(values: Iterable) -> list:
    return [None if isna(value) else value for value in values]


def by_group(split: DataFrame, names: Sequence[str], value: str = "value") -> dict[tuple, float | None]:
    """Group → value; a group that is not stated is None, and so is a value that is missing or withheld."""
    keys = zip(*(none_if_missing(split[name]) for name in names), strict=True)
    return dict(zip(keys, none_if_missing(split[value]), strict=True))
