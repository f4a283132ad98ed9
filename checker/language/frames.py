"""Whether a reporting verb has around it what its frame asks for (``frame`` in ``rules/cues/reporting.yaml``).

"They believe that it failed" reports, "they believe him" does not; neither does "to say", "she may announce", "did
not add", "a company called Acme", or "without saying".
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.language import contents
from checker.language.cues import grammar, table
from checker.language.model import Span
from checker.language.reported import Found, Verb
from checker.language.scene import MARKS, Scene
from checker.language.subjects import Subject

_PARTICLES = frozenset(("up", "off", "in", "out", "by"))
_BEFORE_GERUNDS = frozenset((",", "and", "but", "after", "before", "by", "in", "—", "–", "-", "while"))


def fits(verb: Verb, first: int | None, subject: Subject) -> bool:
    """Whether the verb reports here; ``first`` is where content behind it would begin."""
    scene, cue, group, source = verb.scene, verb.cue, verb.group, subject.source
    clause = first is not None and contents.is_clause(scene, first, verb.ceiling)
    if group.modal or (group.negated and cue.stance not in {"believes", "denies"}):
        return False
    if group.infinitive and not (clause and cue.stance == "says" and _goes_on(verb)):
        return False
    if group.gerund and not _is_reporting_gerund(verb):
        return False
    if source is not None and _is_bare_infinitive(verb, source):
        return False
    quoted = is_quoted(scene, subject.start - 1) and scene.inside[subject.start - 1] != scene.inside[verb.at]
    match cue.frame:
        case "any":
            asked = group.passive and cue.stance == "asks" and first is not None
            return source is not None or clause or quoted or asked
        case "content":
            postposed = first is None and contents.before(scene, subject.start, verb.floor) is not None
            return clause or quoted or postposed or scene.words[-1] == ":"
    impersonal = source is not None and scene.words[source[0]] in {"that", "which", "it"}
    if cue.frame == "to":
        return verb.following == "to" and not impersonal and (group.passive or source is not None)
    if source is None or impersonal or group.passive or _is_name_giving(verb, source):
        return False
    return first is not None and verb.following not in _PARTICLES


def is_beside_the_point(verb: Verb, source: Span, earlier: Sequence[Found]) -> bool:
    """Whether it only says more of what is reported already.

    "She said she hopes that …" is one attribution, "she said the police told her …" two; "voters who want to …" report
    nothing.
    """
    relative = verb.scene.words[source[0]] in {"who", "which", "that"}
    if any(one.covers(verb.at) for one in earlier):
        return relative or verb.cue.stance not in {"says", "denies"} or verb.cue.frame == "object"
    return relative and verb.cue.frame == "to"


def is_quoted(scene: Scene, at: int) -> bool:
    """Whether a token stands in a quotation."""
    return at >= 0 and scene.inside[at] >= 0


def _goes_on(verb: Verb) -> bool:
    """ "went on to say", "continued to insist"."""
    return not grammar().onward.isdisjoint(verb.scene.words[verb.group.first : verb.at])


def _is_bare_infinitive(verb: Verb, source: Span) -> bool:
    """ "it made [them] feel", "does [he] say", "[she] say": the form cannot be finite with that subject."""
    if "base" not in verb.cue.forms or "past" in verb.cue.forms or verb.group.first != verb.at:
        return False
    words = verb.scene.words
    if source[0] > verb.floor and words[source[0] - 1] in grammar().governors:
        return True
    return source[1] - source[0] == 1 and words[source[0]] in {"he", "she", "it", "him", "her"}


def _is_name_giving(verb: Verb, source: Span) -> bool:
    """ "a company called Acme", "what they called a plot": a name, not a judgement."""
    scene, words, following = verb.scene, verb.scene.words, verb.at + 1
    if source[0] > 0 and words[source[0] - 1] == "what":
        return True
    if words[verb.at] != "called" or source[1] != verb.at or words[source[0]] not in {"a", "an", "one", "the", "some"}:
        return False
    return following < len(words) and (scene.is_capital(following) or words[following] in MARKS)


def _is_reporting_gerund(verb: Verb) -> bool:
    """ ", saying that …", "is saying", "a statement saying": not "for saying", "without saying"."""
    words, first = verb.scene.words, verb.group.first
    if first - 1 < verb.floor or verb.following == ":" or verb.following in MARKS:
        return True
    before = words[first - 1]
    if before == "as" or before in _BEFORE_GERUNDS or before in table().occasions or before[:-1] in table().occasions:
        return True
    return words[first] in grammar().be or is_quoted(verb.scene, first - 1)
