"""YAML as the vocabulary and the rules read it: scalars stay strings, and every problem names its place."""

from pathlib import Path

import pytest

from checker.vocabulary import documents

DEEP = "[" * 200_000 + "]" * 200_000


def data(text: str) -> object:
    document, problems = documents.parse(text, "attack.yaml")
    assert problems == []
    assert document is not None
    return document.data


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("2019-05-14", "2019-05-14"),
        ("12:30:00", "12:30:00"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("6.10", "6.10"),
        (".inf", ".inf"),
        ("'null'", "null"),
        ('""', ""),
        ("", None),
        ("~", None),
        ("null", None),
    ],
)
def test_a_scalar_is_what_the_author_typed(written: str, read: str | None) -> None:
    assert data(f"value: {written}\n") == {"value": read}


def test_lists_and_mappings_keep_their_order() -> None:
    assert data("b: [2, 1]\na: {y: no, x: on}\n") == {"b": ["2", "1"], "a": {"y": "no", "x": "on"}}


@pytest.mark.parametrize("text", ["", "\n\n", "# a file that is still to be written\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    assert data(text) is None


@pytest.mark.parametrize(
    ("text", "place", "kind", "message"),
    [
        ("id: a\nid: b\n", "2:1", "duplicate-key", 'the key "id" stands here twice'),
        ("rows:\n  - {a: 1, a: 2}\n", "2:12", "duplicate-key", 'the key "a" stands here twice'),
        ("a: &x 1\nb: 2\n", "1:4", "yaml-anchor", "anchors and aliases are not read here"),
        ("b: 1\na: *x\n", "2:4", "yaml-anchor", "anchors and aliases are not read here"),
        ("a: !secret x\n", "1:4", "yaml-tag", 'the tag "!secret" is not read here'),
        ("a: !secret {b: c}\n", "1:4", "yaml-tag", 'the tag "!secret" is not read here'),
        ("a: !!python/name:os.system x\n", "1:4", "yaml-tag", 'the tag "python/name:os.system" is not read here'),
        ("a:\n\t- b\n", "2:1", "malformed-yaml", "not valid YAML: a tab"),
        ("a: to be: continued\n", "1:9", "malformed-yaml", "not valid YAML: mapping values are not allowed"),
        ("a: [b, c\n", "2:1", "malformed-yaml", "not valid YAML: did not find expected ',' or ']'"),
        ("a: 1\n---\nb: 2\n", "2:1", "malformed-yaml", "not valid YAML: but found another document"),
        ("? [a, b]\n: c\n", "1:3", "yaml-key", "a key is a plain word"),
        (DEEP, "1:41", "deep-yaml", "nested more than 40 levels deep"),
        ("- " * 200_000 + "x", "1:81", "deep-yaml", "nested more than 40 levels deep"),
    ],
)
def test_a_problem_names_its_place(text: str, place: str, kind: str, message: str) -> None:
    _, problems = documents.parse(text, "attack.yaml")
    (problem,) = problems
    assert (str(problem.place), problem.kind) == (f"attack.yaml:{place}", kind)
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    ("text", "help_line"),
    [
        ("\ta: 1\n", "indent with spaces"),
        ("a: to be: continued\n", 'a value that holds ": " wants quotes around it'),
        ("a: &x 1\n", "write the value out; aliases can make a small file explode"),
    ],
)
def test_a_problem_says_what_to_do(text: str, help_line: str) -> None:
    _, problems = documents.parse(text, "attack.yaml")
    assert [problem.help for problem in problems] == [help_line]


def test_every_problem_of_a_file_is_told_at_once() -> None:
    document, problems = documents.parse("a: 1\na: 2\nb: !x y\nc: {d: 1, d: 2}\n", "attack.yaml")
    assert document is not None
    assert [(p.kind, p.place.line) for p in problems] == [("duplicate-key", 2), ("yaml-tag", 3), ("duplicate-key", 4)]


def test_a_caret_stands_under_what_is_wrong() -> None:
    _, problems = documents.parse("id: fire\ntriggers: [blaze]\ntriggers: [inferno]\n", "fire.yaml")
    assert problems[0].render().splitlines() == [
        'fire.yaml:3:1: error: the key "triggers" stands here twice',
        "  3 | triggers: [inferno]",
        "    | ^^^^^^^^",
    ]


def test_a_file_may_not_be_larger_than_a_megabyte() -> None:
    _, problems = documents.parse("a: " + "x" * documents.MAX_BYTES, "big.yaml")
    assert [str(p.place) + ": " + p.message for p in problems] == ["big.yaml: the file is larger than 1,000,000 bytes"]


def test_places_lead_back_to_the_text() -> None:
    document, _ = documents.parse("id: fire\nslots: [status, deaths]\n", "fire.yaml")
    assert document is not None
    assert str(document.place(("slots", 1))) == "fire.yaml:2:17"
    assert str(document.place(("slots",), of_key=True)) == "fire.yaml:2:1"
    assert str(document.place(("slots", 7, "x"))) == "fire.yaml:2:8", "what is not there stands where it would be"


@pytest.mark.parametrize(
    ("content", "kind", "message"),
    [(b"id: caf\xe9\n", "not-utf-8", "not UTF-8 text (byte 7)"), (None, "unreadable", "cannot be read: No such file")],
)
def test_a_file_that_cannot_be_read_is_a_problem(
    tmp_path: Path, content: bytes | None, kind: str, message: str
) -> None:
    path = tmp_path / "fire.yaml"
    if content is not None:
        path.write_bytes(content)
    document, (problem,) = documents.read(path, "fire.yaml")
    assert document is None
    assert (problem.kind, str(problem.place)) == (kind, "fire.yaml")
    assert problem.message.startswith(message)


def test_files_come_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b.yaml", "a/z.yml", "a/b.yaml", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [p.relative_to(tmp_path).as_posix() for p in documents.files(tmp_path)] == ["a/b.yaml", "a/z.yml", "b.yaml"]
