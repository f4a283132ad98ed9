"""A document -> every person, organisation and place that it names, with who or what that is.

"The Russian leader met U.S. Secretary of State Michael Pompeo in Sochi" (May 2019) gives ``person:vladimir-putin``,
``person:mike-pompeo`` and ``place:sochi-ru``.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.entities import gazetteer as gazetteers
from checker.entities import lexicon as lexicons
from checker.entities.headlines import headline_spots
from checker.entities.lexicon import Lexicon
from checker.entities.model import EntityMention
from checker.entities.resolve import Resolver, Seen
from checker.entities.scan import Scanner
from checker.entities.shape import capitals
from checker.entities.spelling import fold
from checker.language.model import Document


def find(document: Document, lexicon: Lexicon | None = None) -> tuple[EntityMention, ...]:
    """The mentions in reading order, none inside another; ``lexicon`` is the shipped one unless given."""
    lexicon = lexicon or lexicons.shipped()
    towns = gazetteers.shipped()
    shape = capitals(document)
    scanner = Scanner(lexicon, shape, _opens_a_sentence(lexicon, towns))
    seen: list[Seen] = []
    for number, sentence in enumerate(document.sentences):
        begin = shape.headlines.get(number, 0)
        seen.extend(Seen(number, spot) for spot in scanner.spots(sentence.tokens, begin))
    resolver = Resolver(document, seen, lexicon, towns, shape)
    for number, end in shape.headlines.items():
        spots = headline_spots(document.sentences[number].tokens[:end], scanner, resolver.knows)
        seen.extend(Seen(number, spot) for spot in spots)
    seen.sort(key=lambda s: (s.sentence, s.spot.start))
    mentions = (resolver.mention(one) for one in seen)
    return tuple(mention for mention in mentions if mention is not None)


def _opens_a_sentence(lexicon: Lexicon, towns: gazetteers.Gazetteer) -> Callable[[str], bool]:
    """Single words that are names even where they open a sentence and stand nowhere else."""
    rarely = lexicon.words["rarely_places"] | lexicon.words["given_names"]

    def known(word: str) -> bool:
        return towns.big(word) and fold(word) not in rarely

    return known
