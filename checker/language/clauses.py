"""A sentence into clauses: "Police said | that five died | after a bus fell into a river, | which had flooded."

A clause begins behind a semicolon, colon or dash, and with a conjunction or relative pronoun (and the comma before it
stays left) if a verb follows before the next cut. No parser: verbs are known by auxiliaries, by -ed, and by the
irregular pasts of ``rules/cues/clauses.yaml``.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.lexicon import ClauseWords, clause_words
from checker.language.model import Span

_CUTS = frozenset((",", ";", ":", "—", "–", "--", "(", ")", "-lrb-", "-rrb-"))
_BEFORE_AS = frozenset(("so", "such", "more", "less", "as"))


def clauses(words: Sequence[str]) -> tuple[Span, ...]:
    """Half-open ranges over the words, lower-case ones, that cover all of them in order; empty for no words."""
    if not words:
        return ()
    known = clause_words()
    starts = [0]
    before = ""
    pending: int | None = None
    for at, word in enumerate(words):
        opens = before in _CUTS or (word in known.openers and at > 0 and _may_open(word, before, known))
        before = word
        if pending is None:
            pending = at if opens else None
        elif not opens and _is_verb(word, known):
            starts.append(pending)
            pending = None
    return tuple(zip(starts, [*starts[1:], len(words)], strict=True))


def _may_open(word: str, before: str, words: ClauseWords) -> bool:
    if word in words.relatives or word in words.coordinators:
        return True
    return before not in _BEFORE_AS


def looks_past(lower: str) -> bool:
    """Whether a word has the form of a regular past: "died", "agreed", not "need" or "red"."""
    return lower.endswith("ed") and len(lower) > 3 and (not lower.endswith("eed") or lower == "agreed")


def _is_verb(lower: str, words: ClauseWords) -> bool:
    return lower in words.verbs or looks_past(lower)
