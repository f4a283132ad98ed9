"""Which rules run, how grave their findings are, and with which parameters: names as an author or a reader writes them
to the rules they mean.

    numbers               the rules in the folder rules/numbers
    disjoint-*            those whose ids begin so
    experimental          those of that stage; likewise stable, deprecated
    disjoint-dates        that rule; likewise by an id that it had formerly
    all                   all

What names a rule more closely wins: an id over a glob, a glob over a family, a family over a stage; of equals
``ignore`` wins. Deprecated rules run only where they are selected by their ids or as ``deprecated``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from checker.diagnostics import Diagnostic, DiagnosticError, Place, did_you_mean
from checker.rules.model import Rule, RuleBook, Severity
from checker.vocabulary.documents import Key

STAGES = ("stable", "experimental", "deprecated")
ALL = "all"
_FLAGS = {"select": "--select", "ignore": "--ignore", "severity": "--severity", "parameters": "--set"}
_NO_RULE, _ALL, _STAGE, _FAMILY, _GLOB, _ID = range(6)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: names, and where each stands (``("select", 0)``, ``("severity", "disjoint-dates")``)."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    parameters: tuple[tuple[str, str, int], ...] = ()
    places: Mapping[Key, Place] = field(default_factory=dict)

    def place(self, *path: str | int) -> Place:
        """Where that stands; where nobody said, the flag it can be given with."""
        return self.places.get(path) or Place(_FLAGS[str(path[0])])


@dataclass(frozen=True, slots=True)
class Selected:
    """The rules to run, and what was odd about how they were asked for; ``known`` are all rules that there are, at
    their settings, whether they run or not."""

    rules: tuple[Rule, ...]
    known: tuple[Rule, ...]
    warnings: tuple[Diagnostic, ...] = ()


def select(book: RuleBook, asked: Asked) -> Selected:
    """The rules to run; raises DiagnosticError with each name that is no rule and each parameter that does not fit."""
    names = _Names(book)
    problems = [problem for key, name in _selectors(asked) for problem in names.problems(name, asked.place(*key))]
    tuned, found = _tuned(names, asked)
    problems += found
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise DiagnosticError(errors)
    known = tuple(_graded(names, tuned.get(rule.id, rule), asked) for rule in book.rules)
    run = tuple(rule for rule in known if _runs(names, rule, asked))
    return Selected(run, known, (*problems, *_left_out(names, asked, {rule.id for rule in run})))


def _selectors(asked: Asked) -> Iterator[tuple[Key, str]]:
    yield from ((("select", n), name) for n, name in enumerate(asked.select))
    yield from ((("ignore", n), name) for n, name in enumerate(asked.ignore))
    yield from ((("severity", name), name) for name, _ in asked.severity)


class _Names:
    """What a name can mean among the rules of a book."""

    def __init__(self, book: RuleBook) -> None:
        self.rules = {rule.id: rule for rule in book.rules}
        self.formerly = {old: rule.id for rule in book.rules for old in rule.file.formerly}
        self.families = {rule.family for rule in book.rules} - {""}

    def closeness(self, name: str, rule: Rule) -> int:
        """How closely the name names the rule; 0: not at all."""
        if rule.id in (name, self.formerly.get(name)):
            return _ID
        if name in (rule.family, f"{rule.family}/") and rule.family:
            return _FAMILY
        if "*" in name or "?" in name:
            return _GLOB if fnmatchcase(rule.id, name) else _NO_RULE
        if name == rule.file.stage:
            return _STAGE
        return _ALL if name == ALL else _NO_RULE

    def problems(self, name: str, place: Place) -> Iterator[Diagnostic]:
        """An error where the name means nothing, a warning where it is an old one."""
        if name in self.rules:
            if self.rules[name].file.stage == "deprecated":
                yield Diagnostic("deprecated-rule", f'the rule "{name}" is deprecated', place, "warning")
        elif name in self.formerly:
            message = f'the rule "{name}" is called "{self.formerly[name]}" now'
            yield Diagnostic("renamed-rule", message, place, "warning", help=f'write "{self.formerly[name]}"')
        elif name not in STAGES and name != ALL and not any(self.closeness(name, one) for one in self.rules.values()):
            known = [*self.rules, *self.formerly, *self.families, *STAGES, ALL]
            what = "no rule fits" if "*" in name or "?" in name else "no rule"
            yield Diagnostic("unknown-rule", f'{what} "{name}"', place, help=did_you_mean(name, known) or _LISTED)

    def of(self, name: str) -> Rule | None:
        """The rule of that id, present or former."""
        return self.rules.get(self.formerly.get(name, name))


_LISTED = '"checker rules list" shows what there is'


def _runs(names: _Names, rule: Rule, asked: Asked) -> bool:
    default = _NO_RULE if asked.select or rule.file.stage == "deprecated" else _ALL
    wanted = max((names.closeness(name, rule) for name in asked.select), default=default)
    if rule.file.stage == "deprecated" and wanted != _ID and "deprecated" not in asked.select:
        return False
    return wanted > max((names.closeness(name, rule) for name in asked.ignore), default=_NO_RULE)


def _left_out(names: _Names, asked: Asked, run: set[str]) -> Iterator[Diagnostic]:
    """Rules that somebody names to be run, and that somebody names to be left out."""
    for n, name in enumerate(asked.select):
        rule = names.of(name)
        if rule is not None and rule.id not in run:
            by = next((m for m, one in enumerate(asked.ignore) if names.of(one) is rule), None)
            where = f" ({asked.place('ignore', by)})" if by is not None else ""
            message = f'the rule "{name}" is selected and ignored{where}, so it does not run'
            yield Diagnostic("ignored-rule", message, asked.place("select", n), "warning", help="take one of them out")


def _graded(names: _Names, rule: Rule, asked: Asked) -> Rule:
    """The rule at the severity that names it most closely; of equals, at the last."""
    close = [(names.closeness(name, rule), n, level) for n, (name, level) in enumerate(asked.severity)]
    best = max(close, default=None)
    return rule.graded(best[2]) if best is not None and best[0] else rule


def _tuned(names: _Names, asked: Asked) -> tuple[dict[str, Rule], list[Diagnostic]]:
    """The rules whose parameters are set, by id."""
    tuned: dict[str, Rule] = {}
    problems: list[Diagnostic] = []
    told: set[str] = set()
    for name, parameter, value in asked.parameters:
        place = asked.place("parameters", name, parameter)
        rule = names.of(name)
        if name not in told:
            told.add(name)
            found = list(names.problems(name, place))
            if rule is None and not found:
                found = [Diagnostic("unknown-rule", f'"{name}" is not the id of one rule', place, help=_LISTED)]
            problems += found
        if rule is None:
            continue
        declared = rule.file.parameters.get(parameter)
        if declared is None:
            message = f'the rule "{rule.id}" has no parameter "{parameter}"'
            help_line = did_you_mean(parameter, rule.file.parameters) or "it declares none"
            problems.append(Diagnostic("unknown-parameter", message, place, help=help_line))
        elif not declared.min <= value <= declared.max:
            message = f'"{parameter}" of "{rule.id}" lies between {declared.min} and {declared.max}, not at {value}'
            problems.append(Diagnostic("wrong-setting", message, place, help=f"its default is {declared.default}"))
        else:
            tuned[rule.id] = tuned.get(rule.id, rule).tuned({parameter: value})
    return tuned, problems
