"""Tags into verb groups and noun groups.

    The talks, which Smith had not yet been told of, will be held in the old town hall.
    verbs  had not yet been told (past perfect passive, negated) · will be held (modal will, passive)
    nouns  The talks · which · Smith · the old town hall

Only what stands together is put together; who does what to whom is left to those who need it.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.cues import grammar
from checker.language.model import Token
from checker.language.tagging.model import Form, Groups, NounGroup, Tense, VerbGroup

_FINITE: dict[str, Tense | None] = {"VBD": "past", "VBZ": "present", "VBP": "present", "MD": None}
_FORMS: dict[str, Form] = {"TO": "infinitive", "VB": "infinitive", "VBG": "gerund", "VBN": "participle"}
_VERBS = frozenset((*_FINITE, "VB", "VBG", "VBN"))
_BE = frozenset(("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"))
_HAVE = frozenset(("have", "has", "had", "having", "'ve", "'d"))
_DO = frozenset(("do", "does", "did"))
_GET = frozenset(("get", "gets", "got", "getting"))
_PARTICIPLES = frozenset(("VBN", "VBD"))
_BASES = frozenset(("VB", "VBP"))
_MODALS = {"ca": "can", "cannot": "can", "wo": "will", "sha": "shall", "'ll": "will", "'d": "would"}
_ADVERBS = frozenset(("RB", "RBR", "RBS"))
_NEGATIONS = frozenset(("not", "n't", "never", "cannot"))
_MOST_ADVERBS = 3
_LONGEST_NOUN = 30

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_NAMES = frozenset(("NNP", "NNPS"))
_PRONOUNS = frozenset(("PRP", "EX", "WP", "WDT"))
_OPENING = frozenset(("DT", "PDT", "PRP$", "WP$"))
_MODIFIERS = frozenset(("JJ", "JJR", "JJS", "CD", "$"))
_INSIDE = frozenset((*_MODIFIERS, "VBN", "VBG"))


def groups(tokens: Sequence[Token], tags: Sequence[str]) -> Groups:
    """The groups of one sentence from its tokens and their tags (:func:`checker.language.tagging.tag`).

    Raises ValueError where the two are not of one length.
    """
    if len(tokens) != len(tags):
        raise ValueError(f"{len(tokens)} tokens, but {len(tags)} tags")
    words = tuple(token.lower for token in tokens)
    verbs: list[VerbGroup] = []
    nouns: list[NounGroup] = []
    at = 0
    while at < len(tags):
        noun = _noun_group(words, tags, at)
        verb = _verb_group(words, tags, at) if noun is None else None
        if noun is not None:
            nouns.append(noun)
            at = noun.last
        elif verb is not None:
            verbs.append(verb)
            at = verb.last
        else:
            at += 1
    return Groups(tuple(verbs), tuple(nouns))


def _verb_group(words: Sequence[str], tags: Sequence[str], first: int) -> VerbGroup | None:
    """The group that begins at that token."""
    at = first
    if words[at] in _NEGATIONS and tags[at] in _ADVERBS and at + 1 < len(tags) and tags[at + 1] in {"TO", "VBG"}:
        at += 1
    opening = tags[at]
    if opening == "TO":
        base = _next_verb(tags, at)
        if base is None or tags[base] not in _BASES:
            return None
        at = base
    elif opening not in _VERBS:
        return None
    perfect = progressive = passive = False
    main = at
    while (following := _next_verb(tags, main)) is not None:
        word, tag = words[main], tags[following]
        if tags[main] == "MD" or word in _DO:
            if tag not in _BASES:
                break
        elif word in _HAVE or (word == "'s" and words[following] in {"been", "had", "got"}):
            if tag not in _PARTICIPLES:
                break
            perfect = True
        elif word in _BE and tag == "VBG":
            progressive = True
        elif word in _BE | _GET and tag in _PARTICIPLES:
            passive = True
        else:
            break
        main = following
    last = main + 1
    auxiliary = tags[main] == "MD" or words[main] in _BE | _HAVE | _DO
    if last < len(words) and (tags[last] == "RP" or (auxiliary and words[last] in _NEGATIONS)):
        last += 1
    return VerbGroup(
        first,
        last,
        main,
        form="finite" if opening in _FINITE else _FORMS[opening],
        tense=_FINITE.get(opening),
        perfect=perfect,
        progressive=progressive,
        passive=passive,
        modal=_MODALS.get(words[at], words[at]) if opening == "MD" else None,
        negated=any(word in _NEGATIONS for word in words[first:last]),
    )


def _next_verb(tags: Sequence[str], at: int) -> int | None:
    """The verb behind that token, over a few adverbs."""
    for n in range(at + 1, min(at + 2 + _MOST_ADVERBS, len(tags))):
        if tags[n] in _VERBS:
            return n
        if tags[n] not in _ADVERBS:
            return None
    return None


def _noun_group(words: Sequence[str], tags: Sequence[str], first: int) -> NounGroup | None:
    """The group that begins at that token."""
    if tags[first] in _PRONOUNS:
        return NounGroup(first, first + 1, first)
    at = first
    ceiling = min(len(tags), first + _LONGEST_NOUN)
    while at < ceiling and tags[at] in _OPENING:
        at += 1
    opened = at > first
    head: int | None = None
    number: int | None = None
    while at < ceiling and _goes_on(words, tags, at, head, opened or at > first):
        if tags[at] in _NOUNS:
            head = at
        elif tags[at] == "CD":
            number = at
        at += 1
    if head is None:
        head = at - 1 if opened and at - 1 > first and tags[at - 1] == "VBG" else number
        if head is None:
            return None
    last = head + 1
    if number is not None and number > head and tags[head] in _NAMES:
        last = number + 1
    return NounGroup(first, last, head, tags[head] in _NAMES)


def _goes_on(words: Sequence[str], tags: Sequence[str], at: int, head: int | None, begun: bool) -> bool:
    """Whether the token belongs to the group that stands before it; ``head`` is its last noun so far."""
    tag = tags[at]
    if head is None or tags[at - 1] == "POS":
        if tag in _ADVERBS:
            return begun and at + 1 < len(tags) and tags[at + 1] in _INSIDE
        return tag in _NOUNS or tag in _MODIFIERS or (begun and tag in _INSIDE)
    if tag == "POS":
        return at + 1 < len(tags) and (tags[at + 1] in _NOUNS or tags[at + 1] in _INSIDE)
    if tag in _NOUNS:
        times = grammar().times
        if words[at] in times and words[at - 1] not in times and tags[at - 1] not in _INSIDE:
            return False
        return not (tag in _NAMES and tags[at - 1] == "NNS")
    if tags[at - 1] in _NAMES or tags[at - 1] == "CD" or tags[at - 1] == "JJ":
        following = at + 1 if at + 1 < len(tags) else at
        return tag == "CD" or (tag == "JJ" and tags[following] in _NOUNS and words[following] not in grammar().times)
    return False
