"""Nothing that an article says may steer a terminal, a reader's eye, or the report's own markup."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report import safe

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("five dead", "five dead"),
        ("five\n\n  dead\t", "five dead "),
        ("\x1b[2Jfive", "\\x1b[2Jfive"),
        ("\x9b31mfive", "\\x9b31mfive"),
        ("paid \u202e001\u202c", "paid \\u202e001\\u202c"),
        ("na\u200bme", "na\\u200bme"),
        ("\ud800 half", "\\ud800 half"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("[bold red]five[/]", "[bold red]five[/]"),
        ("Žižek – “naïve” 東京 😀", "Žižek – “naïve” 東京 😀"),
    ],
)
def test_line(given_text, shown):
    assert safe.line(given_text) == shown


@given(ANY_TEXT)
def test_a_line_holds_nothing_but_what_can_be_seen(text):
    line = safe.line(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for char in line)
    line.encode("utf-8")


@given(ANY_TEXT)
def test_a_block_keeps_line_breaks_and_nothing_else(text):
    assert not any(safe.unprintable(char) for char in safe.block(text) if char not in "\n\t")


@given(st.dictionaries(ANY_TEXT, ANY_TEXT))
def test_json_means_the_same_and_prints_harmlessly(data):
    written = safe.json_text(json.dumps(data, ensure_ascii=False))
    assert json.loads(written) == json.loads(json.dumps(data))
    assert not any(safe.unprintable(char) for char in written)
    written.encode("utf-8")
