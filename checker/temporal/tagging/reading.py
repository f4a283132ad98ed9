"""What a pattern makes of the words it found, and what it may look at to do so.

"Friday" in an article published on Monday 13 May 2019 is read as ``Reading("DATE", "2019-05-10", policy="last
occurrence, today included")``; the :class:`Context` gives it the clock, the tense of the sentence, and the dates that
were mentioned before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from checker.temporal.span import TimeSpan
from checker.temporal.tagging import values
from checker.temporal.tagging.grammar import Hit
from checker.temporal.tagging.tokens import Tokens
from checker.temporal.tagging.vocabulary import Lexicon
from checker.temporal.timex import TimexType

Tense = Literal["ahead", "behind"]
Order = Literal["day-first", "month-first"]

BACK, FORWARD = 25, 20  # tokens: how far from an expression a verb may stand
FAR = 10**9
YEAR_BEFORE = "the same period a year before"


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with how it came about. ``policy`` is empty where the words alone say which date is meant;
    ``reference`` names what it was counted from; ``start`` and ``end`` narrow the extent to some of the hit's
    tokens; ``compared`` marks a period that another one is held against ("the 1988 period").
    """

    type: TimexType
    value: str
    mod: str | None = None
    policy: str = ""
    reference: str = ""
    anchor: str | None = None
    direction: Literal["before", "after"] | None = None
    zone: int | str = "civil"
    span: TimeSpan | None = None
    uncertain: bool = False
    spanless: bool = False
    compared: bool = False
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that was read before, for what points back to it: its value, its first token, and whether it stands on
    its own feet: "a year earlier" does not, and nothing is compared with it again.
    """

    value: str
    token: int
    own: bool = True


@dataclass(slots=True)
class Context:
    """The clock of the text and what has been read so far; made anew for every field of every article.

    ``today`` is the reference day, None where no clock is known; ``clock`` says for people where it comes from. In a
    ``narrative`` relative expressions count from the date mentioned last.
    """

    tokens: Tokens
    lexicon: Lexicon
    today: date | None
    clock: str
    narrative: bool = False
    order: Order | None = None
    now: tuple[str, int | str] | None = None
    mentions: list[Mention] = field(default_factory=list)

    def note(self, reading: Reading, token: int) -> None:
        """Remember a date for what follows."""
        if values.granularity(reading.value) == "Y" and self._in_parentheses(token):
            return  # "(born 1950)", "(2012)": an aside that nothing is counted from
        if (
            reading.type in {"DATE", "TIME"}
            and reading.value[:1].isdigit()
            and "X" not in reading.value
            and not reading.spanless
        ):
            self.mentions.append(Mention(reading.value, token, not reading.compared and reading.policy != YEAR_BEFORE))

    def _in_parentheses(self, token: int) -> bool:
        opening, closing = self.lexicon.charset("open"), self.lexicon.charset("close")
        for character in reversed(self.tokens.classes[max(0, token - 12) : token]):
            if character in closing:
                return False
            if character in opening:
                return True
        return False

    def mentioned(self, grains: str, within: int, token: int, *, own: bool = False) -> Mention | None:
        """The last date of one of those grains (space-separated unit letters), at most so many tokens back."""
        wanted = grains.split()
        for mention in reversed(self.mentions[-40:]):
            if token - mention.token > within:
                return None
            if values.granularity(mention.value) in wanted and (mention.own or not own):
                return mention
        return None

    def reference(self, token: int) -> tuple[date | None, str]:
        """The day that relative expressions count from, and how to call it."""
        if self.narrative:
            mention = self.mentioned("T D M Q S HY Y W", FAR, token)
            day = values.first_day(mention.value[:10]) if mention else None
            if mention and day:
                return day, f"last mentioned {mention.value}"
        return self.today, self.clock

    def day_mentioned(self, token: int) -> tuple[date | None, str]:
        """Like :meth:`reference`, but in a narrative the last day, however many months and years were mentioned
        since.
        """
        mention = self.current_day(token) if self.narrative else None
        day = values.first_day(mention.value[:10]) if mention else None
        return (day, f"last mentioned {mention.value}") if mention and day else self.reference(token)

    def current_day(self, token: int, within: int = FAR) -> Mention | None:
        """The last day that was mentioned, unless another month or year was mentioned since: then no day is the
        present one.
        """
        mention = self.mentioned("T D", within, token)
        latest = self.mentioned("T D M Q S HY Y W", within, token)
        if mention is None or latest is None or latest is mention:
            return mention
        day, period = values.span(mention.value), values.span(latest.value)
        if day is None or period is None:
            return None
        inside = period.bounds[0] <= day.bounds[0] and day.bounds[3] <= period.bounds[3]
        return mention if inside else None

    def tense(self, hit: Hit) -> Tense | None:
        """Whether the sentence looks ahead or back: the nearest verb cue before the expression, else the first one
        after it.
        """
        classes, words = self.tokens.classes, self.tokens.words
        charset = self.lexicon.charset
        stop, ahead, behind = charset("stop", "dot", "semicolon"), charset("ahead_cue"), charset("behind_cue")
        if hit.before("as") and hit.before("early", "late", "soon", back=2):
            return "ahead"
        for index in range(hit.start - 1, max(-1, hit.start - BACK), -1):
            character = classes[index]
            if character in stop and _ends(words, index):
                break
            if character in ahead:
                pluperfect = any(c in charset("pluperfect") for c in classes[max(0, index - 3) : index])
                return "behind" if pluperfect else "ahead"
            intent = character in charset("intent_cue") and classes[index + 1] in charset("infinitive")
            if intent and not hit.after("apostrophe"):  # "is to blame for Friday's fire"
                return "ahead"
            modal = character in charset("modal_cue") and character not in charset("month")
            if modal and classes[index + 1] not in charset("perfect"):
                return "ahead"
            if character in behind or (character == "x" and _past(words[index])):
                return "behind"
        for index in range(hit.end, min(len(words), hit.end + FORWARD)):
            character = classes[index]
            if character in stop and _ends(words, index):
                break
            if character in ahead:
                return "ahead"
            if character in behind or (character == "x" and _past(words[index])):
                return "behind"
        return None


def _past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST


_NOT_PAST = frozenset({"united", "indeed", "speed", "hundred", "need", "exceed", "proceed", "succeed"})


def _ends(words: list[str], index: int) -> bool:
    """Whether a full stop ends a sentence: not after an initial or a short capitalised abbreviation."""
    if words[index] != ".":
        return True
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    return not (
        len(before) == 1 or (len(before) <= 4 and before[:1].isupper() and before not in {"Iran", "Iraq", "U"})
    ) and (not after or not after[:1].islower())
