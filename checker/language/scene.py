"""A sentence as the reader of attributions sees it: its words, which quotation each stands in, and what may be a
verb or a name.

In `"We agreed," said Lena Ortiz, the mayor.` the tokens of the quotation are fenced off: a source or cue outside
never reaches into it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from checker.articles.model import Field
from checker.language.clauses import looks_past
from checker.language.cues import grammar, table
from checker.language.lexicon import clause_words
from checker.language.model import Document, Quotation, Sentence, Token

MARKS = frozenset(('"', "“", "”", "„", "«", "»", "``", "''"))
_JOINING_SIGNS = frozenset(("&", "(", ")", "$", "%", "[", "]", "'", "’", "/", "-lrb-", "-rrb-", "£", "€", "#"))


class Scene(NamedTuple):
    """``words`` are the tokens in lower case; ``inside[k]`` is the number of the outermost quotation around token
    k, or -1.
    """

    sentence: Sentence
    tokens: Sequence[Token]
    words: tuple[str, ...]
    inside: Sequence[int]
    quotations: Sequence[Quotation]

    def fence(self, at: int) -> tuple[int, int]:
        """The half-open token range that shares the quotation, or the absence of one, with a token."""
        own = self.inside[at]
        if own < 0:
            return 0, len(self.tokens)
        first, after = at, at + 1
        while first > 0 and self.inside[first - 1] == own:
            first -= 1
        while after < len(self.tokens) and self.inside[after] == own:
            after += 1
        return first, after

    def is_capital(self, at: int) -> bool:
        """Whether the token is written with a capital: a name, or the first word of a sentence."""
        return self.tokens[at].text[0].isupper()

    def is_surname(self, at: int) -> bool:
        """Whether a word that is a month and a verb as well is rather a name: "Theresa [May] said", not "In [May]"."""
        return (
            at > 0
            and self.is_capital(at)
            and self.is_capital(at - 1)
            and self.words[at - 1] not in (grammar().prepositions | grammar().times)
        )

    def is_word(self, at: int) -> bool:
        """Whether the token is a word, figure or sign that a noun phrase may hold."""
        text = self.tokens[at].text
        return text[0].isalnum() or text in _JOINING_SIGNS or self.words[at] in {"'s", "#", "@"} or text[0] in "@#"

    def is_verb(self, at: int) -> bool:
        """Whether the token looks like a finite verb; a participle between article and noun does not."""
        word = self.words[at]
        if word == "'s":
            return at > 0 and self.words[at - 1] in grammar().personal_pronouns
        if word in finite_verbs():
            return word != "may" or not self.is_surname(at)
        if looks_past(word) and not self.is_capital(at):
            return not (at > 0 and (self.words[at - 1] in grammar().determiners or self.words[at - 1] in {"'s", "own"}))
        return False


@cache
def finite_verbs() -> frozenset[str]:
    """Auxiliaries, irregular pasts, and the reporting verbs that are not nouns as well."""
    reporting = (
        form for form, cues in table().verbs.items() if not any(cue.noun or "gerund" in cue.forms for cue in cues)
    )
    return (clause_words().verbs | frozenset(reporting)) - {"'s", "having", "being", "read", "lay", "set", "cut"}


def scenes(document: Document) -> Iterator[Scene]:
    """The sentences of a document, in order, each with the outermost quotations of its field."""
    outer = {name: outermost(document.quotations, name) for name in ("title", "text")}
    reached = {"title": 0, "text": 0}
    for sentence in document.sentences:
        quotations = outer[sentence.field]
        at = reached[sentence.field]
        while at < len(quotations) and quotations[at].end <= sentence.start:
            at += 1
        if at == len(quotations) or quotations[at].start >= sentence.end:
            inside = [-1] * len(sentence.tokens)
        else:
            inside = []
            for token in sentence.tokens:
                while at < len(quotations) and quotations[at].end <= token.start:
                    at += 1
                inside.append(at if at < len(quotations) and quotations[at].start <= token.start else -1)
        reached[sentence.field] = at
        yield Scene(sentence, sentence.tokens, sentence.words, inside, quotations)


def outermost(quotations: Sequence[Quotation], field: Field | str) -> list[Quotation]:
    """The quotations of a field that stand in no other."""
    found: list[Quotation] = []
    for quotation in quotations:
        if quotation.field == field and (not found or quotation.start >= found[-1].end):
            found.append(quotation)
    return found
