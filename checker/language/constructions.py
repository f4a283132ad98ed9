"""The ways to report that are not "subject, verb, content".

according to      "The bridge is old, according to the police."
inverted          "It is old," said Lena Ortiz, the mayor.
passive           The sale was first reported by a local paper.
as                As the mayor noted, the bridge is old.
leading           Saying that it was old, the mayor closed the bridge.
headline          Mayor: bridge is old
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.language import contents
from checker.language.cues import grammar, table
from checker.language.model import Span
from checker.language.nominals import phrase_after
from checker.language.reported import Found, Verb, found
from checker.language.scene import MARKS, Scene
from checker.language.subjects import is_all_before

_OPENERS = frozenset(("but", "and", "yet", "still"))
_LONGEST_HEADLINE_SOURCE = 5


def according(scene: Scene, at: int) -> Found | None:
    """The source stands behind the two words at ``at``, the content before them or, behind a comma, after the
    source.
    """
    words = scene.words
    floor, ceiling = scene.fence(at)
    source = phrase_after(scene, at + 2, ceiling, generous=True)
    if source is None:
        return None
    begins = at == floor or (at - 1 == floor and (words[floor] in _OPENERS or words[floor] in MARKS))
    content: list[Span] = []
    end = at - 1 if at > floor and words[at - 1] in {",", "—", "–"} else at
    if not begins and end > floor:
        content.append((floor, end))
    told = any(scene.is_verb(k) for first, after in content for k in range(first, after))
    if source[1] + 2 < ceiling and words[source[1]] == "," and not told:
        content.append((source[1] + 1, ceiling))
    return Found((at, at + 2), source, tuple(content), "says") if content else None


def inverted(verb: Verb) -> Found | None:
    """Behind a quotation or a comma, with the subject after the verb and no clause behind that."""
    scene, at, floor, ceiling, words = verb.scene, verb.at, verb.floor, verb.ceiling, verb.scene.words
    if verb.group.first != at or verb.cue.forms.isdisjoint(("past", "present", "base")) or at >= ceiling - 1:
        return None
    if at == floor:
        return _before_colon(verb)
    if verb.cue.frame not in {"any", "content"} or not _may_be_subject(scene, at + 1, hearer=verb.cue.hearer):
        return None
    quoted = scene.inside[at - 1] >= 0 and scene.inside[at] < 0
    if not quoted and (at <= floor + 2 or words[at - 1] != "," or is_all_before(scene, at, floor)):
        return None
    source = phrase_after(scene, at + 1, ceiling)
    start = contents.before(scene, at, floor)
    if source is None or start is None:
        return None
    after = source[1]
    if not quoted:
        named = scene.is_capital(at + 1) or words[at + 1] in grammar().determiners
        if not named or (after < ceiling and scene.is_verb(after)):
            return None
    content = [(start, at)]
    resumed = resumes(scene, after, ceiling)
    if resumed is not None and words[resumed] in MARKS:
        content.append((resumed, ceiling))
    return found(verb, source, tuple(content))


def _before_colon(verb: Verb) -> Found | None:
    """`Said Ortiz: "It is old."`"""
    source = phrase_after(verb.scene, verb.at + 1, verb.ceiling)
    if source is None or source[1] + 1 >= verb.ceiling or verb.scene.words[source[1]] != ":":
        return None
    return found(verb, source, ((source[1] + 1, verb.ceiling),))


def _may_be_subject(scene: Scene, at: int, *, hearer: bool) -> bool:
    g, word = grammar(), scene.words[at]
    if word in MARKS or word in {",", ":", "to"} or not (word[0].isalnum() or word[0] in "@#"):
        return False
    if hearer and (word in {"him", "her", "me", "us", "them", "reporters"}):
        return False
    return not any(word in words for words in (g.prepositions, g.times, g.adverbs, g.settings, g.wh_words))


def passive(verb: Verb) -> Found | None:
    """The source stands behind "by", what it reported before the verb."""
    source = phrase_after(verb.scene, verb.at + 2, verb.ceiling)
    if source is None or verb.group.first <= verb.floor or verb.group.modal or verb.group.negated:
        return None
    end = verb.group.first
    while end - 1 > verb.floor and (
        verb.scene.words[end - 1] in grammar().adverbs or verb.scene.words[end - 1] in grammar().be
    ):
        end -= 1
    return found(verb, source, ((verb.floor, end),))


def as_said(verb: Verb, source: Span, begin: int) -> Found | None:
    """The content is the rest of the sentence around the "as" at ``begin``."""
    comma = contents.past_occasion(verb.scene, verb.at + 1, verb.ceiling)
    content = [(verb.floor, begin)] if begin - verb.floor > 1 else []
    if comma + 2 < len(verb.scene.words) and (verb.scene.words[comma] == "," or verb.scene.words[comma] in MARKS):
        content.append((comma + 1 if verb.scene.words[comma] == "," else comma, verb.ceiling))
    return found(verb, source, tuple(content)) if content else None


def leading(verb: Verb, first: int) -> Found:
    """The subject stands behind the comma that ends the content; in "Asked whether …, she said" it is not the asker."""
    scene, gerund = verb.scene, verb.group.gerund
    for k in range(first + 1, verb.ceiling - 1):
        if scene.words[k] == "," and scene.inside[k] < 0 and contents.is_clause(scene, k + 1, verb.ceiling):
            return found(verb, phrase_after(scene, k + 1, verb.ceiling) if gerund else None, ((first, k),))
    return found(verb, None, ((first, verb.ceiling),))


def headline(scene: Scene) -> Found | None:
    """A source before the colon of a headline, or behind its colon or dash.

    Whether "Iowa: two dead" names one cannot be told, so only sources that are known as such count.
    """
    words, count = scene.words, len(scene.words)
    if not scene.sentence.heading:
        return None
    for k in range(1, min(_LONGEST_HEADLINE_SOURCE + 1, count - 2)):
        if words[k] == ":" and _is_headline_source(words[:k]):
            return Found((k, k + 1), (0, k), ((k + 1, count),), "says")
    for k in range(max(2, count - 1 - _LONGEST_HEADLINE_SOURCE), count - 1):
        if words[k] in {":", "-", "–", "—"} and _is_headline_source(words[k + 1 :]):
            return Found((k, k + 1), (k + 1, count), ((0, k),), "says")
    return None


def _is_headline_source(words: Sequence[str]) -> bool:
    known = table().headline_sources
    return words[-1] in known or " ".join(words[-2:]) in known


def resumes(scene: Scene, at: int, ceiling: int) -> int | None:
    """Where content goes on behind an interruption: `…," she said, "but …`, "The plan, officials said, would …"."""
    words = scene.words
    at = contents.past_occasion(scene, at, ceiling)
    if at + 2 >= ceiling or words[at] != ",":
        return None
    following = words[at + 1]
    if following.endswith("ing") or following in grammar().settings:
        return None
    return None if following in {"according", "who", "which", "and", "but"} else at + 1
