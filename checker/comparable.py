"""What rules compare: statements as they were read, made into statements, their events, and the table of both.

"26 firefighters were killed" also says that at least 26 people were, and a toll "in Velm" is that of the whole storm
where Velm is all that it hit. A run, the explanation of its findings and the examples of rules all come this way, so
that each of them sees the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.assertions.wholes import with_wholes
from checker.diagnostics import Diagnostic
from checker.engine import Table, evaluate
from checker.events import Events, corrections, identify
from checker.events.corrections import Corrections
from checker.events.extents import settled
from checker.findings.build import build
from checker.findings.model import Finding
from checker.rules.model import Rule


@dataclass(frozen=True)
class Comparable:
    """``publishers`` are those of the articles, by the articles' ids; ``problems`` are corrections that name
    nothing."""

    assertions: tuple[Assertion, ...]
    events: Events
    publishers: Mapping[str, str]
    problems: tuple[Diagnostic, ...] = ()

    def table(self, *, threads: int | None = None) -> Table:
        """The statements as the engine sees them."""
        events = self.events
        return Table.build(
            self.assertions, events.keys, events.origins, self.publishers, others=events.others, threads=threads
        )

    def check(self, rules: Sequence[Rule], *, threads: int | None = None) -> tuple[Finding, ...]:
        """What the rules find among the statements."""
        with self.table(threads=threads) as table:
            hits = list(evaluate(rules, table))
        members = {name: keys.event or "" for name, keys in self.events.keys.items()}
        return build(hits, rules, self.assertions, members)


def comparable(
    read: Iterable[Assertion], articles: Sequence[Article], identity: Corrections | None = None
) -> Comparable:
    """What the rules compare of the statements that were read in the articles; ``identity`` is what a person says of
    events."""
    stated = with_wholes(read)
    events = identify(stated, articles, identity)
    problems = corrections.problems(identity, stated, [article.id for article in articles])
    outlets = {article.id: article.outlet for article in articles}
    return Comparable(settled(stated, events), events, outlets, tuple(problems))
