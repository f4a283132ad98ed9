"""What is reported: the stretch behind the cue, the stretch before it, or both.

    The mayor said [the bridge would open in May].
    [The bridge], the mayor said, [would open in May].
    ["It opens in May],["] she said. ["Not before."]

A quotation is taken whole, over sentences and paragraphs. Where a cue has nothing behind it but when and where it was
said, the content stands before it.
"""

from __future__ import annotations

from checker.language.cues import grammar, table
from checker.language.lexicon import clause_words
from checker.language.model import Span
from checker.language.nominals import phrase_after
from checker.language.scene import MARKS, Scene

_STOPS = frozenset((".", "!", "?", ";", "…", "...", ")", "-rrb-"))
_LONGEST_ASIDE = 14
_BEFORE_FIGURES = frozenset(("about", "around", "over", "under"))


def behind(scene: Scene, at: int, ceiling: int, *, hearer: bool, occasion: bool = True) -> int | None:
    """The token at which the content behind the cue begins; None where only an occasion, a hearer or nothing
    follows.
    """
    words = scene.words
    first = at + 1
    if hearer:
        first = _past_hearer(scene, first, ceiling)
    if occasion:
        first = past_occasion(scene, first, ceiling)
    first = _past_aside(scene, first, ceiling)
    while first < ceiling and words[first] == ":":
        first += 1
    if first < ceiling and words[first] == "," and first + 1 < ceiling and words[first + 1] in MARKS:
        first += 1
    if first >= ceiling or words[first] in _STOPS or words[first] in {",", "—", "–", "--", "("}:
        return None
    if words[first] in MARKS and first + 1 >= ceiling:
        return None
    return first


def _past_aside(scene: Scene, first: int, ceiling: int) -> int:
    """Past ", however," and " — on air, as it happens — " where "that", a quotation or a pronoun follows."""
    words = scene.words
    if first >= ceiling or words[first] not in {",", "—", "–", "--"}:
        return first
    for k in range(first + 1, min(ceiling, first + _LONGEST_ASIDE)):
        if words[k] in MARKS:
            return first
        if words[k] in {",", "—", "–", "--"} and k + 1 < ceiling:
            following = words[k + 1]
            if following in {"that", "he", "she", "they"} or following in MARKS:
                return k + 1
            if words[k] == words[first]:
                return first
    return first


def _past_hearer(scene: Scene, first: int, ceiling: int) -> int:
    """Past "reporters", "him", "the newspaper" where something else follows that may be the content."""
    g, words = grammar(), scene.words
    if (
        first >= ceiling
        or words[first] in {":", ",", *g.wh_words}
        or words[first] in MARKS
        or words[first] in g.prepositions
    ):
        return first
    if words[first] in g.object_pronouns:
        return first + 1
    if words[first] in g.personal_pronouns:
        return first
    phrase = phrase_after(scene, first, ceiling)
    return phrase[1] if phrase else first


def past_occasion(scene: Scene, first: int, ceiling: int) -> int:
    """Past adverbs, days, and "in a statement to the paper on Monday"."""
    g, words = grammar(), scene.words
    at = first
    while at < ceiling:
        word = words[at]
        if (
            word in g.times
            or (word in g.adverbs and word not in {"all", "both", "either", "rather", "not", "just", "only", "even"})
            or (word.endswith("ly") and len(word) > 4 and at == first)
        ):
            if _begins_clause(scene, at, ceiling):
                break
            at += 1
        elif word in g.prepositions or word in {
            "during",
            "after",
            "before",
            "as",
            "when",
            "while",
            "following",
            "since",
        }:
            after = _past_prepositional(scene, at, ceiling)
            if after == at:
                break
            at = after
        else:
            break
    if at < ceiling and words[at] == "," and at > first:
        rest = at + 1
        if rest < ceiling and (words[rest] in MARKS or words[rest] in {"that"}):
            return rest
    return at


def _begins_clause(scene: Scene, at: int, ceiling: int) -> bool:
    """ "Tuesday's vote", "this week the", "May will": a time that is itself part of what is said."""
    words = scene.words
    following = words[at + 1] if at + 1 < ceiling else ""
    return (
        following == "'s"
        or (words[at] in {"this", "last", "next"} and following not in grammar().times)
        or scene.words[at] == "may"
    )


def _past_prepositional(scene: Scene, at: int, ceiling: int) -> int:
    """Past one setting; it ends where a clause of its own, a quotation, or a comma begins."""
    g, words = grammar(), scene.words
    if words[at] == "to" and at + 1 < ceiling and not _may_be_hearer(scene, at + 1):
        return at
    if words[at] in _BEFORE_FIGURES and at + 1 < ceiling and words[at + 1][0].isdigit():
        return at
    for k in range(at + 1, min(ceiling, at + _LONGEST_ASIDE)):
        word = words[k]
        if word in MARKS or word in {"that", ":", ",", "whether"} or word in _STOPS:
            return k
        if word in {"he", "she", "they", "it", "we", "i", "there"} and words[at] not in {
            "as",
            "when",
            "while",
            "after",
            "before",
            "since",
        }:
            return k
        if (
            word in {"he", "she", "they"}
            and k > at + 2
            and words[k - 1] not in {"as", "when", "while", "after", "before", "and", "that"}
        ):
            return k
        if k > at + 1 and words[k - 1] in g.times and word in g.determiners and _verb_follows(scene, k, ceiling):
            return k
    else:
        if ceiling - at <= _LONGEST_ASIDE:
            return ceiling
    return at


def _may_be_hearer(scene: Scene, at: int) -> bool:
    """Behind "to": "reporters", "the paper", "him", and not a verb."""
    word = scene.words[at]
    return (
        scene.is_capital(at) or word in grammar().determiners or word in grammar().object_pronouns or word.endswith("s")
    )


def _verb_follows(scene: Scene, at: int, ceiling: int) -> bool:
    for k in range(at, min(ceiling, at + 12)):
        if scene.words[k] == ",":
            return False
        if scene.is_verb(k):
            return True
    return False


def is_clause(scene: Scene, first: int, ceiling: int) -> bool:
    """Whether a clause, a question or a quotation begins at that token: "that …", "how …", "the bridge would …"."""
    g, words = grammar(), scene.words
    if first >= ceiling:
        return False
    word = words[first]
    if word in MARKS:
        return True
    if scene.is_verb(first):
        return False
    following = words[first + 1] if first + 1 < ceiling else ""
    if word in {"that", "whether", "if", "how", "why", "what", "where", "when", "who"}:
        return word != "that" or following not in {".", ",", ""}
    if word in {"he", "she", "they", "we", "i", "there"}:
        return True
    if word in g.prepositions or word == "to":
        return False
    for k in range(first + 1, min(ceiling, first + 14)):
        if (
            words[k] in {",", ";", ":"}
            or words[k] in _STOPS
            or words[k] in {"who", "which", "that", "when", "as", "because", "and"}
        ):
            return False
        if scene.is_verb(k):
            return words[k] in clause_words().verbs or words[k] in table().verbs or words[k].endswith("ed")
    return False


def end_behind(scene: Scene, first: int, ceiling: int, *, phrase: bool) -> int:
    """Where the content that begins at a token ends: a quotation that is a sentence of its own with its marks, a
    phrase before a comma or setting.
    """
    words = scene.words
    own = scene.inside[first]
    if own >= 0 and (first == 0 or scene.inside[first - 1] != own):
        after = first
        while after < ceiling and scene.inside[after] == own:
            after += 1
        closes = after - 2 > first and words[after - 2] in {",", ".", "!", "?"}
        if closes:
            return after
    if phrase:
        for k in range(first + 1, ceiling):
            if scene.inside[k] < 0 and (
                words[k] in {",", ";", "—", "–", "--", "("} or words[k] in grammar().settings - {"as", "by", "than"}
            ):
                return k
    return ceiling


def before(scene: Scene, end: int, floor: int) -> int | None:
    """Where the content that ends before token ``end`` begins: its quotation, or the sentence; None where nothing
    stands there.
    """
    words = scene.words
    last = end - 1
    if last > floor and words[last] in MARKS and scene.inside[last] < 0:
        last -= 1
    if last < floor:
        return None
    is_quoted = scene.inside[last] >= 0 and scene.inside[end if end < len(words) else last] != scene.inside[last]
    if words[last] not in {",", "?", "!", "—", "–", "--", ".", "…", "..."} and not is_quoted:
        return None
    first = floor
    while first < last and words[first] in {"and", "but", ",", "—", "-", "•", "*"}:
        first += 1
    return first if last - first >= 1 else None


def trimmed(scene: Scene, first: int, after: int) -> Span | None:
    """The characters from token ``first`` to ``after``, without commas and stops at the edges; "that" and ":" do
    not count.
    """
    words = scene.words
    while first < after and words[first] in {",", ":", ";", "—", "–", "--"}:
        first += 1
    while (
        after > first
        and words[after - 1] in {",", ";", ":", "—", "–", "--", ".", "and", "but"}
        and scene.inside[after - 1] < 0
    ):
        after -= 1
    return (scene.tokens[first].start, scene.tokens[after - 1].end) if after > first else None
