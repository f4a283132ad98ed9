"""Who is the source of a statement: the span that the attribution gives, as an entity where the text supports one.

``Putin's spokesman, Dmitry Peskov`` is Peskov; ``a spokesman for Erdogan`` is neither Erdogan nor anybody known, and
stays the words he is called by.
"""

from __future__ import annotations

from checker.articles.model import Article
from checker.assertions.layers import Layers
from checker.assertions.model import Source
from checker.entities import resolve_pronoun
from checker.entities.model import EntityMention
from checker.language.model import Attribution

_PRONOUNS = frozenset({"he", "she"})
_BELONGING = ("for ", "of ", "to ", "from ", "at ", "in ", "with ")
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
    bearers = [
        e
        for e in inside
        if not _belongs_only(text, e.start - start, e.end - start) and not e.entity.startswith("group:")
    ]
    people = [e for e in bearers if e.kind == "person"] or bearers
    if people:
        return _named(people[-1])
    return Source(entity=f"group:{' '.join(text.lower().split())}", text=text, kind="collective")


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
