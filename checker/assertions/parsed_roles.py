"""Roles from a dependency parse: the same questions as :mod:`checker.assertions.roles` asks of groups, answered by
heads and labels.

"Turkey denied carrying out a strike on a resort" -> agent Turkey, patient a resort
"""

from __future__ import annotations

from checker.assertions.arguments import Role, role_words
from checker.assertions.dependencies import Parse, ParsedWord, Phrase
from checker.vocabulary.events import EventType

_BY = frozenset(("by",))
_WITH = frozenset(("with", "between"))
_UPON = frozenset(("on", "against", "of"))
_OF = frozenset(("of",))
_TO = frozenset(("to",))

Row = tuple[Role, Phrase]


def rows(parse: Parse, kind: EventType, start: int, end: int) -> tuple[Row, ...]:
    """Everyone with a part in the event whose word stands at those characters of the sentence."""
    word = parse.word_of(start, end)
    if word is None:
        return ()
    found = _around_verb(parse, kind, word) if parse.is_verb(word) else _around_noun(parse, kind, word)
    return tuple((role, parse.phrase(one)) for role, one in found)


def _around_verb(parse: Parse, kind: EventType, verb: ParsedWord) -> list[tuple[Role, ParsedWord]]:
    words = role_words()
    found: list[tuple[Role, ParsedWord]] = []
    if parse.is_passive(verb):
        found += [("patient", one) for one in parse.subjects(verb)]
        found += _doers(parse.behind(verb, _BY))
        return found
    role: Role = "patient" if verb.text.lower() in words.undergo else "agent"
    found += [(role, one) for one in parse.subjects(verb)]
    objects = parse.objects(verb)
    found += [("patient", one) for one in objects]
    if not objects and kind.owner == "agent":
        found += [("participant", one) for one in parse.behind(verb, _WITH)]
    return found


def _around_noun(parse: Parse, kind: EventType, noun: ParsedWord) -> list[tuple[Role, ParsedWord]]:
    owner: Role = kind.owner
    found: list[tuple[Role, ParsedWord]] = [(owner, one) for one in parse.owners(noun)]
    if not any(role == "agent" for role, _ in found):
        found += _doers(parse.behind(noun, _BY)) or _doers(_through_verb(parse, noun))
    found += [("participant", one) for one in parse.behind(noun, _WITH)]
    if kind.lifecycle in {"meeting", "agreement"} and owner == "agent" and kind.id != "visit":
        found += [("participant", one) for one in parse.behind(noun, _OF)]
    else:
        found += [("patient", one) for one in parse.behind(noun, _TO if kind.id == "visit" else _UPON)]
    return found


def _through_verb(parse: Parse, noun: ParsedWord) -> list[ParsedWord]:
    """ "*Turkey* carried out a strike", "the strike was carried out by *Turkey*"."""
    governor = parse.governor(noun)
    if governor is None or governor[0].text.lower() not in role_words().light:
        return []
    verb, passive = governor
    return parse.behind(verb, _BY) if passive else parse.subjects(verb)


def _doers(found: list[ParsedWord]) -> list[tuple[Role, ParsedWord]]:
    return [("agent", one) for one in found if one.text.lower() not in role_words().instruments]
