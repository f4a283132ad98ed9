"""Who said what: every reporting word of a document with its source and its content.

    "It will open in May," the mayor, Lena Ortiz, told reporters on Monday.
     content               source                 cue

Rules on tokens, no parser: a cue of ``rules/cues/reporting.yaml`` that stands as a verb, the noun phrase that is its
subject (before it, or behind it where a quotation stands before: "said Ortiz"), and the content
(:mod:`checker.language.contents`). Pronouns stay pronouns, and nobody named is None. The terms are those of PolNeAR
(Newell, Margolin and Ruths, 2018).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from checker.articles.model import Field
from checker.language import constructions, contents, frames
from checker.language.cues import VerbCue, table
from checker.language.model import Attribution, Document, Quotation, Span
from checker.language.reported import Found, Verb, found
from checker.language.running import run_on
from checker.language.scene import MARKS, Scene, outermost, scenes
from checker.language.subjects import Subject, subject_of
from checker.language.verbgroups import verb_group

# A verb so near to the colon that ends its sentence introduces the next one: "She continued on Monday:".
_NEAR_COLON = 10


def attribute(document: Document) -> tuple[Attribution, ...]:
    """Every attribution of the document, title first, in the order of their cues."""
    placed: list[Attribution] = []
    announced: Attribution | None = None
    for scene in scenes(document):
        if announced is not None:
            placed.append(_announced(announced, scene))
            announced = None
        for one in _in_sentence(scene):
            attribution = _place(scene, one)
            if attribution.content:
                placed.append(attribution)
            elif not one.content:
                announced = attribution
    placed.sort(key=lambda one: (one.field == "text", one.cue))
    return tuple(run_on(document, placed, outermost(document.quotations, "text")))


def speaker_at(attributions: Sequence[Attribution], field: Field, start: int, end: int) -> Attribution | None:
    """The innermost attribution whose content covers that span; None where the publisher itself speaks."""
    innermost: Attribution | None = None
    shortest = 0
    for one in attributions:
        if one.field == field:
            for first, after in one.content:
                if first <= start and end <= after and (innermost is None or after - first <= shortest):
                    innermost, shortest = one, after - first
    return innermost


def _in_sentence(scene: Scene) -> list[Found]:
    """The attributions of one sentence; inside a quotation nothing more is read: it is its speaker's as a whole."""
    known = table()
    result: list[Found] = []
    for at, word in enumerate(scene.words):
        if word not in known.openers or scene.inside[at] >= 0:
            continue
        one: Found | None = None
        if scene.words[at : at + 2] in known.prepositions:
            one = constructions.according(scene, at)
        elif word in known.verbs:
            one = _read(scene, at, known.verbs[word], result)
        if one is None:
            continue
        if one.shares_from is not None:
            result = [_cut(scene, other, one.shares_from) for other in result]
        elif one.content and one.content[0][1] <= one.cue[0]:
            result = [_cut(scene, other, one.content[0][1]) for other in result]
        result.append(one)
    if not result and (headline := constructions.headline(scene)):
        result.append(headline)
    return result


def _read(scene: Scene, at: int, cues: Sequence[VerbCue], earlier: Sequence[Found]) -> Found | None:
    """The first reading of the verb that fits."""
    floor, ceiling = scene.fence(at)
    for cue in cues:
        if cue.follows and (at + 1 >= len(scene.words) or scene.words[at + 1] not in cue.follows):
            continue
        group = verb_group(scene, at, cue, floor)
        if group is None:
            continue
        one = _reported(Verb(scene, at, cue, group, floor, ceiling), earlier)
        if one is not None:
            return one
    return None


def _reported(verb: Verb, earlier: Sequence[Found]) -> Found | None:
    """What the verb reports, if it does."""
    scene, cue, group, words = verb.scene, verb.cue, verb.group, verb.scene.words
    if verb.following == "by" and "participle" in cue.forms and cue.stance == "says":
        return constructions.passive(verb)
    inverted = constructions.inverted(verb)
    if inverted is not None:
        return inverted
    hearer, transitive = cue.hearer and not group.passive, cue.frame in {"object", "to"}
    first = contents.behind(scene, verb.at, verb.ceiling, hearer=hearer, occasion=not transitive)
    subject = subject_of(verb, earlier)
    source, start = subject.source, subject.start
    if not frames.fits(verb, first, subject):
        return None
    if source is not None and not subject.shared and frames.is_beside_the_point(verb, source, earlier):
        return None
    if source is None and first is not None and (group.gerund or group.first == verb.floor):
        return constructions.leading(verb, first)
    if (
        source is not None
        and not subject.shared
        and not group.gerund
        and start > verb.floor
        and words[start - 1] == "as"
    ):
        return constructions.as_said(verb, source, start - 1)
    content = _content(verb, first, subject)
    ends_with_colon = words[-1] == ":" and verb.ceiling == len(words) and verb.at > len(words) - _NEAR_COLON
    if not content and not ends_with_colon:
        return None
    return found(verb, source, content, group.first if subject.shared else None)


def _content(verb: Verb, first: int | None, subject: Subject) -> tuple[Span, ...]:
    """The content behind the cue, from ``first`` on, or before it, or on both sides of an interruption."""
    scene, ceiling = verb.scene, verb.ceiling
    own = (
        not subject.shared and not verb.group.infinitive and (not verb.group.gerund or subject.start < verb.group.first)
    )
    start = contents.before(scene, subject.start, verb.floor) if own else None
    quoted = frames.is_quoted(scene, subject.start - 1)
    interrupted = start is not None and first is not None and quoted and scene.words[first] in MARKS
    if (
        first is not None
        and not interrupted
        and (start is None or not quoted or contents.is_clause(scene, first, ceiling))
    ):
        return ((first, contents.end_behind(scene, first, ceiling, phrase=verb.cue.frame == "object")),)
    if start is None:
        return ()
    after = first if interrupted else constructions.resumes(scene, verb.at + 1, ceiling)
    before = (start, subject.start)
    return (before,) if after is None else (before, (after, ceiling))


def _announced(attribution: Attribution, scene: Scene) -> Attribution:
    """ "She continued:" ends a paragraph, and the next sentence, or the quotation it opens, is what she said."""
    spans = ((scene.sentence.start, scene.sentence.end),)
    if scene.inside[0] >= 0:
        quotation = scene.quotations[scene.inside[0]]
        spans = ((quotation.start, quotation.end),)
    return replace(attribution, content=spans, kind=_kind(spans, scene.quotations))


def _cut(scene: Scene, one: Found, at: int) -> Found:
    """What is reported ends before ", and added", ", saying" at that token."""
    while at > one.cue[1] and scene.words[at - 1] in {",", "and", "but", "then", "also"}:
        at -= 1
    content = tuple(
        (first, min(after, at) if first > one.cue[0] else after) for first, after in one.content if first < at
    )
    return replace(one, content=content)


def _place(scene: Scene, one: Found) -> Attribution:
    """Tokens to characters, quotations whole."""
    tokens, outside = scene.tokens, scene.inside[one.cue[0]]
    spans: list[Span] = []
    for first, after in one.content:
        span = contents.trimmed(scene, first, after)
        if span is None:
            continue
        touched = [scene.quotations[k] for k in scene.inside[first:after] if k >= 0 and k != outside]
        start = min((quotation.start for quotation in touched), default=span[0])
        end = max((quotation.end for quotation in touched), default=span[1])
        spans.append((min(start, span[0]), max(end, span[1])))
    source = (tokens[one.source[0]].start, tokens[one.source[1] - 1].end) if one.source else None
    cue = (tokens[one.cue[0]].start, tokens[one.cue[1] - 1].end)
    return Attribution(scene.sentence.field, source, cue, tuple(spans), _kind(spans, scene.quotations), one.stance)


def _kind(spans: Sequence[Span], quotations: Sequence[Quotation]) -> Literal["direct", "indirect", "mixed"]:
    quoted = 0
    for start, end in spans:
        at = max(0, bisect_right(quotations, start, key=lambda quotation: quotation.start) - 1)
        while at < len(quotations) and quotations[at].start < end:
            quoted += max(0, min(end, quotations[at].end) - max(start, quotations[at].start))
            at += 1
    if not quoted:
        return "indirect"
    return "direct" if quoted >= sum(end - start for start, end in spans) - 2 * len(spans) else "mixed"
