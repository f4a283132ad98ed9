"""Why nothing was reported: pairs of statements that differ, and what makes each of them harmless.

``explained(articles, stated, events, findings)`` names, for every two values that were given for one slot of one event,
or that look alike by the words around them, and that no rule reports, the reason: an update, a rounding, another scope,
another event.
"""

from checker.silence.explained import explained
from checker.silence.lookalikes import Listed
from checker.silence.model import REASONS, Silence
from checker.silence.pairs import silences

__all__ = ["REASONS", "Listed", "Silence", "explained", "silences"]
