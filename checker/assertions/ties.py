"""Whether the shape of a sentence ties a time phrase to an event word, and how closely.

Tuesday's earthquake; the Nov. 30 escape                  right before the noun
the fire at the store on Sunday                           right after it, over prepositions and names
the quake struck the island on Tuesday                    after the verb by which it takes place
the blaze, which was set on Friday night                  in its relative clause, after such a verb
On Saturday, Buckley fell 600 metres                      at the head of the clause, with no other verb between
On Saturday gunmen carried out an attack                  at its head, where such a verb brings the event about
On Saturday a climber died after falling 60 metres        with what came of it between
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict

from checker.assertions.layers import View
from checker.language.inflection import irregular_forms
from checker.language.phrases import Phrases
from checker.temporal.timex import Timex
from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase

_RELATIVES = frozenset({"that", "which"})
_BEING = frozenset({"is", "was", "were", "been", "has", "have", "had", "being"})
_PERSONS = frozenset({"he", "she", "they", "it"})
_SAYING = frozenset({"say", "says", "said", "told", "added"})
_BREAKS = frozenset(
    {
        ",", ";", ":", "that", "which", "who", "after", "following", "since", "during", "over",
        "in", "at", "on", "from", "by", "amid",
    }
)  # fmt: skip
_REACH = 8
_FAR = 25
_NEAR = 3
_GOVERNED = 7
"""How many words a verb may stand before the noun that it governs."""


class _HappeningVerbs(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    phrases: tuple[Phrase, ...]
    not_verbs: tuple[str, ...]


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    apart: frozenset[str]
    limits: frozenset[str]
    nearly: frozenset[str]
    parts_of_day: frozenset[str]
    no_longer: frozenset[str]
    after_time: frozenset[str]
    clock_words: frozenset[str]
    heads: frozenset[str]
    auxiliaries: frozenset[str]
    outcomes: tuple[Phrase, ...]
    comes_of: frozenset[str]
    speaking: tuple[Phrase, ...]
    two_days: frozenset[str]
    set_in_motion: frozenset[str]
    onsets: tuple[Phrase, ...]


@dataclass(frozen=True)
class _Vocabulary:
    words: _Words
    happening: Phrases[bool]
    outcomes: Phrases[bool]
    speaking: Phrases[bool]
    onsets: Phrases[bool]
    not_verbs: frozenset[str]
    past_forms: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    folder = default_folder() / "cues"
    words = load_or_raise(folder / "timing.yaml", _Words)[0]
    verbs = load_or_raise(folder / "happening-verbs.yaml", _HappeningVerbs)[0]
    return _Vocabulary(
        words,
        Phrases((phrase, True) for phrase in verbs.phrases),
        Phrases((phrase, True) for phrase in words.outcomes),
        Phrases((phrase, True) for phrase in words.speaking),
        Phrases((phrase, True) for phrase in words.onsets),
        frozenset(verbs.not_verbs),
        irregular_forms(),
    )


def happens_right_before(view: View, position: int) -> bool:
    """A verb by which something takes place ends before that token: "a quake *struck* Padang"."""
    verbs = _vocabulary().happening
    return any(
        m.last == position for n in range(max(0, position - 2), position) for m in verbs.at(view.sentence.tokens, n)
    )


def happening_at(view: View, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the first verb between ``first`` and ``last`` by which something takes place; None where another
    verb comes before."""
    for n in range(first, min(last, len(view.words))):
        found = _vocabulary().happening.at(view.sentence.tokens, n)
        if found:
            return found[0].first, found[0].last
        if is_verb(view.words[n]) and view.words[n] not in _BEING:
            return None
    return None


def is_onset(view: View, last: int, *, verb: bool) -> bool:
    """An hour near the event word is the one at which it took place: "the quake *struck* at 9:25", "he *was arrested*
    at noon"; "crews were *called* to the fire at 9:40" says when they were called."""
    if verb:
        return True
    known, tokens = _vocabulary(), view.sentence.tokens
    for n in range(last, min(len(tokens), last + _REACH)):
        if known.onsets.at(tokens, n):
            return True
        if is_verb(view.words[n]) and view.words[n] not in _BEING:
            return False
    return False


def is_told_in_present(view: View, first: int, last: int, *, verb: bool) -> bool:
    """ "The president *leaves* the country", "A quake *strikes* Padang": the tense in which time lines tell."""
    words, known = view.words, _vocabulary()
    if verb:
        word = words[first]
        before = words[first - 1] if first else ""
        plain = not (word.endswith(("ed", "ing")) or word in known.past_forms)
        passive = before in {"is", "are"} and not word.endswith("ing")
        return (plain or passive) and before not in {"to", "will", "would", "may", "could", "did", "not"}
    tokens = view.sentence.tokens
    named_by = known.happening.at(tokens, last - 1) if last - first > 1 else ()  # "quake strikes" is one event word
    if named_by:
        return bool(named_by[0].form & {"present"})
    for n in range(last, min(len(tokens), last + _NEAR)):
        found = known.happening.at(tokens, n)
        if found or is_verb(words[n]):
            return bool(found) and bool(found[0].form & {"present"})
    return False


def is_bare_clock(time: Timex) -> bool:
    """ "at 0737 GMT", "at 5:30 p.m.": an hour without its day tells no day."""
    if time.type != "TIME":
        return False
    known = _vocabulary().words.clock_words
    return all(
        not word.isalpha() or word.lower() in known or word.isupper() for word in time.text.replace(".", " ").split()
    )


def runs_into_next_day(view: View, time: Timex) -> bool:
    """ "overnight", and "Thursday" beside it: from one day to the next, and which is meant is not said."""
    known = _vocabulary().words.two_days
    if known.isdisjoint(view.words):
        return False
    start, end = view.first_token(time.start), view.last_token(time.end)
    clock = time.type == "TIME" and known.isdisjoint(view.words[start:end])
    return not clock and not known.isdisjoint(view.words[max(0, start - 3) : end + 2])


def tie(view: View, time: Timex, first: int, last: int, *, verb: bool) -> int | None:
    """How far the phrase stands from the event word at tokens ``first`` to ``last`` where it is tied to it, else
    None."""
    words = view.words
    start, end = view.first_token(time.start), view.last_token(time.end)
    lead = _nearly(words, start, time)
    if (lead == start and _is_limit(words, start)) or _modifies_noun(words, start, end, first):
        return None
    if not verb and last < len(words) and words[last] in _vocabulary().words.heads:
        return None
    if end <= first:
        return _before(view, start, end, first, verb)
    return 0 if start < last else _behind(view, time, max(last, lead), first, last, verb)


def _is_limit(words: tuple[str, ...], start: int) -> bool:
    return start > 0 and words[start - 1] in _vocabulary().words.limits


def _nearly(words: tuple[str, ...], start: int, time: Timex) -> int:
    """Where a phrase begins whose limit is nearly the time itself: "*shortly after* 6 a.m.", "*before* dawn"; else
    ``start``."""
    known = _vocabulary().words
    if time.type != "TIME" or not _is_limit(words, start):
        return start
    if start > 1 and words[start - 2] in known.nearly:
        return start - 2
    return start - 1 if words[start] in known.parts_of_day else start


def _before(view: View, start: int, end: int, first: int, verb: bool) -> int | None:
    """The phrase stands before the event word."""
    words = view.words
    gap = words[end:first]
    known = _vocabulary().words
    verbs = [n for n in range(end, first) if is_verb(words[n])]
    opens = start <= view.clause(first)[0] + 2 or start <= 2
    if not known.apart & set(gap) and not verbs:
        if len(gap) <= (1 if verb else 2):
            return len(gap)
        return len(gap) if opens and len(gap) <= _FAR and "that" not in gap else None
    if _comes_of(view, start, end, first, verb):
        return len(gap)
    return len(gap) if len(gap) <= _FAR and _brings_about(view, start, end, first, verb, opens) else None


def _brings_about(view: View, start: int, end: int, first: int, verb: bool, opens: bool) -> bool:
    """ "*on Thursday* thwarted a multi-boat attack", "*On Saturday* gunmen carried out an attack"."""
    words, known = view.words, _vocabulary()
    gap = words[end:first]
    if verb or known.words.apart & set(gap) or not _SAYING.isdisjoint(gap) or ("that" in gap):
        return False
    governor = _governor(view, first, end)
    if governor is None or not known.happening.at(view.sentence.tokens, governor):
        return False
    verbs = [n for n in range(end, first) if is_verb(words[n])]
    return (opens or (verbs[0] - end <= 1 and start > 0)) and not any(words[n] == "to" for n in verbs)


def _comes_of(view: View, start: int, end: int, first: int, verb: bool) -> bool:
    """ "*On Friday* a climber died after falling", "died *about 11am on Friday* after he slipped and fell"."""
    words, known = view.words, _vocabulary()
    gap = words[end:first]
    if len(gap) > _FAR or not verb:
        return False
    leads = [n for n in range(end, first) if words[n] in known.words.comes_of]
    if not leads:
        return False
    lead = leads[-1]
    tail = words[lead + 1 : first]
    if len(tail) > 4 or any(word in known.words.auxiliaries for word in tail):
        return False
    if {"last", "ago", "earlier"} & set(words[first : first + 12]):
        return False
    if lead == end:  # the outcome stands before the time
        spots = range(max(0, start - 5), start)
        return any(m.last >= start - 2 for n in spots for m in known.outcomes.at(view.sentence.tokens, n))
    if start > view.clause(end)[0] + 2 and start > 2:
        return False
    told = [n for n in range(end, lead) if is_verb(words[n])]
    found = [m for n in range(end, lead) for m in known.outcomes.at(view.sentence.tokens, n)]
    return bool(found) and all(any(m.first <= n < m.last for m in found) for n in told)


def _behind(view: View, time: Timex, start: int, first: int, last: int, verb: bool) -> int | None:
    """The phrase stands behind the event word."""
    words, known = view.words, _vocabulary()
    gap = words[last:start]
    if len(gap) > _FAR:
        return None
    if verb:
        while_doing = [
            n for n, word in enumerate(gap) if word == "while" and n + 1 < len(gap) and gap[n + 1].endswith("ing")
        ]
        plain = tuple(word for n, word in enumerate(gap) if n not in while_doing)
        if (known.words.apart | known.words.no_longer) & set(plain):
            return None
        return len(gap) if not any(is_finite(word) for word in gap) else None
    position = last
    aside = next((n for n in range(last, start - 1) if words[n : n + 2] == (",", "which")), None)
    comma = aside is not None and not any(is_verb(word) for word in words[last:aside])
    if aside is not None and comma:
        position = aside + 2
    elif position < len(words) and words[position] in _RELATIVES:
        position += 1
    if (known.words.apart | known.words.no_longer) & set(words[position:start]):
        return None
    seen, unnamed = None, 0
    for at in range(position, start):
        unnamed += at not in view.named
        if unnamed > _REACH:
            break
        happening = known.happening.at(view.sentence.tokens, at)
        if happening:
            seen = happening[0].last
            break
        if words[at] in _BEING and (behind := _becomes(view, at, start)) is not None:
            seen = behind
            break
        if is_verb(words[at]):
            return None
    rest = words[seen:start] if seen is not None else words[position:start]
    if any(is_finite(word) for word in rest) or (seen is None and ("," in rest or comma)):
        return None
    if seen is None and _is_spoken_of(view, time, first):
        return None
    return len(gap)


def _becomes(view: View, at: int, end: int) -> int | None:
    """ "was *deliberately set*": one past the verb by which it takes place, over adverbs; None where it is another
    verb."""
    words = view.words
    for n in range(at + 1, min(end, at + 4)):
        happening = _vocabulary().happening.at(view.sentence.tokens, n)
        if happening:
            return happening[0].last
        if not words[n].endswith("ly") and words[n] not in _BEING:
            return n + 1 if words[n] in _vocabulary().words.set_in_motion else None
    return None


def _is_spoken_of(view: View, time: Timex, first: int) -> bool:
    """ "announced her *resignation* on Monday": the day may be that of the announcement; one still to come is not."""
    published = view.layers.published_minutes
    low = time.span.start[0] if time.span is not None else None
    if published is not None and low is not None and low > published:
        return False
    words, known = view.words, _vocabulary()
    for n in range(first - 1, max(-1, first - 1 - _GOVERNED - 2), -1):
        for m in known.speaking.at(view.sentence.tokens, n):
            if m.last <= first and first - m.last <= _GOVERNED and not _breaks(words[m.last : first]):
                return True
    return False


def _breaks(gap: tuple[str, ...]) -> bool:
    """What stands between a verb and its object lets no further verb or preposition in."""
    return bool(_BREAKS & set(gap)) or any(is_verb(word) for word in gap)


def _governor(view: View, first: int, floor: int) -> int | None:
    """The verb that the noun at ``first`` hangs on as its object; None where none stands near."""
    words = view.words
    for n in range(first - 1, max(floor - 1, first - 1 - _GOVERNED), -1):
        if is_verb(words[n]):
            return n
        if words[n] in _BREAKS:
            return None
    return None


def _modifies_noun(words: tuple[str, ...], start: int, end: int, first: int) -> bool:
    """ "at an office *Christmas* party": the phrase only says which party; "during *Nov. 11* commemorations" dates."""
    if end <= first or end >= len(words) or (start and words[start - 1] == "during"):
        return False
    word = words[end]
    return (
        word.isalpha()
        and len(word) > 3
        and word not in _vocabulary().words.after_time
        and not word.endswith(("ly", "ed"))
        and not is_verb(word)
    )


def is_verb(word: str) -> bool:
    """A form that is nearly always a verb's."""
    known = _vocabulary()
    if word in known.not_verbs:
        return False
    return (
        word in known.words.auxiliaries
        or word in known.past_forms
        or (len(word) > 4 and word.endswith(("ed", "ing")) and "-" not in word)
    )


def is_finite(word: str) -> bool:
    """A verb form that may be the verb of a clause."""
    return is_verb(word) and not word.endswith("ing") and word != "to"
