"""What a file under ``rules/units`` may hold: number words, bounds, units, money, nouns, and what is no quantity.

Any section may stand in any file of the folder; sections of the same name are joined in the order of the files.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

Effect = Literal["at_least", "more_than", "at_most", "less_than", "nearly", "barely_over", "about", "additional"]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class UnitEntry(_Section):
    """One unit of measure; ``value * factor`` (up to ``factor_high``) after adding ``offset`` is one in ``to``."""

    name: str
    to: str
    factor: float
    factor_high: float | None = None
    offset: float = 0.0
    forms: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    attributive: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()


class Period(_Section):
    """What a rate is counted over; ``times`` turns it into one ``per`` day or year."""

    forms: tuple[str, ...]
    per: str
    times: float
    seconds: float | None = None


class Rates(_Section):
    """``words`` stand between the amount and the period: "a", "per"."""

    words: tuple[str, ...]
    periods: tuple[Period, ...]


class Currency(_Section):
    """One currency, or a word that leaves open which (``unit`` is then that word)."""

    unit: str
    factor: float = 1.0
    prefix: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    needs_scale: bool = False


class Vague(_Section):
    """A word for a number nobody counted, with the bounds it stands for."""

    words: str
    low: Decimal
    high: Decimal
    article: Literal["required", "optional"] = "optional"
    of: Literal["required", "optional"] = "optional"


class Bound(_Section):
    """Words around a number, and what they do to it."""

    effect: Effect
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Slack(_Section):
    """How far "about" reaches, as a part of the value: for figures of one significant digit, and for others."""

    round: float
    precise: float


class Around(_Section):
    """Words before and after a number."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Magnitude(Around):
    """How the magnitude of an earthquake is written; ``verbs`` and ``nouns`` count only beside a decimal figure."""

    symbols: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


class Age(Around):
    """How an age is written; ``name_after`` may follow the figure in "Ada Crane, 61 and widowed"."""

    name_after: tuple[str, ...] = ()


class UnitsFile(_Section):
    """One file under ``rules/units``; every section is optional."""

    cardinals: dict[str, Decimal] = {}
    scales: dict[str, Decimal] = {}
    rough_scales: tuple[str, ...] = ()
    money_scales: dict[str, Decimal] = {}
    tight_scales: dict[str, Decimal] = {}
    ordinals: dict[str, Decimal] = {}
    fractions: dict[str, Decimal] = {}
    vague: tuple[Vague, ...] = ()
    zero: tuple[str, ...] = ()
    zero_before_plural: tuple[str, ...] = ()
    slack: Slack | None = None
    bounds: tuple[Bound, ...] = ()
    additional: Around | None = None
    units: tuple[UnitEntry, ...] = ()
    rates: Rates | None = None
    money: tuple[Currency, ...] = ()
    american: tuple[str, ...] = ()
    counted_in_millions: tuple[str, ...] = ()
    other_dollars: tuple[str, ...] = ()
    magnitude: Magnitude | None = None
    age: Age | None = None
    plurals: dict[str, str] = {}
    adjectival: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    clock_after: tuple[str, ...] = ()
    named_before: tuple[str, ...] = ()
    named_before_capital: tuple[str, ...] = ()
    named_phrases: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    not_before_half: tuple[str, ...] = ()
    year_before: tuple[str, ...] = ()
    when_after: tuple[str, ...] = ()
    ordinal_after: tuple[str, ...] = ()
