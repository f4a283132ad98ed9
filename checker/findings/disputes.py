"""Findings about one slot of one subject, gathered into a dispute: its positions, who holds each, and since when.

    deaths in the earthquake in Aceh
      at least 5   Reuters, and the Daily Post, which prints the same report
      24           Antara

Three outlets against two make four findings at most (one for each pair of positions) and one dispute. Copies of one
agency report count as one origin, because agreement among copies is no corroboration.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.findings import chains, titles, words
from checker.findings.fingerprint import value_key
from checker.findings.model import KINDS, SEVERITIES, Finding, Kind, Severity

_PositionKey = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Position:
    """One thing that is said about the slot, by everybody who says it, earliest first.

    ``origins`` counts independent reports: publishers that print one agency text are one.
    """

    letter: str
    label: str
    statements: tuple[Assertion, ...]
    publishers: tuple[str, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Clash:
    """One finding, and the letters of the positions that it sets against each other."""

    finding: Finding
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """The findings about one slot of one subject; ``since`` is the day of the earliest statement that is dated,
    ``chain`` tells that its statements are about several events and clash only together."""

    id: str
    subject: str
    slot: str
    kind: Kind
    severity: Severity
    positions: tuple[Position, ...]
    clashes: tuple[Clash, ...]
    since: str | None
    publishers: tuple[str, ...]
    chain: bool = False


def disputes(
    findings: Iterable[Finding],
    *,
    articles: Mapping[str, Article] | None = None,
    origins: Mapping[str, str] | None = None,
) -> tuple[Dispute, ...]:
    """The findings that are not suppressed, grouped by ``Finding.dispute``, the gravest and oldest first.

    ``articles`` gives publishers and dates to the statements; ``origins``, by assertion id, is equal for
    statements in the same words.
    """
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        if not finding.suppressed:
            groups.setdefault(finding.dispute, []).append(finding)
    made = [_dispute(group, articles or {}, origins or {}) for group in groups.values()]
    return tuple(sorted(made, key=_order))


def _order(dispute: Dispute) -> tuple[int, int, str, str]:
    return SEVERITIES.index(dispute.severity), KINDS.index(dispute.kind), dispute.since or "9999", dispute.id


def _clash_order(clash: Clash) -> tuple[int, list[tuple[int, str]], str]:
    return (
        SEVERITIES.index(clash.finding.severity),
        [_letter_order(one) for one in clash.letters],
        clash.finding.fingerprint,
    )


def _letter_order(letter: str) -> tuple[int, str]:
    return len(letter), letter


def _dispute(group: list[Finding], articles: Mapping[str, Article], origins: Mapping[str, str]) -> Dispute:
    group = sorted(group, key=lambda f: (SEVERITIES.index(f.severity), KINDS.index(f.kind), f.fingerprint))
    held: dict[_PositionKey, dict[str, Assertion]] = {}
    keys: list[list[_PositionKey]] = []
    for finding in group:
        keys.append([])
        for statements in _sides(finding):
            key = (finding.slot, tuple(sorted({_said_of(finding, assertion) for assertion in statements})))
            held.setdefault(key, {}).update((assertion.id, assertion) for assertion in statements)
            keys[-1].append(key)
    ages = {key: min(_age(one, articles) for one in statements.values()) for key, statements in held.items()}
    letters = {key: _letter(n) for n, key in enumerate(sorted(held, key=lambda key: (ages[key], key)))}
    chain = any(_is_chain(finding) for finding in group)
    slot = "" if chain else group[0].slot
    positions = tuple(_position(letter, slot, held[key], articles, origins) for key, letter in letters.items())
    clashes = (
        Clash(finding, tuple(sorted({letters[key] for key in sides}, key=_letter_order)))
        for finding, sides in zip(group, keys, strict=True)
    )
    since = min((age[0] for age in ages.values()), default="")
    return Dispute(
        id=group[0].dispute,
        subject=group[0].subject,
        slot=group[0].slot,
        kind=min((finding.kind for finding in group), key=KINDS.index),
        severity=group[0].severity,
        positions=positions,
        clashes=tuple(sorted(clashes, key=_clash_order)),
        since=since if since != _NO_DAY else None,
        publishers=tuple(sorted({name for position in positions for name in position.publishers})),
        chain=chain,
    )


def _is_chain(finding: Finding) -> bool:
    """Whether its statements are about several events, or several slots of one, and clash only together."""
    return finding.slot == "order" or len({one.side for one in finding.evidence}) > 2


def _said_of(finding: Finding, one: Assertion) -> str:
    """What makes a position: the value, and in a chain also what it is said of."""
    return f"{one.slot} of {one.subject.type}: {value_key(one)}" if _is_chain(finding) else value_key(one)


def _sides(finding: Finding) -> list[list[Assertion]]:
    sides: dict[str, list[Assertion]] = {}
    for evidence in finding.evidence:
        sides.setdefault(evidence.side, []).append(evidence.assertion)
    return [sides[side] for side in sorted(sides)]


def _position(
    letter: str,
    slot: str,
    statements: Mapping[str, Assertion],
    articles: Mapping[str, Article],
    origins: Mapping[str, str],
) -> Position:
    ordered = tuple(sorted(statements.values(), key=lambda one: _age(one, articles)))
    outlets = [_outlet(one, articles) for one in ordered]
    return Position(
        letter=letter,
        label=_label(ordered, slot),
        statements=ordered,
        publishers=tuple(dict.fromkeys(outlets)),
        origins=len({origins.get(one.id, one.article) for one in ordered}),
    )


def _label(statements: Iterable[Assertion], slot: str) -> str:
    """What the side says; where it speaks of another slot than the disputed one, with its name: "place: Lund". In a
    chain, which has no one slot: "the talks began 2 days after the vote"."""
    if not slot:
        return ", ".join(dict.fromkeys(chains.statement(one) for one in statements))
    said = (f"{'' if one.slot == slot else f'{titles.slot(one.slot)}: '}{words.label(one)}" for one in statements)
    return ", ".join(dict.fromkeys(said))


def _outlet(assertion: Assertion, articles: Mapping[str, Article]) -> str:
    article = articles.get(assertion.article)
    return article.outlet if article else assertion.article


_NO_DAY = "9999-99-99"


def _age(assertion: Assertion, articles: Mapping[str, Article]) -> tuple[str, str, str, int, str]:
    article = articles.get(assertion.article)
    published = article.published.day if article and article.published else _NO_DAY
    return words.day(assertion.said) or published, published, assertion.article, assertion.start, assertion.id


def _letter(number: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
