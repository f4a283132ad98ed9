"""How an event stands where cues are silent, or say it of a word that names a status itself.

"Macron met Merkel"                    the verb's own form: occurred
"A fire destroyed a warehouse"         what strikes without a plan is told as done
"the suspect was charged"              the word names the status: charged
"he is expected to be charged"         charged, but only probable; "refused to plead guilty": not so
"""

from __future__ import annotations

from checker.assertions import statuses
from checker.assertions.layers import View
from checker.assertions.model import Factuality, Polarity
from checker.language.inflection import Form
from checker.vocabulary import lifecycles
from checker.vocabulary.events import EventType

Told = tuple[str | None, Polarity, Factuality]
_MODAL = frozenset(
    {"will", "'ll", "would", "may", "might", "could", "can", "should", "must", "shall", "to", "did", "do", "does", "'d"}
)
_DO = frozenset({"did", "do", "does"})
_SKIP = frozenset(
    {"not", "n't", "also", "just", "only", "still", "already", "now", "then", "later", "never", "ever", "soon", "yet"}
)
_BE_OR_HAVE = frozenset({"be", "been", "being", "have", "had", "has", "was", "were", "is", "are", "'s", "get", "got"})
_HYPOTHETICAL = frozenset({"can", "could", "may", "might", "would"})
_FIRM = frozenset({"agreed", "announced", "scheduled", "confirmed", "prepared", "started"})
_WEAK: tuple[Factuality, ...] = ("unknown", "possible", "probable", "certain")


def is_sudden(kind: EventType) -> bool:
    """Told as done where nothing else is said: quakes, fires, attacks."""
    known = lifecycles.load().get(kind.lifecycle)
    return known is not None and known.sudden


def standing(
    view: View,
    kind: EventType,
    span: tuple[int, int],
    form: frozenset[Form],
    state: str | None,
    reading: statuses.Reading,
) -> Told:
    """Status, polarity and factuality of the event word at the tokens ``span``; ``form`` is that of its verb, ``state``
    the status that the word itself names."""
    first, last = span
    if state is not None:
        return _of_state(view, first, form, state, reading)
    sudden = is_sudden(kind)
    if "denial" in reading.cues and sudden and not form:
        return None, reading.polarity, reading.factuality
    known = lifecycles.load().get(kind.lifecycle)
    if reading.status is not None and (known is None or reading.status in known.statuses):
        return reading.status, reading.polarity, reading.factuality
    if sudden and reading.status is not None:  # "cannot confirm … the bombing": a cue of plans says nothing of it
        return None, reading.polarity, reading.factuality
    if form:
        return _of_verb(view, first, form, sudden, reading)
    if sudden and reading.polarity == "affirmed" and not _is_general(view, first, last):
        # "asked *whether the* fire was set": what is asked is how it came about
        given = reading.cues == ("possible",) and view.words[max(0, first - 2) : first] == ("whether", "the")
        return "occurred", "affirmed", "certain" if given else reading.factuality
    return None, reading.polarity, reading.factuality


def _of_verb(view: View, first: int, form: frozenset[Form], sudden: bool, reading: statuses.Reading) -> Told:
    helper = _helper(view.words, first)
    if helper in _MODAL and helper not in _DO:
        if helper == "to" and view.sentence.heading:
            return "scheduled", reading.polarity, reading.factuality
        return None, reading.polarity, reading.factuality
    story = view.sentence.heading or view.layers.article.kind == "timeline"
    finished = bool(form & {"past", "participle"}) or helper == "did" or (story and "present" in form)
    if finished or sudden:
        return "occurred", reading.polarity, reading.factuality
    return None, reading.polarity, reading.factuality


def _of_state(view: View, first: int, form: frozenset[Form], state: str, reading: statuses.Reading) -> Told:
    """A plan of a state is not the state; who refuses it, or calls it off, is not in it."""
    status, polarity, factuality = reading.status, reading.polarity, reading.factuality
    if status in statuses.CHANGES and status != "postponed":
        if polarity == "negated":
            return state, "affirmed", _weaker(factuality, "possible")
        return state, "negated", factuality
    if status is not None and status != "occurred" and polarity == "affirmed":
        return state, "affirmed", _weaker(factuality, "probable" if status in _FIRM else "possible")
    if status is None and polarity == "affirmed" and form and _helper(view.words, first) in _MODAL - _DO:
        return state, "affirmed", _weaker(factuality, "possible")
    return state, polarity, factuality


def _weaker(one: Factuality, other: Factuality) -> Factuality:
    return min(one, other, key=_WEAK.index)


def _is_general(view: View, first: int, last: int) -> bool:
    """ "A quake *can* cause damage", "Earthquakes *are* common": none in particular is meant."""
    words, behind = view.words, view.words[last : last + 2]
    if not behind or view.sentence.heading:
        return False
    if {"a", "an", "any"} & set(words[max(0, first - 3) : first]):
        return behind[0] in _HYPOTHETICAL
    bare_plural = first == 0 and words[last - 1].endswith("s")
    told = behind[0] in _HYPOTHETICAL or (behind[0] == "are" and not behind[-1].endswith(("ing", "ed")))
    return bare_plural and (told or behind[0] in {"occur", "happen"})


def _helper(words: tuple[str, ...], first: int) -> str:
    position = first - 1
    while position >= 0 and (words[position] in _SKIP or words[position] in _BE_OR_HAVE):
        if words[position] in _BE_OR_HAVE and words[position] not in {"be", "have", "been", "get"}:
            return words[position]
        position -= 1
    return words[position] if position >= 0 else ""
