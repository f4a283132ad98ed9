"""``checker rules``: what there is, what one means, and whether files are in order."""

import pytest

from checker.cli import main
from checker.rules import load


@pytest.fixture
def broken(tmp_path):
    (tmp_path / "rule.yaml").write_text("id: half-a-rule\ntitle: Half a rule\n", encoding="utf-8")
    return tmp_path


def test_list_has_a_line_for_each_rule(capsys):
    assert main(["rules", "list"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert names == [rule.id for rule in load().rules]


def test_show_says_what_a_rule_compares(capsys):
    assert main(["rules", "show", "announced-but-nothing-agreed"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("announced-but-nothing-agreed: One side announces")
    assert "- the denial: not agreed, prepared or invited" in page.replace("status ", "")


def test_show_knows_which_rule_was_meant(capsys):
    assert main(["rules", "show", "announced-but-nothing-agred"]) == 2
    assert 'did you mean "announced-but-nothing-agreed"?' in capsys.readouterr().err


def test_check_finds_the_shipped_rules_in_order(capsys):
    assert main(["rules", "check"]) == 0
    assert capsys.readouterr().out == f"{len(load().rules)} rules in order\n"


def test_check_says_what_is_wrong_and_where(broken, capsys):
    assert main(["rules", "check", str(broken)]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("0 rules in order, ")
    assert f"{broken / 'rule.yaml'}:1:1: error: the key" in err


RULE = """\
id: doors-differ
title: Two numbers of doors
assertions:
  first: {slot: deaths}
  second: {slot: deaths}
where: [first.value disjoint second.value]
message: "{first.value} or {second.value}"
examples:
  conflict:
    - note: twelve are not five
      assertions:
        - {said: 2021-03-01, slot: deaths, value: "12"}
        - {said: 2021-03-01, slot: deaths, value: "5"}
  consistent:
    - note: said twice
      assertions:
        - {said: 2021-03-01, slot: deaths, value: "5"}
        - {said: 2021-03-01, slot: deaths, value: "SECOND"}
"""


@pytest.mark.parametrize(
    ("second", "code", "shown"),
    [
        ("5", 0, "2 examples of 1 rules tried, 0 failed\n"),
        ("6", 1, "doors-differ: consistent example 1 fires (said twice)\n2 examples of 1 rules tried, 1 failed\n"),
    ],
)
def test_test_tries_the_examples(second, code, shown, tmp_path, capsys):
    (tmp_path / "doors-differ.yaml").write_text(RULE.replace("SECOND", second), encoding="utf-8")
    assert main(["rules", "test", str(tmp_path)]) == code
    assert capsys.readouterr().out == shown
