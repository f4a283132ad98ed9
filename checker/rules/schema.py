"""The JSON Schema of a rule file, for editors that complete and check YAML while it is written.

Everything in it comes from the models, the operators and the vocabulary themselves, so that a new operator or slot is
in the schema at once; the sentence beside each word is that of :mod:`checker.rules.meanings`, of the operator's file,
or of the vocabulary's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from checker.rules.fields import FIELDS
from checker.rules.meanings import meaning
from checker.rules.model import RuleFile
from checker.rules.operators import AMOUNT, NUMBER, OPERATORS, UNTIL, Operator
from checker.vocabulary import events, lifecycles, slots

FILE = "rule.schema.json"
"""Its name beside the shipped rules."""

_NAME = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
_PARAMETER = rf"\${_NAME}"
_AMOUNTS = {AMOUNT: rf"(\d{{1,5}}|{_PARAMETER}) (days?|weeks?)", NUMBER: rf"(\d{{1,9}}|{_PARAMETER})"}
_LISTS = ("same", "different", "where", "brief", "lingering", "formerly", "slot", "value", "type", "over_time",
          "factuality", "part")  # fmt: skip
"""Keys that take one word where a list is meant."""
_LITERAL = ("value", "said", "holds", "published", "since", "where")
"""Keys whose text may look like a number to YAML: ``value: 12``, ``said: 2021``."""


_KINDS = {"Expected": "finding", "ExampleArticle": "kind of article"}
"""Of which model ``kind`` is what; elsewhere it is the kind of a value."""


def schema() -> dict[str, Any]:
    """The schema (2020-12) of one rule file."""
    made = RuleFile.model_json_schema()
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "A rule of the fact-timeline consistency checker"
    definitions = made["$defs"]
    definitions["condition"] = _condition()
    _model(made, {"kind": "kind of rule"})
    for name, model in definitions.items():
        if name != "condition":
            _model(model, {"kind": _KINDS.get(name, "kind of value")})
    for model in (made, definitions["Unless"]):
        model["properties"]["where"] = _one_or_more({"$ref": "#/$defs/condition"})
    pattern = definitions["Pattern"]["properties"]
    known = _described({slot.id: slot.title for slot in slots.load().values()})
    role = {"pattern": "^participant:", "description": "who takes part in that role"}
    pattern["slot"] = _one_or_more({"type": "string", "anyOf": [*known, role]})
    types = {"type": "string", "anyOf": _described({kind.id: kind.title for kind in events.load().values()})}
    pattern["type"] = _one_or_more(types)
    pattern["value"] = _one_or_more({"type": ["string", "number"], "examples": list(lifecycles.statuses())})
    for key in ("brief", "lingering"):
        made["properties"][key] = _one_or_more(types)
    return made


def dumps() -> str:
    """The schema as it is shipped."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _model(model: dict[str, Any], called: Mapping[str, str]) -> None:
    """The fields of one model: words with their meanings, lists that may be one word, text that may look otherwise."""
    model["description"] = " ".join(str(model.get("description", "")).replace("``", "").split())
    for key, field in model.get("properties", {}).items():
        field.pop("title", None)
        if "patternProperties" in field:
            field["additionalProperties"] = False
        model["properties"][key] = made = _spelled(field, called.get(key, key))
        if key in _LITERAL and made.get("type") == "string":
            made["type"] = ["string", "number"]
        for choice in made.get("anyOf", ()):
            if key in _LITERAL and choice.get("type") == "string":
                choice["type"] = ["string", "number"]
        array = made if made.get("type") == "array" else next(
            (one for one in made.get("anyOf", ()) if one.get("type") == "array"), None)  # fmt: skip
        if key in _LISTS and array is not None and "items" in array:
            both = _one_or_more(array["items"])
            if any(one.get("type") == "null" for one in made.get("anyOf", ())):
                both["anyOf"].append({"type": "null"})
            model["properties"][key] = both


def _spelled(node: Any, choice: str) -> Any:
    """The node with every ``enum`` as constants that have a description."""
    if isinstance(node, list):
        return [_spelled(one, choice) for one in node]
    if not isinstance(node, dict):
        return node
    words = node.get("enum", [node["const"]] if "const" in node else None)
    rest = {key: _spelled(value, choice) for key, value in node.items() if key not in ("enum", "const")}
    if words is None:
        return rest
    return {**rest, "anyOf": _described({word: meaning(choice, word) for word in words})}


def _described(words: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{"const": word, "description": told} for word, told in sorted(words.items())]


def _one_or_more(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _condition() -> dict[str, Any]:
    return {
        "type": "string",
        "maxLength": 300,
        "description": "possibly? <pattern>.<field> not? <operator> <pattern>.<field>",
        "anyOf": [_phrased(operator) for _, operator in sorted(OPERATORS.items())],
    }


def _phrased(operator: Operator) -> dict[str, Any]:
    """One operator: what a condition with it looks like, what it means, an example."""
    reference = rf"{_NAME}\.({'|'.join(FIELDS)})"
    words = " ".join(_AMOUNTS.get(word, word) for word in operator.phrase)
    until = f"( {UNTIL} {reference})?" if operator.until else ""
    return {
        "pattern": f"^\\s*(possibly\\s+)?{reference}\\s+(not\\s+)?{_spaced(words)}\\s+{reference}{_spaced(until)}\\s*$",
        "description": sentence(operator),
        "examples": [operator.example],
    }


def _spaced(words: str) -> str:
    return words.replace(" ", r"\s+")


def sentence(operator: Operator) -> str:
    """What the operator asks, in English: "A is at most N days after B"."""
    until = " to C" if operator.until else ""
    amount = "N" if operator.takes_number else "N days"
    return operator.sentence.format(left="A", right="B", until=until, amount=amount)


def undescribed(made: Mapping[str, Any]) -> Iterable[str]:
    """The words of a schema that have no description."""
    for key, value in made.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                if "const" in one and not one.get("description"):
                    yield f"{key}: {one['const']}"
                yield from undescribed(one)
