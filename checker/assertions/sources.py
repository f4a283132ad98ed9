"""Who is the source of a statement: the span that the attribution gives, as an entity where the text supports one.

``Putin's spokesman, Dmitry Peskov`` is Peskov; ``a spokesman for Erdogan`` is neither Erdogan nor anybody known, and
stays the words he is called by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.articles.model import Article
from checker.assertions.layers import Layers
from checker.assertions.model import Source
from checker.entities import resolve_pronoun
from checker.entities.model import EntityMention
from checker.language.model import Attribution

_PRONOUNS = frozenset({"he", "she"})
_BELONGING = ("for ", "of ", "to ", "from ", "at ", "in ", "with ")
_PARTS = re.compile(r",\s+|\s+(?=(?:who|which|whose)\b)")
_RELATIVES = ("who", "which", "whose")
_BEHIND_NAMES = frozenset(
    ("of", "in", "at", "for", "on", "from", "with", "to", "and", "or", "who", "which", "also",
     "himself", "herself", "itself")
)  # fmt: skip
_POSSESSIVE = ("'s", "’s", "s'", "s’")


def read(layers: Layers, attribution: Attribution | None) -> Source:
    """The source; the article itself where nothing is attributed, unknown where somebody is quoted who is not named."""
    article = layers.article
    if attribution is None:
        return publisher(article)
    if attribution.source is None:
        return Source(kind="unknown")
    start, end = attribution.source
    text = article.field(attribution.field)[start:end]
    if text.lower() in _PRONOUNS:
        who = resolve_pronoun(layers.document, layers.entities, attribution.field, start)
        quoted = who is not None and any(low <= who.start < high for low, high in attribution.content)
        return _named(who) if who is not None and not quoted else Source(text=text, kind="unknown")
    inside = [e for e in layers.entities if e.field == attribution.field and start <= e.start and e.end <= end]
    who = _head(text, inside, start)
    if who is not None:
        return _named(who)
    return Source(entity=f"group:{' '.join(text.lower().split())}", text=text, kind="collective")


def _head(text: str, inside: Sequence[EntityMention], start: int) -> EntityMention | None:
    """The name that heads the phrase; a later one where the words before it are no name: "a spokesman, Lena Ortiz".

    Of "Lena Ortiz, a former aide of Brandt" it is Ortiz; "the California congressman" is nobody that is named.
    """
    named = [e for e in inside if not e.entity.startswith("group:")]
    for first, after in _segments(text):
        heads = [
            e
            for e in named
            if first <= e.start - start < after
            and not _belongs_only(text, e.start - start, e.end - start)
            and _ends_phrase(text[e.end - start : after])
        ]
        people = [e for e in heads if e.kind == "person"] or heads
        if people:
            return people[-1]
    return None


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """The phrase and its appositions, without what only tells more of them: ", who has advised Brandt"."""
    first = 0
    for match in _PARTS.finditer(text):
        yield first, match.start()
        first = match.end()
        if text.startswith(_RELATIVES, first):
            return
    yield first, len(text)


def _ends_phrase(rest: str) -> bool:
    """Whether nothing behind the name goes on with its noun phrase, as in "a [Times] article"."""
    words = rest.split(maxsplit=1)
    return not words or words[0].lower() in _BEHIND_NAMES or not words[0][0].isalnum()


def publisher(article: Article) -> Source:
    """The article speaks for itself."""
    return Source(entity=f"publisher:{article.outlet}", text=article.publisher or "", kind="publisher")


def _named(entity: EntityMention) -> Source:
    return Source(entity=entity.entity, text=entity.name or entity.text, kind="named")


def _belongs_only(text: str, start: int, end: int) -> bool:
    """The name only tells whose man speaks: "Putin's spokesman", "a spokesman for Erdogan"."""
    before, after = text[:start].rstrip(), text[end:]
    if after.startswith(_POSSESSIVE[:2]) or text[start:end].endswith(_POSSESSIVE[2:]):
        return True
    return f"{before} ".lower().endswith(_BELONGING)
