"""Which units are money, by ``rules/units/money.yaml``: ``USD``, ``peso``; not ``pound``, which may be a weight."""

from __future__ import annotations

from checker.quantities.lexicon import lexicon


def is_money(unit: str) -> bool:
    """Whether the unit is a currency, or one of those that several countries have."""
    return unit in lexicon().currencies
