"""The statements of a finding, side by side, ``((post-1, echo-1), (courier-1,))``, and the names it answers to."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assertions.model import Assertion
from checker.findings.fingerprint import names
from checker.findings.model import Finding


def sides(finding: Finding) -> tuple[tuple[Assertion, ...], ...]:
    """The statements of each side, side a first; of a long chain z comes before aa."""
    found: dict[str, list[Assertion]] = {}
    for one in finding.evidence:
        found.setdefault(one.side, []).append(one.assertion)
    return tuple(tuple(found[side]) for side in sorted(found, key=lambda name: (len(name), name)))


def known_names(finding: Finding) -> Iterator[str]:
    """The finding's name, and every other by which a file may know it."""
    yield finding.fingerprint
    told = sides(finding)
    for rule in (finding.rule, *finding.formerly):
        yield from names(rule, finding.slot, told)
