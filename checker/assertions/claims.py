"""What one reader of a sentence hands to the writer of assertions: a slot's value and the words that carry it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.assertions.mentions import Mention
from checker.assertions.model import Subject, Value


@dataclass(frozen=True, slots=True)
class Claim:
    """A value of a slot; ``about`` is the event word it is said of, or what else it is said of; ``focus`` are
    characters of the sentence's field."""

    slot: str
    value: Value
    focus: tuple[int, int]
    about: Mention | Subject
