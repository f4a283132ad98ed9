"""What a sentence takes for granted of an event that no cue speaks of: told as done, or still to come.

"the 2015 nuclear *deal*" is there; "for *dialogue*", "to *stop* the practice", "you should *stop*" are not yet. Nothing
is asserted of it: :func:`standing` is what ``checker annotate`` shows where :attr:`Mention.status` is open.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.assertions.arguments import Arguments, role_words
from checker.assertions.mentions import Mention
from checker.assertions.model import Factuality, Polarity
from checker.language.inflection import forms
from checker.language.tagging.model import VerbGroup

_OPEN = frozenset(("may", "might", "could", "can", "should", "must", "ought", "need"))
_TOWARDS = frozenset(("for", "towards", "toward", "without", "of", "to", "about", "against", "on", "in", "from", "at"))
_AIMED = frozenset(("for", "towards", "toward"))
_PRECEDED = frozenset(("after", "by", "since", "while", "following", "when", "with", "upon"))
_GOES_ON = ("begin", "start", "manage", "continue", "go", "deny", "admit", "stop", "finish", "keep", "help", "confess")
_DONE = frozenset(word for verb in (*_GOES_ON, "recall", "include", "involve") for word in forms(verb))
_IF = frozenset(("if", "unless", "whether", "either"))
_DEEP = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an event stands; ``claimed`` where the sentence says so itself, and an assertion is made of it."""

    status: str | None
    polarity: Polarity
    factuality: Factuality
    claimed: bool


def standing(mention: Mention) -> Standing:
    """The status that is said, else the one that is taken for granted."""
    if mention.status is not None:
        return Standing(mention.status, mention.polarity, mention.factuality, _is_claimed(mention))
    arguments = mention.view.arguments
    verb = arguments.verb_at(mention.first)
    ahead = _is_ahead(arguments, verb) if verb is not None and verb.main < mention.last else None
    if ahead is None:
        ahead = _noun_is_ahead(arguments, mention)
    factuality: Factuality = mention.factuality
    if _is_conditional(mention):
        factuality = "possible" if factuality == "certain" else factuality
    return Standing("considered" if ahead else "occurred", mention.polarity, factuality, False)


def _is_claimed(mention: Mention) -> bool:
    return mention.type.claims and (bool(mention.participants) or not mention.type.needs_name)


def _is_ahead(arguments: Arguments, verb: VerbGroup, depth: int = 0) -> bool:
    """Whether what the verb says is still to come, wished or only possible."""
    words = arguments.words
    if verb.modal is not None:
        return not verb.perfect  # "would have met" is not told as done either, but its negation is not at hand
    if verb.form == "finite" or depth > _DEEP:
        return False
    before = words[verb.first - 1] if verb.first else ""
    governor = arguments.verb_before(verb.first)
    if verb.form == "infinitive":
        if governor is not None and words[governor.main] in _DONE:
            return _is_ahead(arguments, governor, depth + 1)
        if words[verb.first] != "to" and before in {"and", "or"}:
            earlier = [v for v in arguments.groups.verbs if v.last < verb.first]
            return _is_ahead(arguments, earlier[-1], depth + 1) if earlier else True
        return True
    if verb.form == "gerund":
        if governor is not None:
            return _is_ahead(arguments, governor, depth + 1)
        return before in _TOWARDS and before not in _PRECEDED
    return False


def _noun_is_ahead(arguments: Arguments, mention: Mention) -> bool:
    """A noun is as far as the verb whose object it is; behind "for" it is a purpose."""
    words = arguments.words
    first = arguments.start_of_noun(mention.first)
    verb = arguments.verb_before(first)
    if verb is not None and words[verb.main] in role_words().light:
        return _is_ahead(arguments, verb)
    behind = next((v for v in arguments.groups.verbs if mention.last <= v.first <= mention.last + 1), None)
    if (
        behind is not None
        and behind.modal is not None
        and (words[behind.main] in role_words().light or words[first] in {"a", "an", "any", "another", "such", "no"})
    ):
        return True
    bare = first == mention.first or words[first] not in {"the", "his", "her", "its", "their", "this", "that"}
    return bare and first > 0 and words[first - 1] in _AIMED


def _is_conditional(mention: Mention) -> bool:
    start, _ = mention.view.clause(mention.first)
    return bool(_IF & set(mention.view.words[start : min(start + 2, mention.first)]))
