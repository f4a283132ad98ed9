"""Why a rule does not report two statements: the first thing that stops it, of the many that could.

Asked in this order: were they read at all? Are they reported? Do both have what the rule looks for? Are they of one
event? Which condition fails first? Does an ``unless`` take them back? Does one voice hold both?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Literal

from checker.assertions.model import Assertion
from checker.engine import Line, explain
from checker.engine.explain import check_line, pattern_line, row
from checker.explanation import sameness
from checker.explanation.case import Case
from checker.explanation.lookup import Named, NotFoundError, statements
from checker.explanation.sameness import Sameness
from checker.explanation.story import Told, told_alone
from checker.findings import titles, words
from checker.findings.model import Finding
from checker.rules.model import Rule

Outcome = Literal[
    "reported", "suppressed-by-unless", "one-voice", "not-read", "not-selected", "two-events", "condition", "network",
    "not-paired",
]  # fmt: skip
_MOST_PAIRS = 2_000
_LISTED = 8


@dataclass(frozen=True, slots=True)
class Silence:
    """The answer: ``verdict`` in one sentence, ``notes`` with details, the statements that came nearest."""

    rule: str
    outcome: Outcome
    verdict: str
    notes: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    sameness: Sameness | None = None
    lines: tuple[Line, ...] = ()
    fingerprint: str = ""


def why_not(case: Case, rule: str, first: str, second: str) -> Silence:
    """Why that rule says nothing of the two, or that it does; NotFoundError for what is not there."""
    asked = case.rules[rule]
    left, right = statements(case, first), statements(case, second)
    for named in (left, right):
        if not named.statements:
            return _never_read(case, asked, named)
    reported = _reported(case, asked, left, right)
    if reported is not None:
        return reported
    if asked.file.kind == "network":
        return _network(case, asked, left, right)
    return _pair(case, asked, left, right)


def _never_read(case: Case, rule: Rule, named: Named) -> Silence:
    where = f'"{named.words}"'
    notes: list[str] = []
    if named.article is not None:
        for sentence in named.sentences[:_LISTED]:
            text = " ".join(named.article.field(sentence.field)[sentence.start : sentence.end].split())
            notes.append(
                f"the sentence “{text}” states no slot of any event type: no event word, or nothing tied to one"
            )
        read = [one for one in case.assertions.values() if one.article == named.article.id]
        if named.sentences and read:
            notes.append(f"elsewhere in the article was read: {_summary(read)}")
        elif not read:
            notes.append("nothing at all was read in the article")
    notes.append('"checker annotate PATH" shows what was seen in the text, layer by layer')
    return Silence(
        rule.id, "not-read", f"nothing was read from {where}, so {rule.id} has nothing to compare", tuple(notes)
    )


def _summary(read: Sequence[Assertion]) -> str:
    told = list(dict.fromkeys(f"{titles.slot(one.slot)} {words.label(one)} (“{words.focus(one)}”)" for one in read))
    more = f"; and {len(told) - _LISTED} more" if len(told) > _LISTED else ""
    return "; ".join(told[:_LISTED]) + more


def _findings(case: Case, rule: Rule, left: Named, right: Named) -> Iterator[Finding]:
    ours, theirs = ({one.id for one in named.statements} for named in (left, right))
    for found in case.result.findings:
        sides: dict[str, set[str]] = {}
        for evidence in found.evidence:
            sides.setdefault(evidence.side, set()).add(evidence.assertion.id)
        if found.rule == rule.id and any(
            a != b and sides[a] & ours and sides[b] & theirs for a, b in product(sides, repeat=2)
        ):
            yield found


def _reported(case: Case, rule: Rule, left: Named, right: Named) -> Silence | None:
    found = list(_findings(case, rule, left, right))
    if not found:
        return None
    notes = [f"{one.fingerprint}: {one.message}" for one in found]
    notes.append(f"checker explain {found[0].fingerprint} PATH tells the whole story")
    verdict = f"{rule.id} does report them" + ("" if len(found) == 1 else f", in {len(found)} findings")
    return Silence(rule.id, "reported", verdict, tuple(notes), fingerprint=found[0].fingerprint)


def _pair(case: Case, rule: Rule, left: Named, right: Named) -> Silence:
    """The pair of statements that comes nearest to being reported."""
    names = [name for name, _ in rule.patterns]
    best: tuple[tuple[int, ...], Assertion, Assertion, bool, tuple[Line, ...]] | None = None
    pairs = ((a, b, swapped) for a, b in product(left.statements, right.statements) if a.id != b.id
             for swapped in (False, True))  # fmt: skip
    for a, b, swapped in islice(pairs, _MOST_PAIRS):
        one, other = (b, a) if swapped else (a, b)
        lines = explain(rule, case.table, one.id, other.id)
        cost = _cost(lines)
        if best is None or cost < best[0]:
            best = cost, one, other, swapped, lines
    if best is None:
        raise NotFoundError("both names stand for one statement, which contradicts nothing", "name two")
    _, one, other, swapped, lines = best
    told = [told_alone(case, names[0], one), told_alone(case, names[1], other)]
    compared = sameness.compare(case, one, other, rule.key)
    outcome, verdict, notes = _verdict(rule, lines, compared, one, other)
    if outcome == "not-selected":
        for named in (left, right):
            if len(named.statements) > 1 or named.sentences:
                notes.append(f'from "{named.words}" was read: {_summary(named.statements)}')
    ordered = tuple(told[::-1] if swapped else told)
    return Silence(rule.id, outcome, verdict, tuple(notes), ordered, compared, lines)


def _cost(lines: tuple[Line, ...]) -> tuple[int, ...]:
    """How far from being reported: patterns first, then the event, then the number of other lines that stop it."""
    amiss = sum(len(line.values) or 1 for line in lines if line.stops and line.part == "pattern")
    apart = sum(line.stops for line in lines if line.part == "same")
    rest = [line for line in lines if line.stops and line.part not in ("pattern", "same")]
    return amiss, apart, len(rest), sum(line.answer == "no" for line in rest)


def _verdict(
    rule: Rule, lines: tuple[Line, ...], compared: Sameness, one: Assertion, other: Assertion
) -> tuple[Outcome, str, list[str]]:
    first = next((line for line in lines if line.stops), None)
    seen = "; ".join(f"{name} {value}" for name, value in first.values) if first is not None else ""
    if first is None:
        return _unreported(rule, one, other)
    if first.part == "pattern":
        verdict = f"{rule.id} does not look at one of them: {_not(first.text)}"
        return "not-selected", verdict, [seen] if seen else []
    if first.part == "same" and not compared.same:
        return "two-events", f"{rule.id} stays silent: {compared.why}", []
    if first.part == "unless":
        taker = next((each.assertion for each in first.tries if each.excuses), "")
        verdict = f'{rule.id} stays silent: an "unless" possibly applies'
        return "suppressed-by-unless", verdict, [f"{first.text.removeprefix('nothing takes it back: ')}: {taker}"]
    how = "is not certain" if first.answer == "unknown" else "is not so"
    return "condition", f"{rule.id} stays silent: that {first.text} {how}", [seen] if seen else []


def _not(text: str) -> str:
    return text.replace(" is ", " would have to be ", 1)


def _unreported(rule: Rule, one: Assertion, other: Assertion) -> tuple[Outcome, str, list[str]]:
    if one.article == other.article or one.source == other.source:
        note = "an article that gives both, and sets no source against another, knows how they go together"
        return "one-voice", f"{rule.id} would fire, but one voice holds both", [note]
    note = "all conditions hold for these two; an article of the other side gives both values in one voice"
    return "one-voice", f"{rule.id} would fire on these two, but an article holds both of their positions", [note]


def _network(case: Case, rule: Rule, left: Named, right: Named) -> Silence:
    """What of the two takes part in chains at all."""
    asked: list[Line] = []
    notes = ["a chain needs an order or a duration, and statements that cannot all hold but do without any one of them"]
    for named in (left, right):
        feeding = [one for one in named.statements if any(_feeds(case, rule, name, one) for name, _ in rule.patterns)]
        if feeding:
            notes.append(f'"{named.words}" feeds the network with: {_summary(feeding)}')
            continue
        notes.append(f'"{named.words}" feeds nothing into the network; read was: {_summary(named.statements)}')
        given = row(case.table, named.statements[0].id)
        asked.extend(pattern_line(name, pattern, given) for name, pattern in rule.patterns)
    told = tuple(told_alone(case, "", named.statements[0]) for named in (left, right))
    first, second = left.statements[0], right.statements[0]
    compared = sameness.compare(case, first, second, rule.key)
    verdict = f"{rule.id} finds no chain in which both take part"
    return Silence(rule.id, "network", verdict, tuple(notes), told, compared, tuple(asked))


def _feeds(case: Case, rule: Rule, name: str, one: Assertion) -> bool:
    given = row(case.table, one.id)
    if pattern_line(name, dict(rule.patterns)[name], given).stops:
        return False
    own = [check for check in rule.where if check.condition.operands[0].binding == name]
    return not any(check_line(check, {name: given}).stops for check in own)
