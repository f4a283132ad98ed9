"""The JSON Schema (draft 2020-12) of a line of assertions, made from the model that reads it.

It is shipped as ``assertion.schema.json`` beside this module, for whoever writes such lines: other extractors, people
with an editor, language models.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from checker.assertions.model import Assertion

FILE = Path(__file__).with_name("assertion.schema.json")
_DESCRIPTIONS = {
    "id": "unique over all files of a run",
    "article": "the id of the article that says so",
    "field": "where in the article the sentence stands",
    "start": "where the sentence begins, in characters of the field",
    "end": "where the sentence ends",
    "focus": "[start, end] of the words that carry the value, in characters of the field",
    "quote": "the sentence to the letter; where the article is read too, it must stand there",
    "mention": "the word that stands for the event",
    "slot": "what is said of the subject: an id of rules/slots, like status, time, deaths",
    "polarity": "negated where the statement denies the value",
    "factuality": "how sure the source is, as far as the words show it",
    "said": "when it was said: a span, or EDTF like 2019-05-14",
    "holds": "when the claim is true of, as stated: a span, or EDTF like 2019-05-13/..",
    "confidence": "how sure the extractor is, 0 to 1; never how sure the source is",
    "readings": "for people: how each field was read",
}


def schema() -> dict[str, Any]:
    """The schema as a dictionary, its keys in the order of the model's fields."""
    made = Assertion.model_json_schema()
    definitions = made.pop("$defs")
    for name, text in _DESCRIPTIONS.items():
        made["properties"][name].setdefault("description", text)
    for definition in definitions.values():  # a value says of which kind it is
        if "const" in definition["properties"].get("kind", {}):
            definition["required"] = ["kind", *definition.get("required", ())]
    made["description"] = 'One statement about one slot of one subject: a line for "checker run" to read.'
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "$defs": definitions}


def text() -> str:
    """The schema as the shipped file has it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
