"""Times that are pointed at: ``now`` -> PRESENT_REF, ``recently`` -> PAST_REF, ``the future`` -> FUTURE_REF, ``recent
weeks``.
"""

from __future__ import annotations

from checker.temporal.tagging import durations
from checker.temporal.tagging.grammar import Hit, Pattern
from checker.temporal.tagging.reading import Context, Reading


def reference(hit: Hit, _context: Context) -> Reading | None:
    """A word with one meaning."""
    value = hit.value("r", "now", "recently", "soon", "future", "fixed_reference")
    if hit.value("r", "soon") and (hit.after("as", "signal", "later", "earlier") or hit.before("as")):
        return None
    if hit.value("r", "future") and hit.start == hit.end - 1 and not hit.before("in", "signal", "possessive"):
        return None
    return Reading("DATE", value) if value else None


def present(hit: Hit, _context: Context) -> Reading | None:
    """``current``; ``present`` only as an adjective or after "at"."""
    if hit.word("r") == "present" and (
        not hit.before("the") or hit.tokens.classes[hit.end : hit.end + 1] in {"x", "X"}
    ):
        return None
    return Reading("DATE", "PRESENT_REF")


def recent(hit: Hit, _context: Context) -> Reading | None:
    """``recent``, ``recent weeks``, ``coming months``, ``the past``."""
    if hit.has("u"):
        forward = hit.value("d", "coming", "next", "following") is not None
        unit = durations.unit_of(hit)
        if unit is None or unit in {"TS", "TM"}:
            return None
        return Reading("DATE", "FUTURE_REF" if forward else "PAST_REF")
    return Reading("DATE", "PAST_REF")


def past(hit: Hit, _context: Context) -> Reading | None:
    """``the past`` as a noun: nothing follows it that it could belong to."""
    if hit.after(
        "unit", "units", "number_word", "amount", "vague", "season", "weekday", "month", "half", "ordinal", "couple"
    ):
        return None
    following = hit.tokens.classes[hit.end : hit.end + 1]
    if following in {"x", "X"} and not hit.before("in", "of", "to", "from"):
        return None
    return Reading("DATE", "PAST_REF")


PATTERNS = (
    Pattern("reference", "<r:now|recently|soon|fixed_reference>", reference),
    Pattern("reference", "<the>? <r:future> (?! <units> )", reference),
    Pattern("present", "<r:current>", present),
    Pattern("recent", "<recent> (?: (?= <unit> ) )?", recent),
    Pattern("recent", "<the>? <d:recent|coming|past|future> <u:units> (?: <and> <units> )?", recent),
    Pattern("the past", "<the> <past>", past),
)
"""Patterns of references."""
