"""A claim and its denial within one report: what one source says was done, and another denies.

"Activists say police killed a marcher in Velm. The governor denied that any protester had been killed." -> two
statements of one act, *kill protester*, one affirmed, one negated, each with its source. Only an article in which
somebody denies something is looked at; general denials ("denies all allegations") name no act, and match nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.assertions import mentions, roles, sources
from checker.assertions.layers import Layers, View
from checker.assertions.mentions import Mention
from checker.language.inflection import forms
from checker.language.lexicon import read_cues
from checker.vocabulary import events
from checker.vocabulary.phrase import elements

_REACH = 8
_DENIED = "denies"
_NO_SUBJECT = frozenset({"it", "they", "he", "she", "we", "i", "that", "this", "which", "who"})


class _Kinds(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    kinds: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Act:
    """What one source says was done, or denies; ``name`` ("kill protester") is the same on both sides."""

    mention: Mention
    name: str
    denied: bool


@dataclass(frozen=True, slots=True)
class _Deed:
    mention: Mention
    verb: str
    patient: str
    agent: str
    source: str


def read(layers: Layers, views: Sequence[View]) -> tuple[Act, ...]:
    """Claims and denials of one act by two sources, in pairs, in reading order."""
    if not any(attribution.stance == _DENIED for attribution in layers.attributions):
        return ()
    found: list[Act] = []
    for view in views:
        if not any(attribution.stance == _DENIED for attribution in view.attributions):
            continue
        for denial in _deeds(view):
            if denial.mention.attribution is None or denial.mention.attribution.stance != _DENIED:
                continue
            claims = list(_claims(views, view, denial))
            if claims:
                name = f"{denial.verb} {denial.patient}"
                found += [Act(claim.mention, name, denied=False) for claim in claims]
                found.append(Act(denial.mention, name, denied=True))
    return tuple(found)


def _claims(views: Sequence[View], at: View, denial: _Deed) -> Iterator[_Deed]:
    """What other sources say near the denial of the same act."""
    wanted = frozenset(forms(denial.verb))
    near = (view for view in views if abs(view.index - at.index) <= _REACH and not wanted.isdisjoint(view.words))
    for view in near:
        for deed in _deeds(view):
            mention = deed.mention
            if deed.verb != denial.verb or deed.patient != denial.patient or mention.polarity != "affirmed":
                continue
            attributed = mention.attribution is not None and mention.attribution.stance == "says"
            one_agent = not deed.agent or not denial.agent or deed.agent == denial.agent
            elsewhere = deed.source not in {"", denial.source}
            if attributed and one_agent and elsewhere and mention.factuality == "certain":
                yield deed


def _deeds(view: View) -> Iterator[_Deed]:
    """Verbs of the sentence that say what was done to whom."""
    if view.words[-1:] == ("?",):
        return
    for mention in mentions.read_all(view):
        verb = _verbs().get(view.words[mention.first])
        if verb is None or not mention.verb or mention.status in {"scheduled", "considered", "announced"}:
            continue
        parts = roles.read(view, mention.type, mention.first, mention.last)
        patient = next((_kind_of(view, part) for part in parts if part.role == "patient"), "")
        agent = next((_kind_of(view, part) for part in parts if part.role == "agent"), "")
        if patient:
            source = sources.read(view.layers, mention.attribution)
            yield _Deed(mention, verb, patient, agent, source.entity or "")


def _kind_of(view: View, part: roles.Participant) -> str:
    """Whom: the entity where one is named, else the kind that the last word stands for."""
    if part.entity is not None and part.entity.kind in {"person", "organisation", "country"}:
        return part.entity.entity
    words = view.layers.article.field(view.sentence.field)[part.start : part.end].lower().split()
    head = words[-1] if words else ""
    if not head.isalpha() or head in _NO_SUBJECT:
        return ""
    single = head[:-1] if head.endswith("s") and not head.endswith("ss") else head
    return _kinds().get(head) or _kinds().get(single) or single


@cache
def _kinds() -> dict[str, str]:
    return {word: row[0] for row in read_cues("same-kinds.yaml", _Kinds).kinds for word in row}


@cache
def _verbs() -> dict[str, str]:
    """The base of every form of a verb that names an event: killed -> kill."""
    bases: dict[str, str] = {}
    for kind in events.load().values():
        for phrase in kind.triggers:
            for row in elements(phrase):
                for word in row[0].words:
                    if word.startswith("~"):
                        for form in forms(word[1:]):
                            bases.setdefault(form, word[1:])
    return bases
