"""Whom "he" or "she" means: the last person named as a subject, within two sentences; else nobody.

"Dora Quill closed the pier. It was unsafe, she said" -> Dora Quill.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.articles.model import Field
from checker.entities import lexicon as lexicons
from checker.entities.lexicon import Lexicon
from checker.entities.model import EntityMention
from checker.entities.spelling import fold
from checker.language.model import Document, Sentence

_REACH = 2
_PERSONAL = {"he": "male", "she": "female"}
_NO_SUBJECT_BEHIND = frozenset(
    ("of", "in", "on", "at", "by", "with", "to", "for", "from", "about", "against", "between", "over", "under", "after")
) | {"before", "near", "than", "as", "like", "into", "toward", "towards"}


def resolve_pronoun(
    document: Document, mentions: Sequence[EntityMention], field: Field, start: int, lexicon: Lexicon | None = None
) -> EntityMention | None:
    """The mention that the "he" or "she" at ``start`` of that field stands for; None where nobody is clearly meant."""
    lexicon = lexicon or lexicons.shipped()
    number = next((n for n, s in enumerate(document.sentences) if s.field == field and s.start <= start < s.end), None)
    if number is None:
        return None
    token = next((t for t in document.sentences[number].tokens if t.start == start), None)
    if token is None or token.lower not in _PERSONAL:
        return None
    for back in range(_REACH + 1):
        if number - back < 0 or document.sentences[number - back].field != field:
            break
        sentence = document.sentences[number - back]
        if sentence.heading:
            break
        people = [
            m
            for m in mentions
            if m.field == field and sentence.start <= m.start < sentence.end and m.end <= start and m.kind == "person"
        ]
        subjects = [m for m in _subjects(people, sentence) if _gender(m, lexicon) in {None, _PERSONAL[token.lower]}]
        if subjects:
            return subjects[-1]
    return None


def _subjects(people: Sequence[EntityMention], sentence: Sentence) -> list[EntityMention]:
    """The first person of each clause, where no preposition stands before the name and no possessive behind it."""
    found: list[EntityMention] = []
    for first, after in sentence.clauses:
        tokens = sentence.tokens[first:after]
        named = [m for m in people if tokens and tokens[0].start <= m.start < tokens[-1].end]
        if not named:
            continue
        before = [token.lower for token in tokens if token.end <= named[0].start]
        behind = next((token.lower for token in tokens if token.start >= named[0].end), "")
        if not (before and before[-1] in _NO_SUBJECT_BEHIND) and behind not in {"'s", "'"}:
            found.append(named[0])
    return found


def _gender(mention: EntityMention, lexicon: Lexicon) -> str | None:
    return lexicon.words.genders.get(fold(mention.text.split()[0]))
