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
