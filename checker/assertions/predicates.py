"""States that a sentence claims of a person or thing, in the words of ``rules/oppositions``.

"Power supplies were not affected, the utility said." -> of ``thing:power supplies``: unaffected (opposition
*affected*). "The blaze gutted the main hall" -> of ``thing:main hall``: damaged. Only sentences in which a word of some
opposition stands are looked at; what is wished, planned, asked or supposed claims nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.assertions import sources
from checker.assertions.layers import View
from checker.assertions.model import Factuality, Polarity
from checker.assertions.things import Thing, thing
from checker.assertions.timing import FAR
from checker.language import speaker_at
from checker.language.cues import grammar
from checker.language.inflection import forms
from checker.language.model import Attribution
from checker.language.nominals import phrase_after, subject_before
from checker.language.phrases import Match, Phrases
from checker.language.scene import Scene
from checker.temporal import TimeSpan
from checker.temporal.span import EARLIEST, LATEST
from checker.vocabulary import oppositions
from checker.vocabulary.oppositions import Opposition

Role = Literal["is", "does", "done_to"]

_BE = frozenset(forms("be")) | {"isn", "wasn", "aren", "weren"}
_STAY = frozenset(
    form for verb in ("remain", "stay", "become", "seem", "appear", "look", "keep", "get") for form in forms(verb)
)
_SEEMING = frozenset(form for verb in ("seem", "appear", "look") for form in forms(verb))
_HAVE = frozenset({"has", "have", "had", "'ve", "having"})
_DENY = frozenset(form for verb in ("deny", "refute", "dispute") for form in forms(verb))
_NOT = frozenset({"not", "n't", "never", "hardly"})
_MAY = frozenset({"may", "might", "could"})
_NOT_YET = frozenset({"will", "would", "should", "must", "can", "shall", "'ll", "cannot", "ca", "wo"})
_DO = frozenset({"did", "do", "does"})
_THOUGHT: dict[str, Factuality] = {
    "believed": "probable", "thought": "probable", "feared": "possible", "presumed": "probable", "likely": "probable",
    "suspected": "possible", "alleged": "probable", "reported": "probable", "said": "probable",
    "understood": "probable", "known": "certain", "confirmed": "certain",
}  # fmt: skip
_HEDGES = frozenset(
    {
        "reportedly",
        "allegedly",
        "apparently",
        "possibly",
        "perhaps",
        "probably",
        "presumably",
        "maybe",
        "likely",
        "nearly",
        "almost",
    }
)
_SUPPOSED = frozenset(
    {"if", "unless", "whether", "until", "lest", "should", "when", "whenever", "before", "feared", "fears"}
)
_DOUBTED = frozenset({
    "fear", "fears", "possibility", "risk", "chance", "hope", "hopes", "claim", "claims", "rumour", "rumours", "rumor",
    "rumors", "suggestion", "suggestions", "allegation", "allegations", "suspicion", "suspicions", "indication",
    "evidence", "sign", "signs", "belief", "idea", "report", "reports", "proof", "theory", "speculation", "denial",
})  # fmt: skip
_NOT_ADVERBS = frozenset({"well", "all", "both", "first"})
_MOST_LEFT = 7
_STANCES: dict[str, Factuality | None] = {"says": "certain", "denies": "certain", "believes": "probable"}


@dataclass(frozen=True, slots=True)
class State:
    """One claim: the thing is at that pole of the opposition; ``focus`` are the characters of the predicate."""

    opposition: Opposition
    pole: str
    subject: Thing
    object: Thing | None
    polarity: Polarity
    factuality: Factuality
    attribution: Attribution | None
    focus: tuple[int, int]

    @property
    def matter(self) -> str:
        """What the claim is about besides its subject: "damage", "acceptance of thing:proposal"."""
        name = self.opposition.id if self.opposition.exclusive else self.pole
        return f"{name} of {self.object.key}" if self.object is not None else name


@dataclass(frozen=True, slots=True)
class _Sense:
    opposition: Opposition
    pole: str
    role: Role


@dataclass(frozen=True, slots=True)
class _Group:
    """The verb group around a predicate: where it begins, and what its small words say."""

    first: int
    negated: bool
    copula: bool
    perfect: bool
    factuality: Factuality


@cache
def _phrases() -> Phrases[_Sense]:
    rows = []
    for opposition in oppositions.load().values():
        for name, pole in opposition.poles.items():
            rows += [(phrase, _Sense(opposition, name, "is")) for phrase in pole.is_]
            rows += [(phrase, _Sense(opposition, name, "does")) for phrase in pole.does]
            rows += [(phrase, _Sense(opposition, name, "done_to")) for phrase in pole.done_to]
    return Phrases(rows)


def read(view: View) -> Iterator[State]:
    """Every state that the sentence claims."""
    matches = view.find(_phrases())
    if not matches:
        return
    scene = _scene(view)
    for match in matches:
        state = _state(view, scene, match)
        if state is not None:
            yield state


def holds(state: State, said: TimeSpan | None) -> TimeSpan | None:
    """When the claim is true of: always (*fixed*), from when it is told on or up to then (*lasting*), or only then."""
    opposition = state.opposition
    if opposition.over_time == "fixed":
        return TimeSpan((EARLIEST, EARLIEST), (LATEST, LATEST))
    if said is None or opposition.over_time == "changing":
        return said
    lasting = state.pole in opposition.lasting or not opposition.exclusive
    if lasting and state.polarity == "affirmed":
        start = said.start[0]
        if opposition.settled and start is not None:
            return TimeSpan((EARLIEST, start), (LATEST, LATEST))
        return TimeSpan.from_onward(said)
    return TimeSpan.until(said)


def _scene(view: View) -> Scene:
    """The sentence as the finder of noun phrases wants it."""
    tokens = view.sentence.tokens
    quotations = view.layers.quoted[view.sentence.field]
    near = [(n, q) for n, q in enumerate(quotations) if q.start < view.sentence.end and view.sentence.start < q.end]
    inside = [next((n for n, q in near if q.start <= token.start < q.end), -1) if near else -1 for token in tokens]
    return Scene(view.sentence, tokens, view.words, inside, quotations)


def _state(view: View, scene: Scene, match: Match[_Sense]) -> State | None:
    sense = match.item
    group = _group(view, match.first)
    if group is None or is_supposed(view, match.first) or is_old(view):
        return None
    if scene.inside[match.first] >= 0 and scene.inside[group.first] != scene.inside[match.first]:
        return None
    floor, ceiling = scene.fence(match.first)
    subject = subject_before(scene, group.first, floor)
    denier = _denier(view, match)
    gerund = denier is not None and "gerund" in match.form and view.words[group.first - 1] in _DENY
    if denier is not None and (gerund or (subject is not None and _is_pronoun(view, subject))):
        subject = denier
    heading = view.sentence.heading
    told: tuple[int, int] | None = subject
    last = match.last
    if sense.role == "is":
        if not group.copula and not heading:
            return None
    elif sense.role == "does":
        if not (gerund or _is_finite(match, group)) or (group.copula and "gerund" not in match.form):
            return None
    else:
        told, last = _patient(scene, match, group, subject, ceiling, heading)
    if subject is not None and _is_doubted(view, subject[0]):
        return None
    about = thing(view, *told) if told is not None else None
    if about is None or not _fits(about, sense.opposition):
        return None
    other: Thing | None = None
    if sense.opposition.object:
        target = phrase_after(scene, match.last, ceiling)
        other = thing(view, *target, anything=True) if target is not None else None
        if other is None or target is None:
            return None
        last = target[1]
    return _claim(view, match, group, about, other, last)


def _denier(view: View, match: Match[_Sense]) -> tuple[int, int] | None:
    """Who denies what is said there, as tokens: "*the bank* denied that it had been robbed"."""
    attribution = speaker_at(view.layers.attributions, view.sentence.field, *view.span(match.first, match.last))
    if attribution is None or attribution.stance != "denies" or attribution.source is None:
        return None
    start, end = attribution.source
    if not view.sentence.start <= start < end <= view.sentence.end:
        return None
    return view.first_token(start), view.last_token(end)


def _is_pronoun(view: View, span: tuple[int, int]) -> bool:
    return span[1] - span[0] == 1 and view.words[span[0]] in grammar().personal_pronouns


def _claim(
    view: View, match: Match[_Sense], group: _Group, about: Thing, other: Thing | None, last: int
) -> State | None:
    sense = match.item
    focus = view.span(min(group.first, match.first), last)
    attribution = speaker_at(view.layers.attributions, view.sentence.field, *focus)
    negated = group.negated != about.negated
    factuality = group.factuality
    if attribution is not None:
        sure = _STANCES.get(attribution.stance)
        if sure is None:
            return None
        if sources.read(view.layers, attribution).entity == about.key and about.pronoun:
            return None  # "Gaskin said that *he* had died": who is meant is not said
        negated = negated != (attribution.stance == "denies")
        factuality = sure if factuality == "certain" else factuality
    pole = sense.pole
    if negated and pole in sense.opposition.negations:
        pole, negated = sense.opposition.negations[pole], False
    return State(
        sense.opposition, pole, about, other, "negated" if negated else "affirmed", factuality, attribution, focus
    )


def _group(view: View, first: int) -> _Group | None:
    """What stands to the left of a predicate: "has not been", "is believed to have been", "may be"; None where it is
    only wished or planned."""
    words = view.words
    at = first
    negated = copula = perfect = infinitive = False
    factuality: Factuality = "certain"
    while at > 0 and first - at < _MOST_LEFT:
        word = words[at - 1]
        if word in _NOT or (word == "longer" and words[at - 2 : at - 1] == ("no",)):
            negated = not negated
        elif word == "no" and words[at] == "longer":
            pass
        elif word in _BE or word in _STAY:
            copula = copula or at - 1 < first
            factuality = "probable" if word in _SEEMING else factuality
        elif word in _HAVE:
            perfect = True
        elif word in _MAY:
            factuality = "possible"
        elif word in _NOT_YET:
            return None
        elif word in _HEDGES:
            factuality = "probable"
        elif word == "to" and not infinitive:
            if words[at - 2] not in _THOUGHT or not (copula or perfect):
                return None
            factuality, infinitive = _THOUGHT[words[at - 2]], True
            at -= 1
        elif (
            word in _DO
            or (word in grammar().adverbs and word not in _NOT_ADVERBS)
            or (word.endswith("ly") and word.islower())
        ):
            pass
        else:
            break
        at -= 1
    return _Group(at, negated, copula, perfect, factuality)


def _is_finite(match: Match[_Sense], group: _Group) -> bool:
    """ "died", "has escaped", "resigns"; not "the dying", "to resign"."""
    return (
        bool(match.form & {"past", "present"})
        or ("participle" in match.form and group.perfect)
        or ("base" in match.form and group.negated)
        or ("gerund" in match.form and group.copula)
    )


def _patient(
    scene: Scene, match: Match[_Sense], group: _Group, subject: tuple[int, int] | None, ceiling: int, heading: bool
) -> tuple[tuple[int, int] | None, int]:
    """To whom it is done, and where the words that say so end: the subject of a passive, the object of an active."""
    passive = bool(match.form & {"participle"}) or not match.form
    if passive and group.copula:
        return subject, match.last
    if not match.form:
        return None, match.last
    active = bool(match.form & {"past", "present"}) or ("participle" in match.form and group.perfect)
    if not active or group.copula:
        return None, match.last
    behind = scene.words[match.last] if match.last < ceiling else ""
    if heading and passive and behind in {"by", "in", "after", "as", ""}:
        return subject, match.last
    if subject is None or not _begins_phrase(scene, match.last, ceiling) or not _ends_subject(scene, group.first):
        return None, match.last
    target = phrase_after(scene, match.last, ceiling)
    return (None, match.last) if target is None else (target, target[1])


def _begins_phrase(scene: Scene, at: int, ceiling: int) -> bool:
    """Whether an object may begin there: "gutted *the* hall", not "killed *in* a fall"."""
    if at >= ceiling or not scene.tokens[at].text[0].isalpha():
        return False
    g, word = grammar(), scene.words[at]
    closed = word in g.prepositions or word in g.settings or word in g.wh_words or word in g.times or word in g.adverbs
    return not closed and not scene.is_verb(at) and word not in {"and", "or", "but", "to"}


def _ends_subject(scene: Scene, first: int) -> bool:
    """Whether what stands before an active verb is its subject, not a word that makes it an adjective: "several
    *affected* villages"."""
    before = scene.words[first - 1] if first else ""
    g = grammar()
    return not (before in g.determiners or before in g.prepositions or before in {"'s", "and", "or", ","})


def _fits(about: Thing, opposition: Opposition) -> bool:
    if opposition.heads and about.head not in opposition.heads:
        return False
    if opposition.of == "things":
        return not about.person
    return opposition.of == "anything" or about.key.startswith(("person:", "group:", "thing:"))


def is_supposed(view: View, position: int) -> bool:
    """The clause is a condition or a question."""
    first, _ = view.clause(position)
    return not _SUPPOSED.isdisjoint(view.words[max(0, first - 1) : position]) or view.words[-1:] == ("?",)


def _is_doubted(view: View, first: int) -> bool:
    """ "No *evidence* that oil was leaking", "the *possibility* the fire was set": others' doubt, not a claim."""
    before = view.words[max(0, first - 2) : first]
    return bool(before) and (before[-1] in _DOUBTED or (before[-1] == "that" and before[0] in _DOUBTED))


def is_old(view: View) -> bool:
    """Told of a time far before the article came out: "the bridge, destroyed in the war of 1944"."""
    published = view.layers.published_minutes
    for time in view.times:
        end = time.span.end[1] if time.span is not None else None
        if published is not None and end is not None and end < published - FAR:
            return True
    return False


__all__ = ["State", "holds", "is_old", "is_supposed", "read"]
