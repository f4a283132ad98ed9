"""The verb around a cue: "has also repeatedly said" is one group, whose subject ends before "has".

"declined to say" and "went on to say" share the subject of the first verb; "was told" is passive; "saying" borrows
the subject of its sentence.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.language.cues import VerbCue, grammar
from checker.language.lexicon import clause_words
from checker.language.scene import MARKS, Scene

_MOST_WORDS = 9
_TIME_PREPOSITIONS = frozenset(("on", "in", "at", "by"))


class VerbGroup(NamedTuple):
    """``first`` is the leftmost token of the group: the subject, if any, ends there."""

    first: int
    passive: bool = False
    infinitive: bool = False
    gerund: bool = False
    negated: bool = False
    modal: bool = False


def verb_group(scene: Scene, at: int, cue: VerbCue, floor: int) -> VerbGroup | None:
    """The group that token ``at`` is the main verb of; None where the token is no verb here."""
    g, words = grammar(), scene.words
    auxiliaries = clause_words().auxiliaries
    first, passive, infinitive, bare, negated, modal = at, False, False, True, False, False
    while first - 1 >= floor and at - first < _MOST_WORDS:
        word = words[first - 1]
        if word == "may" and first - 1 > floor and scene.is_surname(first - 1):
            break
        if word in g.adverbs or (word.endswith("ly") and not scene.is_capital(first - 1)):
            if word in {"all", "both", "first", "one"} and bare:
                break
            negated = negated or word in {"not", "never", "n't"}
            first -= 1
        elif word == "'s" and not _is_contracted_verb(scene, first - 1):
            break
        elif word in auxiliaries:
            passive = passive or (word in g.be and bare and "participle" in cue.forms)
            negated = negated or word == "n't"
            modal = modal or word in g.modals
            bare = False
            first -= 1
        elif word == "to" and not infinitive and bare and "base" in cue.forms:
            infinitive = True
            first -= 1
            if first - 1 >= floor and _may_govern(scene, first - 1):
                first -= 1
                if words[first] == "on" and first - 1 >= floor and scene.is_verb(first - 1):
                    first -= 1
        elif word in g.times and _is_time_before(scene, first - 1, floor) is not None:
            first = _is_time_before(scene, first - 1, floor) or first
        else:
            break
    gerund = "gerund" in cue.forms and bare
    passive = passive or (bare and "participle" in cue.forms and _is_hearsay(scene, at))
    if _is_noun(scene, at, first, cue, floor, bare and not infinitive):
        return None
    return VerbGroup(first, passive, infinitive, gerund, negated, modal)


def _is_hearsay(scene: Scene, at: int) -> bool:
    """ "A man said to have fled": nobody is named who says so."""
    return scene.words[at + 1 : at + 2] == ("to",) and scene.words[at + 2 : at + 3] in {("be",), ("have",)}


def _is_contracted_verb(scene: Scene, at: int) -> bool:
    return at > 0 and scene.words[at - 1] in {*grammar().personal_pronouns, "who", "that", "there", "what"}


def _may_govern(scene: Scene, at: int) -> bool:
    """Whether a word may be the verb in "went on to say", "declined to say"."""
    word = scene.words[at]
    return word in grammar().onward or scene.is_verb(at) or word.endswith("ing")


def _is_time_before(scene: Scene, at: int, floor: int) -> int | None:
    """Where "on Monday", "last week" or "Tuesday" begins between a subject and its verb."""
    words, g = scene.words, grammar()
    first = at
    while first - 1 >= floor and words[first - 1] in g.times and at - first < 3:
        first -= 1
    if first - 1 >= floor and words[first - 1] in _TIME_PREPOSITIONS:
        first -= 1
    return first if first > floor else None


def _is_noun(scene: Scene, at: int, first: int, cue: VerbCue, floor: int, bare: bool) -> bool:
    """Whether the form is rather a noun or an adjective here: "his claim", "the reported attack"."""
    if not bare:
        return False
    g, words = grammar(), scene.words
    before = words[first - 1] if first - 1 >= floor else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    plain = before in g.determiners and before not in {"this", "that", "others"} and before not in g.quantifiers
    if plain or (before in g.quantifiers and "gerund" in cue.forms):
        return before != "her" or cue.noun
    if before == "'s" or (before in {"'", "’"} and cue.noun):
        return True
    if cue.stance != "says" and (before[:1].isdigit() or (before in g.prepositions and "past" in cue.forms)):
        return True
    if not cue.noun:
        return False
    if before in g.personal_pronouns or before in {"who", "which"}:
        return False
    if first - 1 >= floor and scene.is_verb(first - 1):
        return True
    named = bool(before) and scene.is_capital(first - 1)
    if (
        before in g.prepositions
        or after in {"of", "by", "'s", "and", "or"}
        or (after == "," and "past" not in cue.forms and not named)
    ):
        return True
    if "base" in cue.forms:
        return not (before.endswith("s") or before in g.quantifiers or before == "people")
    if before and not before.endswith("s") and (after in g.object_pronouns or after in g.determiners or after in MARKS):
        return False
    return not named and after not in {"that", "how", "whether"}
