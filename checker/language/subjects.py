"""Who speaks: the subject of a reporting verb, its own or one that it borrows.

"[Ortiz] said …" has its own; in "Ortiz left, saying that …" and "Ortiz denied it and told …" the verb borrows it from
the one before. Of "it was said" nobody is the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.language.model import Span
from checker.language.nominals import subject_before
from checker.language.reported import Found, Verb
from checker.language.scene import MARKS, Scene

_LONGEST_APPOSITION = 40
_PARTS_VERBS = frozenset(("and", "or", "but", "then"))
# Before a gerund these are no noun: "by saying", "while saying"; the subject is that of the verb before.
_LEADS_GERUND = frozenset(
    (",", "and", "by", "in", "of", "for", "from", "without", "while", "after", "before", "about", "with", "as", "")
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The source, whether it is borrowed, and the token at which the reporting clause begins."""

    source: Span | None
    shared: bool
    start: int


def subject_of(verb: Verb, earlier: Sequence[Found]) -> Subject:
    """The subject of the verb; ``earlier`` are the attributions found before it in the sentence."""
    scene, group, floor, first = verb.scene, verb.group, verb.floor, verb.group.first
    before = scene.words[first - 1] if first - 1 >= floor else ""
    if group.passive:
        return Subject(None, False, first)
    if group.gerund and before == "as":
        quoted = subject_before(scene, first - 1, floor)
        if quoted is not None:
            return Subject(quoted, False, first)
        quoted = _nearest(scene, floor, first)
        return Subject(quoted, False, quoted[0] if quoted else first)
    if group.gerund and before not in _LEADS_GERUND and (own := subject_before(scene, first, floor)):
        return Subject(own, False, own[0])
    parted = before == "," and first - 2 >= floor and not _closes_apposition(scene, first - 1, floor)
    if group.gerund or before in _PARTS_VERBS or parted:
        fence = scene.inside[first]
        sources = (one.source for one in reversed(earlier) if one.source and scene.inside[one.cue[0]] == fence)
        return Subject(next(sources, None) or _nearest(scene, floor, first), True, first)
    subject = subject_before(scene, first, floor)
    return Subject(subject, False, subject[0] if subject else first)


def is_all_before(scene: Scene, at: int, floor: int) -> bool:
    """Whether everything before the token is one subject: "Ortiz, who won in May, told the paper …"."""
    subject = subject_before(scene, at, floor)
    return subject is not None and {"but", "and", "still", "yet"}.issuperset(scene.words[floor : subject[0]])


def _closes_apposition(scene: Scene, comma: int, floor: int) -> bool:
    """Whether the comma ends "Ortiz, the mayor," rather than parting two verbs of one subject."""
    words = scene.words
    for k in range(comma - 1, max(floor, comma - _LONGEST_APPOSITION) - 1, -1):
        if words[k] in MARKS:
            return False
        if words[k] == ",":
            opens_clause = scene.is_verb(k + 1) and words[k + 1] != "who"
            return k > floor and not opens_clause and words[k + 1] not in {"and", "but"}
    return False


def _nearest(scene: Scene, floor: int, limit: int) -> Span | None:
    """The subject of the last verb before ``limit``: "[The mayor] left the hall, saying …"."""
    for k in range(limit - 1, floor, -1):
        subject = subject_before(scene, k, floor) if scene.is_verb(k) else None
        if subject is not None and scene.words[subject[0]] not in {"who", "which", "that"}:
            return subject
    return None
