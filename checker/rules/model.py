"""What an author writes: one rule file as a frozen model, its keys the YAML's keys, and what the checker makes of it.

:class:`RuleFile` is the file, validated; :class:`Rule` is the file with its conditions parsed and the kinds of their
operands known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from checker.assertions.model import Factuality, Polarity
from checker.diagnostics import Diagnostic
from checker.rules.conditions import Condition
from checker.rules.fields import Kind
from checker.vocabulary.slots import OverTime, ValueType

Severity = Literal["error", "warning", "info"]
Stage = Literal["experimental", "stable", "deprecated"]
FindingKind = Literal["contradiction", "update", "remark"]
Join = Literal["event", "slot", "scope", "unit", "source", "publisher", "article", "origin"]
Apart = Literal["source", "publisher", "article", "origin"]
Key = Literal["event", "event_without_time", "event_without_place", "event_without_participants"]


def _listed(value: Any) -> Any:
    """A single word where a list is meant: ``value: cancelled``."""
    return [value] if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Factualities = Annotated[tuple[Factuality, ...], BeforeValidator(_listed)]
Changes = Annotated[tuple[OverTime, ...], BeforeValidator(_listed)]
Parts = Annotated[tuple[Literal["total", "additional", "part"], ...], BeforeValidator(_listed)]
Joins = Annotated[tuple[Join, ...], BeforeValidator(_listed)]
Aparts = Annotated[tuple[Apart, ...], BeforeValidator(_listed)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80)]


ParameterName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
Names = Annotated[tuple[Identifier, ...], BeforeValidator(_listed)]
MAX_PARAMETER = 36_525
"""A hundred years in days."""


class Strict(BaseModel):
    """Frozen, and an unknown key is an error with its place."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Pattern(Strict):
    """Which statements a binding may stand for: literals only.

    What is left out may be anything, but for ``polarity``, which is ``affirmed`` unless said (``either`` takes both),
    and ``factuality``, which is ``[certain]`` unless said (in an ``unless``: any)."""

    slot: Words | None = None
    over_time: Changes | None = None
    kind: ValueType | None = None
    value: Words | None = None
    polarity: Polarity | Literal["either"] = "affirmed"
    factuality: Factualities | None = None
    subject: Literal["event", "entity", "article"] | None = None
    type: Words | None = None
    part: Parts | None = None


class Unless(Strict):
    """What takes a conflict back: one further statement on the same event, and how it lies to the two."""

    assertions: dict[Identifier, Pattern] = Field(min_length=1, max_length=1)
    where: Words = ()


class ExampleArticle(Strict):
    """A short dated article, or the entry of a time line."""

    published: str
    text: str
    publisher: str | None = None
    title: str | None = None
    kind: Literal["article", "timeline"] = "article"


class ExampleAssertion(Strict):
    """A statement in short, for examples that are about the rule alone. Dates are days or months or years, ``value`` is
    typed by the slot: a status, ``12``, ``at least 5``, ``5 to 7``, a date, a name. ``holds`` is from..to, open where
    nothing stands: ``2021-03-01..``. """  # fmt: skip

    slot: str
    value: str
    said: str | None = None
    holds: str | None = None
    polarity: Polarity = "affirmed"
    factuality: Factuality = "certain"
    source: str | None = None
    publisher: str | None = None
    article: str | None = None
    event: str = "it"
    type: str | None = None
    unit: str = "count"
    where: str | None = None
    part: Literal["total", "additional", "part"] | None = None
    quote: str = ""


class Expected(Strict):
    """What a conflict example must show, as far as it is written: ``checker rules test --update`` writes it."""

    kind: FindingKind | None = None
    slot: str | None = None
    message: str | None = None
    values: tuple[str, ...] = ()


class Example(Strict):
    """One example: articles for the whole pipeline, or statements for the rule alone."""

    note: str = ""
    expect: Expected | None = None
    articles: tuple[ExampleArticle, ...] = ()
    assertions: tuple[ExampleAssertion, ...] = ()


class Examples(Strict):
    """What the rule finds, and what it must leave alone."""

    conflict: tuple[Example, ...] = ()
    consistent: tuple[Example, ...] = ()


class Parameter(Strict):
    """A whole number that conditions use as ``$name``, and that a configuration may set otherwise within its range."""

    default: int = Field(ge=0, le=MAX_PARAMETER)
    description: str = ""
    min: int = Field(0, ge=0)
    max: int = Field(MAX_PARAMETER, le=MAX_PARAMETER)

    @model_validator(mode="after")
    def _check(self) -> Parameter:
        if not self.min <= self.default <= self.max:
            raise ValueError(f"the default {self.default} does not lie between {self.min} and {self.max}")
        return self


class RuleFile(Strict):
    """A rule as it is written; see docs/rules.md.

    A pair rule has two patterns. A network rule has those of all statements that feed the network; ``brief`` are event
    types that are over within the day, ``lingering`` those of which "after the storm" may mean while it still blows.
    ``formerly`` are ids that the rule had before; who still writes them is led here. ``allow`` silences what
    ``checker rules check`` has to say of it, each with the reason: ``{overlapping-rule: "it reports remarks"}``.
    """

    id: Identifier
    title: str
    rationale: str = ""
    kind: Literal["pair", "network"] = "pair"
    finding: FindingKind = "contradiction"
    severity: Severity = "warning"
    stage: Stage = "experimental"
    since: str | None = None
    formerly: Names = ()
    parameters: dict[ParameterName, Parameter] = Field({}, max_length=8)
    assertions: dict[Identifier, Pattern] = Field(min_length=1, max_length=8)
    same: Joins = ("event",)
    different: Aparts = ()
    where: Words = ()
    unless: tuple[Unless, ...] = ()
    brief: Words = ()
    lingering: Words = ()
    message: str
    allow: dict[Identifier, str] = {}
    examples: Examples = Examples()


@dataclass(frozen=True, slots=True)
class Check:
    """A condition and the kind of what it compares."""

    condition: Condition
    kind: Kind


@dataclass(frozen=True, slots=True)
class Excuse:
    """An ``unless``, parsed."""

    binding: str
    pattern: Pattern
    where: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A checked rule, ready to be compiled.

    ``key`` is the event key it joins by; ``scoped`` where values are compared, so that scopes and units must agree;
    ``family`` the folder it lies in, "" at the top; ``values`` those that its parameters have.
    """

    file: RuleFile
    where: tuple[Check, ...]
    unless: tuple[Excuse, ...]
    key: Key
    scoped: bool
    path: str = ""
    family: str = ""
    values: tuple[tuple[str, int], ...] = ()

    @property
    def id(self) -> str:
        """The rule's lasting name."""
        return self.file.id

    @property
    def patterns(self) -> tuple[tuple[str, Pattern], ...]:
        """The bindings in the order of the file; of a pair rule side a first."""
        return tuple(self.file.assertions.items())

    @property
    def finding(self) -> FindingKind:
        """What it reports: a rule with a ``possibly`` reports remarks."""
        return "remark" if any(test.condition.possibly for test in self.where) else self.file.finding

    def tuned(self, values: Mapping[str, int]) -> Rule:
        """The rule with other values for these of its parameters."""
        now = {**dict(self.values), **values}

        def tune(checks: tuple[Check, ...]) -> tuple[Check, ...]:
            return tuple(replace(check, condition=check.condition.tuned(now)) for check in checks)

        excuses = tuple(replace(excuse, where=tune(excuse.where)) for excuse in self.unless)
        return replace(self, where=tune(self.where), unless=excuses, values=tuple(now.items()))

    def graded(self, severity: Severity) -> Rule:
        """The rule with findings of another severity."""
        return replace(self, file=self.file.model_copy(update={"severity": severity}))

    def describe(self) -> tuple[str, ...]:
        """What must be true for the rule to fire, in English, one line a condition."""
        from checker.rules.describe import describe

        return describe(self)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules of some folders, by id in order; broken ones are left out and told of in ``diagnostics``."""

    rules: tuple[Rule, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    def __getitem__(self, rule: str) -> Rule:
        return next(one for one in self.rules if one.id == rule)

    def __contains__(self, rule: object) -> bool:
        return any(one.id == rule for one in self.rules)
