"""Short articles of several papers, and which of their statements speak of one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.articles.model import Article, Clock
from checker.assertions import Assertion, extract
from checker.events import Events, Keys, identify


def told(text: str, published: str = "2024-03-06", *, name: str = "post-1", title: str = "") -> Article:
    """An article of that day."""
    return Article(name, text, title=title, publisher=name, clocks=(Clock("published", published),))


@dataclass(frozen=True)
class Desk:
    """Articles, their assertions and the events these speak of."""

    articles: tuple[Article, ...]
    assertions: tuple[Assertion, ...]
    events: Events

    def keys(self, fragment: str, slot: str = "status") -> Keys:
        """The keys of the first assertion of that slot whose sentence holds the words."""
        return self.events.keys[next(a.id for a in self.assertions if a.slot == slot and fragment in a.quote)]

    def one_event(self, *fragments: str) -> bool:
        """The statements that hold these words speak of one event."""
        return len({self.keys(fragment).event for fragment in fragments}) == 1


def desk(articles: Sequence[Article]) -> Desk:
    """Everything that the articles say."""
    stated = tuple(one for article in articles for one in extract(article))
    return Desk(tuple(articles), stated, identify(stated, articles))


def of(*texts: str) -> Desk:
    """One article with these paragraphs."""
    return desk([told("\n\n".join(texts))])
