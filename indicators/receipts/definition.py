"""A definition as it was when a number was quoted: as text, and its version."""

import json
from dataclasses import asdict
from hashlib import sha256

from indicators.shape import Indicator

# what the number depends on; titles and cautions may be reworded without changing it
COUNTS = ("sql", "kind", "unit", "quantile", "is_stock", "sources", "dimensions", "sensitive")


def version(indicator: Indicator) -> str:
    """Six letters and digits, other ones as soon as the number may come out differently. Layout does not count."""
    facts = {name: getattr(indicator, name) for name in COUNTS}
    facts["sql"] = " ".join(indicator.sql.split())
    return sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:6]


def frozen(indicator: Indicator) -> str:
    return json.dumps(asdict(indicator), ensure_ascii=False, sort_keys=True)


def thawed(text: str) -> Indicator:
    """The indicator that `frozen` wrote."""
    facts = json.loads(text)
    return Indicator(
        **{name: tuple(each) if isinstance(each, list) else each for name, each in facts.items()}
    )
