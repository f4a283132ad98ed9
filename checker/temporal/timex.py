"""A time expression in a text, resolved, with the chain that led to its value."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Literal

from checker.articles.model import Field
from checker.temporal.span import TimeSpan

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the chain: ``what`` is phrase, pattern, clock, policy or value; ``text`` says it for people."""

    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Timex:
    """``Tuesday`` -> DATE 2019-05-14, resolved against the clock ``published 2019-05-14`` under the policy
    ``last-or-today``.

    ``value`` is the TIMEX3 value (``2019-05-14``, ``P2D``, ``PRESENT_REF``, ``2019-Q3``), ``mod`` the TIMEX3 modifier
    (``START``, ``APPROX``…); ``span`` is None for durations, sets, and what hangs on an event or has no clock;
    ``anchor`` is "event" where an amount hangs on an event ("two days later"), with ``direction`` before/after.
    ``signal`` is the preposition in front that says how the time binds (since, until, by, before, after, from, to,
    between, on, in, during), which TIMEX3 keeps outside of the expression.
    """

    field: Field
    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    span: TimeSpan | None = None
    anchor: str | None = None
    direction: Literal["before", "after"] | None = None
    signal: str | None = None
    chain: tuple[Step, ...] = dataclasses.field(default=(), compare=False)
