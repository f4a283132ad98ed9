"""Where things stand in a TOML text; what the text means is tomllib's business, and the law is that both agree."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.config.positions import positions

TEXT = """\
# the desk's settings
fail-on = "error"   # not "warning"
select = [
  "numbers",  # a family
  'disjoint-*',
]
as-of = 2019-05-14
severity = {disjoint-dates = "info", "odd.key" = "error"}

[parameters.my-rule]
days = 14

[tool . "checker"]
a.b.c = true
note = \"\"\"two
lines \\" and ""\"""
[[story]]
name = "one"
[[story]]
name = "two"
"""


@pytest.mark.parametrize(
    ("path", "spot"),
    [
        (("fail-on", "#key"), (2, 1, 7)),
        (("fail-on",), (2, 11, 7)),
        (("select",), (3, 10, 1)),
        (("select", 0), (4, 3, 9)),
        (("select", 1), (5, 3, 12)),
        (("as-of",), (7, 9, 10)),
        (("severity", "disjoint-dates", "#key"), (8, 13, 14)),
        (("severity", "disjoint-dates"), (8, 30, 6)),
        (("severity", "odd.key"), (8, 50, 7)),
        (("parameters", "my-rule"), (10, 1, 20)),
        (("parameters", "my-rule", "days"), (11, 8, 2)),
        (("tool", "checker", "#key"), (13, 9, 9)),
        (("tool", "checker", "a", "b", "c"), (14, 9, 4)),
        (("tool", "checker", "note"), (15, 8, 6)),
        (("story", 0, "name"), (18, 8, 5)),
        (("story", 1, "name"), (20, 8, 5)),
    ],
)
def test_a_place(path, spot):
    assert positions(TEXT)[path] == spot


def leaves(value, path=()):
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if inner is None:
        yield path
    else:
        for key, one in inner:
            yield from leaves(one, (*path, key))


def test_every_value_of_a_text_has_a_place():
    assert set(leaves(tomllib.loads(TEXT))) <= positions(TEXT).keys()


KEYS = st.one_of(st.from_regex(r"[A-Za-z0-9_-]{1,8}", fullmatch=True), st.sampled_from(['"a b"', '"x.y"', "'q\"'"]))
STRINGS = st.sampled_from(['"plain"', "'raw \\'", '"""a\n"b" """', "'''c\n'd' '''", '"esc \\" ]"', '""', "''", '"#"'])
SCALARS = st.one_of(STRINGS, st.sampled_from(["1", "-2.5e3", "true", "1979-05-27 07:32:00Z", "0xff", "07:32:00"]))
GAPS = st.sampled_from(["", " ", "\t"])
BREAKS = st.sampled_from(["", " ", "\n", " # ] } \" '\n"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.tuples(st.lists(inner, max_size=3), BREAKS).map(
        lambda given: "[" + "".join(f"{given[1]}{one}{given[1]}," for one in given[0]) + given[1] + "]"
    ),
    max_leaves=6,
)


@given(st.lists(st.tuples(KEYS, GAPS, VALUES), max_size=6, unique_by=lambda pair: pair[0].strip("\"'")))
def test_whatever_tomllib_reads_has_places_at_which_that_value_stands(pairs):
    text = "".join(f"{gap}{key}{gap}={gap}{value}{gap}# end\n" for key, gap, value in pairs)
    data = tomllib.loads(text)
    found = positions(text)
    lines = text.split("\n")
    for path in leaves(data):
        line, column, width = found[path]
        piece = lines[line - 1][column - 1 : column - 1 + width]
        assert piece == piece.strip() != ""
        value = data
        for part in path:
            value = value[part]
        if not isinstance(value, str) or "\n" not in value:
            assert tomllib.loads(f"x = {piece}")["x"] == value
