"""Names for findings and disputes that last: ``2:3f0c…`` is the same finding tomorrow, and in another folder.

"Five dead" (Monday, the Post) against "twelve dead" (Tuesday, the Echo) is one finding, however many papers come to
repeat either figure. Its name is made from the rule, the slot, and for each side the :class:`Part` of the statement
that came first: its claim and its words. No article id, path, offset, side's letter or event id goes in, and words are
compared without case, spacing, punctuation and typography. So a paragraph may be reflowed, the article edited
elsewhere, its file renamed or moved, and other articles may join, and the name stays. A corrected figure is another
finding.

An article found late that said the same *earlier* takes the first place, and the name with it. That is why a finding
answers to several names: :func:`names` gives those it would have if other statements of its sides had been the first,
and a baseline or a suppression knows it by any of them. The number in front is the version of this recipe.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from itertools import product

from checker.assertions.model import (
    Assertion,
    EntityValue,
    PlaceValue,
    QuantityValue,
    RelationValue,
    SpanValue,
    StatusValue,
    Value,
)
from checker.temporal.serial import to_json
from checker.temporal.span import TimeSpan

VERSION = "2"

_DIGEST_BYTES = 8
_NO_WORD = re.compile(r"[\W_]+")
_MOST_NAMES = 1024


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """What goes into a name of one statement, in plain text.

    ``slot`` "deaths", ``about`` "event fire", ``claim`` "affirmed 12 count", ``words`` the sentence, ``focus`` the
    words that carry the value, both normalised. Who is meant by a name is worked out from the whole article and may
    change with it, so places and people are in the words only.
    """

    slot: str
    about: str
    claim: str
    words: str
    focus: str


def fingerprint(rule: str, slot: str, sides: Iterable[Iterable[Assertion]]) -> str:
    """The id of a finding, ``2:`` and 16 hex digits; the order of sides and of their statements does not matter."""
    return _name(rule, slot, (_digest(part) for part in parts(sides)))


def parts(sides: Iterable[Iterable[Assertion]]) -> tuple[Part, ...]:
    """For each side the part of its first statement, in an order of their own."""
    return tuple(sorted(part(opening(side)) for side in sides if side))


def names(rule: str, slot: str, sides: Iterable[Iterable[Assertion]]) -> Iterator[str]:
    """Every name by which the finding may have been known, its present one first.

    Where a side is very large, only its earliest statements count: 32 of each of two sides, 10 of each of three.
    """
    ordered = [sorted(side, key=_age) for side in map(tuple, sides) if side]
    yield fingerprint(rule, slot, ordered)
    many = max(1, int(_MOST_NAMES ** (1 / max(1, len(ordered))) + 1e-9))
    digests = [tuple(dict.fromkeys(_digest(part(one)) for one in side))[:many] for side in ordered]
    for chosen in product(*digests):
        yield _name(rule, slot, chosen)


def dispute_id(assertions: Iterable[Assertion]) -> str:
    """The id of a dispute, made from the slot and the statement that opened it; later ones do not rename it."""
    first = part(opening(assertions))
    return _name("", first.slot, [_digest(first)])


def opening(side: Iterable[Assertion]) -> Assertion:
    """The statement that came first: said first, then (one of each article, the first in its text) first by its words.

    Neither ids nor paths decide, since files are renamed.
    """
    first: dict[str, Assertion] = {}
    for one in side:
        known = first.get(one.article)
        if known is None or _precedes(one, known):
            first[one.article] = one
    return min(first.values(), key=_age)


def part(assertion: Assertion) -> Part:
    """What of the statement goes into a name."""
    start, end = (offset - assertion.start for offset in assertion.focus)
    focus = normalised(assertion.quote[start:end]) if 0 <= start < end <= len(assertion.quote) else ""
    subject = assertion.subject
    return Part(
        slot=assertion.slot,
        about=f"{subject.kind} {subject.type or ''}".rstrip(),
        claim=f"{assertion.polarity} {_claim(assertion.value, told=bool(focus))}".rstrip(),
        words=normalised(assertion.quote),
        focus=focus,
    )


def normalised(quote: str) -> str:
    """The words of a quote: case, spacing, punctuation and typographic variants left out."""
    return _NO_WORD.sub(" ", unicodedata.normalize("NFKC", quote).casefold()).strip()


def value_key(assertion: Assertion) -> str:
    """Polarity and value in one canonical line; equal for statements that say the same."""
    given = assertion.value.model_dump(mode="json")
    return f"{assertion.polarity} {json.dumps(given, sort_keys=True, ensure_ascii=True)}"


def text_digest(*texts: str) -> str:
    """A text by its words, as 12 hex digits: an article that was only moved, renamed or reflowed has the same."""
    words = "\n".join(normalised(text) for text in texts)
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _claim(value: Value, *, told: bool) -> str:
    """The value; nothing for people, places and texts where the focus tells their words."""
    if isinstance(value, StatusValue):
        return value.status
    if isinstance(value, QuantityValue):
        return _quantity(value)
    if isinstance(value, SpanValue):
        return _span(value.span)
    if isinstance(value, RelationValue):
        gap = [_quantity(value.gap)] if value.gap is not None else []
        return " ".join([value.edge, *gap, value.relation, value.other.type or value.other.kind])
    if isinstance(value, PlaceValue):
        named = "" if told else " ".join(name for name in (value.within, value.anchor) if name)
        far = _quantity(value.distance) if value.distance is not None else ""
        return " ".join(word for word in (named, far, value.direction) if word)
    if told:
        return ""
    return value.entity if isinstance(value, EntityValue) else normalised(value.text)


def _quantity(value: QuantityValue) -> str:
    low, high = ("" if bound is None else f"{bound:.12g}" for bound in (value.low, value.high))
    return f"{low if low == high else f'{low}..{high}'} {value.unit}".strip()


def _span(span: TimeSpan) -> str:
    data = to_json(span)
    return " to ".join("..".join(bound or "" for bound in data[end]) for end in ("start", "end"))


def _precedes(one: Assertion, other: Assertion) -> bool:
    """Whether it comes before the other one of its article; where two values stand in one place, the claim decides."""
    age, known = _age_within(one), _age_within(other)
    return age < known or (age == known and part(one) < part(other))


def _age(assertion: Assertion) -> tuple[float, Part, bool, tuple[int, int]]:
    said, headline, focus = _age_within(assertion)
    return said, part(assertion), headline, focus


def _age_within(assertion: Assertion) -> tuple[float, bool, tuple[int, int]]:
    """Its age among the statements of its article: when it was said, then where it stands, the headline last."""
    said = assertion.said.start[0] if assertion.said else None
    return float("inf") if said is None else float(said), assertion.field == "title", assertion.focus


def _digest(one: Part) -> str:
    return _hex(astuple(one))


def _name(rule: str, slot: str, digests: Iterable[str]) -> str:
    return f"{VERSION}:{_hex([rule, slot, sorted(digests)])}"


def _hex(data: Sequence[object]) -> str:
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()
