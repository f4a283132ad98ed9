"""What ``checker rules check`` says of a rule that is in order and still looks wrong, one row a lint.

    rules/mine.yaml:9:5: warning: these conditions cannot all be true: "a.said before b.said", "b.said before a.said"
    help: leave one out; or allow: {never-true: "why"}  [never-true]

Each lint has an id under which a rule file may silence it, with the reason: ``allow: {unused-pattern: "…"}``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.diagnostics import Diagnostic, Severity, did_you_mean
from checker.rules import overlaps
from checker.rules.model import Check, Excuse, Pattern, Rule
from checker.rules.satisfiable import contradictory, core
from checker.vocabulary import documents, events, lifecycles, slots
from checker.vocabulary.documents import Document

UNFINISHED = ("TITLE", "WHY")
"""What a skeleton has where the author is to write."""

_Path = tuple[str | int, ...]
Found = Iterator[tuple[_Path, str, str]]
"""Where in the file, what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class Lint:
    """One lint: its id, how grave it is, what it looks for (for the reference), and the function that looks."""

    id: str
    severity: Severity
    about: str
    find: Callable[[Rule], Found]


def examples(rule: Rule) -> Found:
    """A rule without examples of both kinds is documented and tested by nothing."""
    given = rule.file.examples
    for kind, told, what in (
        ("conflict", given.conflict, "what it finds"),
        ("consistent", given.consistent, "what it leaves alone"),
    ):
        if not told:
            yield ("examples",), f"no example of {what}", f'write one under "examples", "{kind}"'


def unfinished(rule: Rule) -> Found:
    """What "checker rules new" left to the author."""
    for key in ("title", "rationale"):
        if str(getattr(rule.file, key)) in UNFINISHED:
            yield (key,), f"the {key} is still to be written", "say it in a few words"


def unused_pattern(rule: Rule) -> Found:
    """A pattern of which neither a condition nor the message speaks."""
    if rule.file.kind == "network":
        return
    used = {one.binding for check in rule.where for one in check.condition.operands}
    used |= {match.partition(".")[0] for match in re.findall(r"\{([^{}]{1,80})\}", rule.file.message)}
    for name, _ in rule.patterns:
        if name not in used:
            yield (
                ("assertions", name),
                f'nothing speaks of "{name}", neither "where" nor the message',
                "compare it, or show it",
            )
    for n, excuse in enumerate(rule.unless):
        if excuse.where and not _speaks_of(excuse.where, excuse.binding):
            told = f'no condition here speaks of "{excuse.binding}", so any such statement about the event will do'
            yield ("unless", n, "assertions", excuse.binding), told, "say how it lies to the two"


def _speaks_of(checks: Iterable[Check], binding: str) -> bool:
    return any(one.binding == binding for check in checks for one in check.condition.operands)


def never_selected(rule: Rule) -> Found:
    """A pattern that no statement can fit: its literals exclude each other."""
    for path, pattern in _patterns(rule):
        for amiss in _literals(pattern):
            yield path, *amiss
    for name in rule.file.same:
        if name in rule.file.different:
            yield ("different",), f'"{name}" must be the same and different at once', "leave one of the two out"
    given = [pattern.slot for _, pattern in rule.patterns if pattern.slot]
    if rule.file.kind == "pair" and "slot" in rule.file.same and len(given) == 2 and not set(given[0]) & set(given[1]):
        yield ("same",), 'the patterns have no slot in common, and "same" asks for it', 'leave "slot" out of "same"'


def _patterns(rule: Rule) -> Iterator[tuple[_Path, Pattern]]:
    for name, pattern in rule.patterns:
        yield ("assertions", name), pattern
    for n, excuse in enumerate(rule.unless):
        yield ("unless", n, "assertions", excuse.binding), excuse.pattern


def _literals(pattern: Pattern) -> Iterator[tuple[str, str]]:
    known = slots.load()
    named = [known[slot] for slot in pattern.slot or () if slot in known]
    if pattern.over_time and named and not any(slot.over_time in pattern.over_time for slot in named):
        told = ", ".join(f"{slot.id} is {slot.over_time}" for slot in named)
        yield f"no slot named here changes like that ({told})", 'leave "over_time" out: the slot says it'
    if pattern.subject and named and not any(slot.subject == pattern.subject for slot in named):
        yield f"these slots are not said of an {pattern.subject} but of an {named[0].subject}", 'leave "subject" out'
    if pattern.part and named and all(slot.value != "quantity" for slot in named):
        yield "only figures have a part", 'leave "part" out'
    kinds = [events.load()[name] for name in pattern.type or () if name in events.load()]
    for slot in named:
        if kinds and slot.subject == "event" and slot.id != "status" and not any(slot.id in one.slots for one in kinds):
            told = ", ".join(one.id for one in kinds)
            yield f'{told} has no slot "{slot.id}"', f'add it to the slots of the event type, or leave "{slot.id}" out'
    if kinds and pattern.value and (pattern.kind == "status" or any(slot.id == "status" for slot in named)):
        lives = [lifecycles.load()[one.lifecycle] for one in kinds if one.lifecycle in lifecycles.load()]
        for value in pattern.value:
            if lives and not any(value in life.statuses for life in lives):
                told = ", ".join(one.id for one in kinds)
                known_here = sorted({status for life in lives for status in life.statuses})
                yield f'{told} never is "{value}"', did_you_mean(value, known_here) or f"known: {', '.join(known_here)}"


def never_true(rule: Rule) -> Found:
    """Conditions that exclude each other, whatever the articles say: the rule never fires."""
    if rule.file.kind == "network":
        return
    groups = [(check.condition.required(check.kind),) for check in rule.where]
    clash = core(groups)
    if clash:
        told = ", ".join(f'"{rule.where[n].condition.text}"' for n in clash)
        one = "this condition can never be true" if len(clash) == 1 else "these conditions cannot all be true"
        yield _where(rule, clash[-1]), f"{one}: {told}", "leave one out, or turn it round"
        return
    for n, excuse in enumerate(rule.unless):
        if _never_excuses(rule, excuse):
            yield ("unless", n), 'this "unless" can never apply where the rule fires', "turn a condition of it round"


def _never_excuses(rule: Rule, excuse: Excuse) -> bool:
    required = [check.condition.required(check.kind) for check in rule.where]
    return contradictory([*required, *(check.condition.possible(check.kind) for check in excuse.where)])


def _where(rule: Rule, n: int) -> _Path:
    return ("where", n) if len(rule.file.where) > 1 else ("where",)


def constant_condition(rule: Rule) -> Found:
    """A condition that says nothing: of two that are one, or twice the same."""
    texts = [check.condition.text for check in rule.where]
    for n, check in enumerate(rule.where):
        first, *rest = check.condition.operands
        if rest and all(one == first for one in rest):
            yield _where(rule, n), f'"{first}" is compared with itself', "name the other pattern"
        if check.condition.text in texts[:n]:
            yield _where(rule, n), "the condition stands here twice", "leave one out"


def placeholder(rule: Rule) -> Found:
    """What stands in braces in the message and is never filled in."""
    text = rule.file.message
    rest = re.sub(r"\{[^{}]{1,80}\}", "", text)
    if "{" in rest or "}" in rest:
        yield ("message",), "a brace in the message has no partner", 'fields are written "{denial.source}"'
    for name, pattern in rule.patterns:
        if pattern.subject == "article" and f"{{{name}.holds}}" in text:
            yield (
                ("message",),
                f'"{{{name}.holds}}" is always unknown: an article\'s own date holds for good',
                "leave it out",
            )


LINTS: tuple[Lint, ...] = (
    Lint("unfinished", "error", "the title or the rationale is that of the skeleton", unfinished),
    Lint("missing-examples", "error", "there is no example of what it finds, or of what it leaves alone", examples),
    Lint(
        "never-selected", "error", "literals of a pattern exclude each other, so no statement fits it", never_selected
    ),
    Lint(
        "never-true",
        "error",
        "conditions exclude each other, so the rule never fires, or an unless never excuses",
        never_true,
    ),
    Lint(
        "empty-condition",
        "warning",
        "a condition compares something with itself, or stands there twice",
        constant_condition,
    ),
    Lint("unused-pattern", "warning", "neither a condition nor the message speaks of a pattern", unused_pattern),
    Lint("placeholder", "warning", "something in braces in the message is never filled in", placeholder),
)
OVERLAPPING = "overlapping-rule"
UNNEEDED = "unneeded-allow"
ABOUT: Mapping[str, str] = {
    **{lint.id: lint.about for lint in LINTS},
    OVERLAPPING: "all that it reports another rule reports too",
    UNNEEDED: "a lint is allowed that says nothing here, or that there is not",
}


def lint(rules: Sequence[Rule], others: Sequence[Rule] = ()) -> tuple[Diagnostic, ...]:
    """What looks wrong about the rules; ``others`` are compared with for overlaps, but not looked at themselves."""
    found: list[Diagnostic] = []
    for rule in sorted(rules, key=lambda one: (one.path, one.id)):
        document = _document(rule)
        told = [_diagnostic(one.id, one.severity, document, amiss) for one in LINTS for amiss in one.find(rule)]
        for other in overlaps.covering(rule, (*rules, *others)):
            amiss = (
                ("id",),
                f'all that it reports "{other.id}" reports too',
                "give it a narrower purpose, or drop one of the two",
            )
            told.append(_diagnostic(OVERLAPPING, "warning", document, amiss))
        found.extend(one for one in told if one.kind not in rule.file.allow)
        found.extend(_unneeded(rule, document, {one.kind for one in told}))
    return tuple(found)


def _unneeded(rule: Rule, document: Document, told: set[str]) -> Iterator[Diagnostic]:
    for name, reason in rule.file.allow.items():
        at: _Path = ("allow", name)
        if name not in ABOUT:
            help_line = did_you_mean(name, ABOUT) or "known: " + ", ".join(ABOUT)
            yield _diagnostic(UNNEEDED, "warning", document, (at, f'there is no lint "{name}"', help_line))
        elif name not in told:
            yield _diagnostic(UNNEEDED, "warning", document, (at, f'"{name}" has nothing to say here', "leave it out"))
        elif not reason.strip():
            yield _diagnostic(
                UNNEEDED, "error", document, (at, f'why "{name}" is allowed is not said', "give a reason")
            )


def _document(rule: Rule) -> Document:
    document, _ = documents.read(Path(rule.path))
    return document or Document(rule.path, None)


def _diagnostic(name: str, severity: Severity, document: Document, amiss: tuple[_Path, str, str]) -> Diagnostic:
    path, message, help_line = amiss
    return Diagnostic(
        name, f"{message} [{name}]", document.place(path, of_key=bool(path) and path[0] != "where"), severity, help_line
    )
