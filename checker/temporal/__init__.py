"""Time: spans whose ends may be uncertain, how they lie to each other, and how they are written.

What reads times in a text is loaded when it is asked for: spans alone need none of it.
"""

from typing import TYPE_CHECKING, Any

from checker.temporal.edtf import from_edtf, to_edtf
from checker.temporal.relations import Allen, Answer, possible_relations, to_civil
from checker.temporal.serial import SpanJson, from_json, to_json
from checker.temporal.span import EARLIEST, LATEST, Precision, TimeSpan, minutes, to_iso
from checker.temporal.timex import Step, Timex

if TYPE_CHECKING:
    from checker.temporal.tagging import explain, tag, tag_text

__all__ = [
    "EARLIEST",
    "LATEST",
    "Allen",
    "Answer",
    "Precision",
    "SpanJson",
    "Step",
    "TimeSpan",
    "Timex",
    "explain",
    "from_edtf",
    "from_json",
    "minutes",
    "possible_relations",
    "tag",
    "tag_text",
    "to_civil",
    "to_edtf",
    "to_iso",
    "to_json",
]


def __getattr__(name: str) -> Any:
    if name not in ("explain", "tag", "tag_text"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from checker.temporal import tagging

    return getattr(tagging, name)
