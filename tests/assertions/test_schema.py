"""The JSON Schema of a line is the one that is shipped, and says the same as the reader of lines."""

import json
from pathlib import Path

import jsonschema
import pytest

from checker.assertions import schema
from checker.assertions.model import Assertion
from checker.cli import main
from checker.pipeline import Options, extract, read

CORPUS = Path(__file__).parents[2] / "corpus" / "bridge-opening"
LEAST = {
    "id": "t1",
    "article": "wire-1",
    "start": 0,
    "end": 31,
    "focus": [0, 31],
    "quote": "Nothing has been agreed so far.",
    "subject": {"kind": "event", "type": "meeting"},
    "slot": "status",
    "value": {"kind": "status", "status": "agreed"},
    "polarity": "negated",
    "said": "2024-05-14",
}


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    shipped = json.loads(schema.FILE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(shipped)
    return jsonschema.Draft202012Validator(shipped)


def test_the_shipped_file_is_the_model_s() -> None:
    assert schema.FILE.read_text(encoding="utf-8") == schema.text(), (
        f"checker assertions --schema > {schema.FILE.name}, in checker/assertions"
    )


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assertions", "--schema"]) == 0
    assert capsys.readouterr().out == schema.text()


def test_every_field_says_what_it_is() -> None:
    described = schema.schema()["properties"]
    assert [name for name, field in described.items() if "description" not in field and "$ref" not in field] == [
        "value"
    ]


def test_whatever_is_written_is_valid(validator: jsonschema.Draft202012Validator) -> None:
    stated, _ = extract(read([CORPUS], Options()).articles, Options())
    assert stated
    for one in stated:
        validator.validate(one.model_dump(mode="json"))


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"said": {"start": ["2024-05-14", "2024-05-14"], "end": [None, None]}},
        {"value": {"kind": "quantity", "low": 3, "high": None, "unit": "count"}},
        {"value": {"status": "agreed"}},
        {"polarity": "denied"},
        {"polarty": "negated"},
        {"focus": [0]},
        {"start": "here"},
        {"subject": {"type": "meeting"}},
        {"value": {"kind": "quantity", "low": 3, "unit": "count"}},
    ],
    ids=lambda change: next(iter(change), "as it is"),
)
def test_schema_and_reader_agree(validator: jsonschema.Draft202012Validator, change: dict) -> None:
    line = {**LEAST, **change}
    try:
        Assertion.model_validate(line)
    except ValueError:
        read_here = False
    else:
        read_here = True
    assert validator.is_valid(line) == read_here
