"""Who said what: every reporting word of a document with its source and its content.

    "It will open in May," the mayor, Lena Ortiz, told reporters on Monday.
     content               source                 cue

Rules on tokens, no parser: a cue of ``rules/cues/reporting.yaml`` that stands as a verb, the noun phrase that is its
subject (before it, or behind it where a quotation stands before: "said Ortiz"), and the content
(:mod:`checker.language.contents`). Pronouns stay pronouns, and nobody named is None. The terms are those of PolNeAR
(Newell, Margolin and Ruths, 2018).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.articles.model import Field
from checker.language import contents
from checker.language.cues import VerbCue, grammar, table
from checker.language.model import Attribution, Document, Quotation, Span, Stance
from checker.language.nominals import phrase_after, subject_before
from checker.language.running import run_on
from checker.language.scene import MARKS, Scene, outermost, scenes
from checker.language.verbgroups import VerbGroup, verb_group

_NEAR_COLON = 10


@dataclass(frozen=True, slots=True)
class _Found:
    """One attribution of a sentence in tokens: ``source`` and each of ``content`` are half-open ranges.

    ``shares_from`` is where a verb with a borrowed subject begins: "said that …, [and] added …"; the content before
    it ends there.
    """

    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    stance: Stance
    shares_from: int | None = None


def attribute(document: Document) -> tuple[Attribution, ...]:
    """Every attribution of the document, title first, in the order of their cues."""
    found: list[Attribution] = []
    announced: Attribution | None = None
    for scene in scenes(document):
        in_sentence: list[_Found] = []
        if announced is not None:
            found.append(_announced(announced, scene))
            announced = None
        at = 0
        while at < len(scene.words):
            one = _at(scene, at, in_sentence) if scene.inside[at] < 0 else None
            if one is not None:
                if one.shares_from is not None:
                    in_sentence = [_cut(scene, other, one.shares_from) for other in in_sentence]
                elif one.content and one.content[0][1] <= one.cue[0]:
                    in_sentence = [_cut(scene, other, one.content[0][1]) for other in in_sentence]
                in_sentence.append(one)
                at = one.cue[1]
            else:
                at += 1
        headline = _headline(scene) if not in_sentence else None
        if headline:
            in_sentence.append(headline)
        for one in in_sentence:
            placed = _place(scene, one)
            if placed.content:
                found.append(placed)
            elif one.content == ():
                announced = placed
    found.sort(key=lambda one: (one.field == "text", one.cue))
    return tuple(run_on(document, found, outermost(document.quotations, "text")))


def _announced(attribution: Attribution, scene: Scene) -> Attribution:
    """ "She continued:" ends a paragraph, and the next sentence, or the quotation it opens, is what she said."""
    sentence = scene.sentence
    spans = ((sentence.start, sentence.end),)
    if scene.inside[0] >= 0:
        quotation = scene.quotations[scene.inside[0]]
        spans = ((quotation.start, quotation.end),)
    return replace(attribution, content=spans, kind=_kind(spans, scene.quotations))


def _cut(scene: Scene, one: _Found, at: int) -> _Found:
    """What is reported ends before ", and added", ", saying" at that token."""
    while at > one.cue[1] and scene.words[at - 1] in {",", "and", "but", "then", "also"}:
        at -= 1
    content = tuple(
        (first, min(after, at)) if first > one.cue[0] else (first, after) for first, after in one.content if first < at
    )
    return replace(one, content=content)


def speaker_at(attributions: Sequence[Attribution], field: Field, start: int, end: int) -> Attribution | None:
    """The innermost attribution whose content covers that span; None where the publisher itself speaks."""
    covering = (
        (stop - begin, number, one)
        for number, one in enumerate(attributions)
        if one.field == field
        for begin, stop in one.content
        if begin <= start and end <= stop
    )
    return min(covering, key=lambda row: (row[0], -row[1]), default=(0, 0, None))[2]


def _at(scene: Scene, at: int, earlier: Sequence[_Found]) -> _Found | None:
    """The attribution whose cue begins at that token, if one does."""
    word = scene.words[at]
    if at + 1 < len(scene.words) and (word, scene.words[at + 1]) in table().prepositions:
        return _according(scene, at)
    for cue in table().verbs.get(word, ()):
        if cue.follows and (at + 1 >= len(scene.words) or scene.words[at + 1] not in cue.follows):
            continue
        one = _verb(scene, at, cue, earlier)
        if one is not None:
            return one
    return None


def _according(scene: Scene, at: int) -> _Found | None:
    """ "…, according to the police": the source stands behind, the content before or, behind a comma, after."""
    floor, ceiling = scene.fence(at)
    source = phrase_after(scene, at + 2, ceiling, generous=True)
    if source is None:
        return None
    cue = (at, at + 2)
    begins = at == floor or (at - 1 == floor and scene.words[floor] in {"but", "and", "yet", "still", *MARKS})
    content: list[Span] = []
    if not begins:
        end = at - 1 if scene.words[at - 1] in {",", "—", "–"} else at
        if end > floor:
            content.append((floor, end))
    told = any(scene.is_verb(k) for first, after in content for k in range(first, after))
    if source[1] + 2 < ceiling and scene.words[source[1]] == "," and not told:
        content.append((source[1] + 1, ceiling))
    return _Found(cue, source, tuple(content), "says") if content else None


def _verb(scene: Scene, at: int, cue: VerbCue, earlier: Sequence[_Found]) -> _Found | None:
    words = scene.words
    floor, ceiling = scene.fence(at)
    group = verb_group(scene, at, cue, floor)
    if group is None:
        return None
    if words[at + 1 : at + 2] == ["by"] and "participle" in cue.forms and cue.stance == "says":
        return _passive(scene, at, cue, group, floor, ceiling)
    inverted = _inverted(scene, at, cue, group, floor, ceiling)
    if inverted is not None:
        return inverted
    direct_object = cue.frame in {"object", "to"}
    first = contents.behind(scene, at, ceiling, hearer=cue.hearer and not group.passive, occasion=not direct_object)
    source, shares, subject_start = _source(scene, group, floor, earlier)
    if not _fits(scene, at, cue, group, first, ceiling, source, floor, subject_start):
        return None
    if source is not None and not shares and _is_beside_the_point(scene, at, cue, source, earlier):
        return None
    if group.gerund and source is None and first is not None:
        return _leading(scene, at, cue, first, ceiling)
    content: list[Span] = []
    if subject_start > floor and words[subject_start - 1] == "as" and not shares and not group.gerund:
        return _as_said(scene, at, source, cue, subject_start - 1, floor, ceiling)
    start = (
        contents.before(scene, subject_start, floor)
        if not shares and not group.gerund and not group.infinitive
        else None
    )
    interrupted = (
        start is not None and first is not None and words[first] in MARKS and _is_parenthetical(scene, subject_start)
    )
    if (
        first is not None
        and not interrupted
        and (start is None or contents.is_clause(scene, first, ceiling) or not _is_parenthetical(scene, subject_start))
    ):
        content.append(
            (first, contents.end_behind(scene, first, ceiling, phrase=direct_object and cue.frame == "object"))
        )
    elif start is not None:
        content.append((start, subject_start))
        after = first if interrupted else _resumes(scene, at + 1, ceiling)
        if after is not None:
            content.append((after, ceiling))
    if not content and not (
        scene.words[-1] == ":" and ceiling == len(scene.words) and at > len(scene.words) - _NEAR_COLON
    ):
        return None
    return _Found((at, at + 1), source, tuple(content), cue.stance, group.first if shares else None)


def _leading(scene: Scene, at: int, cue: VerbCue, first: int, ceiling: int) -> _Found | None:
    """ "Saying that the bridge was old, the mayor closed it": the subject stands behind the comma that ends the
    content.
    """
    for k in range(first + 1, ceiling - 1):
        if scene.words[k] == "," and scene.inside[k] < 0 and contents.is_clause(scene, k + 1, ceiling):
            return _Found((at, at + 1), phrase_after(scene, k + 1, ceiling), ((first, k),), cue.stance)
    return _Found((at, at + 1), None, ((first, ceiling),), cue.stance)


def _as_said(
    scene: Scene, at: int, source: Span | None, cue: VerbCue, begin: int, floor: int, ceiling: int,
) -> _Found | None:  # fmt: skip
    """ "As the mayor noted, the bridge is old": the content is the rest of the sentence."""
    comma = contents.past_occasion(scene, at + 1, ceiling)
    content: list[Span] = [(floor, begin)] if begin - floor > 1 else []
    if comma + 2 < ceiling and scene.words[comma] == ",":
        content.append((comma + 1, ceiling))
    return _Found((at, at + 1), source, tuple(content), cue.stance) if content and source is not None else None


def _is_beside_the_point(scene: Scene, at: int, cue: VerbCue, source: Span, earlier: Sequence[_Found]) -> bool:
    """ "She said she hopes that …" is one attribution, "she said the police told her …" two; "voters who want to …"
    report nothing.
    """
    relative = scene.words[source[0]] in {"who", "which", "that"}
    if any(first <= at < after for one in earlier for first, after in one.content):
        return relative or cue.stance not in {"says", "denies"} or cue.frame == "object"
    return relative and cue.frame == "to"


def _is_parenthetical(scene: Scene, subject_start: int) -> bool:
    return subject_start > 0 and scene.inside[subject_start - 1] >= 0


def _resumes(scene: Scene, at: int, ceiling: int) -> int | None:
    """Where content goes on behind an interruption: `…," she said, "but …`, "The plan, officials said, would …"."""
    g, words = grammar(), scene.words
    at = contents.past_occasion(scene, at, ceiling)
    if at + 2 >= ceiling or words[at] != ",":
        return None
    if (
        words[at + 1].endswith("ing")
        or words[at + 1] in {"according", "who", "which", "and", "but"}
        or words[at + 1] in g.settings
    ):
        return None
    return at + 1


def _source(scene: Scene, group: VerbGroup, floor: int, earlier: Sequence[_Found]) -> tuple[Span | None, bool, int]:
    """The subject, whether it is borrowed from an earlier cue, and the token at which the reporting clause begins."""
    words, first = scene.words, group.first
    before = words[first - 1] if first - 1 >= floor else ""
    if group.passive:
        return None, False, first
    if group.gerund and before == "as" and (quoted := subject_before(scene, first - 1, floor)):
        return quoted, False, first
    borrowed = (
        group.gerund
        or before in {"and", "or", "but", "then"}
        or (before == "," and first - 2 >= floor and not _closes_apposition(scene, first - 1, floor))
    )
    if borrowed:
        if (
            group.gerund
            and before
            not in {
                ",",
                "and",
                "by",
                "in",
                "of",
                "for",
                "from",
                "without",
                "while",
                "after",
                "before",
                "about",
                "with",
                "as",
                "",
            }
            and (subject := subject_before(scene, first, floor))
        ):
            return subject, False, subject[0]
        previous = next(
            (one.source for one in reversed(earlier) if one.source is not None and _same_fence(scene, one, first)), None
        )
        if previous is None:
            previous = _nearest_subject(scene, floor, first)
        return previous, True, first
    subject = subject_before(scene, first, floor)
    return subject, False, subject[0] if subject else first


def _same_fence(scene: Scene, one: _Found, at: int) -> bool:
    return scene.inside[one.cue[0]] == scene.inside[min(at, len(scene.words) - 1)]


def _passive(scene: Scene, at: int, cue: VerbCue, group: VerbGroup, floor: int, ceiling: int) -> _Found | None:
    """ "The deal was first reported by a local paper": the source stands behind "by", what it reported before the
    verb.
    """
    source = phrase_after(scene, at + 2, ceiling)
    if source is None or group.first <= floor or group.modal or group.negated:
        return None
    return _Found((at, at + 1), source, ((floor, group.first),), cue.stance)


def _closes_apposition(scene: Scene, comma: int, floor: int) -> bool:
    """Whether the comma ends "Ortiz, the mayor," rather than parting two verbs of one subject."""
    words = scene.words
    for k in range(comma - 1, max(floor, comma - 40) - 1, -1):
        if words[k] == ",":
            first = k + 1
            return (
                k > floor
                and not (scene.is_verb(first) and words[first] != "who")
                and words[first] not in {"and", "but"}
            )
        if words[k] in MARKS:
            return False
    return False


def _nearest_subject(scene: Scene, floor: int, limit: int) -> Span | None:
    """The subject of the verb before ``limit``: "[The mayor] left the hall, saying …"."""
    for k in range(limit - 1, floor, -1):
        if (
            scene.is_verb(k)
            and (subject := subject_before(scene, k, floor))
            and scene.words[subject[0]] not in {"who", "which", "that"}
        ):
            return subject
    return None


def _inverted(scene: Scene, at: int, cue: VerbCue, group: VerbGroup, floor: int, ceiling: int) -> _Found | None:
    """`"…," said Lena Ortiz, the mayor`: behind a quotation or a comma, with the subject after the verb and no
    clause behind it.
    """
    g, words = grammar(), scene.words
    if (
        group.first != at
        or not cue.forms & {"past", "present"}
        or (cue.frame != "any" and cue.frame != "content")
        or (at == floor and at > 0)
    ):
        return None
    nxt = at + 1
    if nxt >= ceiling or words[nxt] in MARKS or words[nxt] in {"that", ",", ":", "to"}:
        return None
    behind_quotation = at > 0 and scene.inside[at - 1] >= 0 and scene.inside[at] < 0
    if not behind_quotation and not (at > floor + 2 and words[at - 1] == ","):
        return None
    if cue.hearer and words[nxt] in {"him", "her", "me", "us", "them", "reporters"}:
        return None
    if not (
        scene.is_capital(nxt)
        or words[nxt] in g.determiners
        or words[nxt] in g.personal_pronouns
        or words[nxt].isalpha()
    ):
        return None
    if (
        words[nxt] in g.prepositions
        or words[nxt] in g.times
        or words[nxt] in g.adverbs
        or words[nxt] in g.settings
        or words[nxt] in g.wh_words
    ):
        return None
    source = phrase_after(scene, nxt, ceiling)
    if source is None:
        return None
    after = source[1]
    if not behind_quotation and (
        (after < ceiling and scene.is_verb(after)) or not (scene.is_capital(nxt) or words[nxt] in g.determiners)
    ):
        return None
    start = contents.before(scene, at, floor)
    if start is None or (not behind_quotation and _is_all_subject(scene, at, floor)):
        return None
    content = [(start, at)]
    resumed = _resumes(scene, after, ceiling)
    if resumed is not None and words[resumed] in MARKS:
        content.append((resumed, ceiling))
    return _Found((at, at + 1), source, tuple(content), cue.stance)


def _is_all_subject(scene: Scene, at: int, floor: int) -> bool:
    """ "Ortiz, who won in May, told the paper …": all that stands before the comma is the subject."""
    subject = subject_before(scene, at, floor)
    return subject is not None and all(
        scene.words[k] in {"but", "and", "still", "yet"} for k in range(floor, subject[0])
    )


def _fits(
    scene: Scene, at: int, cue: VerbCue, group: VerbGroup, first: int | None, ceiling: int, source: Span | None, floor: int, subject_start: int,
) -> bool:  # fmt: skip
    """Whether the words around the verb are what its frame asks for."""
    words = scene.words
    quoted_before = (
        subject_start > 0
        and scene.inside[subject_start - 1] >= 0
        and scene.inside[subject_start - 1] != scene.inside[at]
    )
    clause = first is not None and contents.is_clause(scene, first, ceiling)
    following = words[at + 1] if at + 1 < len(words) else ""
    if group.infinitive and not (
        clause and cue.stance == "says" and not grammar().onward.isdisjoint(words[group.first : at])
    ):
        return False
    if group.modal or (group.negated and cue.stance not in {"believes", "denies"}):
        return False
    if (
        "base" in cue.forms
        and "past" not in cue.forms
        and source is not None
        and group.first == at
        and _is_bare_infinitive(scene, source, floor)
    ):
        return False
    if cue.frame in {"object", "to"} and source is not None and words[source[0]] in {"that", "which", "it"}:
        return False
    if group.gerund and not _is_reporting_gerund(scene, at, group, floor):
        return False
    if cue.frame == "any":
        asked = group.passive and cue.stance == "asks" and first is not None
        return source is not None or clause or quoted_before or asked
    if cue.frame == "content":
        return (
            clause
            or quoted_before
            or words[-1] == ":"
            or (first is None and contents.before(scene, subject_start, floor) is not None)
        )
    if cue.frame == "to":
        return following == "to" and (group.passive or source is not None)
    if source is None or group.passive or _is_name_giving(scene, at, source):
        return False
    return first is not None and following not in {"up", "off", "in", "out", "by"}


def _is_bare_infinitive(scene: Scene, source: Span, floor: int) -> bool:
    """ "it made [them] feel", "does [he] say", "[she] say": the form cannot be finite with that subject."""
    if source[0] > floor and scene.words[source[0] - 1] in grammar().governors:
        return True
    return source[1] - source[0] == 1 and scene.words[source[0]] in {"he", "she", "it", "him", "her"}


def _is_name_giving(scene: Scene, at: int, source: Span) -> bool:
    """ "a company called Acme", "what they called a plot": a name, not a judgement."""
    words, following = scene.words, at + 1
    if source[0] > 0 and words[source[0] - 1] == "what":
        return True
    unmarked = source[1] == at and following < len(words) and (scene.is_capital(following) or words[following] in MARKS)
    return words[at] == "called" and unmarked and words[source[0]] in {"a", "an", "one", "the", "some"}


def _is_reporting_gerund(scene: Scene, at: int, group: VerbGroup, floor: int) -> bool:
    """ ", saying that …", "is saying", "a statement saying": not "for saying", "without saying"."""
    if group.first - 1 < floor:
        return True
    before = scene.words[group.first - 1]
    following = scene.words[at + 1] if at + 1 < len(scene.words) else ""
    if following == ":" or following in MARKS or before == "as":
        return True
    if before in table().occasions or before in {",", "and", "but", "after", "before", "by", "in", "—", "–", "while"}:
        return True
    return scene.words[group.first] in grammar().be or scene.inside[group.first - 1] >= 0


def _headline(scene: Scene) -> _Found | None:
    """ "Kremlin: no date yet": a headline that names its source before a colon."""
    if not scene.sentence.heading:
        return None
    words = scene.words
    colon = next((k for k in range(1, min(6, len(words) - 2)) if words[k] == ":"), None)
    if colon is None or not (
        words[colon - 1] in table().headline_sources
        or " ".join(words[max(0, colon - 2) : colon]) in table().headline_sources
    ):
        return None
    return _Found((colon, colon + 1), (0, colon), ((colon + 1, len(words)),), "says")


def _place(scene: Scene, one: _Found) -> Attribution:
    """Tokens to characters, quotations whole."""
    tokens = scene.tokens
    spans: list[Span] = []
    for first, after in one.content:
        span = contents.trimmed(scene, first, after)
        if span is None:
            continue
        begin, end = span
        for k in range(first, after):
            own = scene.inside[k]
            if own >= 0 and scene.inside[one.cue[0]] != own:
                begin, end = min(begin, scene.quotations[own].start), max(end, scene.quotations[own].end)
        spans.append((begin, end))
    source = (tokens[one.source[0]].start, tokens[one.source[1] - 1].end) if one.source else None
    cue = (tokens[one.cue[0]].start, tokens[one.cue[1] - 1].end)
    return Attribution(scene.sentence.field, source, cue, tuple(spans), _kind(spans, scene.quotations), one.stance)


def _kind(spans: Sequence[Span], quotations: Sequence[Quotation]) -> Literal["direct", "indirect", "mixed"]:
    quoted = sum(max(0, min(end, q.end) - max(start, q.start)) for start, end in spans for q in quotations)
    total = sum(end - start for start, end in spans)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= total - 2 * len(spans) else "mixed"
