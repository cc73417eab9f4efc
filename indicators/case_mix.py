"""Case mix: the share on time that all staff together reach on the items each one handled."""

from pandas import DataFrame


def expected(lines: DataFrame) -> dict[str, float]:
    """Shares of 1 by staff_id, of everybody with cases due; to read beside the own share (indirect standardisation).

    lines: staff_id, item (None: not stated), numerator and denominator of the share on time. Whoever handles an item
    alone is held against themselves in it.
    """
    due = lines[lines["denominator"] > 0]
    whole = due.groupby("item", dropna=False)[["numerator", "denominator"]].transform("sum")
    mixed = due.assign(expected=due["denominator"] * whole["numerator"] / whole["denominator"])
    sums = mixed.groupby("staff_id")[["expected", "denominator"]].sum()
    return (sums["expected"] / sums["denominator"]).to_dict()
