"""Subjects, objects and by-phrases of a sentence's verbs, told from verb groups and noun groups without a parser.

"The man arrested by police on Monday had denied carrying out the attack": the subject of *had denied* and, through it,
of *carrying out* is *the man*; that of *arrested* is who did it, *police*.

A subject is looked for leftwards: over adverbs, days and asides between commas, over what hangs on a preposition, and
from "who" to the noun before it. An infinitive or gerund borrows the subject of the verb that governs it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.language.inflection import forms
from checker.language.tagging.model import Groups, NounGroup, VerbGroup
from checker.vocabulary import default_folder, load_or_raise

_SUBORDINATORS = frozenset(
    ("that", "because", "when", "while", "if", "although", "though", "whether", "where", "whereas", "unless", "once")
) | frozenset(("lest", "whenever", "wherever", "how", "why", "what"))
_EITHER = frozenset(("after", "before", "since", "until", "as", "than"))
"""Prepositions that may also open a clause: "after the vote", "after the court sentenced him"."""
_RELATIVES = frozenset(("who", "which", "that", "whom"))
_ASIDE = frozenset(("who", "which", "whom", "whose"))
_PARTS_VERBS = frozenset(("and", "or", "but", "then", "nor"))
_QUOTES = frozenset(('"', "“", "”", "'", "‘", "’", "``", "''"))
_THOSE = frozenset(("those", "others", "many", "some", "several", "all", "most", "both", "two", "three", "dozens"))
Role = Literal["agent", "patient", "participant"]
"""Who does it, whom or what it is done to, and who else is in it: "talks *between the two sides*"."""

_ROUGHLY = frozenset(
    ("at", "more", "less", "fewer", "than", "up", "to", "about", "around", "nearly", "over", "as", "many")
)
_STEPS = 12
_DEEP = 5
_FAR = 14


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    light_verbs: tuple[str, ...]
    hands_on: tuple[str, ...]
    takes_object: tuple[str, ...]
    undergo: tuple[str, ...]
    instruments: tuple[str, ...]
    measures: tuple[str, ...]
    places: tuple[str, ...]
    partitives: tuple[str, ...]
    said_of: tuple[str, ...]


@dataclass(frozen=True)
class RoleWords:
    """``rules/cues/roles.yaml``, verbs in all their forms."""

    light: frozenset[str]
    hands_on: frozenset[str]
    takes_object: frozenset[str]
    undergo: frozenset[str]
    instruments: frozenset[str]
    measures: frozenset[str]
    places: frozenset[str]
    partitives: frozenset[str]
    said_of: frozenset[str]


@cache
def role_words() -> RoleWords:
    """The words of the vocabulary."""
    found = load_or_raise(default_folder() / "cues" / "roles.yaml", _Words)[0]
    verbs = (found.light_verbs, found.hands_on, found.takes_object, found.undergo)
    light, hands_on, takes_object, undergo = (frozenset(w for verb in group for w in forms(verb)) for group in verbs)
    return RoleWords(
        light,
        hands_on,
        takes_object,
        undergo,
        frozenset(found.instruments),
        frozenset(found.measures),
        frozenset(found.places),
        frozenset(found.partitives),
        frozenset(found.said_of),
    )


@dataclass(frozen=True)
class Arguments:
    """One sentence's groups. ``dated`` are the tokens of time phrases, which are never a subject; ``people`` those at
    which the name of a person ends."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    groups: Groups
    dated: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()

    @cached_property
    def _nouns_by_end(self) -> dict[int, NounGroup]:
        return {group.last: group for group in self.groups.nouns}

    @cached_property
    def _nouns_by_start(self) -> dict[int, NounGroup]:
        return {group.first: group for group in self.groups.nouns}

    @cached_property
    def _verbs_by_end(self) -> dict[int, VerbGroup]:
        return {group.last: group for group in self.groups.verbs}

    def verb_at(self, position: int) -> VerbGroup | None:
        """The verb group around the token."""
        return next((group for group in self.groups.verbs if group.first <= position < group.last), None)

    def verb_before(self, position: int) -> VerbGroup | None:
        """The verb group that ends right before the token, adverbs and quotation marks between them left aside."""
        while position > 0 and position not in self._verbs_by_end and self._is_filler(position - 1):
            position -= 1
        return self._verbs_by_end.get(position)

    def noun_at(self, position: int) -> NounGroup | None:
        """The noun group around the token."""
        return next((group for group in self.groups.nouns if group.first <= position < group.last), None)

    def noun_before(self, position: int) -> NounGroup | None:
        """The noun group that ends right before the token."""
        return self._nouns_by_end.get(position)

    def subjects(self, verb: VerbGroup, depth: int = 0) -> tuple[NounGroup, ...]:
        """Who stands as the verb's subject, several where they are listed; empty where nobody is shown."""
        if depth > _DEEP:
            return ()
        if verb.form == "infinitive":
            return self._of_infinitive(verb, depth + 1)
        if verb.form == "gerund":
            return self._of_gerund(verb, depth + 1)
        return self._leftwards(verb.first, depth + 1)

    def objects(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The noun groups right behind the verb."""
        position = verb.last
        while position < len(self.words) and (self.words[position] in _QUOTES or self.tags[position] == "DT"):
            if position in self._nouns_by_start:
                break
            position += 1
        return self.listed(self._behind_roughly(position))

    def listed(self, position: int, *, pair: bool = False) -> tuple[NounGroup, ...]:
        """The noun group that begins at that token, and those it is listed with: "Ortiz, Holm and Vos"; of a ``pair``
        ("between Ortiz and Holm") the second belongs to it whatever follows."""
        first = self._nouns_by_start.get(position)
        first = first and self._undated(first)
        if first is None or self._is_dated(first):
            return ()
        found = [first]
        while True:
            at = found[-1].last
            joined = self.words[at : at + 1] == ("and",)
            following = self._nouns_by_start.get(at + 1) if joined else None
            if following is None or self._is_dated(following):
                return tuple(found)
            if self._verb_follows(following) and not (pair and len(found) == 1):
                return tuple(found)
            found.append(following)

    def whole(self, group: NounGroup) -> NounGroup:
        """The group with what it is so many of: "*tens of thousands of people*"."""
        while self.words[group.head] in role_words().partitives and self.words[group.last : group.last + 1] == ("of",):
            following = self._nouns_by_start.get(group.last + 1)
            if following is None:
                break
            group = NounGroup(group.first, following.last, following.head, following.name)
        return group

    def behind(self, position: int, prepositions: frozenset[str], reach: int = _FAR) -> tuple[NounGroup, ...]:
        """The noun groups behind the first of the prepositions that comes within reach, before any finite verb."""
        for at in range(position, min(position + reach, len(self.words) - 1)):
            word = self.words[at]
            if word in {",", ";", ":", "."} or self.tags[at] in {"VBD", "VBZ", "VBP", "MD"}:
                return ()
            if word in prepositions:
                start = at + 1
                while start < len(self.words) and start not in self._nouns_by_start and self._may_precede(start):
                    start += 1
                found = self.listed(start, pair=word == "between")
                if found:
                    return found
        return ()

    def end_of_title(self, group: NounGroup) -> int:
        """One past the group, or past the name into which its title runs: "US Secretary of | State Antony Blinken"."""
        following = (
            self._nouns_by_start.get(group.last + 1) if self.words[group.last : group.last + 1] == ("of",) else None
        )
        if following is None or following.last not in self.people or following.head == following.first:
            return group.last
        return following.last

    def start_of_noun(self, position: int) -> int:
        """Where the noun group around the token begins, adjectives that are listed before it included: "a good, strong
        & lasting *agreement*"."""
        group = self.noun_at(position)
        first = group.first if group is not None else position
        while first > 1 and (
            self.tags[first - 1] in {"DT", "JJ", "CD"}
            or (self.words[first - 1] in {",", "&"} and self.tags[first - 2] == "JJ")
        ):
            first -= 1
        return first

    def first_finite(self, position: int) -> VerbGroup | None:
        """The first finite verb group at or behind the token."""
        return next((v for v in self.groups.verbs if v.first >= position and v.form == "finite"), None)

    def _behind_roughly(self, position: int) -> int:
        """Where the number begins behind "at least", "more than", "as many as"."""
        at = position
        while at < min(position + 4, len(self.words) - 1) and self.words[at] in _ROUGHLY:
            at += 1
        counted = self.tags[at : at + 1] == ("CD",) or self.words[at : at + 1] in {("least",), ("most",)}
        return at if counted else position

    def _undated(self, group: NounGroup) -> NounGroup:
        """The group without the time that runs into it: "shelled *the village* overnight"."""
        if group.head not in self.dated:
            return group
        last = next((n for n in range(group.first, group.last) if n in self.dated), group.last)
        named = last > group.first and self.tags[last - 1].startswith("N")
        return NounGroup(group.first, last, last - 1, group.name) if named else group

    def _may_precede(self, position: int) -> bool:
        return (
            self.words[position] in {"both"} or self.tags[position] in {"JJ", "DT"} or self.words[position] in _QUOTES
        )

    def _is_filler(self, position: int) -> bool:
        return self.tags[position] in {"RB", "RBR", "RBS"} or self.words[position] in _QUOTES or position in self.dated

    def _is_dated(self, group: NounGroup) -> bool:
        return group.head in self.dated

    def _verb_follows(self, group: NounGroup) -> bool:
        return any(v.first == group.last and v.form == "finite" for v in self.groups.verbs)

    def _leftwards(self, position: int, depth: int) -> tuple[NounGroup, ...]:
        at = position
        for _ in range(_STEPS):
            if at <= 0:
                return ()
            group = self._nouns_by_end.get(at)
            if group is None:
                step = self._over(at, position, depth)
                if isinstance(step, tuple):
                    return step
                at = step
            elif self._is_dated(group):
                at = group.first
            elif self.words[group.head] in _RELATIVES and group.first == group.head:
                return self._antecedent(group.first)
            else:
                found = self._list_before(group)
                lead = found[0].first
                if not self._hangs_on_preposition(group, lead, position):
                    return found
                at = lead - 1
        return ()

    def _over(self, at: int, position: int, depth: int) -> int | tuple[NounGroup, ...]:
        """What to do with a token that ends no noun group: where to go on, or the answer."""
        word = self.words[at - 1]
        if self._is_filler(at - 1):
            return at - 1
        if word in _THOSE:
            return (NounGroup(at - 1, at, at - 1),)
        if word == ")":
            return self._opening(at - 1, "(")
        verb = self._verbs_by_end.get(at)
        if verb is not None and verb.form != "finite":
            return verb.first
        if verb is not None:  # "who it said | was killed"
            own = self._nouns_by_end.get(verb.first)
            relative = self._nouns_by_end.get(own.first) if own is not None else None
            if relative is not None and self.words[relative.head] in _RELATIVES:
                return self._antecedent(relative.first)
            return ()
        if word == ",":
            opening = self._opening(at - 1, ",")
            aside = not _ASIDE.isdisjoint(self.words[opening + 1 : opening + 3])
            if opening > 0 and (
                aside or not any(opening < v.first < at and self._is_main(v) for v in self.groups.verbs)
            ):
                return opening
        if word in _PARTS_VERBS or word == ",":
            return self._shared(at, depth)
        if self.tags[at - 1] in {"IN", "TO"} and at < position:
            return at - 1
        return ()

    def _is_main(self, verb: VerbGroup) -> bool:
        """A finite verb that has a subject of its own and does not stand behind "who"."""
        own = self._nouns_by_end.get(verb.first)
        return verb.form == "finite" and own is not None and self.words[own.head] not in _RELATIVES

    def _opening(self, position: int, sign: str) -> int:
        return next((n for n in range(position - 1, max(-1, position - 40), -1) if self.words[n] == sign), 0)

    def _shared(self, position: int, depth: int) -> tuple[NounGroup, ...]:
        """ "met Merkel and *flew* home": the subject of the finite verb before."""
        before = [v for v in self.groups.verbs if v.last <= position and v.form == "finite"]
        return self.subjects(before[-1], depth) if before else ()

    def _list_before(self, group: NounGroup) -> tuple[NounGroup, ...]:
        """The group with those that it is listed with to its left; not "the object of one verb *and* a new subject"."""
        found = [group]
        while found[0].first > 1:
            joint = self.words[found[0].first - 1]
            if joint != "and" and (joint != "," or len(found) == 1):
                break
            before = self._nouns_by_end.get(found[0].first - 1)
            if before is None or self._is_dated(before):
                break
            found.insert(0, before)
        if len(found) > 1 and self._verbs_by_end.get(found[0].first) is not None:
            return (group,)
        return tuple(found)

    def _hangs_on_preposition(self, group: NounGroup, lead: int, position: int) -> bool:
        if lead == 0 or self.tags[lead - 1] not in {"IN", "TO"}:
            return False
        word = self.words[lead - 1]
        if word in _SUBORDINATORS or (word in _EITHER and group.last == position):
            return False
        # "secretary of | state Wendy Sherman": a title runs into the name
        titled = (
            word == "of" and group.last in self.people and group.last - 1 not in self.people and group.last - lead > 2
        )
        return not titled

    def _antecedent(self, position: int) -> tuple[NounGroup, ...]:
        at = position
        for _ in range(4):
            if at > 0 and self.words[at - 1] in {",", "(", ")"}:
                at -= 1
            group = self._nouns_by_end.get(at)
            if group is None:
                return (NounGroup(at - 1, at, at - 1),) if at > 0 and self.words[at - 1] in _THOSE else ()
            if self.tags[group.head] != "CD" and not self._is_dated(group):
                return (group,)
            at = group.first
        return ()

    def _of_infinitive(self, verb: VerbGroup, depth: int) -> tuple[NounGroup, ...]:
        at = verb.first
        while at > 0 and self._is_filler(at - 1):
            at -= 1
        if at == 0:
            return ()
        governor = self._verbs_by_end.get(at)
        if governor is not None:
            return self.subjects(governor, depth)
        if self.words[at - 1] in _PARTS_VERBS or self.words[at - 1] == ",":
            bare = [v for v in self.groups.verbs if v.last <= at and (v.modal or v.form == "infinitive")]
            return self.subjects(bare[-1], depth) if bare else ()
        finite = [v for v in self.groups.verbs if v.last <= at and v.form == "finite"]
        group = self._nouns_by_end.get(at)
        if group is not None:
            found = self._list_before(group)
            if self.words[max(0, found[0].first - 1)] == "for" or not finite:
                return found if finite or found[0].first == 0 else self._leftwards(at, depth) or found
            governor = self._verbs_by_end.get(found[0].first)
            if governor is not None and self.words[governor.main] in role_words().hands_on:
                return found
        return self.subjects(finite[-1], depth) if finite else self._leftwards(at, depth)

    def _of_gerund(self, verb: VerbGroup, depth: int) -> tuple[NounGroup, ...]:
        governor = self.verb_before(verb.first)
        if governor is not None:
            return self.subjects(governor, depth)
        own = self._nouns_by_end.get(verb.first)
        if own is not None and not self._is_dated(own):
            return self._leftwards(verb.first, depth)
        finite = [v for v in self.groups.verbs if v.form == "finite"]
        before = [v for v in finite if v.last <= verb.first]
        if before:
            return self.subjects(before[-1], depth)
        # "a gunman opened fire, *killing* three": a past form that may be a participle
        told = [v for v in self.groups.verbs if v.form == "participle" and v.last <= verb.first]
        told = [v for v in told if v.first in self._nouns_by_end]
        if told and self.words[verb.first - 1] == ",":
            return self.subjects(told[-1], depth)
        return self.subjects(finite[0], depth) if finite else ()
