"""The JSON Schema of a rule file, for editors that complete and check YAML while it is written.

The phrases of conditions come from the operators themselves, so that a new operator is in the schema at once.
"""

from __future__ import annotations

from typing import Any

from checker.rules.fields import FIELDS
from checker.rules.model import RuleFile
from checker.rules.operators import AMOUNT, NUMBER, OPERATORS, UNTIL
from checker.vocabulary import lifecycles, slots

_NAME = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"


def schema() -> dict[str, Any]:
    """The schema (2020-12) of one rule file."""
    made = RuleFile.model_json_schema()
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "A rule of the fact-timeline consistency checker"
    condition = {
        "type": "string",
        "pattern": _condition(),
        "examples": sorted(one.example for one in OPERATORS.values()),
    }
    conditions = {"anyOf": [condition, {"type": "array", "items": condition}]}
    made["properties"]["where"] = conditions
    made["$defs"]["Unless"]["properties"]["where"] = conditions
    pattern = made["$defs"]["Pattern"]["properties"]
    known = [*sorted(slots.load()), "participant:agent"]
    pattern["slot"] = _one_or_more({"type": "string", "anyOf": [{"enum": known}, {"pattern": "^participant:"}]})
    pattern["value"] = _one_or_more({"type": "string", "examples": list(lifecycles.statuses())})
    for name in ("factuality", "over_time", "type", "part"):
        pattern[name] = {"anyOf": [{"type": "string"}, pattern[name]]}
    for name in ("same", "different"):
        made["properties"][name] = {"anyOf": [{"type": "string"}, made["properties"][name]]}
    return made


_AMOUNTS = {AMOUNT: r"\d{1,5} (days?|weeks?)", NUMBER: r"\d{1,9}"}


def _one_or_more(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _condition() -> str:
    reference = rf"{_NAME}\.({'|'.join(FIELDS)})"
    phrases = []
    for operator in OPERATORS.values():
        words = (_AMOUNTS.get(word, word) for word in operator.phrase)
        until = f"( {UNTIL} {reference})?" if operator.until else ""
        phrases.append(f"{' '.join(words)} {reference}{until}")
    return f"^(possibly )?{reference} (not )?({'|'.join(phrases)})$"
