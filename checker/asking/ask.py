"""``ask(articles, client)``: every article to the model, stretch by stretch, and what was taken over of the replies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from checker.articles.model import Article
from checker.asking.client import Client, ClientError
from checker.asking.placing import DropError, Placer
from checker.asking.prompt import Stretch, instructions, question, stretches
from checker.asking.reply import ReplyError, parse, schema
from checker.assertions.model import Assertion
from checker.diagnostics import Diagnostic, Place


@dataclass(frozen=True)
class Asked:
    """The assertions in the order of the articles, how many statements were dropped by reason, and a problem for each
    stretch of an article that got no answer."""

    assertions: tuple[Assertion, ...]
    dropped: Mapping[str, int]
    problems: tuple[Diagnostic, ...]


def ask(articles: Sequence[Article], client: Client, progress: Callable[[str, int, int], None] | None = None) -> Asked:
    """Ask about each article in turn.

    Raises :class:`ClientError` where going on is pointless: the key or the model is wrong, or nothing was answered at
    all.
    """
    made: dict[str, Assertion] = {}
    dropped: Counter[str] = Counter()
    problems: list[Diagnostic] = []
    answered = 0
    for done, article in enumerate(articles, start=1):
        placer = Placer.of(article)
        for stretch in stretches(article):
            try:
                parsed = parse(client.complete(instructions(), question(article, stretch), schema()))
            except (ClientError, ReplyError) as error:
                if isinstance(error, ClientError) and error.fatal:
                    raise
                problems.append(_unanswered(article, stretch, error))
                continue
            answered += 1
            dropped.update(parsed.wrong)
            for statement in parsed.statements:
                try:
                    one = placer.place(statement, stretch.start, stretch.start + len(stretch.text))
                except DropError as reason:
                    dropped[str(reason)] += 1
                else:
                    made.setdefault(one.id, one)
        if progress is not None:
            progress("asking", done, len(articles))
    if problems and not answered:
        raise ClientError(f"no answer to any question; the first one: {problems[0].message}")
    return Asked(tuple(made.values()), MappingProxyType(dict(sorted(dropped.items()))), tuple(problems))


def _unanswered(article: Article, stretch: Stretch, error: Exception) -> Diagnostic:
    message = f"no statements for characters {stretch.start} to {stretch.start + len(stretch.text)}: {error}"
    return Diagnostic("unanswered", message, Place(article.path or article.id))
