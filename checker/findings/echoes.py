"""One disagreement, found twice: by what the sentences say, and by the words that they share.

"Tessaly makes sensors for *60* car brands" and "… for *16* car brands" are two figures for one count, and also one
sentence with two figures. The rule that knows what is counted says more, so the finding by words alone is an echo of
it, and is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.assertions.wordings import is_slot
from checker.findings.model import Evidence, Finding

_Spot = tuple[str, str]


def without_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """The findings, but for those by words alone whose two values another contradiction holds against each other."""
    told: dict[_Spot, list[tuple[int, int, int]]] = defaultdict(list)
    for number, finding in enumerate(findings):
        if finding.kind == "contradiction" and not is_slot(finding.slot):
            for one in finding.evidence:
                told[_spot(one)].append((*one.assertion.focus, number))
    return [one for one in findings if not is_slot(one.slot) or not _is_echo(one, told)]


def _is_echo(finding: Finding, told: dict[_Spot, list[tuple[int, int, int]]]) -> bool:
    """Every value of the finding is one of the other finding."""
    others: set[int] | None = None
    for one in finding.evidence:
        start, end = one.assertion.focus
        here = {n for low, high, n in told.get(_spot(one), ()) if low < end and start < high}
        others = here if others is None else others & here
    return bool(others)


def _spot(one: Evidence) -> _Spot:
    return one.assertion.article, one.assertion.field
