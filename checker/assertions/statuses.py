"""Where an event stands, as the words around its name say: "no agreements on starting preparations for a *meeting*".

Cues are vocabulary (``rules/cues/statuses/*.yaml``), in ConText's terms: a cue stands *before* or *after* the event
word, reaches over a few words, and stops at a terminator. Cues chain leftwards: *preparations for* the meeting,
*agreements on* preparations,
*no* agreements; the innermost one names the status, a negation turns the status it governs, doubt anywhere in the
chain makes the whole doubtful.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.assertions.layers import View
from checker.assertions.model import Factuality, Polarity
from checker.language.phrases import Match, Phrases
from checker.vocabulary import default_folder, load_or_raise
from checker.vocabulary.phrase import Phrase

_DECLARED = frozenset({"announced", "confirmed", "agreed"})
CHANGES = frozenset({"cancelled", "postponed", "declined", "ruled out"})
_TERMINATORS = frozenset(
    {
        ";",
        ":",
        "but",
        "while",
        "because",
        "although",
        "though",
        "whereas",
        "until",
        "till",
        "who",
        "which",
        ".",
        "?",
        "!",
    }
)
_BREAKS = frozenset({",", "and", "that", "after", "before"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "last"})
_HANGING = frozenset({"of", "into", "over", "about", "from", "by", "at", "in", "during"})
_PRECEDED = frozenset({"after", "since", "following", "by", "upon"})
_MATTER = frozenset({"into", "regarding", "concerning", "surrounding"})
_ASPECTS = frozenset(
    {
        "round",
        "rounds",
        "resumption",
        "start",
        "continuation",
        "series",
        "end",
        "launch",
        "beginning",
        "opening",
        "repeat",
        "rest",
        "remainder",
    }
)
_CERTAINTY: tuple[Factuality, ...] = ("unknown", "possible", "probable", "certain")


class Cue(BaseModel):
    """One file of cues. ``alone`` phrases carry the event without naming it ("still waiting for an invitation").

    ``reach`` is how many words may stand between the cue and what it governs; a ``factive`` cue takes the event for
    granted, whatever is denied around it ("no aid came after the quake"). A cue that ``yields`` names its status only
    where none stands nearer to the event: "there was no meeting", but "there were no *agreements on* a meeting".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str
    status: str | None = None
    polarity: Polarity = "affirmed"
    factuality: Factuality = "certain"
    reach: int = 6
    factive: bool = False
    yields: bool = False
    before: tuple[Phrase, ...] = ()
    after: tuple[Phrase, ...] = ()
    alone: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What the cues around one event word say; ``factive`` where they take it for granted; ``first``/``last`` are the
    tokens that they and the word cover together."""

    status: str | None
    polarity: Polarity
    factuality: Factuality
    first: int
    last: int
    cues: tuple[str, ...] = ()
    factive: bool = False


Position = Literal["before", "after", "alone"]


@cache
def _phrases(position: Position) -> Phrases[Cue]:
    cues = load_or_raise(default_folder() / "cues" / "statuses", Cue)
    return Phrases((phrase, cue) for cue in cues for phrase in getattr(cue, position))


@dataclass(frozen=True)
class Cues:
    """Every cue of one sentence that stands before or after an event word, found once."""

    before: tuple[Match[Cue], ...]
    after: tuple[Match[Cue], ...]


def alone(view: View) -> list[Match[Cue]]:
    """The phrases of the sentence that carry an event without naming it."""
    return view.find(_phrases("alone"))


def cues(view: View) -> Cues:
    """All cues in the sentence that stand beside an event word."""
    dated = {n for t in view.times for n in range(view.first_token(t.start), view.last_token(t.end))}
    before = view.all(_phrases("before"))
    after = view.find(_phrases("after"))
    return Cues(
        tuple(match for match in before if not dated.issuperset(range(match.first, match.last))),
        tuple(match for match in after if not dated.issuperset(range(match.first, match.last))),  # "in *May*"
    )


def read(view: View, found: Cues, first: int, last: int, *, past: bool = False) -> Reading:
    """The status of the event word at tokens ``first`` to ``last``, from the cues around it; status None where none
    governs it. Of a verb that is ``past`` by its form, nothing behind it tells more."""
    words = view.words
    named = view.named
    chain = _chain(words, named, found.before, first)
    if _hangs_on_another(words, first) and (not chain or chain[0].last < first - 2):
        chain = []
    if words[max(0, first - 1)] in _PRECEDED and words[first].endswith("ing"):
        chain = []  # "could miss the final after *injuring* his knee"
    behind = [] if past or _is_subject_matter(words, first) else _behind(words, named, found.after, last)
    low = min((m.first for m in chain), default=first)
    high = max((m.last for m in behind), default=last)
    governing = [m.item for m in chain] + [m.item for m in behind]
    names = tuple(cue.id for cue in governing)
    factuality: Factuality = min((cue.factuality for cue in governing), key=_CERTAINTY.index, default="certain")
    named_by = next((n for n, m in enumerate(chain) if m.item.status is not None), len(chain))
    stated = [
        (n, m.item) for n, m in enumerate(chain) if m.item.status is not None and (n == named_by or not m.item.yields)
    ]
    told = {n for n, _ in stated}
    negations = [n for n, m in enumerate(chain) if n not in told and m.item.polarity == "negated"]
    if not stated:
        later = [m.item for m in behind if m.item.status is not None]
        inner = next((cue for cue in later if cue.status in CHANGES), later[0] if later else None)
        if inner is None:
            return Reading(None, "negated" if len(negations) % 2 else "affirmed", factuality, low, high, names)
        denied = bool(len(negations) % 2) or _negated_inside(words, behind) or inner.polarity == "negated"
        return Reading(inner.status, "negated" if denied else "affirmed", factuality, low, high, names)
    changes = [(n, cue) for n, cue in stated if cue.status in CHANGES]
    position, cue = changes[0] if changes else stated[0]
    if (
        cue.status == "scheduled" and not changes
    ):  # "announced that he *will* meet": the announcement says more than the tense
        position, cue = next(((n, c) for n, c in stated if c.status in _DECLARED), (position, cue))
    late = next((m.item for m in behind if m.item.status in CHANGES), None)
    if late is not None and not changes:
        return Reading(
            late.status, "negated" if _negated_inside(words, behind) else "affirmed", factuality, low, high, names
        )
    outer = [n for n in negations if n > position]
    if len(outer) % 2 and not changes:
        position, cue = max((n, c) for n, c in stated if n < outer[-1])
    within = [n for n in negations if n < stated[0][0]]
    close = all(first - chain[n].last <= 2 for n in within)
    if len(within) % 2 and close and stated[0][1].status == "scheduled":  # "will not hold talks", "plans not to meet"
        return Reading("scheduled", "affirmed" if len(outer) % 2 else "negated", factuality, low, high, names)
    if within:  # "agreed not to meet": what follows from that is left open
        return Reading(None, "negated", factuality, low, high, names)
    if changes and any(n > position and c.status == "declined" for n, c in stated):  # "refused to rule out"
        outer.append(len(chain))
    negated = (len(outer) % 2 == 1) != (cue.polarity == "negated")
    factive = any(match.item.factive for match in chain)
    return Reading(cue.status, "negated" if negated else "affirmed", factuality, low, high, names, factive)


def _hangs_on_another(words: tuple[str, ...], first: int) -> bool:
    """ "no plans to show recordings of the *shooting*" plans no shooting; "plans for a resumption of the *talks*" plans
    talks."""
    before = words[max(0, first - 3) : first]
    return len(before) == 3 and before[2] in _DEFINITE and before[1] in _HANGING and before[0] not in _ASPECTS


def _is_subject_matter(words: tuple[str, ...], first: int) -> bool:
    """ "An inquiry into the *collision* opened": what opened is the inquiry."""
    return any(word in _MATTER for word in words[max(0, first - 3) : first]) and first > 1


def _chain(
    words: tuple[str, ...], named: frozenset[int], found: tuple[Match[Cue], ...], first: int
) -> list[Match[Cue]]:
    """The cues that govern the word, the nearest first: each reaches to the next one or to the word itself."""
    chain: list[Match[Cue]] = []
    frontier = first
    for match in sorted(found, key=lambda m: (-m.last, m.first)):
        if chain and (match.first, match.last) == (chain[-1].first, chain[-1].last):
            chain.append(match)  # "is expected to": planned, and likely
        if match.last > frontier:
            continue
        gap = [words[n] for n in range(match.last, frontier) if n not in named]
        if len(gap) > match.item.reach or any(word in _TERMINATORS for word in gap):
            break
        if chain and len(gap) > 4:
            break
        chain.append(match)
        frontier = match.first
        if match.item.factive:
            break
    return chain


def _behind(
    words: tuple[str, ...], named: frozenset[int], found: tuple[Match[Cue], ...], last: int
) -> list[Match[Cue]]:
    behind: list[Match[Cue]] = []
    for match in found:
        gap = _without_aside([words[n] for n in range(last, match.first) if n not in named])
        if match.first < last or len(gap) > match.item.reach:
            continue
        if not any(word in _TERMINATORS or word in _BREAKS for word in gap):
            behind.append(match)
    return behind


def _without_aside(gap: list[str]) -> list[str]:
    """ "the visit*, planned for Friday,* has been postponed": what stands between two commas parts nothing."""
    if gap.count(",") != 2:
        return gap
    opened = gap.index(",")
    return gap[:opened] + gap[gap.index(",", opened + 1) + 1 :]


def _negated_inside(words: tuple[str, ...], behind: list[Match[Cue]]) -> bool:
    return any({"not", "n't", "never"} & set(words[max(0, m.first - 2) : m.last]) for m in behind)
