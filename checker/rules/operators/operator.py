"""What an operator file brings: its words, its SQL, its English and the types it compares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.rules.fields import Kind, Operand
from checker.rules.predicates import Predicate

Build = Callable[[Sequence[Operand], int], Predicate]

AMOUNT = "<amount>"
"""Stands in a phrase for an amount of time: ``within <amount> after``."""

NUMBER = "<number>"
"""Stands in a phrase for a plain whole number: ``more than <number> above``."""

UNTIL = "to"
"""The word before the third operand, where there is one: ``during a.said to b.said``."""


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator.

    ``phrase`` are the words between the operands; ``kinds`` which kinds of field it compares (both sides are of one
    kind); ``certain`` and ``possible`` take the operands and the amount, in minutes or as the plain number (0 where the
    phrase has none);
    ``sentence`` and ``negated`` say it for people with ``{left}``, ``{right}``, ``{until}``, ``{amount}``;
    ``symmetric`` where sides may be swapped."""

    name: str
    phrase: tuple[str, ...]
    kinds: tuple[Kind, ...]
    certain: Build
    possible: Build
    sentence: str
    negated: str
    symmetric: bool = False
    until: bool = False
    example: str = ""

    @property
    def takes_amount(self) -> bool:
        """Whether the phrase has an amount of time in it, which is two words: "30 days"."""
        return AMOUNT in self.phrase

    @property
    def takes_number(self) -> bool:
        """Whether the phrase has a plain number in it."""
        return NUMBER in self.phrase
