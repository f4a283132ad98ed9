"""Which of several copies of one article counts: the newest version replaces the older, an identical copy is read once.

The page about the ferry at 9:00 says "five dead", the same page at 12:00 "seven dead": that is no contradiction, the
first is gone. Two copies belong together by ``id`` or by ``url``; the later ``modified`` wins, or, where neither has
one, the later ``published`` of the same ``id`` *and* ``url``. The same ``id`` with another text and no order is a
mistake that has to be told.

A "Correction:" line in a new version needs nothing here: the version that it corrects is replaced as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from checker.articles.model import Article
from checker.articles.quoting import quoted
from checker.diagnostics import Diagnostic, Place


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as it was read, and where it stands (worked out only for messages)."""

    article: Article
    place_of: Callable[[str], Place]

    @property
    def place(self) -> Place:
        """Where the article begins."""
        return self.place_of("")


@dataclass(frozen=True, slots=True)
class Kept:
    """The articles that count, what was passed over by reason, and the problems."""

    articles: tuple[Article, ...]
    skipped: Counter[str]
    problems: tuple[Diagnostic, ...]


def settle(copies: Sequence[Copy]) -> Kept:
    """One article for each id, from copies in the order of their paths; the first where nothing tells them apart."""
    skipped: Counter[str] = Counter()
    problems: list[Diagnostic] = []
    newest: dict[Hashable, Copy] = {}
    for copy in copies:
        for key in _keys(copy):
            if key not in newest or _replaces(copy, newest[key]):
                newest[key] = copy
    by_id: dict[str, Copy] = {}
    pages: set[Hashable] = set()
    for copy in copies:
        newer = next((newest[key] for key in _keys(copy) if _replaces(newest[key], copy)), None)
        if newer is not None:
            skipped["replaced"] += 1
            message = f"a newer version of {quoted(copy.article.id)} replaces this one: {newer.place}"
            problems.append(Diagnostic("replaced", message, copy.place, severity="note"))
            continue
        published = copy.article.published
        page = (copy.article.url, copy.article.text, published.value if published else None)
        first = by_id.get(copy.article.id)
        if first is None and not (copy.article.url and page in pages):
            by_id[copy.article.id] = copy
            pages.add(page)
        elif first is None or first.article.text == copy.article.text:
            skipped["duplicate"] += 1
        else:
            skipped["same-id"] += 1
            problems.append(_same_id(copy, first))
    articles = tuple(by_id[name].article for name in sorted(by_id))
    return Kept(articles, skipped, tuple(problems))


def _keys(copy: Copy) -> Iterable[Hashable]:
    yield "id", copy.article.id
    if copy.article.url:
        yield "url", copy.article.url


def _same_id(copy: Copy, first: Copy) -> Diagnostic:
    message = f"the id {quoted(copy.article.id)} is taken by another text: {first.place}"
    help_line = 'give each article an id of its own, or each version its "modified" date-time'
    return Diagnostic("same-id", message, copy.place, help=help_line)


def _replaces(new: Copy, old: Copy) -> bool:
    """Whether the one is certainly a later version of the other."""
    if new is old:
        return False
    changed, before = new.article.clock("modified"), old.article.clock("modified")
    if changed is not None:
        earlier = before or old.article.published
        return earlier is not None and _later(changed.value, earlier.value)
    same_page = new.article.id == old.article.id and new.article.url == old.article.url and new.article.url is not None
    published, previous = new.article.published, old.article.published
    if not same_page or before is not None or published is None or previous is None:
        return False
    return _later(published.value, previous.value)


def _later(value: str, other: str) -> bool:
    """Certainly later: days by the calendar, moments by the clock, and where a zone is unknown, by more than zones
    can differ."""
    if len(value) == len(other) == 10:
        return value > other
    first, _ = _instants(value)
    _, last = _instants(other)
    one, two = datetime.fromisoformat(value), datetime.fromisoformat(other)
    if len(value) > 10 and len(other) > 10 and (one.tzinfo is None) == (two.tzinfo is None):
        return one > two
    return first > last


def _instants(value: str) -> tuple[datetime, datetime]:
    """The earliest and the latest instant that a date or a moment can mean, over all zones of the world."""
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is not None:
        return moment, moment
    span = timedelta(days=1) if len(value) == 10 else timedelta(0)
    start = moment.replace(tzinfo=UTC)
    return _shift(start, timedelta(hours=-14)), _shift(start, span + timedelta(hours=12))


def _shift(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment + by
    except OverflowError:
        return moment
