"""Names for findings and disputes that last: ``1:3f0c…`` is the same finding tomorrow, and in another folder.

A fingerprint is made from the rule's id, the slot, and what each side says: article ids, quotes, values. It knows no
line numbers, paths, offsets, sides' letters or event ids, and the quotes are compared by their words, so reflowing a
paragraph or another kind of quotation mark changes nothing. A corrected figure does: that is another finding. The
number in front is the version of this recipe.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable

from checker.assertions.model import Assertion

VERSION = "1"

_DIGEST_BYTES = 8
_NO_WORD = re.compile(r"[\W_]+")


def fingerprint(rule: str, slot: str, sides: Iterable[Iterable[Assertion]]) -> str:
    """The id of a finding, ``1:`` and 16 hex digits; the order of sides and of their statements does not matter."""
    written = sorted(sorted({_statement(assertion) for assertion in side}) for side in sides)
    return _digest([rule, slot, written])


def dispute_id(assertions: Iterable[Assertion]) -> str:
    """The id of a dispute, made from the subject's type, the slot, and the statement that opened it.

    The event's own id is computed anew in each run and all fingerprints change hands as the story goes on, so neither
    would last. What lasts is the earliest statement (by when it was said, then by article and place in it): later
    articles join the dispute without renaming it.
    """
    opening = min(assertions, key=_age)
    subject = [opening.subject.kind, opening.subject.type or opening.subject.entity or ""]
    return _digest([subject, opening.slot, _statement(opening)])


def normalised(quote: str) -> str:
    """The words of a quote: case, spacing, punctuation and typographic variants left out."""
    return _NO_WORD.sub(" ", unicodedata.normalize("NFKC", quote).casefold()).strip()


def value_key(assertion: Assertion) -> str:
    """Polarity and value in one canonical line; equal for statements that say the same."""
    given = assertion.value.model_dump(mode="json")
    return f"{assertion.polarity} {json.dumps(given, sort_keys=True, ensure_ascii=True)}"


def _statement(assertion: Assertion) -> tuple[str, str, str]:
    return assertion.article, normalised(assertion.quote), value_key(assertion)


def _age(assertion: Assertion) -> tuple[float, str, str, tuple[int, int], str]:
    said = assertion.said.start[0] if assertion.said else None
    return (
        float("inf") if said is None else float(said),
        assertion.article,
        assertion.field,
        assertion.focus,
        value_key(assertion),
    )


def _digest(data: object) -> str:
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return f"{VERSION}:{hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()}"
