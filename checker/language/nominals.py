"""Where a noun phrase begins and ends around a reporting verb, without a parser.

Left of the verb: "[Lena Ortiz, the mayor of the town,] later said". Right of it: "said [Lena Ortiz, the mayor of the
town]". The small words of ``rules/cues/grammar.yaml`` and whatever looks like a verb are the bounds.
"""

from __future__ import annotations

from checker.language.clauses import looks_past
from checker.language.cues import grammar, table
from checker.language.lexicon import clause_words
from checker.language.model import Span
from checker.language.scene import MARKS, Scene

_LONGEST = 45
_LONGEST_RELATIVE = 15
_ARTICLES = frozenset(("the", "a", "an", "these", "those"))
_PARTING = frozenset((",", "—", "–", "--"))
_NOT_BEHIND_ADJECTIVES = frozenset(("by", "to", "in", "on", "at", "with", "from", "as", "the", "a", "an", ","))
_INSIDE_NAMES = frozenset(("of", "for", "at", "from", "with", "in", "to", "and", "on", "near", "about", "by"))


def subject_before(scene: Scene, verb: int, floor: int) -> Span | None:
    """The phrase that ends right before token ``verb`` (exclusive), apposition included, as a token range."""
    end = verb
    for _ in range(3):
        at = end - 1
        if at < floor:
            return None
        if scene.words[at] not in _PARTING:
            start = _start_of_phrase(scene, at, floor)
            if start is None and end == verb:
                start = _start_before_relative(scene, at, floor)
            return None if start is None else _trimmed(scene, _start_of_list(scene, start, floor, end), verb)
        opening = _comma_before(scene, at, floor)
        if opening is None or opening - 1 < floor:
            return None
        if _is_aside(scene, opening + 1, at):
            verb = opening
        end = opening
        start = _start_of_phrase(scene, end - 1, floor)
        if start is None:
            return None
        looks_like_age = (
            all(not scene.is_capital(k) for k in range(start, end)) and scene.words[start] not in grammar().determiners
        )
        if not (looks_like_age and start - 1 >= floor and scene.words[start - 1] == ","):
            return _trimmed(scene, start, verb)
        end = start - 1
    return None


def _start_before_relative(scene: Scene, at: int, floor: int) -> int | None:
    """ "[a diplomat] who asked not to be named" ends in a verb of its own."""
    for k in range(at, max(floor, at - _LONGEST_RELATIVE), -1):
        if scene.words[k] == "who":
            return _start_of_phrase(scene, k - 1, floor)
        if not scene.is_word(k):
            return None
    return None


def _start_of_list(scene: Scene, start: int, floor: int, end: int) -> int:
    """ "Iowa, [Ohio and Maine]" begins with Iowa: names before a phrase that holds "and"."""
    words = scene.words
    oxford = start - 2 >= floor and words[start - 1] in {"and", "or"} and words[start - 2] == ","
    if oxford:
        start -= 1
    elif "and" not in words[start:end]:
        return start
    for _ in range(4):
        if start - 2 < floor or scene.words[start - 1] != ",":
            break
        earlier = _start_of_phrase(scene, start - 2, floor)
        if (
            earlier is None
            or (earlier > floor and scene.words[earlier - 1] in grammar().prepositions)
            or not (oxford or scene.is_capital(start - 2))
        ):
            break
        start = earlier
    return start + 1 if words[start] in {"and", "or"} else start


def _trimmed(scene: Scene, start: int, end: int) -> Span | None:
    while end > start and scene.words[end - 1] in _PARTING:
        end -= 1
    return (start, end) if end > start else None


def _comma_before(scene: Scene, at: int, floor: int) -> int | None:
    for k in range(at - 1, max(floor, at - _LONGEST) - 1, -1):
        if scene.words[k] == scene.words[at]:
            return k
        if scene.words[k] in MARKS or scene.words[k] in {";", ":"}:
            return None
    return None


def _is_aside(scene: Scene, first: int, after: int) -> bool:
    """ ", in a statement,", ", speaking on Monday,": not part of who speaks."""
    word = scene.words[first]
    g = grammar()
    return (
        word in g.prepositions
        or word in g.settings
        or word in g.times
        or word.endswith("ing")
        or word in g.adverbs
        or after <= first
    )


def _start_of_phrase(scene: Scene, last: int, floor: int) -> int | None:
    """Where the phrase that ends with token ``last`` begins; None where no noun phrase ends there."""
    g, words = grammar(), scene.words
    if words[last] in g.personal_pronouns or words[last] in {"who", "which", "that", "this"}:
        return last
    if (
        not scene.is_word(last)
        or words[last] in g.prepositions
        or scene.is_verb(last)
        or words[last] in clause_words().coordinators
    ):
        return None
    joined: int | None = None
    at = last
    lowest = max(floor, last - _LONGEST)
    while at >= lowest:
        word = words[at]
        if not scene.is_word(at) or word in g.settings or word in clause_words().subordinators or word in g.wh_words:
            break
        if word in g.personal_pronouns or word in {"but", "nor"}:
            break
        if word in {"and", "or"}:
            joined = at + 1
        elif at < last and word in _ARTICLES and joined is None and (at == lowest or not _goes_on(words[at - 1])):
            return at
        elif scene.is_verb(at) and not _opens_phrase(scene, at, last, lowest):
            return _from(scene, joined if joined is not None else at + 1, last)
        at -= 1
    return _from(scene, at + 1, last)


def _opens_phrase(scene: Scene, at: int, last: int, floor: int) -> bool:
    """`…," [retired] harbour master Olaf Brandt said`: behind a mark no subject can be before it, so it is no verb."""
    opens = at == floor or scene.words[at - 1] in MARKS
    return opens and at < last and looks_past(scene.words[at]) and scene.words[at + 1] not in _NOT_BEHIND_ADJECTIVES


def _goes_on(word: str) -> bool:
    """Whether an article behind that word belongs to the same phrase: "the head [of] the", "all the"."""
    return (
        word in grammar().prepositions
        or word in {"and", "or", "half", "both", "all", "such", "&"}
        or word in grammar().quantifiers
    )


def _from(scene: Scene, start: int, last: int) -> int | None:
    """The start without what only leads up to the phrase: "And on Tuesday the mayor" → "the mayor"."""
    g, words = grammar(), scene.words
    while start <= last:
        word = words[start]
        if word in {"and", "or", ")", "]", "'s", "'", "’", "-rrb-", "-"} or (
            word in g.adverbs and word not in {"all", "both", "first", "not"}
        ):
            start += 1
        elif word in g.prepositions:
            following = _behind_setting(scene, start + 1, last)
            start = start + 1 if following is None else following
        elif (
            word in {"this", "last", "next"}
            and start + 2 <= last
            and words[start + 1] in g.times
            and words[start + 2] != "'s"
        ):
            start += 2
        elif (
            word in g.times
            and start < last
            and word not in {"this", "last", "next", "may"}
            and words[start + 1] != "'s"
        ):
            start += 1
        else:
            break
    return start if start <= last else None


def _behind_setting(scene: Scene, start: int, last: int) -> int | None:
    """Behind "on Tuesday", "in a statement", "in Washington": where the next phrase begins, as far as its first
    word shows it.
    """
    g, words = grammar(), scene.words
    if words[start] in g.times or words[start][0].isdigit():
        at = start
        while at <= last and (words[at] in g.times or words[at][0].isdigit()):
            at += 1
        return at if at <= last else None
    was_capital = scene.is_capital(start)
    for at in range(start + 1, last + 1):
        if words[at] in g.determiners and words[at - 1] not in g.prepositions and words[at - 1] not in g.determiners:
            return at
        if (
            words[at - 1] in g.determiners
            or words[at - 1] in g.prepositions
            or words[at - 1] == "'s"
            or words[at] == "'s"
        ):
            was_capital = scene.is_capital(at)
            continue
        if scene.is_capital(at) != was_capital and words[at] not in g.prepositions:
            return at
    return None


def phrase_after(scene: Scene, first: int, ceiling: int, *, generous: bool = False) -> Span | None:
    """The phrase that begins at token ``first``; ``generous`` lets in what a report is "released on Tuesday by"."""
    g, words = grammar(), scene.words
    if first >= ceiling:
        return None
    if words[first] in g.personal_pronouns or words[first] in g.object_pronouns:
        own = (
            words[first] in g.possessives
            and first + 1 < ceiling
            and scene.is_word(first + 1)
            and words[first + 1] not in g.prepositions
        )
        if not own:
            return first, first + 1
    at = first
    limit = min(ceiling, first + _LONGEST)
    while at < limit:
        word = words[at]
        if not scene.is_word(at):
            if word == "," and not generous:
                at = _behind_apposition(scene, at, limit)
            break
        if at > first and _ends_phrase(scene, at, limit, generous):
            break
        at += 1
    while (
        at > first
        and (words[at - 1] in g.times or words[at - 1] in g.prepositions or words[at - 1] in {",", "and"})
        and not generous
    ):
        at -= 1
    return (first, at) if at > first else None


def _ends_phrase(scene: Scene, at: int, limit: int, generous: bool) -> bool:
    g, words = grammar(), scene.words
    word = words[at]
    if generous:
        finite = scene.is_verb(at) and not word.endswith("ed")
        return (word in g.settings and word not in {"by", "following"}) or (
            finite and words[at - 1] not in {"who", "which", "that"}
        )
    if (
        word in g.settings
        or word in g.times
        or (word in g.adverbs and word not in {"all", "first"})
        or scene.is_verb(at)
    ):
        return True
    if word in _ARTICLES and not _goes_on(words[at - 1]):
        return True
    if word in g.wh_words or word in {"but", "or"} or word in g.personal_pronouns or word == "there":
        return True
    if word == "to" and scene.is_capital(at - 1):
        return True
    if word in g.prepositions:
        return word not in _INSIDE_NAMES or at + 1 >= limit or is_occasion(scene, at, limit)
    return False


def is_occasion(scene: Scene, at: int, limit: int) -> bool:
    """Whether a preposition opens when or in what way it was said: "in a statement", "on Tuesday", "to reporters"."""
    g, words = grammar(), scene.words
    following = words[at + 1 : min(limit, at + 6)]
    for word in following:
        if word in table().occasions or word in g.times:
            return True
        if word in g.prepositions or not word[0].isalnum():
            break
    return words[at] in {"on", "about", "by"} or (
        words[at] == "in" and bool(following) and following[0] in {"a", "an", "his", "her", "response"}
    )


def _behind_apposition(scene: Scene, comma: int, limit: int) -> int:
    """Past ", the mayor of the town" or ", 34," where that follows a name; the comma itself where nothing like it
    does.
    """
    g, words = grammar(), scene.words
    first = comma + 1
    if first >= limit:
        return comma
    word = words[first]
    fits = (
        word in g.determiners
        or word == "who"
        or scene.is_capital(first)
        or word[0].isdigit()
        or (word[0].isalpha() and not scene.is_verb(first))
    )
    if (
        not fits
        or word in g.times
        or word in g.settings
        or word in g.prepositions
        or word in clause_words().coordinators
        or word in g.adverbs
    ):
        return comma
    if word.endswith("ing") or word in g.personal_pronouns or word == "which":
        return comma
    at, relative = first, False
    while at < limit and scene.is_word(at):
        relative = relative or words[at] == "who"
        if scene.is_verb(at) and not relative:
            return comma
        if at > first and (words[at] in g.settings or words[at] in g.times):
            break
        at += 1
    if at < limit and words[at] == "," and all(scene.words[k][0].isdigit() for k in range(first, at)):
        return _behind_apposition(scene, at, limit)
    return at
