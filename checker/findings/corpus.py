"""What each article of a run says, as digits: whether the next run reads the same is asked of these.

The words count, not where they stand: an article that was moved, or whose lines were broken elsewhere, says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.articles.model import Article
from checker.assertions.model import Assertion
from checker.findings.fingerprint import text_digest


@dataclass(frozen=True, slots=True)
class Corpus:
    """``digests`` by the ids of the articles."""

    digests: Mapping[str, str]

    @classmethod
    def of(cls, articles: Iterable[Article], assertions: Iterable[Assertion] = ()) -> Corpus:
        """That of these articles, and of the statements in which others were handed in."""
        quotes: dict[str, set[str]] = {}
        for one in assertions:
            quotes.setdefault(one.article, set()).add(one.quote)
        read = {article.id: text_digest(article.title, article.text) for article in articles}
        given = {name: text_digest(*sorted(said)) for name, said in quotes.items() if name not in read}
        return cls(given | read)
