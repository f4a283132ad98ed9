"""What YAML makes of innocent text, and what hostile text would make of YAML: each is read as typed, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.rules import load, parse
from checker.vocabulary import documents

RULE = """\
id: two-figures
title: TITLE
assertions:
  first: {slot: deaths}
  second: {slot: deaths}
where: [first.value disjoint second.value]
message: "{first.value} or {second.value}"
examples:
  conflict: [{assertions: [{slot: deaths, value: VALUE, said: SAID}]}]
"""


def written(title: str = "Two", value: str = "5", said: str = "2021-03-08") -> str:
    return RULE.replace("TITLE", title).replace("VALUE", value).replace("SAID", said)


WORDS = "no Yes on OFF true 012 0x1F 0o17 1_000 1e3 .inf 2021-03-08 12:30:45 = <<"


@pytest.mark.parametrize("typed", WORDS.split(" "))
def test_a_scalar_stays_what_was_typed(typed: str) -> None:
    rule, problems = parse(written(title=typed))
    assert rule is not None, problems
    assert rule.file.title == typed


@pytest.mark.parametrize(
    ("said", "read"), [("2021-03-08", "2021-03-08"), ("2021", "2021"), ("2021-03-08T10:30", "2021-03-08T10:30")]
)
def test_a_date_stays_what_was_typed(said: str, read: str) -> None:
    rule, _ = parse(written(said=said))
    assert rule is not None
    assert rule.file.examples.conflict[0].assertions[0].said == read


def test_an_empty_value_is_not_the_word_null() -> None:
    rule, problems = parse(written(title=""))
    assert rule is None
    assert any("title" in one.message for one in problems)


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (written() + "title: Again\n", "duplicate-key", 'the key "title" stands here twice'),
        (written().replace("first: {", "first: &a {"), "yaml-anchor", "anchors and aliases are not read here"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "yaml-anchor", "anchors and aliases are not read here"),
        (written().replace("  first:", "\tfirst:"), "malformed-yaml", "not valid YAML: a tab"),
        ("a: " + "[" * 100_000, "deep-yaml", "nested more than 40 levels deep"),
        ("a: " + "{b: " * 50 + "}" * 50, "deep-yaml", "nested more than 40 levels deep"),
        ("title: " + "x" * 1_000_001, "oversized-yaml", "the file is larger than 1,000,000 bytes"),
        ("title: !!python/object/apply:os.system [ls]\n", "yaml-tag", "the tag "),
        ("id: a\n---\nid: b\n", "malformed-yaml", "not valid YAML"),
        ("title: a: b\n", "malformed-yaml", "not valid YAML: mapping values are not allowed"),
        ("[1, 2]: x\n", "yaml-key", "a key is a plain word"),
        ("title: \x00\n", "malformed-yaml", "not valid YAML"),
        ("just words\n", "wrong-value", ""),
        ("- a list\n", "wrong-value", ""),
        ("", "wrong-value", ""),
    ],
    ids=["twice", "anchor", "exploding", "tab", "brackets", "braces", "huge", "tag", "two documents", "colon", "key",
         "nul", "words", "list", "empty"],
)  # fmt: skip
def test_traps_are_told_with_a_place(text: str, kind: str, told: str) -> None:
    rule, problems = parse(text, "trap.yaml")
    assert rule is None
    assert problems[0].kind == kind
    assert told in problems[0].message
    assert problems[0].place.path == "trap.yaml"


def test_a_byte_order_mark_and_line_ends_of_windows_change_nothing(tmp_path: Path) -> None:
    plain, other = tmp_path / "plain.yaml", tmp_path / "other"
    other.mkdir()
    text = written()
    plain.write_bytes(text.encode())
    (other / "rule.yaml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load([plain]).rules[0].file == load([other]).rules[0].file


def test_places_are_right_in_a_file_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "rule.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + written().replace("disjoint", "disjunct").replace("\n", "\r\n").encode())
    (problem,) = load([path]).diagnostics
    assert (problem.place.line, problem.place.column) == (6, 21)


@pytest.mark.parametrize("data", [b"title: \xff\xfe\n", "title: é\n".encode("latin-1"), "id: a\n".encode("utf-16")])
def test_what_is_not_utf_8_is_told(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "rule.yaml"
    path.write_bytes(data)
    document, (problem,) = documents.read(path)
    assert document is None
    assert problem.kind == "not-utf-8"


def test_one_broken_rule_does_not_take_the_others_down(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: [", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(written(), encoding="utf-8")
    book = load([tmp_path])
    assert [rule.id for rule in book.rules] == ["two-figures"]
    assert [problem.place.path for problem in book.diagnostics] == [(tmp_path / "a.yaml").as_posix()]
