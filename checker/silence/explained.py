"""All pairs about which nothing was reported: two values of one slot of one event, and values that only look alike.

Where both ways find a pair, the one that looked at the words around it says why.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from checker.articles.model import Article
from checker.assertions.model import Assertion, QuantityValue
from checker.events import Events
from checker.findings.model import Finding
from checker.silence.lookalikes import Listed, lookalikes
from checker.silence.model import Silence
from checker.silence.pairs import silences


def explained(
    articles: Sequence[Article], stated: Iterable[Assertion], events: Events, findings: Sequence[Finding]
) -> Listed:
    """The pairs by article, with the reason of each, and how many were left out."""
    stated = tuple(stated)
    listed = lookalikes(articles, stated, events, findings)
    known: dict[tuple[str, str], list[Silence]] = defaultdict(list)
    for pair in listed.pairs:
        for one in pair.a:
            for other in pair.b:
                known[one.article, other.article].append(pair)
    entries = {article.id for article in articles if article.kind == "timeline"}
    typed = [
        pair
        for pair in silences(stated, events, findings)
        if not _is_known(pair, known) and not _are_of_two_days(pair, entries)
    ]
    return Listed(tuple(sorted((*listed.pairs, *typed), key=_order)), listed.left_out)


def _are_of_two_days(pair: Silence, entries: Set[str]) -> bool:
    """Figures of two entries of time lines, each of which tells of its own day: nothing to compare."""
    a, b = pair.a[0], pair.b[0]
    return isinstance(a.value, QuantityValue) and {a.article, b.article} <= entries and a.said != b.said


def _is_known(pair: Silence, known: Mapping[tuple[str, str], Sequence[Silence]]) -> bool:
    """Whether a listed pair holds the first statements of the two positions against each other."""
    a, b = pair.a[0], pair.b[0]
    return any(_stands(a, one.a) and _stands(b, one.b) for one in known.get((a.article, b.article), ())) or any(
        _stands(a, one.b) and _stands(b, one.a) for one in known.get((b.article, a.article), ())
    )


def _stands(one: Assertion, others: Sequence[Assertion]) -> bool:
    """Whether the statement stands where one of the others does."""
    return any(
        one.article == other.article
        and one.field == other.field
        and one.focus[0] < other.focus[1]
        and other.focus[0] < one.focus[1]
        for other in others
    )


def _order(pair: Silence) -> tuple[str, str, str, str, str]:
    return pair.a[0].article, pair.slot, pair.a[0].id, pair.b[0].id, pair.reason
