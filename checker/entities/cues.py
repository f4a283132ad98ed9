"""What stands around a name and tells what it names: "climber Dan Oakes, 45, said" is a person, "in Blang" a place.

Votes are gathered over the whole article, so that one clear sentence settles all the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.entities import gazetteer as gazetteers
from checker.entities.lexicon import Alias, Lexicon
from checker.entities.spelling import fold
from checker.entities.spot import Spot
from checker.language.model import Token

_OLDEST = 115
_DATELINE = frozenset({"(", "--", "—", "–", "-", "-LRB-"})
_LOOK_BACK = 3
_GOES_ON = frozenset(
    {"and", "or", "that", "to", "for", "over", "on", "after", "before", "but", "about", "in", "this", "last"}
)


@dataclass(slots=True)
class Votes:
    """How often the surroundings said what; ``beside`` is the region or country named behind a comma."""

    person: int = 0
    said: int = 0
    place: int = 0
    the: int = 0
    seen: int = 0
    beside: Alias | None = None


def vote(votes: Votes, spot: Spot, tokens: Sequence[Token], lexicon: Lexicon) -> None:
    """Adds what the surroundings of that spot say."""
    words = lexicon.words
    before = tokens[spot.first - 1].lower if spot.first else ""
    after = tokens[spot.after].lower if spot.after < len(tokens) else ""
    votes.seen += 1
    votes.the += spot.after_the
    saying = (after in words["saying"] and before not in words["place_before"]) or before in words["saying"]
    aged = after == "," and is_age(tokens, spot.after + 1)
    who = after == "," and spot.after + 1 < len(tokens) and tokens[spot.after + 1].lower in {"who", "whose"}
    votes.said += saying
    votes.person += spot.has_title + aged + who + (before in words["roles"] and not spot.after_the)
    possessed = after in {"'s", "'"}
    dateline = spot.first == 0 and after in _DATELINE
    beside = region_behind(spot, tokens, lexicon)
    if beside is not None and votes.beside is None:
        votes.beside = beside
    behind_of = before == "of" and spot.first > 1 and tokens[spot.first - 2].lower in words["place_nouns"]
    located = (before in words["surely_place_before"] and not possessed) or after in words["place_nouns"] or behind_of
    votes.place += located or dateline or beside is not None


def is_age(tokens: Sequence[Token], at: int) -> bool:
    """Whether ", 45," stands there: an age between commas or before a full stop."""
    if at >= len(tokens) or not tokens[at].text.isdigit():
        return False
    following = tokens[at + 1].text if at + 1 < len(tokens) else "."
    return 0 < int(tokens[at].text[:4]) <= _OLDEST and following in {",", ".", ";", ")"}


def region_behind(spot: Spot, tokens: Sequence[Token], lexicon: Lexicon) -> Alias | None:
    """The region or country named behind a comma: "Peoria, Ill.", "Padang, Indonesia"."""
    at = spot.after + 1
    if at >= len(tokens) or tokens[spot.after].text != "," or not tokens[at].text[0].isupper():
        return None
    short = lexicon.behind_comma.get(fold(tokens[at].text))
    alias = lexicon.longest(tokens, at, len(tokens))
    if alias is None or alias.role != "name" or alias.kind not in {"country", "place"}:
        return short
    return short if short is not None and lies_in(spot.words, short, lexicon) else alias


def lies_in(words: Sequence[str], region: Alias, lexicon: Lexicon) -> bool:
    """Whether the region has a town of that name: Savannah of the state of Georgia, not of the country."""
    division = lexicon.regions[region.entity][1]
    return any(town.division == division for town in gazetteers.shipped().named(" ".join(words)))


def acts(spot: Spot, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a capital stands for its government: "Moscow denied it", "snubs from Washington", not "in Moscow"."""
    words = lexicon.words
    before = tokens[spot.first - 1].lower if spot.first else ""
    at = spot.after
    after = tokens[at].lower if at < len(tokens) else ""
    if before in words["surely_place_before"] or region_behind(spot, tokens, lexicon) is not None:
        return False
    if spot.first == 0 and after in _DATELINE:
        return False
    if before == "from":
        earlier = [token.lower for token in tokens[max(0, spot.first - 1 - _LOOK_BACK) : spot.first - 1]]
        ends = not after or not after[0].isalnum() or after in _GOES_ON
        return ends and bool(earlier) and not any(word in words["moving"] or word[0].isdigit() for word in earlier)
    if before in words["place_before"]:
        return False
    if after == "and" and at + 2 < len(tokens) and tokens[at + 1].text[0].isupper():
        after = tokens[at + 2].lower
    if after.endswith("ly") and at + 1 < len(tokens):
        after = tokens[at + 1].lower
    return after in words["saying"] or after in words["acting"] or before in words["acting_before"]
