"""Time expressions in English text: found, given a TIMEX3 value, resolved against explicit clocks, and explained."""

from checker.temporal.tagging.clocks import Policy
from checker.temporal.tagging.tagger import explain, tag, tag_text

__all__ = ["Policy", "explain", "tag", "tag_text"]
