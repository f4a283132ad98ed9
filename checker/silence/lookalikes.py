"""Pairs of values that look like a conflict to a reader, whether or not the checker knows what they are values of, and
what makes each of them harmless.

A pair is listed where it has a reason that holds for it; two values without one may be a conflict that no rule knows,
and are left out. Nothing here makes a finding, or takes one back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from checker.articles.model import Article
from checker.assertions import wordings
from checker.assertions.model import Assertion, QuantityValue, SpanValue, Subject, TextValue
from checker.events import Events
from checker.events.features import stem
from checker.findings.model import Finding
from checker.silence import days, figures, likeness, setting, spellings, stages, values
from checker.silence.figures import Because
from checker.silence.model import Reason, Silence
from checker.silence.spellings import Written
from checker.silence.values import Told, Value
from checker.temporal import TimeSpan
from checker.temporal.span import DAY as _DAY
from checker.temporal.span import minutes

ENOUGH: Mapping[Reason, float] = {
    "rounding": 2.0, "conversion": 2.0, "bounds": 2.4, "granularity": 2.4, "currency": 0.7, "calendar": 1.2,
    "update": 2.2, "order-unknown": 2.6, "scope": 2.4, "other-event": 2.4, "hedged": 2.4, "label": 2.4, "sum": 1.6,
    "wording": 3.0, "other-one": 2.4,
}  # fmt: skip
"""How much two values must have in common to look like values of one thing, for each reason why they are none."""
MOST = 400
"""How many pairs of a story are listed; those with most in common first."""
_WRITTEN = 2.5
_PAST, _ONE_DEED, _TOLD, _RARE = 1.0, 1.0, 1.0, 0.3
_ACROSS = frozenset({"bounds", "rounding", "update", "order-unknown"})
"""Reasons that are none between two statements of one article, which knows how they go together."""
_WITHIN = 1.0
"""How much more two values of one article must have in common, which knows how they go together."""
_PARTNERS = 8
"""With how many values one is paired for one reason."""
_SHOWN = 4

_Place = tuple[str, str, int, int]


@dataclass(frozen=True)
class Listed:
    """``pairs`` in a fixed order; ``left_out`` is how many more there were."""

    pairs: tuple[Silence, ...]
    left_out: int


@dataclass(frozen=True)
class _Found:
    """A pair with its reason; a is the one that was published first."""

    a: Value
    b: Value
    because: Because
    alike: float


def lookalikes(
    articles: Sequence[Article], stated: Iterable[Assertion], events: Events, findings: Iterable[Finding]
) -> Listed:
    """Every pair that looks like a conflict and has a reason to be none; ``findings`` are those of the run, whose pairs
    are left out."""
    by_article: dict[str, list[Assertion]] = defaultdict(list)
    for one in stated:
        by_article[one.article].append(one)
    stories: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.id):
        stories[events.stories.get(article.id, article.id)].append(article)
    keys = {name: key.event or "" for name, key in events.keys.items()}
    reported = _reported(findings)
    pairs: list[Silence] = []
    left_out = 0
    for story in sorted(stories):
        told = [
            sentence for article in stories[story] for sentence in values.read(article, story, by_article[article.id])
        ]
        places = {article.id: values.by_place(by_article[article.id]) for article in stories[story]}
        found = [one for one in _of_story(told, places, keys) if not _is_reported(one, reported)]
        found.sort(key=lambda one: (-one.alike, _place(one.a), _place(one.b), one.because))
        positions, more = _positions(found)
        pairs += positions[:MOST]
        left_out += more + len(positions[MOST:])
    return Listed(tuple(pairs), left_out)


def _of_story(
    told: Sequence[Told], places: Mapping[str, Mapping[tuple[str, int], Assertion]], keys: Mapping[str, str]
) -> Iterator[_Found]:
    usual = likeness.commonness(told)
    by_key: dict[str, list[Value]] = defaultdict(list)
    for sentence in told:
        for value in (*values.figures(sentence, places[sentence.article.id], keys), *values.times(sentence)):
            by_key[value.key].append(value)
    for key in sorted(by_key):
        some = by_key[key]
        judge = days.reason if key == "time" else figures.reason
        yield from _judged(some, likeness.pairs(some, usual), judge)
    for one, other, because, alike in stages.pairs(told, usual):
        yield _Found(one.value, other.value, because, alike)
    for pairs in (spellings.names(told), spellings.quotations(told)):
        for a, b, because in pairs:
            yield _Found(*_ordered(_of_written(a, because[0]), _of_written(b, because[0])), because, _WRITTEN)


def _judged(
    some: Sequence[Value],
    pairs: Iterable[tuple[tuple[int, int], float]],
    judge: Callable[[Value, Value], Because | None],
) -> Iterator[_Found]:
    for (first, second), alike in pairs:
        a, b = _ordered(some[first], some[second])
        if a.told.view is b.told.view:
            continue
        because = judge(a, b)
        if because is not None and not (a.told.article is b.told.article and because[0] in _ACROSS):
            alike += figures.closeness(a, b)
            if alike >= _needed(a, b, because):
                yield _Found(a, b, because, alike)


def _needed(a: Value, b: Value, because: Because) -> float:
    """How much the two must have in common; less, where the reason itself shows that they are of one matter."""
    needed = ENOUGH[because[0]]
    if because[0] == "bounds" and figures.closeness(a, b):
        needed = ENOUGH["rounding"]
    elif because[0] == "other-event" and a.kind == "figure" and because[1] == setting.another_time(a, b):
        needed = _PAST
    elif because[0] == "granularity" and days.is_rare(a, b):
        needed = _RARE
    elif because[0] == "granularity" and days.one_deed(a, b):
        needed = _ONE_DEED
    elif because[0] == "rounding" and a.kind == "time":
        needed = _RARE
    elif because[0] == "update" and a.kind == "figure" and b.cues("changed"):
        needed = _TOLD
    return needed + (_WITHIN if a.told.article is b.told.article else 0.0)


def _ordered(a: Value, b: Value) -> tuple[Value, Value]:
    return (a, b) if _age(a) <= _age(b) else (b, a)


def _age(value: Value) -> tuple[str, _Place]:
    return value.told.day or "9999", _place(value)


def _place(value: Value) -> _Place:
    return value.told.article.id, value.told.view.sentence.field, value.start, value.end


def _reported(findings: Iterable[Finding]) -> Mapping[tuple[str, str], list[tuple[Assertion, Assertion]]]:
    """The pairs of sides of every finding, by the two articles."""
    found: dict[tuple[str, str], list[tuple[Assertion, Assertion]]] = defaultdict(list)
    for finding in findings:
        for one in finding.evidence:
            for other in finding.evidence:
                if one.side != other.side:
                    found[one.assertion.article, other.assertion.article].append((one.assertion, other.assertion))
    return found


def _is_reported(pair: _Found, reported: Mapping[tuple[str, str], list[tuple[Assertion, Assertion]]]) -> bool:
    """Whether a finding holds the two values against each other."""
    told = reported.get((pair.a.told.article.id, pair.b.told.article.id), ())
    return any(_stands(pair.a, one) and _stands(pair.b, other) for one, other in told)


def _stands(value: Value, one: Assertion) -> bool:
    sentence = value.told.view.sentence
    return one.field == sentence.field and one.focus[0] < value.end and value.start < one.focus[1]


def _positions(found: Iterable[_Found]) -> tuple[list[Silence], int]:
    """Pairs of the same two values, for the same reason, are one; the pair that is most alike stands first. And how
    many were left out, because their values are paired with enough others."""
    groups: dict[tuple[object, ...], list[_Found]] = {}
    paired: Counter[tuple[str, Reason]] = Counter()
    for one in found:
        claims = _claim(one.a), _claim(one.b)
        group = groups.get((one.a.kind, one.because, *claims))
        if group is not None:
            if group:
                group.append(one)
            continue
        enough = any(paired[claim, one.because[0]] >= _PARTNERS for claim in claims)
        groups[one.a.kind, one.because, *claims] = [] if enough else [one]
        if not enough:
            paired.update((claim, one.because[0]) for claim in claims)
    listed = [_silence(group) for group in groups.values() if group]
    return listed, len(groups) - len(listed)


def _silence(group: Sequence[_Found]) -> Silence:
    first = group[0]
    a = tuple(dict.fromkeys(_assertion(one.a) for one in group))
    b = tuple(dict.fromkeys(_assertion(one.b) for one in group))
    return Silence(_slot(first.a), first.because[0], a, b, first.because[1], _about(first))


def _claim(value: Value) -> str:
    if value.amount is not None:
        return f"{value.slot or value.noun} {value.amount.low} {value.amount.high} {value.amount.unit}"
    return value.text.lower()


def _slot(value: Value) -> str:
    if value.slot and not wordings.is_slot(value.slot):
        return value.slot
    named = {"count": "count", "money": "amount", "m": "length", "s": "duration"}
    return named.get(value.key, "figure") if value.kind == "figure" else value.kind


def _about(pair: _Found) -> str:
    """What both speak of, where they are no statements of an event: the words that they share, those near first."""
    if pair.a.stated is not None and pair.b.stated is not None:
        return ""
    shared = pair.a.told.words & pair.b.told.words
    near = pair.a.near & pair.b.near
    words = [
        word for n, word in enumerate(pair.a.told.view.words) if stem(word) in shared and (stem(word) in near)
    ] or [word for word in pair.a.told.view.words if stem(word) in shared]
    return " ".join(list(dict.fromkeys(words))[:_SHOWN])


def _of_written(one: Written, reason: Reason) -> Value:
    view = one.told.view
    first, last = view.first_token(one.start), view.last_token(one.end)
    text = values.text(one.told, one.start, one.end)
    kind: values.Kind = "name" if reason == "spelling" else "quote"
    return Value(one.told, kind, kind, first, last, one.start, one.end, values.near(view, first, last), text=text)


def _assertion(value: Value) -> Assertion:
    """The value as a statement, so that reports show it as they show any other."""
    if value.stated is not None:
        return value.stated
    sentence = value.told.view.sentence
    article = value.told.article
    quote = article.field(sentence.field)[sentence.start : sentence.end]
    start, end = max(value.start, sentence.start), min(value.end, sentence.end)
    name = f"{article.id} {sentence.field} {start} {end} {value.kind} {value.key}"
    return Assertion(
        id=blake2b(name.encode(), digest_size=8).hexdigest(),
        article=article.id,
        field=sentence.field,
        start=sentence.start,
        end=sentence.end,
        focus=(start, end),
        quote=quote,
        subject=Subject(kind="article"),
        slot=_slot(value),
        value=_value(value),
        said=_said(article),
    )


def _value(value: Value) -> QuantityValue | SpanValue | TextValue:
    if value.amount is not None:
        return value.amount
    return SpanValue(span=value.span) if value.span is not None else TextValue(text=value.text.lower())


def _said(article: Article) -> TimeSpan | None:
    if article.published is None:
        return None
    day = minutes(date.fromisoformat(article.published.day))
    return TimeSpan.exact(day, day + _DAY)
