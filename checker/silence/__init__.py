"""Why nothing was reported: pairs of statements that differ, and what makes each of them harmless.

``silences(stated, events, findings)`` names, for every two values that were given for one slot of one event, and that
no rule reports, the reason: an update, a rounding, another scope, another event.
"""

from checker.silence.model import REASONS, Silence
from checker.silence.pairs import silences

__all__ = ["REASONS", "Silence", "silences"]
