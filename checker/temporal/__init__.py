"""Time: spans whose ends may be uncertain, how they lie to each other, and how they are written."""

from checker.temporal.edtf import from_edtf, to_edtf
from checker.temporal.relations import Allen, Answer, possible_relations, to_civil
from checker.temporal.serial import SpanJson, from_json, to_json
from checker.temporal.span import EARLIEST, LATEST, Precision, TimeSpan, minutes, to_iso
from checker.temporal.tagging import explain, tag, tag_text
from checker.temporal.timex import Step, Timex

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
