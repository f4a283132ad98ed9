"""The noun that a number counts: ``pirates`` in "26 Somali pirates", ``villages`` in "five of the villages".

English marks the head of a counted noun phrase with a plural; that is what is looked for, up to the first word that
ends the phrase. A participle may stand for the people ("12 dead").
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.quantities.lexicon import Lexicon
from checker.quantities.scan import Scan

MAX_WORDS = 7
_SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "’s")


@dataclass(frozen=True, slots=True)
class Counted:
    """The words ``first`` up to and including ``head``."""

    first: int
    head: int


def counted(cut: Scan, index: int, lex: Lexicon, *, one: bool = False, of: bool = False) -> Counted | None:
    """What is counted by a number that ends right before ``index``.

    ``one``: it is a single thing ("one soldier"); ``of``: a bare "of" may lead on ("dozens of soldiers").
    """
    if cut.hyphen(index):
        return _attributive(cut, index + 1, lex)
    at = index
    if cut.word(at) == "of":
        if cut.word(at + 1) in lex.determiners:
            at += 2
        elif of:
            at += 1
        else:
            return None
        one = False
        if cut.figure(at) or cut.word(at) in lex.cardinals:
            at += 1
    return _head(cut, at, lex, one)


def named(cut: Scan, index: int, lex: Lexicon) -> Counted | None:
    """The singular noun phrase that begins at ``index``: ``raid`` in "the fifth successful anti-piracy raid"."""
    head = None
    for at in range(index, index + MAX_WORDS):
        word = cut.word(at)
        if cut.hyphen(at):
            continue
        if not word[:1].isalpha() or word in lex.stop or word in lex.verbs or word in lex.cardinals:
            break
        if cut.capital(at) and cut.word(at) in lex.months:
            break
        if at > index and (word.endswith("ly") or (word.endswith("ed") and not cut.hyphen(at - 1))):
            break
        if head is not None and cut.word(head) in lex.singular and is_plural(word, lex):
            break
        head = at
        if is_plural(word, lex) and not cut.hyphen(at + 1):
            break
    verb = head == index and cut.word(index).endswith("ed") and cut.word(index) not in lex.adjectival
    return None if head is None or verb else Counted(index, head)


def behind_of(cut: Scan, index: int, lex: Lexicon) -> Counted | None:
    """What is measured: ``oil`` in "40 gallons of oil", ``votes`` in "12 per cent of the votes"."""
    if cut.word(index) != "of":
        return None
    return named(cut, index + 2 if cut.word(index + 1) in lex.determiners else index + 1, lex)


def rate(cut: Scan, index: int, lex: Lexicon) -> str | None:
    """``count/day`` for "five people a day"; the amount itself stays as written. None where no period follows."""
    period = lex.periods.get(cut.word(index + 1)) if cut.word(index) in lex.rate_words else None
    return None if period is None else f"count/{cut.word(index + 1)}"


def is_plural(word: str, lex: Lexicon) -> bool:
    """Whether the word looks like a plural noun."""
    if word in lex.plurals:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS) and word not in lex.stop


def singular(word: str, lex: Lexicon) -> str:
    """``soldiers`` -> ``soldier``, ``people`` -> ``person``, ``bodies`` -> ``body``; a word that is no plural stays."""
    if word in lex.plurals:
        return lex.plurals[word]
    if not is_plural(word, lex):
        return word
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


def _attributive(cut: Scan, index: int, lex: Lexicon) -> Counted | None:
    """``story`` in "three-story building"."""
    word = cut.word(index)
    if (
        word.isalpha()
        and len(word) > 2
        and word not in lex.stop
        and word not in lex.cardinals
        and not cut.capital(index)
    ):
        return Counted(index, index)
    return None


def _head(cut: Scan, index: int, lex: Lexicon, one: bool) -> Counted | None:
    first, people = index, None
    while cut.word(first) in {'"', "“", "‘"}:
        first += 1
    for at in range(first, first + MAX_WORDS):
        word = cut.word(at)
        if cut.hyphen(at):
            continue
        if cut.figure(at) and at > first and (cut.capital(at - 1) or cut.tight(at)):
            continue
        if (
            not word[:1].isalpha()
            or word in lex.stop
            or word in lex.cardinals
            or (word in lex.months and cut.capital(at))
        ):
            break
        if cut.hyphen(at + 1):
            continue
        owner = cut.word(at + 1) in {"'", "’"} and cut.tight(at + 1) and cut.word(at + 2).isalpha()
        if is_plural(word, lex) and not owner:
            follows = cut.word(at + 1)
            further = is_plural(follows, lex) and follows not in lex.adjectival and not cut.hyphen(at + 2)
            return Counted(first, at + 1 if further else at)
        if one and word in lex.singular and (cut.word(at + 1) in lex.stop or cut.word(at + 1) not in lex.singular):
            return Counted(first, at)
        if word in lex.adjectival and people is None:
            people = at
    if people is not None:
        return Counted(first, people)
    return None
