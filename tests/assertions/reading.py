"""A sentence of a paper that came out on Wednesday, 6 March 2024, and what is read in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from checker.articles.model import Article, Clock
from checker.assertions import Assertion, extract
from checker.temporal import to_edtf

PUBLISHED = "2024-03-06"


def article(
    text: str,
    *,
    title: str = "",
    name: str = "post-1",
    published: str | None = PUBLISHED,
    certainty: Literal["stated", "inferred", "guess"] = "stated",
    kind: Literal["article", "timeline"] = "article",
    publisher: str | None = "Daily Post",
) -> Article:
    """An article of the Daily Post."""
    clocks = (Clock("published", published, certainty),) if published else ()
    return Article(name, text, title=title, publisher=publisher, kind=kind, clocks=clocks)


def statements(given: str | Article) -> tuple[Assertion, ...]:
    """Everything that the text asserts, but for values that are told by the words around them alone."""
    made = extract(article(given) if isinstance(given, str) else given)
    return tuple(one for one in made if not one.slot.startswith("worded-"))


def slot(name: str, given: str | Article) -> tuple[Assertion, ...]:
    """What the text asserts of one slot."""
    return tuple(one for one in statements(given) if one.slot == name)


def only(name: str, given: str | Article) -> Assertion:
    """The one assertion of that slot."""
    found = slot(name, given)
    assert len(found) == 1, [shown(one) for one in found]
    return found[0]


def shown(one: Assertion) -> str:
    """The assertion as the tables of these tests have it: ``not agreed``, ``2024-03``, ``5..``, ``24 (part)``."""
    value = one.value
    if value.kind == "status":
        text = value.status if one.polarity == "affirmed" else f"not {value.status}"
    elif value.kind == "span":
        text = day(value.span)
    elif value.kind == "quantity":
        low, high = ("" if n is None else f"{n:g}" for n in (value.low, value.high))
        text = low if low == high else f"{low}..{high}"
    else:
        text = value.text if value.kind == "text" else str(value)
    if one.scope.part:
        text += f" ({one.scope.part})"
    return text if one.factuality == "certain" else f"{text}, {one.factuality}"


def all_shown(found: Iterable[Assertion]) -> list[str]:
    """Each as :func:`shown`."""
    return [shown(one) for one in found]


def day(span: object) -> str | None:
    """A span in which something lies, as EDTF; ``2024-03`` for some time in March."""
    if span is None:
        return None
    text = to_edtf(span)  # type: ignore[arg-type]
    start, _, end = text.partition("/")
    return start if start == end else text


def people(one: Assertion) -> str:
    """Who takes part, by the ends of their keys: ``macron, merkel``."""
    return ", ".join(sorted(key.partition(":")[2].rpartition("-")[2] for key in one.subject.participants))
