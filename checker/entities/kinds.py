"""What kind of thing an unlisted name names, from its own words and from the votes of its surroundings.

"Oakes Shipping Ltd" is an organisation, "Quill Street" a place, "INS Sagar" a thing with a name.
"""

from __future__ import annotations

from checker.entities.cues import Votes
from checker.entities.gazetteer import Gazetteer
from checker.entities.lexicon import Lexicon
from checker.entities.model import EntityKind
from checker.entities.spelling import fold

_LONGEST_PERSON = 5
_LONG_NAME = 4
_LONGEST_ACRONYM = 6
_PLACES_OF = frozenset(
    {
        "gulf",
        "strait",
        "straits",
        "bay",
        "isle",
        "cape",
        "port",
        "lake",
        "sea",
        "horn",
        "province",
        "city",
        "district",
        "town",
        "state",
    }
)


def kind_of(words: tuple[str, ...], votes: Votes, lexicon: Lexicon, gazetteer: Gazetteer) -> EntityKind:
    """The kind of a name of two words and more."""
    lists = lexicon.words
    first, last = fold(words[0]), fold(words[-1])
    given = first in lists["given_names"]
    folded = tuple(map(fold, words))
    if first in lists["thing_beginnings"] and (words[0].isupper() or first not in lists["place_beginnings"]):
        return "unknown"
    if ("mount" in folded or "mt" in folded) and last not in lists["organisation_endings"]:
        return "place"
    if votes.person and len(words) <= _LONGEST_PERSON and votes.person >= votes.place and not votes.the:
        return "person"
    if "of" in folded or "&" in folded or "for" in folded:
        return _kind_of_joined(folded, lexicon)
    called = given and len(words) < _LONG_NAME and last in lists["also_surnames"] and not votes.place and not votes.the
    if not called:
        if last in lists["organisation_endings"]:
            return "organisation"
        if first in lists["place_beginnings"] or last in lists["place_endings"]:
            return "place"
        if last in lists["thing_endings"]:
            return "unknown"
    if not given and gazetteer.named(" ".join(words)):
        return "place"
    if given and not votes.the:
        return "person"
    if votes.place > votes.person + votes.said:
        return "place"
    if votes.said and not votes.the:
        return "person"
    looks = len(words) <= _LONG_NAME and all(_looks_like_a_name(word, lexicon) for word in words)
    return "person" if looks and not votes.the else "unknown"


def _kind_of_joined(folded: tuple[str, ...], lexicon: Lexicon) -> EntityKind:
    """ "Gulf of Aden" is a place, "Harbour Board of Oakham" an organisation, by the word before "of"."""
    head = folded[max(folded.index("of") - 1, 0)] if "of" in folded else folded[0]
    if head in _PLACES_OF:
        return "place"
    return "organisation" if head in lexicon.words["before_of"] or "&" in folded else "unknown"


def kind_of_single(word: str, votes: Votes, lexicon: Lexicon, gazetteer: Gazetteer) -> EntityKind:
    """The kind of a name of one word that is nobody's surname here."""
    lists, folded = lexicon.words, fold(word)
    letters = word.replace(".", "").replace("-", "")
    if votes.person:
        return "person"
    town = gazetteer.named(word)
    sure = folded not in lists["rarely_places"] and folded not in lists["given_names"]
    if town and (votes.place > votes.said or (sure and gazetteer.big(word) and not votes.said)):
        return "place"
    if 1 < len(letters) <= _LONGEST_ACRONYM and letters.isupper():
        return "organisation"
    if votes.place > votes.said and not votes.the and not letters.isupper():
        return "place"
    if votes.said and not votes.the:
        return "person"
    return "unknown"


def _looks_like_a_name(word: str, lexicon: Lexicon) -> bool:
    folded = fold(word)
    if folded in lexicon.words["generations"]:
        return True
    if any(len(alias.words) == 1 and alias.kind == "country" for alias in lexicon.aliases.get(folded, ())):
        return False
    if folded in lexicon.words["no_names"] or folded in lexicon.words["starters"]:
        return folded in lexicon.words["particles"]
    return folded in lexicon.words["particles"] or (
        word[0].isupper() and not (len(folded) > 3 and word.isupper()) and not any(c.isdigit() for c in word)
    )
