"""``checker rules``: what there is, what one means, and whether files are in order."""

import json

import pytest

from checker.cli import main
from checker.rules import load, schema


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
    assert capsys.readouterr().out.startswith(f"{len(load().rules)} rules in order")


def test_check_says_what_is_wrong_and_where(broken, capsys):
    assert main(["rules", "check", str(broken)]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("0 rules read, ")
    assert f"{broken / 'rule.yaml'}:1:1: error: the key" in err


def test_check_wants_examples_of_both_kinds(tmp_path, capsys):
    text = "id: bare\ntitle: Bare\nassertions: {a: {slot: deaths}, b: {slot: deaths}}\n"
    (tmp_path / "bare.yaml").write_text(f'{text}where: [a.value disjoint b.value]\nmessage: "two"\n', encoding="utf-8")
    assert main(["rules", "check", str(tmp_path)]) == 2
    assert "error: no example of what it finds [missing-examples]" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["new", "two-addresses"], ["new", "chained", "--family", "mine", "--kind", "network"]]
)
def test_new_writes_a_skeleton_and_never_over_another(words, tmp_path, capsys):
    arguments = ["rules", *words, "--rules", str(tmp_path / "rules")]
    assert main(arguments) == 0
    path = tmp_path / "rules" / ("mine" if "mine" in words else "") / f"{words[1]}.yaml"
    before = path.read_text(encoding="utf-8")
    assert main(["rules", "check", str(path)]) == 2
    assert 'there is no slot "SLOT"' in capsys.readouterr().err
    assert main(arguments) == 2
    assert path.read_text(encoding="utf-8") == before
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "told"), [("disjoint-dates", "stands in"), ("Two", "small letters")])
def test_new_refuses_ids_that_are_taken_or_none(name, told, tmp_path, capsys):
    assert main(["rules", "new", name, "--rules", str(tmp_path)]) == 2
    assert told in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_schema_is_printed(capsys):
    assert main(["rules", "schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_run_names_a_broken_rule_and_goes_on_only_when_told_to(broken, capsys):
    arguments = ["run", "corpus/bridge-opening", "--rules", str(broken), "--fail-on", "never", "--no-config"]
    assert main(arguments) == 2
    assert f"{broken / 'rule.yaml'}:1:1: error: the key" in capsys.readouterr().err
    assert main([*arguments, "--skip-broken-rules"]) == 0
    out, err = capsys.readouterr()
    assert "rule.yaml:1:1: error: the key" in err
    assert "compared by" in out
