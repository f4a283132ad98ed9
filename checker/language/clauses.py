"""A sentence into clauses: "Police said | that five died | after a bus fell into a river, | which had flooded."

A clause begins behind a semicolon, colon or dash, and with a conjunction or relative pronoun (and the comma before it
stays left) if a verb follows before the next cut. No parser: verbs are known by auxiliaries, by -ed, and by the
irregular pasts of ``rules/cues/clauses.yaml``.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.lexicon import ClauseWords, clause_words
from checker.language.model import Span, Token

_SIGNS = frozenset((";", ":", "—", "–", "--", "(", ")", "-lrb-", "-rrb-"))


def clauses(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Half-open ranges over the tokens that cover all of them in order; empty for no tokens."""
    if not tokens:
        return ()
    words = clause_words()
    starts = [0]
    verb_since = False
    pending: int | None = None
    for at, token in enumerate(tokens):
        lower = token.lower
        if at > starts[-1] and _may_open(tokens, at, words):
            if pending is None or verb_since:
                if pending is not None:
                    starts.append(pending)
                pending, verb_since = at, False
            continue
        if pending is not None and not verb_since and _is_verb(lower, words):
            starts.append(pending)
            pending, verb_since = None, True
    return tuple(zip(starts, [*starts[1:], len(tokens)], strict=True))


def _may_open(tokens: Sequence[Token], at: int, words: ClauseWords) -> bool:
    lower, before = tokens[at].lower, tokens[at - 1].lower
    if before in _SIGNS:
        return True
    if before == ",":
        return True
    if lower in words.relatives or lower in words.coordinators:
        return True
    return lower in words.subordinators and before not in {"so", "such", "more", "less", "as"}


def looks_past(lower: str) -> bool:
    """Whether a word has the form of a regular past: "died", "agreed", not "need" or "red"."""
    return lower.endswith("ed") and len(lower) > 3 and (not lower.endswith("eed") or lower == "agreed")


def _is_verb(lower: str, words: ClauseWords) -> bool:
    return lower in words.verbs or looks_past(lower)
