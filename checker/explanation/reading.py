"""How each field of a statement was read: by which words, which pattern of which vocabulary file, which clock.

    value      announced     “announced that”, pattern ~announce (plans|that)?, rules/cues/statuses/announced.yaml:6
    said       2019-05-13    “Monday”, counted from published 2019-05-14 (stated)

The article is read once more, with the readers themselves; nothing is guessed from the result.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.articles.model import Article
from checker.assertions import layers, measures, mentions, statuses
from checker.assertions.layers import Layers, View
from checker.assertions.measures import Measure
from checker.assertions.mentions import Mention
from checker.assertions.model import Assertion, QuantityValue, StatusValue
from checker.entities.names import name_of
from checker.explanation import whence
from checker.findings import titles, words
from checker.language import speaker_at
from checker.language.model import Attribution
from checker.temporal.timex import Timex

NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class FieldNote:
    """One field: its value in words, the words of the article behind it, how they were read, and where that stands."""

    name: str
    value: str
    words: str = ""
    how: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """How a time phrase came to its value: ``steps`` are (what, text), from the phrase to the value."""

    field: str
    phrase: str
    steps: tuple[tuple[str, str], ...]
    value: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All fields of one statement, and the chains of its dates."""

    fields: tuple[FieldNote, ...]
    chains: tuple[Chain, ...] = ()


def read(one: Assertion, article: Article | None) -> Reading:
    """How the statement was read in its article; of one that came in as a line of a file, only its fields."""
    found = layers.read(article) if article is not None else None
    view = _view(found, one) if found is not None else None
    if found is None or view is None:
        return Reading(tuple(_plain(one)), _stated_chains(one))
    mention = _mention(found, view, one)
    measure = _measure(view, one)
    attribution = mention.attribution if mention is not None and measure is None else _speaker(view, one)
    said = mention.said if mention is not None and measure is None else mentions.said_time(view, attribution)
    fields = {note.name: note for note in _plain(one)}
    for note in _read_in(one, view, mention, measure, attribution):
        fields[note.name] = note
    chains = [_chain("said", said)] if said is not None else _said_by_clock(one, article)
    if mention is not None and mention.time is not None:
        chains.append(_chain("time", mention.time))
    return Reading(tuple(fields.values()), tuple(chains))


def _plain(one: Assertion) -> Iterator[FieldNote]:
    """The fields as they are."""
    about = one.subject
    yield FieldNote("about", _about_what(one), words=one.mention)
    if about.kind == "event":
        yield FieldNote("participants", _names(about.participants))
        yield FieldNote("place", _names(about.place))
        yield FieldNote("time", words.span(about.time) if about.time is not None else NOT_SAID)
    yield FieldNote("slot", titles.slot(one.slot), words=words.focus(one), where=whence.place("slots", one.slot))
    yield FieldNote("value", words.label(one), how=_exact(one))
    counted = (one.scope.whom, one.scope.where, one.scope.period, one.scope.part)
    if isinstance(one.value, QuantityValue):
        yield FieldNote("counted over", ", ".join(name_of(part) for part in counted if part) or NOT_SAID)
    yield FieldNote("polarity", one.polarity)
    yield FieldNote("factuality", one.factuality)
    yield FieldNote("source", titles.source(one), words=one.source.text, how=_SOURCES[one.source.kind])
    yield FieldNote("said", words.span(one.said) if one.said is not None else NOT_SAID)
    yield FieldNote("holds", words.span(one.holds) if one.holds is not None else NOT_SAID)


def _about_what(one: Assertion) -> str:
    if one.subject.kind == "event":
        return one.subject.type or "event"
    return name_of(one.subject.entity or one.article)


_SOURCES = {
    "named": "named in the text",
    "collective": "a group in this report",
    "publisher": "nobody is quoted, so the article speaks for itself",
    "unknown": "somebody is quoted, but who is not said",
}


def _names(keys: tuple[str, ...]) -> str:
    return ", ".join(name_of(key) for key in keys) or NOT_SAID


def _exact(one: Assertion) -> str:
    value = one.value
    if isinstance(value, QuantityValue):
        unit = f" {value.unit}" if value.unit != "count" else ""
        bounds = "" if value.low == value.high else f"{_bound(value.low)} to {_bound(value.high)}{unit}"
        rounding = f"give or take {value.tolerance:,.12g}{unit} by its rounding" if value.tolerance else ""
        return ", ".join(filter(None, (bounds, rounding)))
    return ""


def _bound(bound: float | None) -> str:
    return "open" if bound is None else f"{bound:,.12g}"


def _view(found: Layers, one: Assertion) -> View | None:
    return next(
        (v for v in layers.views(found) if v.sentence.field == one.field and v.sentence.start == one.start), None
    )


def _mention(found: Layers, view: View, one: Assertion) -> Mention | None:
    """The event word: in the sentence, else the first of the article that names the same."""
    here = [m for m in mentions.read(view) if m.type.id == one.subject.type]
    best = [m for m in here if m.text == one.mention and m.focus[0] < one.focus[1] and one.focus[0] < m.focus[1]]
    if best or here:
        return (best or here)[0]
    everywhere = (m for v in layers.views(found) for m in mentions.read(v))
    return next((m for m in everywhere if m.type.id == one.subject.type), None)


def _measure(view: View, one: Assertion) -> Measure | None:
    return next((m for m in measures.read(view) if m.slot.id == one.slot and m.focus == one.focus), None)


def _speaker(view: View, one: Assertion) -> Attribution | None:
    return speaker_at(view.layers.attributions, view.sentence.field, *one.focus)


def _read_in(
    one: Assertion, view: View, mention: Mention | None, measure: Measure | None, attribution: Attribution | None
) -> Iterator[FieldNote]:
    if mention is not None:
        yield _about(view, mention)
        yield from _people(one, mention)
        if isinstance(one.value, StatusValue):
            yield from _status(one, view, mention)
    if measure is not None:
        phrase = _measure_phrase(view, measure)
        how = f"pattern {phrase}" if phrase else "by its unit alone"
        where = whence.place("slots", one.slot, phrase)
        yield FieldNote("slot", titles.slot(one.slot), words.focus(one), how, where)
        counted = f"of {measure.quantity.of}" if measure.quantity.of else ""
        yield FieldNote(
            "value", words.label(one), measure.quantity.text, ", ".join(filter(None, (_exact(one), counted)))
        )
    if attribution is not None:
        yield _source(one, view, attribution)


def _about(view: View, mention: Mention) -> FieldNote:
    kind = mention.type
    listed = (*kind.triggers, *(phrase for phrases in kind.states.values() for phrase in phrases))
    phrase = whence.matching(listed, mention.view.sentence.tokens, mention.first, mention.last)
    far = "" if mention.view is view else ", in another sentence"
    return FieldNote(
        "about",
        kind.title,
        mention.text,
        f"pattern {phrase}{far}" if phrase else "",
        whence.place("events", kind.id, phrase),
    )


def _people(one: Assertion, mention: Mention) -> Iterator[FieldNote]:
    for name, found, keys in (
        ("participants", mention.participants, one.subject.participants),
        ("place", mention.places, one.subject.place),
    ):
        known = {e.entity: e for e in reversed(found)}
        told = [known[key] for key in keys if key in known]
        if told:
            why = "; ".join(f"“{e.text}”: {e.why or name_of(e.entity)}" for e in told)
            yield FieldNote(name, _names(keys), how=why)


def _status(one: Assertion, view: View, mention: Mention) -> Iterator[FieldNote]:
    found = statuses.cues(view)
    if mention.implied:
        cues = [(m, "alone") for m in statuses.alone(view) if m.first == mention.first]
        names: tuple[str, ...] = tuple(m.item.id for m, _ in cues)
        low, high = mention.first, mention.last
    else:
        reading = statuses.read(view, found, mention.first, mention.last)
        names, low, high = reading.cues, reading.first, reading.last
        cues = [(m, "before") for m in found.before] + [(m, "after") for m in found.after]
    shown: dict[str, FieldNote] = {}
    text = view.layers.article.field(view.sentence.field)
    for match, position in cues:
        if match.item.id not in names or match.first < low or match.last > high:
            continue
        phrase = whence.matching(getattr(match.item, position), view.sentence.tokens, match.first, match.last)
        start, end = view.span(match.first, match.last)
        what = _cue_gives(match.item, one)
        value = words.label(one) if what == "value" else getattr(one, what)
        quote = " ".join(text[start:end].split())
        where = whence.place("cues/statuses", match.item.id, phrase)
        shown[what] = _joined(shown.get(what), FieldNote(what, value, quote, f"pattern {phrase}", where))
    if "value" not in shown:
        state = _state(mention)
        how = f'the event word itself says "{state}"' if state else "no cue of its own: read from the form of the word"
        yield FieldNote("value", words.label(one), mention.text, how)
    yield from shown.values()
    if mention.attribution is not None and mention.attribution.stance == "denies":
        start, end = mention.attribution.cue
        yield FieldNote("polarity", one.polarity, " ".join(text[start:end].split()), "the source denies it")


def _joined(before: FieldNote | None, note: FieldNote) -> FieldNote:
    """Two cues for one field, as one note."""
    if before is None or before.words in note.words:
        return note
    if note.words in before.words:
        return before
    how = f"{before.how} and {note.how.removeprefix('pattern ')}"
    return FieldNote(note.name, note.value, f"{before.words}” and “{note.words}", how, f"{before.where}, {note.where}")


def _state(mention: Mention) -> str | None:
    """The status that the event word itself says ("remains in detention")."""
    tokens = mention.view.sentence.tokens
    for state, phrases in mention.type.states.items():
        if whence.matching(phrases, tokens, mention.first, mention.last):
            return state
    return None


def _cue_gives(cue: statuses.Cue, one: Assertion) -> str:
    """The field that the cue decides."""
    if isinstance(one.value, StatusValue) and cue.status == one.value.status:
        return "value"
    if cue.status is None and cue.polarity == "negated":
        return "polarity"
    return "factuality" if cue.factuality != "certain" else "value"


def _measure_phrase(view: View, measure: Measure) -> str:
    """The phrase of the slot's file that stands in the focus."""
    read_by = measure.slot.read
    low, high = view.first_token(measure.focus[0]), view.last_token(measure.focus[1])
    for phrase in (*read_by.before, *read_by.after) if read_by is not None else ():
        for first in range(low, high):
            if whence.matching((phrase,), view.sentence.tokens[:high], first, high) or (
                first == low and any(whence.matching((phrase,), view.sentence.tokens, low, n) for n in range(low, high))
            ):
                return phrase
    return ""


def _source(one: Assertion, view: View, attribution: Attribution) -> FieldNote:
    text = view.layers.article.field(attribution.field)
    start, end = attribution.cue
    cue = " ".join(text[start:end].split())
    said = f"{attribution.kind} quotation, " if attribution.kind != "indirect" else ""
    name = " ".join(text[slice(*attribution.source)].split()) if attribution.source is not None else ""
    return FieldNote("source", titles.source(one), name, f"{said}by the word “{cue}”")


def _chain(field: str, timex: Timex) -> Chain:
    steps = tuple((step.what, step.text) for step in timex.chain)
    value = words.span(timex.span) if timex.span is not None else timex.value
    return Chain(field, timex.text, steps, value)


def _said_by_clock(one: Assertion, article: Article | None) -> list[Chain]:
    clock = article.published if article is not None else None
    if clock is None or one.said is None:
        return []
    origin = f", from {clock.origin}" if clock.origin else ""
    return [Chain("said", "", (("clock", f"{clock.role} {clock.value} ({clock.certainty}{origin})"),
                               ("policy", "no day is told at the reporting word, so the day of publication")),
                  words.span(one.said))]  # fmt: skip


def _stated_chains(one: Assertion) -> tuple[Chain, ...]:
    return tuple(Chain("as stated", "", (("reading", text),), "") for text in one.readings)
